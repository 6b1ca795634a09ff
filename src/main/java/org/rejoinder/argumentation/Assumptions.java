package org.rejoinder.argumentation;

import java.util.BitSet;

/**
 * What is taken for granted about a {@link BipolarGraph} when it is evaluated: the review of the map, or a what-if. Of what is
 * assumed about one node the last counts.
 *
 * <p>An <em>absent</em> node or edge is as if it had never been there; an edge of an absent node is absent. A <em>rejected</em>
 * node is out, whatever speaks for it, and falls as a reason for others. A <em>believed</em> node is in and has full
 * strength, whatever speaks against it.
 */
public final class Assumptions {

    /** Everything is there and nothing is settled beforehand. */
    public static final Assumptions NONE = new Assumptions(new BitSet(), new BitSet(), new BitSet(), new BitSet());

    private final BitSet absentNodes;
    private final BitSet rejected;
    private final BitSet believed;
    private final BitSet absentEdges;

    private Assumptions(BitSet absentNodes, BitSet rejected, BitSet believed, BitSet absentEdges) {
        this.absentNodes = absentNodes;
        this.rejected = rejected;
        this.believed = believed;
        this.absentEdges = absentEdges;
    }

    /** These nodes and edges are absent, nothing else is assumed; the sets are copied. */
    public static Assumptions absent(BitSet nodes, BitSet edges) {
        return new Assumptions(copy(nodes), new BitSet(), new BitSet(), copy(edges));
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }

    /** The same, with this assumed of the node in place of what was assumed of it before. */
    public Assumptions with(int node, OfNode assumed) {
        Assumptions changed = new Assumptions(copy(absentNodes), copy(rejected), copy(believed), absentEdges);
        changed.absentNodes.set(node, assumed == OfNode.ABSENT);
        changed.rejected.set(node, assumed == OfNode.REJECTED);
        changed.believed.set(node, assumed == OfNode.BELIEVED);
        return changed;
    }

    /** The same, with the edge there or not. */
    public Assumptions withEdge(int edge, boolean present) {
        BitSet edges = copy(absentEdges);
        edges.set(edge, !present);
        return new Assumptions(absentNodes, rejected, believed, edges);
    }

    public OfNode of(int node) {
        if (absentNodes.get(node)) {
            return OfNode.ABSENT;
        }
        if (rejected.get(node)) {
            return OfNode.REJECTED;
        }
        return believed.get(node) ? OfNode.BELIEVED : OfNode.OPEN;
    }

    /** Whether the edge counts: it and both its ends are there, and its weight is not 0. */
    public boolean counts(BipolarGraph graph, int edge) {
        return graph.edgeWeight(edge) > 0
                && !absentEdges.get(edge)
                && !absentNodes.get(graph.from(edge))
                && !absentNodes.get(graph.to(edge));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assumptions same
                && absentNodes.equals(same.absentNodes)
                && rejected.equals(same.rejected)
                && believed.equals(same.believed)
                && absentEdges.equals(same.absentEdges);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * absentNodes.hashCode() + rejected.hashCode()) + believed.hashCode())
                + absentEdges.hashCode();
    }

    @Override
    public String toString() {
        return "absent %s, rejected %s, believed %s, absent edges %s"
                .formatted(absentNodes, rejected, believed, absentEdges);
    }

    /** What may be assumed of a node. */
    public enum OfNode {
        /** Nothing: it is judged by what speaks for and against it. */
        OPEN,
        ABSENT,
        REJECTED,
        BELIEVED
    }
}
