package org.rejoinder.argumentation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StabilityTests {

    private static final int FREE = Integer.MAX_VALUE;

    @Test
    void whatMuchSpeaksForIsFirm() {
        int[] camps = {0, 0, 0, 1, 1, 1};
        Stability stability = stability(6, SignedGraphs.planted(camps, 0, 4, new SplittableRandom(1)));

        assertThat(stability.firmness()).isEqualTo(Firmness.FIRM);
        assertThat(stability.likeness()).isGreaterThan(0.95);
        assertThat(stability.together(0, 1)).isGreaterThan(0.95);
        assertThat(stability.together(0, 3)).isLessThan(0.05);
        for (int party = 0; party < 6; party++) {
            assertThat(stability.firmness(List.of(party))).isEqualTo(Firmness.FIRM);
        }
    }

    @Test
    void whatIsPulledBothWaysIsLoose() {
        List<Tie> ties = new ArrayList<>(SignedGraphs.planted(new int[] {0, 0, 1, 1}, 0, 6, new SplittableRandom(1)));
        // One more party, as near to the one camp as to the other.
        for (int piece = 0; piece < 4; piece++) {
            ties.add(new Tie(4, piece, 0.8, ties.size()));
            ties.add(new Tie(4, piece, piece % 2 == 0 ? 0.3 : -0.3, ties.size()));
        }
        Stability stability = stability(5, ties);

        assertThat(stability.firmness(List.of(4))).isEqualTo(Firmness.LOOSE);
        assertThat(stability.firmness(List.of(0))).isNotEqualTo(Firmness.LOOSE);
        assertThat(stability.together(4, 0)).isBetween(0.2, 0.8);
    }

    @Test
    void fewPiecesAreNeverFirm() {
        Stability stability = stability(2, List.of(new Tie(0, 1, -1, 0), new Tie(0, 1, -1, 1)));

        assertThat(stability.likeness())
                .as("whatever is drawn, they stand apart")
                .isEqualTo(1);
        assertThat(stability.pieces(0)).isEqualTo(2);
        assertThat(stability.firmness(List.of(0))).isEqualTo(Firmness.LOOSE);
        assertThat(stability.firmness()).isEqualTo(Firmness.LOOSE);
    }

    @Test
    void onePieceThatTiesManyCountsOnceForEach() {
        List<Tie> ties = List.of(new Tie(0, 1, 1, 0), new Tie(0, 2, 1, 0), new Tie(1, 2, 1, 0));

        assertThat(stability(3, ties).pieces(0)).isEqualTo(1);
    }

    /** Of n pieces a given one is missing from a draw with probability (1 - 1/n)^n. */
    @Test
    void drawsAsManyPiecesAsThereAreWithReplacement() {
        List<Tie> ties = new ArrayList<>(List.of(new Tie(0, 1, 1, 0)));
        for (int source = 1; source < 20; source++) {
            ties.add(new Tie(2, 3, 1, source));
        }

        assertThat(stability(4, ties).together(0, 1)).isCloseTo(1 - Math.pow(0.95, 20), within(0.1));
    }

    @Test
    void theSameGivesTheSame() {
        List<Tie> ties = SignedGraphs.ties(20, 0.5, new SplittableRandom(3));
        Stability one = stability(20, ties);
        Stability other = stability(20, ties);

        assertThat(other.likeness()).isEqualTo(one.likeness());
        for (int party = 1; party < 20; party++) {
            assertThat(other.together(0, party)).isEqualTo(one.together(0, party));
        }
    }

    @Test
    void nothingIsLoose() {
        assertThat(stability(0, List.of()).firmness()).isEqualTo(Firmness.LOOSE);
    }

    private static Stability stability(int size, List<Tie> ties) {
        Division division = Partition.of(SignedGraph.of(size, ties), FREE, 1).division();
        return Stability.of(division, ties, FREE, 1);
    }
}
