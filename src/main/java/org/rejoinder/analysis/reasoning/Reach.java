package org.rejoinder.analysis.reasoning;

import java.util.Arrays;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.claim.Claim;

/**
 * On how many claims each claim of a map bears: those whose strength can change with it, because it supports or contradicts
 * them, directly or by way of others. Claims accepted as equivalent count as one.
 */
public final class Reach {

    /** What bears on more than so many is not counted further: a large map would take too long. */
    public static final int MOST = 500;

    private final ClaimGraph graph;
    private final int[] counts;

    private Reach(ClaimGraph graph, int[] counts) {
        this.graph = graph;
        this.counts = counts;
    }

    /** Takes time proportional to nodes times {@value #MOST} at worst. */
    static Reach of(ClaimGraph graph, Assumptions assumptions) {
        return new Reach(graph, new Count(graph, assumptions).all());
    }

    /** From 0 to {@link #MOST}, which stands for that many or more; 0 of a claim that does not stand in the map. */
    public int of(Claim.Id claim) {
        return graph.node(claim).stream().map(node -> counts[node]).findFirst().orElse(0);
    }

    /** Walks forward from each claim in turn. */
    private static final class Count {

        private final ClaimGraph claims;
        private final BipolarGraph graph;
        private final Presence presence;
        private final int[] metFrom;
        private final int[] queue;

        Count(ClaimGraph claims, Assumptions assumptions) {
            this.claims = claims;
            this.graph = claims.graph();
            this.presence = Presence.of(graph, assumptions);
            this.metFrom = new int[graph.size()];
            this.queue = new int[graph.size()];
            Arrays.fill(metFrom, -1);
        }

        int[] all() {
            int[] counts = new int[claims.claimNodes()];
            Arrays.setAll(counts, this::from);
            return counts;
        }

        private int from(int start) {
            int met = 0;
            int end = 0;
            metFrom[start] = start;
            queue[end++] = start;
            for (int next = 0; next < end && met < MOST; next++) {
                int node = queue[next];
                for (int place = 0; place < graph.outgoingCount(node) && met < MOST; place++) {
                    int edge = graph.outgoing(node, place);
                    int to = graph.to(edge);
                    if (metFrom[to] != start && presence.hasEdge(edge)) {
                        metFrom[to] = start;
                        queue[end++] = to;
                        met += to < claims.claimNodes() ? 1 : 0;
                    }
                }
            }
            return met;
        }
    }
}
