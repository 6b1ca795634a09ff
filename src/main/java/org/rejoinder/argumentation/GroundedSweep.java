package org.rejoinder.argumentation;

import java.util.BitSet;

/**
 * Labels one component after the other; those before it have to be labelled. Inside, labels are passed on along each edge
 * once: what objects to a node is an attacker, a thing it needs that is not in, or that none of its reasons is in.
 */
final class GroundedSweep {

    private static final byte IN = Label.IN.code;
    private static final byte OUT = Label.OUT.code;
    private static final byte UNDECIDED = Label.UNDECIDED.code;

    private final BipolarGraph graph;
    private final SupportReading reading;
    private final Presence presence;
    private final byte[] labels;
    private final StrongComponents components;
    private final int[] objections;
    private final int[] reasons;
    private final BitSet hasReason;
    private final int[] decided;
    private int found;

    /**
     * @param graph the edges lead from what matters to a node to the node
     * @param labels of the nodes, filled as components are labelled
     */
    GroundedSweep(BipolarGraph graph, SupportReading reading, Presence presence, byte[] labels) {
        this.graph = graph;
        this.reading = reading;
        this.presence = presence;
        this.labels = labels;
        components = graph.components();
        objections = new int[labels.length];
        reasons = new int[labels.length];
        hasReason = new BitSet(labels.length);
        decided = new int[labels.length];
    }

    void label(int component) {
        found = 0;
        for (int place = 0; place < components.size(component); place++) {
            start(components.member(component, place));
        }
        if (components.size(component) > 1) {
            for (int next = 0; next < found; next++) {
                passOn(decided[next], component);
            }
        }
    }

    /** What an edge means to the node that it leads to. */
    private enum Role {
        ATTACK,
        NEED,
        REASON,
        NOTHING
    }

    private Role role(int edge) {
        return switch (graph.link(edge)) {
            case ATTACKS -> Role.ATTACK;
            case PREMISE -> Role.NEED;
            case SUPPORTS ->
                switch (reading) {
                    case NONE -> Role.NOTHING;
                    case SOME_REASON -> Role.REASON;
                    case NECESSARY, DEDUCTIVE -> Role.NEED;
                };
        };
    }

    private void start(int node) {
        labels[node] = UNDECIDED;
        objections[node] = 0;
        reasons[node] = 0;
        hasReason.clear(node);
        switch (presence.assumed(node)) {
            case ABSENT, REJECTED -> decide(node, OUT);
            case BELIEVED -> decide(node, IN);
            case OPEN -> count(node);
        }
    }

    /** Counts what may object to the node, then learns what is known of it outside the component. */
    private void count(int node) {
        for (int place = 0; place < graph.incomingCount(node); place++) {
            int edge = graph.incoming(node, place);
            if (presence.hasEdge(edge)) {
                switch (role(edge)) {
                    case ATTACK, NEED -> objections[node]++;
                    case REASON -> {
                        if (reasons[node]++ == 0) {
                            objections[node]++;
                        }
                    }
                    case NOTHING -> {}
                }
            }
        }
        if (objections[node] == 0) {
            decide(node, IN);
        }
        int component = components.of(node);
        for (int place = 0; place < graph.incomingCount(node); place++) {
            int edge = graph.incoming(node, place);
            int from = graph.from(edge);
            if (components.of(from) != component && labels[from] != UNDECIDED && presence.hasEdge(edge)) {
                hear(edge, labels[from]);
            }
        }
    }

    private void passOn(int node, int component) {
        for (int place = 0; place < graph.outgoingCount(node); place++) {
            int edge = graph.outgoing(node, place);
            if (components.of(graph.to(edge)) == component && presence.hasEdge(edge)) {
                hear(edge, labels[node]);
            }
        }
    }

    /** The node at the end of the edge learns the label at its beginning, which it learns once. */
    private void hear(int edge, byte label) {
        int node = graph.to(edge);
        switch (role(edge)) {
            case ATTACK -> settle(node, label == IN);
            case NEED -> settle(node, label == OUT);
            case REASON -> {
                reasons[node]--;
                if (label == IN && !hasReason.get(node)) {
                    hasReason.set(node);
                    settle(node, false);
                } else if (label == OUT && reasons[node] == 0 && !hasReason.get(node)) {
                    settle(node, true);
                }
            }
            case NOTHING -> {}
        }
    }

    /** One of the objections to the node holds or is gone. */
    private void settle(int node, boolean holds) {
        if (holds) {
            decide(node, OUT);
        } else if (--objections[node] == 0) {
            decide(node, IN);
        }
    }

    private void decide(int node, byte label) {
        if (labels[node] == UNDECIDED) {
            labels[node] = label;
            decided[found++] = node;
        }
    }
}
