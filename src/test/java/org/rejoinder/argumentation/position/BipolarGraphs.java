package org.rejoinder.argumentation.position;

import java.util.random.RandomGenerator;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Link;

/** Graphs for tests. */
final class BipolarGraphs {

    private BipolarGraphs() {}

    /** A graph of attacks and supports, some attacks both ways. */
    static BipolarGraph random(int size, int edges, RandomGenerator random) {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        for (int node = 0; node < size; node++) {
            builder.node(0.5);
        }
        for (int edge = 0; edge < edges; edge++) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from != to) {
                double weight = random.nextInt(30, 101) / 100.0;
                Link link = random.nextBoolean() ? Link.ATTACKS : Link.SUPPORTS;
                builder.edge(from, link, to, weight);
                if (link == Link.ATTACKS && random.nextBoolean()) {
                    builder.edge(to, link, from, weight);
                }
            }
        }
        return builder.build();
    }
}
