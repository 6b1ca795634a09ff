package org.rejoinder.argumentation.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.Assumptions.OfNode;
import org.rejoinder.argumentation.GraphText;

class StrengthsTests {

    /** Each attacks all three of the other side: either side can win, and neither has to. */
    private static final String TWO_CAMPS = """
            a=1; b=1; c=1; x=1; y=1; z=1
            a <-> x; a <-> y; a <-> z
            b <-> x; b <-> y; b <-> z
            c <-> x; c <-> y; c <-> z
            """;

    @Test
    void whatNothingActsOnIsWorthItsWeight() {
        for (GradualSemantics semantics : GradualSemantics.values()) {
            assertThatStrength("a=0.3", semantics, "a").isEqualTo(0.3);
        }
    }

    @Test
    void quadraticEnergyMovesTheWeightByTheSquareOfTheSum() {
        assertThatStrength("a -> b", GradualSemantics.QUADRATIC_ENERGY, "b").isCloseTo(0.4, within(1e-12));
        assertThatStrength("a +> b", GradualSemantics.QUADRATIC_ENERGY, "b").isCloseTo(0.6, within(1e-12));
        assertThatStrength("a=1; c=1; a +> b; c +> b", GradualSemantics.QUADRATIC_ENERGY, "b")
                .isCloseTo(0.9, within(1e-12));
    }

    @Test
    void dfQuadJoinsAsIndependentChancesDo() {
        assertThatStrength("a -> b", GradualSemantics.DF_QUAD, "b").isCloseTo(0.25, within(1e-12));
        assertThatStrength("a -> b; c -> b", GradualSemantics.DF_QUAD, "b").isCloseTo(0.125, within(1e-12));
        assertThatStrength("a=0.2; a -> b; c +> b", GradualSemantics.DF_QUAD, "b")
                .isCloseTo(0.65, within(1e-12));
    }

    @Test
    void theCategoriserDividesByAttackersAndIgnoresSupports() {
        assertThatStrength("a=1; b=1; a -> b; c +> b", GradualSemantics.H_CATEGORISER, "b")
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void edgesCountByTheirWeight() {
        assertThatStrength("a=1; b=1; a -0.25> b", GradualSemantics.H_CATEGORISER, "b")
                .isCloseTo(0.8, within(1e-12));
        assertThatStrength("a=1; a +0.5> b", GradualSemantics.DF_QUAD, "b").isCloseTo(0.75, within(1e-12));
    }

    @Test
    void anInferenceIsWorthItsWeakestPremiseTimesItself() {
        String text = "d=0.4; e=0.8; i: d,e => b; d -> x";
        assertThatStrength(text, GradualSemantics.QUADRATIC_ENERGY, "i").isCloseTo(0.2, within(1e-12));
        assertThatStrength(text + "; u=1; u -> i", GradualSemantics.DF_QUAD, "i")
                .isZero();
    }

    @Test
    void noSupportForTheStepMakesUpForAPremiseThatFalls() {
        GraphText text = GraphText.of("d=0.1; e=0.9; i: d,e => b; s=1; t=1; s +> i; t +> i");
        for (GradualSemantics semantics : GradualSemantics.values()) {
            assertThat(Strengths.of(text.graph(), semantics, Assumptions.NONE).of(text.node("i")))
                    .isLessThanOrEqualTo(0.1);
        }
        Strengths fallen = Strengths.of(
                text.graph(),
                GradualSemantics.QUADRATIC_ENERGY,
                Assumptions.NONE.with(text.node("d"), OfNode.REJECTED));
        assertThat(fallen.of(text.node("i"))).isZero();
    }

    @Test
    void whatIsSettledStaysSo() {
        GraphText text = GraphText.of("a=1; a -> b; c=1; c +> d; b -> e");
        Assumptions assumptions =
                Assumptions.NONE.with(text.node("b"), OfNode.BELIEVED).with(text.node("d"), OfNode.REJECTED);
        for (GradualSemantics semantics : GradualSemantics.values()) {
            Strengths strengths = Strengths.of(text.graph(), semantics, assumptions);
            assertThat(strengths.of(text.node("b"))).isEqualTo(1);
            assertThat(strengths.of(text.node("d"))).isZero();
            assertThat(strengths.of(text.node("e"))).isLessThan(0.5);
        }
    }

    @Test
    void whatIsAbsentActsOnNothing() {
        GraphText text = GraphText.of("a -> b; i: d,e =/> b");
        Strengths strengths = Strengths.of(
                text.graph(),
                GradualSemantics.QUADRATIC_ENERGY,
                Assumptions.NONE.with(text.node("a"), OfNode.ABSENT).with(text.node("d"), OfNode.ABSENT));
        assertThat(strengths.of(text.node("a"))).isZero();
        assertThat(strengths.of(text.node("i"))).isZero();
        assertThat(strengths.of(text.node("b"))).isEqualTo(0.5);
    }

    @Test
    void aChainIsWorkedOutOnceAndNotByDepthOfCalls() {
        StringBuilder chain = new StringBuilder("n0 -> n1");
        for (int node = 1; node < 20_000; node++) {
            chain.append("; n").append(node).append(" -> n").append(node + 1);
        }
        assertThat(strengths(chain.toString(), GradualSemantics.DF_QUAD).convergence())
                .isEqualTo(new Convergence.Acyclic());
    }

    @Test
    void aMutualContradictionIsProvenToHaveOneResultAndLeavesBothTheSame() {
        for (GradualSemantics semantics : GradualSemantics.values()) {
            GraphText text = GraphText.of("a <-> b; c=0.9; c +> a");
            Strengths strengths = Strengths.of(text.graph(), semantics, Assumptions.NONE);
            assertThat(strengths.convergence()).isInstanceOf(Convergence.Proven.class);
            if (semantics != GradualSemantics.H_CATEGORISER) {
                assertThat(strengths.of(text.node("a"))).isGreaterThan(strengths.of(text.node("b")));
            }
        }
        GraphText even = GraphText.of("a <-> b");
        Strengths strengths = Strengths.of(even.graph(), GradualSemantics.H_CATEGORISER, Assumptions.NONE);
        assertThat(strengths.of(0)).isCloseTo((Math.sqrt(3) - 1) / 2, within(1e-10));
        assertThat(strengths.of(1)).isCloseTo(strengths.of(0), within(1e-10));
    }

    @Test
    void aHubOfManyContradictionsIsProvenToHaveOneResult() {
        StringBuilder hub = new StringBuilder("hub");
        for (int node = 0; node < 200; node++) {
            hub.append("; hub <-> n").append(node);
        }
        assertThat(strengths(hub.toString(), GradualSemantics.QUADRATIC_ENERGY).convergence())
                .isInstanceOf(Convergence.Proven.class);
    }

    @Test
    void aCircleThatSomebodyHasSettledIsNone() {
        GraphText text = GraphText.of("a <-> b; b -> c");
        Assumptions settled = Assumptions.NONE.with(text.node("a"), OfNode.BELIEVED);
        assertThat(Strengths.of(text.graph(), GradualSemantics.QUADRATIC_ENERGY, settled)
                        .convergence())
                .isEqualTo(new Convergence.Acyclic());
        assertThat(Strengths.of(text.graph(), GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE)
                        .after(settled)
                        .convergence())
                .isEqualTo(new Convergence.Acyclic());
    }

    @Test
    void twoCampsThatCouldRestElsewhereAreReachedAndNotProven() {
        GraphText text = GraphText.of(TWO_CAMPS);
        Strengths strengths = Strengths.of(text.graph(), GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE);

        assertThat(strengths.convergence()).isInstanceOf(Convergence.Reached.class);
        assertThat(strengths.of(text.node("a"))).isCloseTo(strengths.of(text.node("z")), within(1e-9));
        assertThat(strengths(TWO_CAMPS, GradualSemantics.H_CATEGORISER).convergence())
                .isInstanceOf(Convergence.Proven.class);
    }

    @Test
    void twoCampsRestWithTheOneThatIsAheadAtFirst() {
        GraphText text = GraphText.of(TWO_CAMPS.replace("z=1", "z=0.9"));
        Strengths strengths = Strengths.of(text.graph(), GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE);

        assertThat(strengths.convergence()).isInstanceOf(Convergence.Reached.class);
        assertThat(strengths.of(text.node("a"))).isGreaterThan(0.8);
        assertThat(strengths.of(text.node("x"))).isLessThan(0.2);
    }

    @Test
    void saysWhenStepsDoNotComeToRest() {
        // A circle of supports carries all to full strength, where the slopes are 1 and each step is smaller than the
        // last.
        Strengths strengths = strengths("""
                a=0.35; b=0.04; c=0.24; d=0.9; e=0.5
                a +> b; b +> c; c +> a; a +> e
                d -> a; d -> c; e -> d
                """, GradualSemantics.DF_QUAD);

        assertThat(strengths.convergence()).isInstanceOf(Convergence.NotReached.class);
        assertThat(strengths.convergence().residual()).isBetween(1e-9, 1e-3);
    }

    private static Strengths strengths(String text, GradualSemantics semantics) {
        return Strengths.of(GraphText.of(text).graph(), semantics, Assumptions.NONE);
    }

    private static AbstractDoubleAssert<?> assertThatStrength(String text, GradualSemantics semantics, String node) {
        GraphText graph = GraphText.of(text);
        return assertThat(
                Strengths.of(graph.graph(), semantics, Assumptions.NONE).of(graph.node(node)));
    }
}
