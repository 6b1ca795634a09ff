package org.rejoinder.argumentation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Label;
import org.rejoinder.argumentation.Link;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.evaluation.Evaluation;
import org.rejoinder.argumentation.strength.GradualSemantics;

class CruxesTests {

    /** One claim supports three that are each contradicted; a fourth supports one of them. */
    @Test
    void whatMostRestsOnComesFirst() {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        int ground = builder.node(0.5);
        BitSet targets = new BitSet();
        for (int pair = 0; pair < 3; pair++) {
            int one = builder.node(0.5);
            int other = builder.node(0.5);
            edge(builder, ground, Link.SUPPORTS, one);
            edge(builder, one, Link.ATTACKS, other);
            targets.set(one);
            targets.set(other);
        }
        Evaluation now = evaluation(builder.build());

        Cruxes cruxes = Cruxes.of(now, all(now), targets, 3);

        assertThat(cruxes.tried()).isEqualTo(7);
        assertThat(cruxes.left()).isZero();
        Crux first = cruxes.found().getFirst();
        assertThat(first.node()).isEqualTo(ground);
        assertThat(first.shifts()).extracting(Crux.Shift::node).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(first.shifts()).allSatisfy(shift -> {
            boolean rests = shift.node() % 2 == 1;
            assertThat(shift.before()).isEqualTo(rests ? Label.IN : Label.OUT);
            assertThat(shift.after()).isEqualTo(rests ? Label.OUT : Label.IN);
            assertThat(shift.isGain()).isEqualTo(!rests);
        });
        assertThat(cruxes.found().get(1).shifts()).hasSize(1);
    }

    @Test
    void theClaimItselfIsNotCountedAmongWhatChanges() {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        int one = builder.node(0.5);
        int other = builder.node(0.5);
        edge(builder, one, Link.ATTACKS, other);
        Evaluation now = evaluation(builder.build());

        Cruxes cruxes = Cruxes.of(now, all(now), all(now), 5);

        assertThat(cruxes.found()).hasSize(1);
        assertThat(cruxes.found().getFirst().node()).isEqualTo(one);
        assertThat(cruxes.found().getFirst().shifts())
                .extracting(Crux.Shift::node)
                .containsExactly(other);
    }

    @Test
    void whatIsSettledOrStandsApartIsNotTried() {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        int one = builder.node(0.5);
        int other = builder.node(0.5);
        int apart = builder.node(0.5);
        int apartToo = builder.node(0.5);
        edge(builder, one, Link.ATTACKS, other);
        edge(builder, apart, Link.ATTACKS, apartToo);
        Evaluation now = Evaluation.of(
                builder.build(),
                SupportReading.SOME_REASON,
                GradualSemantics.QUADRATIC_ENERGY,
                Assumptions.NONE.with(one, Assumptions.OfNode.BELIEVED));

        Cruxes cruxes = Cruxes.of(now, all(now), set(other), 5);

        assertThat(cruxes.tried()).as("only the target itself is open and near").isEqualTo(1);
        assertThat(cruxes.found()).isEmpty();
    }

    @Test
    void rankingIsThatOfWorkingEverythingOutAnew() {
        RandomGenerator random = new SplittableRandom(1);
        for (int round = 0; round < 60; round++) {
            BipolarGraph graph = BipolarGraphs.random(random.nextInt(4, 30), random.nextInt(6, 60), random);
            BitSet targets = some(graph.size(), random);
            SupportReading reading = List.of(SupportReading.values()).get(round % SupportReading.values().length);
            Evaluation now = Evaluation.of(graph, reading, GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE);

            List<Crux> found = Cruxes.of(now, all(now), targets, 4).found();

            List<double[]> expected = naively(graph, reading, targets);
            assertThat(found).as("round %s", round).hasSize(Math.min(4, expected.size()));
            for (int place = 0; place < found.size(); place++) {
                assertThat(found.get(place).node())
                        .as("round %s, place %s", round, place)
                        .isEqualTo((int) expected.get(place)[0]);
                assertThat(found.get(place).worth()).isCloseTo(expected.get(place)[1], within(1e-9));
            }
        }
    }

    /** Node and worth of everything that changes something, by the definition. */
    private static List<double[]> naively(BipolarGraph graph, SupportReading reading, BitSet targets) {
        Evaluation now = Evaluation.of(graph, reading, GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE);
        List<double[]> worths = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            Evaluation then = Evaluation.of(
                    graph,
                    reading,
                    GradualSemantics.QUADRATIC_ENERGY,
                    Assumptions.NONE.with(node, Assumptions.OfNode.REJECTED));
            double worth = 0;
            boolean any = false;
            for (int target = 0; target < graph.size(); target++) {
                double moved = Math.abs(then.strength(target) - now.strength(target));
                double steps = Math.abs(steps(now.label(target)) - steps(then.label(target))) / 2.0;
                if (targets.get(target) && target != node && (steps > 0 || moved >= Cruxes.NOTICEABLE)) {
                    worth += steps + moved;
                    any = true;
                }
            }
            if (any) {
                worths.add(new double[] {node, worth});
            }
        }
        worths.sort(Comparator.comparingLong((double[] one) -> -Math.round(one[1] * 1e9))
                .thenComparingDouble(one -> one[0]));
        return worths;
    }

    private static int steps(Label label) {
        return label == Label.IN ? 2 : label == Label.UNDECIDED ? 1 : 0;
    }

    @Test
    void ofTooManyThoseAreTriedThatMostLeadsBackTo() {
        RandomGenerator random = new SplittableRandom(2);
        int hits = 0;
        for (int round = 0; round < 40; round++) {
            BipolarGraph graph = BipolarGraphs.random(60, 80, random);
            Evaluation now = evaluation(graph);
            BitSet targets = some(graph.size(), random);

            Cruxes few = Cruxes.of(now, all(now), targets, 1, 20);
            Cruxes exhaustive = Cruxes.of(now, all(now), targets, 1);

            assertThat(few.tried()).isEqualTo(20);
            assertThat(few.left()).isEqualTo(exhaustive.tried() - 20);
            hits += few.found().equals(exhaustive.found()) ? 1 : 0;
        }
        assertThat(hits)
                .as("rounds of 40 in which a third of the nodes had the first crux")
                .isGreaterThan(28);
    }

    private static Evaluation evaluation(BipolarGraph graph) {
        return Evaluation.of(graph, SupportReading.SOME_REASON, GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE);
    }

    private static BitSet all(Evaluation evaluation) {
        BitSet all = new BitSet();
        all.set(0, evaluation.graph().size());
        return all;
    }

    private static BitSet set(int node) {
        BitSet set = new BitSet();
        set.set(node);
        return set;
    }

    private static BitSet some(int size, RandomGenerator random) {
        BitSet some = set(random.nextInt(size));
        for (int node = 0; node < size; node++) {
            some.set(node, some.get(node) || random.nextInt(3) == 0);
        }
        return some;
    }

    private static void edge(BipolarGraph.Builder builder, int from, Link link, int to) {
        builder.edge(from, link, to, 1);
    }
}
