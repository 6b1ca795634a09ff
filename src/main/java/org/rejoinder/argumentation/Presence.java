package org.rejoinder.argumentation;

import java.util.BitSet;

/**
 * Which nodes and edges of a graph count under assumptions. Absent are the nodes and edges assumed to be, the edges of
 * absent nodes, and every inference of which a premise is absent: without it, the inference cannot be drawn.
 */
public final class Presence {

    private final BipolarGraph graph;
    private final Assumptions assumptions;
    private final BitSet absent;

    private Presence(BipolarGraph graph, Assumptions assumptions, BitSet absent) {
        this.graph = graph;
        this.assumptions = assumptions;
        this.absent = absent;
    }

    /** Takes time linear in the edges of what is absent. */
    public static Presence of(BipolarGraph graph, Assumptions assumptions) {
        BitSet assumed = assumptions.absentNodes();
        BitSet absent = (BitSet) assumed.clone();
        for (int node = assumed.nextSetBit(0); node >= 0; node = assumed.nextSetBit(node + 1)) {
            for (int place = 0; place < graph.outgoingCount(node); place++) {
                int edge = graph.outgoing(node, place);
                if (graph.link(edge) == Link.PREMISE && graph.edgeWeight(edge) > 0 && !assumptions.isEdgeAbsent(edge)) {
                    absent.set(graph.to(edge));
                }
            }
        }
        return new Presence(graph, assumptions, absent);
    }

    public boolean hasNode(int node) {
        return !absent.get(node);
    }

    /** Whether the edge counts: it and both its ends are there, and its weight is not 0. */
    public boolean hasEdge(int edge) {
        return graph.edgeWeight(edge) > 0
                && !assumptions.isEdgeAbsent(edge)
                && !absent.get(graph.from(edge))
                && !absent.get(graph.to(edge));
    }

    /** What is assumed of the node, {@link Assumptions.OfNode#ABSENT} also where a premise is. */
    public Assumptions.OfNode assumed(int node) {
        return absent.get(node) ? Assumptions.OfNode.ABSENT : assumptions.of(node);
    }
}
