package org.rejoinder.argumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Assumptions.OfNode;

class ReductionTests {

    @Test
    void withoutSupportsOnlyAttacksCount() {
        assertThat(grounded("a +> b; x -> a", SupportReading.NONE)).isEqualTo("a out, b in, x in");
    }

    @Test
    void whatIsGivenReasonsFallsWithTheLastOfThem() {
        assertThat(grounded("a +> b; c +> b; x -> a", SupportReading.SOME_REASON))
                .isEqualTo("a out, b in, c in, x in");
        assertThat(grounded("a +> b; c +> b; x -> a; x -> c", SupportReading.SOME_REASON))
                .isEqualTo("a out, b out, c out, x in");
    }

    @Test
    void whatIsGivenNoReasonStandsByItself() {
        assertThat(grounded("a; b", SupportReading.SOME_REASON)).isEqualTo("a in, b in");
    }

    @Test
    void aReasonIsNoShieldAgainstAnAttack() {
        assertThat(grounded("a +> b; x -> b", SupportReading.SOME_REASON)).isEqualTo("a in, b out, x in");
    }

    @Test
    void allThatIsNecessaryHasToStand() {
        assertThat(grounded("a +> b; c +> b; x -> a", SupportReading.NECESSARY)).isEqualTo("a out, b out, c in, x in");
    }

    @Test
    void anAttackOnWhatIsNecessaryReachesWhateverNeedsIt() {
        assertThat(grounded("a +> b; b +> c; x -> a", SupportReading.NECESSARY)).isEqualTo("a out, b out, c out, x in");
    }

    @Test
    void whatFallsTakesItsDeductiveSupportersAlong() {
        assertThat(grounded("a +> b; x -> b", SupportReading.DEDUCTIVE)).isEqualTo("a out, b out, x in");
        assertThat(grounded("a +> b; x -> a", SupportReading.DEDUCTIVE)).isEqualTo("a out, b in, x in");
    }

    @Test
    void whatADeductiveSupporterStandsForAttacksInItsStead() {
        assertThat(grounded("a +> b; b -> c", SupportReading.DEDUCTIVE)).isEqualTo("a in, b in, c out");
    }

    @Test
    void anInferenceNeedsAllItsPremisesWhateverTheReading() {
        for (SupportReading reading : SupportReading.values()) {
            assertThat(grounded("i: d,e => b; x -> d", reading)).contains("i out", "e in");
            assertThat(grounded("i: d,e =/> b; x -> d", reading)).contains("i out", "b in");
            assertThat(grounded("i: d,e =/> b", reading)).contains("i in", "b out");
        }
    }

    @Test
    void anUndercutInferenceFallsAndItsPremisesDoNot() {
        assertThat(grounded("i: d,e => b; u -> i", SupportReading.SOME_REASON))
                .isEqualTo("d in, i out, e in, b out, u in");
        assertThat(grounded("i: d,e =/> b; u -> i", SupportReading.SOME_REASON))
                .isEqualTo("d in, i out, e in, b in, u in");
    }

    @Test
    void whatContradictsEachOtherIsUndecidedUntilOneIsSettled() {
        GraphText text = GraphText.of("a <-> b; b -> c");
        assertThat(grounded(text, SupportReading.SOME_REASON, Assumptions.NONE))
                .isEqualTo("a undecided, b undecided, c undecided");
        assertThat(grounded(text, SupportReading.SOME_REASON, assuming(text, "a", OfNode.BELIEVED)))
                .isEqualTo("a in, b out, c in");
        assertThat(grounded(text, SupportReading.SOME_REASON, assuming(text, "a", OfNode.REJECTED)))
                .isEqualTo("a out, b in, c out");
        assertThat(grounded(text, SupportReading.SOME_REASON, assuming(text, "a", OfNode.ABSENT)))
                .isEqualTo("a out, b in, c out");
        assertThat(grounded(text, SupportReading.SOME_REASON, Assumptions.NONE.withEdge(text.edge("a", "b"), false)))
                .isEqualTo("a out, b in, c out");
    }

    @Test
    void aRejectedReasonFallsButAnAbsentOneWasNeverGiven() {
        GraphText text = GraphText.of("a +> b");
        assertThat(grounded(text, SupportReading.SOME_REASON, assuming(text, "a", OfNode.REJECTED)))
                .isEqualTo("a out, b out");
        assertThat(grounded(text, SupportReading.SOME_REASON, assuming(text, "a", OfNode.ABSENT)))
                .isEqualTo("a out, b in");
    }

    @Test
    void anInferenceWithoutOneOfItsPremisesIsNotThereButWithARejectedOneItFalls() {
        GraphText text = GraphText.of("i: d,e => b; f +> b; u -> f");
        assertThat(grounded(text, SupportReading.SOME_REASON, assuming(text, "d", OfNode.REJECTED)))
                .contains("i out", "b out");
        GraphText alone = GraphText.of("i: d,e => b");
        assertThat(grounded(alone, SupportReading.SOME_REASON, assuming(alone, "d", OfNode.REJECTED)))
                .contains("i out", "b out");
        assertThat(grounded(alone, SupportReading.SOME_REASON, assuming(alone, "d", OfNode.ABSENT)))
                .contains("i out", "b in");
    }

    @Test
    void anInferenceStandsWithoutAPremiseThatItDoesNotDrawOn() {
        GraphText text = GraphText.of("i: d,e =/> b; x -> d");
        assertThat(grounded(text, SupportReading.SOME_REASON, Assumptions.NONE.withEdge(text.edge("d", "i"), false)))
                .contains("i in", "b out");
    }

    @Test
    void aBelievedNodeStandsAgainstAttacksAndWithoutReasons() {
        GraphText text = GraphText.of("x -> b; a +> b; x -> a; b -> c");
        for (SupportReading reading : SupportReading.values()) {
            assertThat(grounded(text, reading, assuming(text, "b", OfNode.BELIEVED)))
                    .contains("b in", "c out", "a out");
        }
    }

    @Test
    void claimsThatOnlySupportEachOtherAreUndecided() {
        for (SupportReading reading :
                new SupportReading[] {SupportReading.SOME_REASON, SupportReading.NECESSARY, SupportReading.DEDUCTIVE}) {
            assertThat(grounded("a +> b; b +> a", reading)).isEqualTo("a undecided, b undecided");
        }
        assertThat(grounded("a +> b; b +> a; c +> a", SupportReading.SOME_REASON))
                .isEqualTo("a in, b in, c in");
    }

    @Test
    void anEdgeOfNoWeightDoesNotCount() {
        assertThat(grounded("a -0> b; c +0> b; x -> c", SupportReading.NECESSARY))
                .isEqualTo("a in, b in, c out, x in");
    }

    @Test
    void refusesAnInferenceAsAPremise() {
        assertThatThrownBy(() -> GraphText.of("i: d,e => b; i,f => c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Node 1 is an inference")
                .hasMessageContaining("conclusion");
    }

    @Test
    void onlyArgumentsBehindTheNodesAreAuxiliary() {
        GraphText text = GraphText.of("a +> b");
        Reduction reduction = Reduction.of(text.graph(), SupportReading.SOME_REASON, Assumptions.NONE);

        assertThat(reduction.framework().size()).isEqualTo(3);
        assertThat(reduction.isAuxiliary(1)).isFalse();
        assertThat(reduction.isAuxiliary(2)).isTrue();
    }

    private static Assumptions assuming(GraphText text, String name, OfNode assumed) {
        return Assumptions.NONE.with(text.node(name), assumed);
    }

    private static String grounded(String text, SupportReading reading) {
        return grounded(GraphText.of(text), reading, Assumptions.NONE);
    }

    private static String grounded(GraphText text, SupportReading reading, Assumptions assumptions) {
        Reduction reduction = Reduction.of(text.graph(), reading, assumptions);
        return text.labels(reduction.ofNodes(Grounded.of(reduction.framework())));
    }
}
