package org.rejoinder.argumentation;

import java.util.BitSet;

/**
 * What is taken for granted about a {@link BipolarGraph} when it is evaluated: the review of the map, or a what-if. Of what is
 * assumed about one node the last counts.
 *
 * <p>An <em>absent</em> node or edge is as if it had never been there, with what hangs on it ({@link Presence}). A <em>rejected</em>
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

    public boolean isEdgeAbsent(int edge) {
        return absentEdges.get(edge);
    }

    /** The nodes of which something else is assumed there than here, as a set of its own. */
    public BitSet changedNodes(Assumptions other) {
        BitSet changed = difference(absentNodes, other.absentNodes);
        changed.or(difference(rejected, other.rejected));
        changed.or(difference(believed, other.believed));
        return changed;
    }

    /** The edges that are absent either there or here, as a set of its own. */
    public BitSet changedEdges(Assumptions other) {
        return difference(absentEdges, other.absentEdges);
    }

    private static BitSet difference(BitSet one, BitSet other) {
        BitSet difference = copy(one);
        difference.xor(other);
        return difference;
    }

    /** The set itself, not to be changed. */
    BitSet absentNodes() {
        return absentNodes;
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
