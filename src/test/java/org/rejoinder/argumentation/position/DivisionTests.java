package org.rejoinder.argumentation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTests {

    @Test
    void numbersCampsByTheirFirstParties() {
        Division division = Division.of(7, 2, 7, 5);

        assertThat(division).isEqualTo(Division.of(0, 1, 0, 2)).hasToString("[[0, 2], [1], [3]]");
        assertThat(division.camps()).isEqualTo(3);
        assertThat(division.members()).containsExactly(List.of(0, 2), List.of(1), List.of(3));
    }

    /** The example of Hubert and Arabie's measure that scikit-learn's documentation works out: 0.24. */
    @Test
    void measuresLikenessBeyondChance() {
        assertThat(Division.of(0, 0, 0, 1, 1, 1).likeness(Division.of(0, 0, 1, 1, 2, 2)))
                .isCloseTo(0.2424, within(1e-4));
        assertThat(Division.of(0, 0, 1, 1).likeness(Division.of(0, 1, 0, 1))).isCloseTo(-0.5, within(1e-9));
    }

    @Test
    void callsTheSameDivisionAlikeEvenWithoutPairs() {
        assertThat(Division.of(0, 1, 2).likeness(Division.of(0, 1, 2))).isEqualTo(1);
        assertThat(Division.of(0, 0, 0).likeness(Division.of(0, 0, 0))).isEqualTo(1);
        assertThat(Division.of(0, 0, 0).likeness(Division.of(0, 1, 2))).isEqualTo(0);
    }
}
