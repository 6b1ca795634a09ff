package org.rejoinder.argumentation;

import java.util.Arrays;

/**
 * A bipolar graph as a framework of attacks alone. Node {@code i} of the graph is argument {@code i}; behind the nodes follow
 * auxiliary arguments, each an objection of the sort "no reason for it stands", which are nobody's claims. Its size is linear
 * in that of the graph.
 *
 * <p>A support by {@code a} that {@code b} needs becomes {@code a → x → b} with an auxiliary {@code x}: {@code x} is out exactly if
 * {@code a} is in. A rejected node is attacked by an auxiliary argument that nothing attacks, and so is an absent one, which besides
 * attacks nothing and is no reason: neither is in any extension. A believed one is attacked by nothing.
 */
public final class Reduction {

    private final Framework framework;
    private final int nodes;

    private Reduction(Framework framework, int nodes) {
        this.framework = framework;
        this.nodes = nodes;
    }

    public static Reduction of(BipolarGraph graph, SupportReading reading, Assumptions assumptions) {
        return new Attacks(graph, reading, assumptions).reduction();
    }

    public Framework framework() {
        return framework;
    }

    /** Whether the argument stands for no node. */
    public boolean isAuxiliary(int argument) {
        return argument >= nodes;
    }

    /** The labelling without auxiliary arguments. */
    public Labelling ofNodes(Labelling labelling) {
        byte[] labels = new byte[nodes];
        for (int node = 0; node < nodes; node++) {
            labels[node] = labelling.of(node).code;
        }
        return Labelling.owning(labels);
    }

    /** The attacks as they are being gathered. */
    private static final class Attacks {

        private final BipolarGraph graph;
        private final SupportReading reading;
        private final Presence presence;
        private int size;
        private int[] from = new int[64];
        private int[] to = new int[64];
        private int count;

        Attacks(BipolarGraph graph, SupportReading reading, Assumptions assumptions) {
            this.graph = graph;
            this.reading = reading;
            this.presence = Presence.of(graph, assumptions);
            this.size = graph.size();
        }

        Reduction reduction() {
            for (int node = 0; node < graph.size(); node++) {
                reasonsFor(node);
            }
            return new Reduction(
                    Framework.of(size, Arrays.copyOf(from, count), Arrays.copyOf(to, count)), graph.size());
        }

        private void reasonsFor(int node) {
            Assumptions.OfNode assumed = presence.assumed(node);
            if (assumed == Assumptions.OfNode.REJECTED || assumed == Assumptions.OfNode.ABSENT) {
                attack(size++, node);
            }
            int none = -1;
            for (int place = 0; place < graph.incomingCount(node); place++) {
                int edge = graph.incoming(node, place);
                if (!presence.hasEdge(edge)) {
                    continue;
                }
                int other = graph.from(edge);
                switch (graph.link(edge)) {
                    case ATTACKS -> attackOpen(other, node);
                    case PREMISE -> need(other, node);
                    case SUPPORTS -> {
                        switch (reading) {
                            case NONE -> {}
                            case NECESSARY -> need(other, node);
                            case DEDUCTIVE -> need(node, other);
                            case SOME_REASON -> {
                                if (none < 0) {
                                    none = size++;
                                    attackOpen(none, node);
                                }
                                attack(other, none);
                            }
                        }
                    }
                }
            }
        }

        /** {@code dependent} stands only if {@code needed} does. */
        private void need(int needed, int dependent) {
            int missing = size++;
            attack(needed, missing);
            attackOpen(missing, dependent);
        }

        private void attackOpen(int attacker, int node) {
            if (presence.assumed(node) != Assumptions.OfNode.BELIEVED) {
                attack(attacker, node);
            }
        }

        private void attack(int attacker, int node) {
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
            }
            from[count] = attacker;
            to[count] = node;
            count++;
        }
    }
}
