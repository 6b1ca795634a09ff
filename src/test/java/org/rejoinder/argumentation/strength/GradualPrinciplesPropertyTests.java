package org.rejoinder.argumentation.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Link;
import org.rejoinder.argumentation.RandomGraphs;

/**
 * Principles of gradual semantics, by the names of Leila Amgoud and Jonathan Ben-Naim: Evaluation of arguments in weighted
 * bipolar graphs (2018), and of Potyka (KR 2018).
 */
class GradualPrinciplesPropertyTests {

    /** Boundedness. */
    @Property(tries = 300)
    void aStrengthGoesFromNoughtToOne(
            @ForAll @IntRange(min = 1, max = 30) int claims,
            @ForAll @IntRange(min = 0, max = 90) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        Strengths strengths = Strengths.of(graph, semantics, RandomGraphs.assumptions(chance, graph));

        for (int node = 0; node < graph.size(); node++) {
            assertThat(strengths.of(node)).isBetween(0.0, 1.0);
        }
    }

    /** The equation that defines the semantics, written down once more. */
    @Property(tries = 300)
    void everyStrengthFollowsFromThoseThatActOnIt(
            @ForAll @IntRange(min = 1, max = 30) int claims,
            @ForAll @IntRange(min = 0, max = 90) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        BipolarGraph graph = RandomGraphs.any(new Random(seed), claims, edges);
        Strengths strengths = Strengths.of(graph, semantics, Assumptions.NONE);
        Assume.that(!(strengths.convergence() instanceof Convergence.NotReached));

        for (int node = 0; node < graph.size(); node++) {
            assertThat(strengths.of(node)).isCloseTo(asDefined(graph, semantics, strengths, node), within(1e-9));
        }
    }

    /** Anonymity: a strength does not depend on how nodes and edges are numbered. */
    @Property(tries = 300)
    void numbersMakeNoDifference(
            @ForAll @IntRange(min = 1, max = 30) int claims,
            @ForAll @IntRange(min = 0, max = 90) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        int[] numbers = RandomGraphs.shuffled(chance, graph.size());
        BipolarGraph renumbered = renumbered(graph, numbers, RandomGraphs.shuffled(chance, graph.edges()));
        Strengths strengths = Strengths.of(graph, semantics, Assumptions.NONE);
        Assume.that(!(strengths.convergence() instanceof Convergence.NotReached));

        Strengths others = Strengths.of(renumbered, semantics, Assumptions.NONE);

        for (int node = 0; node < graph.size(); node++) {
            assertThat(others.of(numbers[node])).isCloseTo(strengths.of(node), within(1e-6));
        }
    }

    /** Independence. */
    @Property(tries = 200)
    void anotherGraphBesideMakesNoDifference(
            @ForAll @IntRange(min = 1, max = 20) int claims,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        BipolarGraph.Builder both = copy(graph);
        BipolarGraph beside = RandomGraphs.any(chance, claims, edges);
        append(both, beside, graph.size());

        Strengths alone = Strengths.of(graph, semantics, Assumptions.NONE);
        Strengths together = Strengths.of(both.build(), semantics, Assumptions.NONE);

        for (int node = 0; node < graph.size(); node++) {
            assertThat(together.of(node)).isEqualTo(alone.of(node));
        }
    }

    /** Directionality. */
    @Property(tries = 300)
    void anEdgeChangesOnlyWhatCanBeReachedFromItsEnd(
            @ForAll @IntRange(min = 2, max = 30) int claims,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        int from = chance.nextInt(claims);
        int to = (from + 1 + chance.nextInt(claims - 1)) % claims;
        BipolarGraph.Builder more = copy(graph);
        more.edge(from, chance.nextBoolean() ? Link.ATTACKS : Link.SUPPORTS, to, 1);

        Strengths before = Strengths.of(graph, semantics, Assumptions.NONE);
        Strengths after = Strengths.of(more.build(), semantics, Assumptions.NONE);

        boolean[] reached = reached(graph, to);
        for (int node = 0; node < graph.size(); node++) {
            if (!reached[node]) {
                assertThat(after.of(node)).isEqualTo(before.of(node));
            }
        }
    }

    /** Stability. */
    @Property(tries = 100)
    void whatNothingActsOnHasItsWeight(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll GradualSemantics semantics) {
        BipolarGraph graph = RandomGraphs.any(new Random(seed), 20, 20);
        Strengths strengths = Strengths.of(graph, semantics, Assumptions.NONE);

        for (int node = 0; node < graph.size(); node++) {
            if (graph.incomingCount(node) == 0) {
                assertThat(strengths.of(node)).isEqualTo(graph.weight(node));
            }
        }
    }

    /** Monotonicity, and with it that the stronger an attacker or supporter, the more it counts. */
    @Property(tries = 300)
    void aFurtherAttackerNeverStrengthensAndASupporterNeverWeakens(
            @ForAll @IntRange(min = 1, max = 20) int claims,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.acyclic(chance, claims, edges);
        int node = chance.nextInt(graph.size());
        double weak = chance.nextDouble();
        double strong = weak + (1 - weak) * chance.nextDouble();

        double before = Strengths.of(graph, semantics, Assumptions.NONE).of(node);
        double attacked = with(graph, Link.ATTACKS, node, weak, semantics);
        double supported = with(graph, Link.SUPPORTS, node, weak, semantics);

        assertThat(attacked).isLessThanOrEqualTo(before + 1e-12);
        assertThat(supported).isGreaterThanOrEqualTo(before - 1e-12);
        assertThat(with(graph, Link.ATTACKS, node, strong, semantics)).isLessThanOrEqualTo(attacked + 1e-12);
        assertThat(with(graph, Link.SUPPORTS, node, strong, semantics)).isGreaterThanOrEqualTo(supported - 1e-12);
    }

    /** Duality: swapping what speaks for and against a claim mirrors its strength at one half. */
    @Property(tries = 200)
    void attackAndSupportAreEachOthersMirror(
            @ForAll @IntRange(min = 0, max = 10) int attackers,
            @ForAll @IntRange(min = 0, max = 10) int supporters,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Assume.that(semantics != GradualSemantics.H_CATEGORISER);
        Random chance = new Random(seed);
        double weight = chance.nextDouble();
        BipolarGraph.Builder builder = BipolarGraph.builder();
        int node = builder.node(weight);
        int mirrored = builder.node(1 - weight);
        for (int count = 0; count < attackers + supporters; count++) {
            boolean attacks = count < attackers;
            int acting = builder.node(chance.nextDouble());
            double edgeWeight = chance.nextDouble();
            builder.edge(acting, attacks ? Link.ATTACKS : Link.SUPPORTS, node, edgeWeight);
            builder.edge(acting, attacks ? Link.SUPPORTS : Link.ATTACKS, mirrored, edgeWeight);
        }

        Strengths strengths = Strengths.of(builder.build(), semantics, Assumptions.NONE);

        assertThat(strengths.of(mirrored)).isCloseTo(1 - strengths.of(node), within(1e-12));
    }

    /** Balance: what speaks for and against a claim alike leaves it at its weight. */
    @Property(tries = 200)
    void asMuchForAsAgainstMovesNothing(
            @ForAll @IntRange(min = 0, max = 10) int pairs,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Assume.that(semantics != GradualSemantics.H_CATEGORISER);
        Random chance = new Random(seed);
        BipolarGraph.Builder builder = BipolarGraph.builder();
        double weight = chance.nextDouble();
        int node = builder.node(weight);
        for (int pair = 0; pair < pairs; pair++) {
            double strength = chance.nextDouble();
            builder.edge(builder.node(strength), Link.ATTACKS, node, 1);
            builder.edge(builder.node(strength), Link.SUPPORTS, node, 1);
        }

        assertThat(Strengths.of(builder.build(), semantics, Assumptions.NONE).of(node))
                .isCloseTo(weight, within(1e-12));
    }

    private static double asDefined(BipolarGraph graph, GradualSemantics semantics, Strengths strengths, int node) {
        double sumAgainst = 0;
        double sumFor = 0;
        double notAgainst = 1;
        double notFor = 1;
        double weakest = 1;
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.to(edge) == node) {
                double acting = graph.edgeWeight(edge) * strengths.of(graph.from(edge));
                switch (graph.link(edge)) {
                    case ATTACKS -> {
                        sumAgainst += acting;
                        notAgainst *= 1 - acting;
                    }
                    case SUPPORTS -> {
                        sumFor += acting;
                        notFor *= 1 - acting;
                    }
                    case PREMISE -> weakest = Math.min(weakest, acting + 1 - graph.edgeWeight(edge));
                }
            }
        }
        double weight = graph.weight(node);
        double energy = sumFor - sumAgainst;
        double square = energy * energy;
        return weakest
                * switch (semantics) {
                    case QUADRATIC_ENERGY -> energy > 0 ? (weight + square) / (1 + square) : weight / (1 + square);
                    case DF_QUAD ->
                        notFor < notAgainst
                                ? 1 - (1 - weight) * (1 - (notAgainst - notFor))
                                : weight * (1 - (notFor - notAgainst));
                    case H_CATEGORISER -> weight / (1 + sumAgainst);
                };
    }

    private static BipolarGraph.Builder copy(BipolarGraph graph) {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        append(builder, graph, 0);
        return builder;
    }

    private static void append(BipolarGraph.Builder builder, BipolarGraph graph, int first) {
        for (int node = 0; node < graph.size(); node++) {
            builder.node(graph.weight(node));
        }
        for (int edge = 0; edge < graph.edges(); edge++) {
            builder.edge(first + graph.from(edge), graph.link(edge), first + graph.to(edge), graph.edgeWeight(edge));
        }
    }

    private static BipolarGraph renumbered(BipolarGraph graph, int[] numbers, int[] edges) {
        double[] weights = new double[graph.size()];
        for (int node = 0; node < weights.length; node++) {
            weights[numbers[node]] = graph.weight(node);
        }
        BipolarGraph.Builder builder = BipolarGraph.builder();
        for (double weight : weights) {
            builder.node(weight);
        }
        for (int edge : edges) {
            builder.edge(numbers[graph.from(edge)], graph.link(edge), numbers[graph.to(edge)], graph.edgeWeight(edge));
        }
        return builder.build();
    }

    private static double with(BipolarGraph graph, Link link, int node, double strength, GradualSemantics semantics) {
        BipolarGraph.Builder builder = copy(graph);
        builder.edge(builder.node(strength), link, node, 1);
        return Strengths.of(builder.build(), semantics, Assumptions.NONE).of(node);
    }

    private static boolean[] reached(BipolarGraph graph, int from) {
        boolean[] reached = new boolean[graph.size()];
        reached[from] = true;
        for (boolean more = true; more; ) {
            more = false;
            for (int edge = 0; edge < graph.edges(); edge++) {
                if (reached[graph.from(edge)] && !reached[graph.to(edge)]) {
                    reached[graph.to(edge)] = true;
                    more = true;
                }
            }
        }
        return reached;
    }
}
