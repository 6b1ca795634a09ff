package org.rejoinder.argumentation.explanation;

import java.util.List;
import java.util.Random;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Link;

/** Small graphs by chance, the same for the same seed. */
final class RandomGraphs {

    private RandomGraphs() {}

    /** Up to seven nodes that attack and support each other, behind them as many inferences from two of them as said. */
    static BipolarGraph graph(Random random, int inferences) {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        int claims = 2 + random.nextInt(6);
        for (int node = 0; node < claims; node++) {
            builder.node(0.5);
        }
        int edges = random.nextInt(2 * claims);
        for (int edge = 0; edge < edges; edge++) {
            connect(builder, random, random.nextInt(claims), random.nextInt(claims));
        }
        for (int inference = 0; inference < inferences; inference++) {
            int node = builder.node(1);
            int first = random.nextInt(claims);
            int second = (first + 1 + random.nextInt(claims - 1)) % claims;
            builder.edge(first, Link.PREMISE, node, 1);
            builder.edge(second, Link.PREMISE, node, 1);
            connect(builder, random, node, random.nextInt(claims));
            if (random.nextBoolean()) {
                builder.edge(random.nextInt(claims), Link.ATTACKS, node, 1);
            }
        }
        return builder.build();
    }

    private static void connect(BipolarGraph.Builder builder, Random random, int from, int to) {
        if (from != to) {
            builder.edge(from, random.nextInt(3) == 0 ? Link.SUPPORTS : Link.ATTACKS, to, 1);
        }
    }

    /** Now and then a node is absent, rejected or believed, or an edge absent. */
    static Assumptions assumptions(Random random, BipolarGraph graph) {
        Assumptions assumptions = Assumptions.NONE;
        for (int node = 0; node < graph.size(); node++) {
            if (random.nextInt(8) == 0) {
                assumptions = assumptions.with(
                        node, List.of(Assumptions.OfNode.values()).get(random.nextInt(4)));
            }
        }
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (random.nextInt(12) == 0) {
                assumptions = assumptions.withEdge(edge, false);
            }
        }
        return assumptions;
    }
}
