package org.rejoinder.argumentation;

import java.util.BitSet;

/**
 * The grounded labelling of the nodes of a bipolar graph: the same that its {@link Reduction} has, without making that. What
 * is absent is out.
 *
 * <p>It is worked out one strongly connected component after the other, which the grounded labelling allows (Pietro Baroni,
 * Massimiliano Giacomin, Giovanni Guida: SCC-recursiveness: a general schema for argumentation semantics, Artificial
 * Intelligence 168, 2005). So it takes linear time, and after a change only what the change reaches.
 */
public final class BipolarGrounded {

    private final BipolarGraph graph;
    private final BipolarGraph dependence;
    private final SupportReading reading;
    private final Assumptions assumptions;
    private final byte[] labels;
    private final Labelling labelling;

    private BipolarGrounded(
            BipolarGraph graph,
            BipolarGraph dependence,
            SupportReading reading,
            Assumptions assumptions,
            byte[] labels) {
        this.graph = graph;
        this.dependence = dependence;
        this.reading = reading;
        this.assumptions = assumptions;
        this.labels = labels;
        this.labelling = Labelling.owning(labels);
    }

    public static BipolarGrounded of(BipolarGraph graph, SupportReading reading, Assumptions assumptions) {
        BipolarGraph dependence = reading == SupportReading.DEDUCTIVE ? graph.supportsReversed() : graph;
        byte[] labels = new byte[graph.size()];
        GroundedSweep sweep = new GroundedSweep(dependence, reading, Presence.of(graph, assumptions), labels);
        for (int component = 0; component < dependence.components().count(); component++) {
            sweep.label(component);
        }
        return new BipolarGrounded(graph, dependence, reading, assumptions, labels);
    }

    /** That of the same graph under other assumptions; works out only what the change can reach. */
    public BipolarGrounded after(Assumptions changed) {
        byte[] renewed = labels.clone();
        GroundedSweep sweep = new GroundedSweep(dependence, reading, Presence.of(graph, changed), renewed);
        BitSet due = touched(changed);
        for (int component = due.nextSetBit(0); component >= 0; component = due.nextSetBit(component + 1)) {
            sweep.label(component);
            markDependents(component, renewed, due);
        }
        return new BipolarGrounded(graph, dependence, reading, changed, renewed);
    }

    /** The components of nodes for which something else is assumed, or that depend on such a one or by such an edge. */
    private BitSet touched(Assumptions changed) {
        BitSet due = new BitSet();
        BitSet nodes = assumptions.changedNodes(changed);
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            due.set(dependence.components().of(node));
            mark(node, due);
            // An inference that comes or goes with its premise may have been out all the while, yet counts as a reason
            // or not.
            for (int place = 0; place < graph.outgoingCount(node); place++) {
                int edge = graph.outgoing(node, place);
                if (graph.link(edge) == Link.PREMISE) {
                    mark(graph.to(edge), due);
                }
            }
        }
        BitSet edges = assumptions.changedEdges(changed);
        for (int edge = edges.nextSetBit(0); edge >= 0; edge = edges.nextSetBit(edge + 1)) {
            due.set(dependence.components().of(dependence.to(edge)));
            if (graph.link(edge) == Link.PREMISE) {
                mark(graph.to(edge), due);
            }
        }
        return due;
    }

    private void markDependents(int component, byte[] renewed, BitSet due) {
        StrongComponents components = dependence.components();
        for (int place = 0; place < components.size(component); place++) {
            int node = components.member(component, place);
            if (renewed[node] != labels[node]) {
                mark(node, due);
            }
        }
    }

    private void mark(int node, BitSet due) {
        for (int place = 0; place < dependence.outgoingCount(node); place++) {
            due.set(dependence.components().of(dependence.to(dependence.outgoing(node, place))));
        }
    }

    public Labelling labelling() {
        return labelling;
    }

    public Label of(int node) {
        return labelling.of(node);
    }
}
