package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.List;

/** Nothing supports a claim that some would check, it names no source, and at least three others rest on it. */
final class UnsupportedFoundation implements GraphRule {

    private static final int LEAST_RESTING = 3;

    /** What hardly anybody would check needs no source. */
    private static final double WORTH_CHECKING = 0.34;

    @Override
    public Rule rule() {
        return Rule.builtIn("unsupported-foundation", Severity.WEAKNESS);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        for (List<Integer> same : ground.propositions()) {
            List<Support> given = ground.supportBy(same);
            if (given.isEmpty()
                    || !ground.supportOf(same).isEmpty()
                    || ground.namesSource(same)
                    || ground.claim(same.getFirst()).checkWorthiness() < WORTH_CHECKING
                    || ground.resting(same) < LEAST_RESTING) {
                continue;
            }
            found.add(Match.about(same, given.stream().map(Support::to).toList(), Support.relations(given)));
        }
        return found;
    }
}
