package org.rejoinder.argumentation.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Grounded;
import org.rejoinder.argumentation.Label;
import org.rejoinder.argumentation.Labelling;
import org.rejoinder.argumentation.Link;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.Reduction;
import org.rejoinder.argumentation.SupportReading;

/** What every explanation has to be, on graphs by chance. */
class ExplanationsPropertyTests {

    private static final int ROUNDS = 1_500;
    private static final int SUPERSETS = 12;

    private final Random random = new Random(20261128);

    @Test
    void whatIsNamedForcesTheLabelWhateverElseIsThere() {
        for (int round = 0; round < ROUNDS; round++) {
            Case one = new Case(RandomGraphs.graph(random, random.nextInt(3)));
            for (int node = 0; node < one.graph.size(); node++) {
                if (one.counts(node) && !one.labelling.isUndecided(node)) {
                    BitSet named = named(one.explanations.of(node));
                    for (int superset = 0; superset < SUPERSETS; superset++) {
                        BitSet there = one.withMore(named, superset == 0 ? 0 : random.nextInt(4));
                        assertThat(one.labelAmong(there, node))
                                .as("%s of %d among %s, named %s", one, node, there, named)
                                .isEqualTo(one.labelling.of(node));
                    }
                }
            }
        }
    }

    @Test
    void whatIsUndecidedIsSoInTheCircleByItself() {
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Case one = new Case(RandomGraphs.graph(random, 0));
            for (int node = 0; node < one.graph.size(); node++) {
                if (one.labelling.isUndecided(node)) {
                    found++;
                    BitSet named = named(one.explanations.of(node));
                    assertThat(one.labelAmong(named, node))
                            .as("%s: %d", one, node)
                            .isEqualTo(Label.UNDECIDED);
                }
            }
        }
        assertThat(found).isGreaterThan(ROUNDS / 10);
    }

    @Test
    void everyStepSaysHowItsNodeIsLabelledAndEveryPartHasAStep() {
        for (int round = 0; round < ROUNDS; round++) {
            Case one = new Case(RandomGraphs.graph(random, random.nextInt(3)));
            for (int node = 0; node < one.graph.size(); node++) {
                List<Step> steps = one.explanations.of(node);
                assertThat(steps.getFirst().node()).isEqualTo(node);
                BitSet named = named(steps);
                for (Step step : steps) {
                    assertThat(label(step.cause())).as("%s: %s", one, step).isEqualTo(one.labelling.of(step.node()));
                    for (Step.Part part : step.parts()) {
                        assertThat(named.get(part.node())).isTrue();
                        assertThat(part.edge()).as("%s: %s", one, step).isNotNegative();
                        assertThat(List.of(one.graph.from(part.edge()), one.graph.to(part.edge())))
                                .containsExactlyInAnyOrder(step.node(), part.node());
                    }
                }
            }
        }
    }

    @Test
    void noDefenceIsShorterAsATree() {
        for (int round = 0; round < ROUNDS; round++) {
            Case one = new Case(RandomGraphs.graph(random, random.nextInt(3)));
            double[] costs = one.costsByRepetition();
            for (int node = 0; node < one.graph.size(); node++) {
                if (one.counts(node) && !one.labelling.isUndecided(node)) {
                    assertThat(treeSize(one.explanations.of(node)))
                            .as("%s: %d", one, node)
                            .isEqualTo(costs[node]);
                }
            }
        }
    }

    @Test
    void noCircleIsShorter() {
        for (int round = 0; round < ROUNDS; round++) {
            Case one = new Case(RandomGraphs.graph(random, 0), SupportReading.NONE);
            for (int node = 0; node < one.graph.size(); node++) {
                if (one.labelling.isUndecided(node)) {
                    assertThat(one.explanations.of(node))
                            .as("%s: %d", one, node)
                            .hasSize(one.shortestWait(node, new BitSet()));
                }
            }
        }
    }

    private static BitSet named(List<Step> steps) {
        BitSet named = new BitSet();
        steps.forEach(step -> named.set(step.node()));
        return named;
    }

    private static Label label(Cause cause) {
        return switch (cause) {
            case BELIEVED, UNCHALLENGED, DEFENDED -> Label.IN;
            case ABSENT, REJECTED, ATTACKED, NEED_OUT, NO_REASON -> Label.OUT;
            case ATTACKER_UNDECIDED, NEED_UNDECIDED, REASON_UNDECIDED -> Label.UNDECIDED;
        };
    }

    private static double treeSize(List<Step> steps) {
        Map<Integer, Step> byNode = steps.stream().collect(Collectors.toMap(Step::node, Function.identity()));
        return treeSize(byNode, steps.getFirst());
    }

    private static double treeSize(Map<Integer, Step> byNode, Step step) {
        return 1
                + step.parts().stream()
                        .mapToDouble(part -> treeSize(byNode, Objects.requireNonNull(byNode.get(part.node()))))
                        .sum();
    }

    /** A graph with what is assumed, how support is read, and the labels that follow. */
    private final class Case {

        private final BipolarGraph graph;
        private final SupportReading reading;
        private final Assumptions assumptions;
        private final Presence presence;
        private final Reduction reduction;
        private final Labelling labels;
        private final Labelling labelling;
        private final Explanations explanations;

        Case(BipolarGraph graph) {
            this(graph, List.of(SupportReading.values()).get(random.nextInt(SupportReading.values().length)));
        }

        Case(BipolarGraph graph, SupportReading reading) {
            this.graph = graph;
            this.reading = reading;
            assumptions = RandomGraphs.assumptions(random, graph);
            presence = Presence.of(graph, assumptions);
            reduction = Reduction.of(graph, reading, assumptions);
            labels = Grounded.of(reduction.framework());
            labelling = reduction.ofNodes(labels);
            explanations = Explanations.of(graph, reading, assumptions);
        }

        boolean counts(int node) {
            return presence.hasNode(node);
        }

        /** These, so many others, and the premises of all inferences. */
        BitSet withMore(BitSet named, int more) {
            BitSet there = (BitSet) named.clone();
            for (int added = 0; added < more; added++) {
                there.set(random.nextInt(graph.size()));
            }
            for (int edge = 0; edge < graph.edges(); edge++) {
                if (graph.link(edge) == Link.PREMISE && there.get(graph.to(edge))) {
                    there.set(graph.from(edge));
                }
            }
            return there;
        }

        Label labelAmong(BitSet there, int node) {
            Assumptions fewer = assumptions;
            for (int other = 0; other < graph.size(); other++) {
                if (!there.get(other)) {
                    fewer = fewer.with(other, Assumptions.OfNode.ABSENT);
                }
            }
            Reduction part = Reduction.of(graph, reading, fewer);
            return part.ofNodes(Grounded.of(part.framework())).of(node);
        }

        /** The smallest trees, found by lowering costs until none can be lowered any more. */
        double[] costsByRepetition() {
            Framework framework = reduction.framework();
            double[] costs = new double[framework.size()];
            Arrays.fill(costs, Double.POSITIVE_INFINITY);
            boolean lowered = true;
            while (lowered) {
                lowered = false;
                for (int argument = 0; argument < costs.length; argument++) {
                    double cost = (reduction.isAuxiliary(argument) ? 0 : 1) + costOfReasons(argument, costs);
                    if (cost < costs[argument]) {
                        costs[argument] = cost;
                        lowered = true;
                    }
                }
            }
            return costs;
        }

        private double costOfReasons(int argument, double[] costs) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int place = 0; place < reduction.framework().attackerCount(argument); place++) {
                int attacker = reduction.framework().attacker(argument, place);
                sum += costs[attacker];
                if (labels.isIn(attacker)) {
                    least = Math.min(least, costs[attacker]);
                }
            }
            return switch (labels.of(argument)) {
                case IN -> sum;
                case OUT -> least;
                case UNDECIDED -> Double.POSITIVE_INFINITY;
            };
        }

        /** How many undecided nodes there are on the shortest way from here that returns to itself; every way is tried. */
        int shortestWait(int node, BitSet way) {
            if (way.get(node)) {
                return 0;
            }
            way.set(node);
            int shortest = Integer.MAX_VALUE;
            for (int place = 0; place < reduction.framework().attackerCount(node); place++) {
                int attacker = reduction.framework().attacker(node, place);
                if (labels.isUndecided(attacker)) {
                    shortest = Math.min(shortest, 1 + shortestWait(attacker, way));
                }
            }
            way.clear(node);
            return shortest;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (int edge = 0; edge < graph.edges(); edge++) {
                text.append("%d %s %d, ".formatted(graph.from(edge), graph.link(edge), graph.to(edge)));
            }
            return text + reading.toString() + " " + assumptions;
        }
    }
}
