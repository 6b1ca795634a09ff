package org.rejoinder.argumentation.position;

import java.util.Arrays;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Presence;

/**
 * How much of what bears on some nodes leads back to each node: the personalised PageRank of Sergey Brin and Lawrence Page (1998)
 * along the edges backwards, damping 0.85. The values of all nodes add up to 1.
 */
final class Influence {

    private static final double DAMPING = 0.85;
    private static final double REST = 1e-12;
    private static final int MOST_ROUNDS = 300;

    private final double[] ranks;

    private Influence(double[] ranks) {
        this.ranks = ranks;
    }

    /** @param targets the nodes that walks begin at, at least one */
    static Influence on(int[] targets, BipolarGraph graph, Presence presence) {
        double[] home = new double[graph.size()];
        for (int target : targets) {
            home[target] += 1.0 / targets.length;
        }
        int[] exits = exits(graph, presence);
        double[] ranks = home.clone();
        double change = 1;
        for (int round = 0; change > REST && round < MOST_ROUNDS; round++) {
            double[] next = step(ranks, home, exits, graph, presence);
            change = 0;
            for (int node = 0; node < ranks.length; node++) {
                change += Math.abs(next[node] - ranks[node]);
            }
            ranks = next;
        }
        return new Influence(ranks);
    }

    private static int[] exits(BipolarGraph graph, Presence presence) {
        int[] exits = new int[graph.size()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            exits[graph.to(edge)] += presence.hasEdge(edge) ? 1 : 0;
        }
        return exits;
    }

    private static double[] step(double[] ranks, double[] home, int[] exits, BipolarGraph graph, Presence presence) {
        double[] next = new double[ranks.length];
        double stranded = 0;
        for (int node = 0; node < ranks.length; node++) {
            stranded += exits[node] == 0 ? ranks[node] : 0;
        }
        double returning = 1 - DAMPING + DAMPING * stranded;
        Arrays.setAll(next, node -> returning * home[node]);
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (presence.hasEdge(edge)) {
                next[graph.from(edge)] += DAMPING * ranks[graph.to(edge)] / exits[graph.to(edge)];
            }
        }
        return next;
    }

    double of(int node) {
        return ranks[node];
    }
}
