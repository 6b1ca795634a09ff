package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.reasoning.Change;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.claim.Claim;

class SupposedTests {

    private static Change change(Standing before, Standing after, double from, double to) {
        return new Change(List.of(new Claim.Id("c-one")), 0, before, after, from, to);
    }

    @Test
    void whatFollowsIsToldInOneSentence() {
        assertThat(Supposed.outcome(List.of(
                        change(Standing.STANDS, Standing.FALLS, 0.6, 0.1),
                        change(Standing.OPEN, Standing.FALLS, 0.6, 0.1),
                        change(Standing.FALLS, Standing.STANDS, 0.3, 0.5),
                        change(Standing.STANDS, Standing.STANDS, 0.7, 0.3),
                        change(Standing.STANDS, Standing.STANDS, 0.3, 0.7))))
                .isEqualTo("Then 2 claims fall, 1 now stands, 1 grows weaker, 1 grows stronger.");
    }

    @Test
    void whereNothingFollowsThatIsSaid() {
        assertThat(Supposed.outcome(List.of())).isEqualTo("Nothing else changes.");
    }
}
