package org.rejoinder.argumentation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A weighted bipolar graph: nodes that attack and support each other. A node is a claim, or an inference that draws on
 * premises together and attacks or supports in their stead; whoever attacks such a node undercuts the inference.
 *
 * <p>Every node has a weight of its own from 0 to 1, what it is worth before anything is said for or against it, and every
 * edge one from 0 to 1, how much of it counts. Edges are numbered from 0 in the order given; both ways between two nodes are
 * two edges.
 *
 * <p>Claudette Cayrol, Marie-Christine Lagasquie-Schiex: On the Acceptability of Arguments in Bipolar Argumentation
 * Frameworks (ECSQARU 2005).
 */
public final class BipolarGraph {

    private final double[] weights;
    private final int[] from;
    private final int[] to;
    private final Link[] links;
    private final double[] edgeWeights;
    private final int[] incomingStart;
    private final int[] incoming;
    private final int[] outgoingStart;
    private final int[] outgoing;
    private @Nullable StrongComponents components;

    private BipolarGraph(double[] weights, int[] from, int[] to, Link[] links, double[] edgeWeights) {
        this.weights = weights;
        this.from = from;
        this.to = to;
        this.links = links;
        this.edgeWeights = edgeWeights;
        incomingStart = new int[weights.length + 1];
        incoming = edgesBy(to, incomingStart);
        outgoingStart = new int[weights.length + 1];
        outgoing = edgesBy(from, outgoingStart);
    }

    private static int[] edgesBy(int[] end, int[] start) {
        for (int node : end) {
            start[node + 1]++;
        }
        for (int node = 0; node < start.length - 1; node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, start.length - 1);
        int[] edges = new int[end.length];
        for (int edge = 0; edge < end.length; edge++) {
            edges[next[end[edge]]++] = edge;
        }
        return edges;
    }

    public int size() {
        return weights.length;
    }

    public int edges() {
        return from.length;
    }

    /** What the node is worth by itself, 0..1. */
    public double weight(int node) {
        return weights[node];
    }

    public int from(int edge) {
        return from[edge];
    }

    public int to(int edge) {
        return to[edge];
    }

    public Link link(int edge) {
        return links[edge];
    }

    /** How much of the edge counts, 0..1. */
    public double edgeWeight(int edge) {
        return edgeWeights[edge];
    }

    public int incomingCount(int node) {
        return incomingStart[node + 1] - incomingStart[node];
    }

    /** An edge that ends at the node, in rising order by {@code place} from 0. */
    public int incoming(int node, int place) {
        return incoming[incomingStart[node] + place];
    }

    public int outgoingCount(int node) {
        return outgoingStart[node + 1] - outgoingStart[node];
    }

    /** An edge that begins at the node, in rising order by {@code place} from 0. */
    public int outgoing(int node, int place) {
        return outgoing[outgoingStart[node] + place];
    }

    /** What hangs together in circles, over edges of every kind; worked out once. */
    public StrongComponents components() {
        // Threads that come at the same time work out the same; it is safely published by its final fields.
        StrongComponents found = components;
        if (found == null) {
            int[] successors = new int[outgoing.length];
            for (int place = 0; place < outgoing.length; place++) {
                successors[place] = to[outgoing[place]];
            }
            found = StrongComponents.of(outgoingStart, successors);
            components = found;
        }
        return found;
    }

    /** The same nodes and edges by the same numbers, but each support leads from what was supported to what supports it. */
    BipolarGraph supportsReversed() {
        int[] sources = from.clone();
        int[] targets = to.clone();
        for (int edge = 0; edge < links.length; edge++) {
            if (links[edge] == Link.SUPPORTS) {
                sources[edge] = to[edge];
                targets[edge] = from[edge];
            }
        }
        return new BipolarGraph(weights, sources, targets, links, edgeWeights);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Gathers nodes and edges. */
    public static final class Builder {

        private double[] weights = new double[16];
        private int nodes;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private Link[] links = new Link[16];
        private double[] edgeWeights = new double[16];
        private int edges;

        private Builder() {}

        /** Adds a node and answers its number, from 0 in the order added. */
        @CanIgnoreReturnValue
        public int node(double weight) {
            check(weight);
            if (nodes == weights.length) {
                weights = Arrays.copyOf(weights, nodes * 2);
            }
            weights[nodes] = weight;
            return nodes++;
        }

        /**
         * Adds an edge and answers its number, from 0 in the order added.
         *
         * @throws IllegalArgumentException if an end is not there yet, both are the same, or the weight is not from 0 to 1
         */
        @CanIgnoreReturnValue
        public int edge(int source, Link link, int target, double weight) {
            check(weight);
            if (source < 0 || source >= nodes || target < 0 || target >= nodes || source == target) {
                throw new IllegalArgumentException(
                        "There is no edge %d → %d among %d nodes".formatted(source, target, nodes));
            }
            if (edges == from.length) {
                from = Arrays.copyOf(from, edges * 2);
                to = Arrays.copyOf(to, edges * 2);
                links = Arrays.copyOf(links, edges * 2);
                edgeWeights = Arrays.copyOf(edgeWeights, edges * 2);
            }
            from[edges] = source;
            to[edges] = target;
            links[edges] = link;
            edgeWeights[edges] = weight;
            return edges++;
        }

        private static void check(double weight) {
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("A weight goes from 0 to 1, not " + weight);
            }
        }

        /**
         * The graph of what was added.
         *
         * @throws IllegalArgumentException if an inference is a premise: its conclusion may be one instead
         */
        public BipolarGraph build() {
            checkPremises();
            return new BipolarGraph(
                    Arrays.copyOf(weights, nodes),
                    Arrays.copyOf(from, edges),
                    Arrays.copyOf(to, edges),
                    Arrays.copyOf(links, edges),
                    Arrays.copyOf(edgeWeights, edges));
        }

        private void checkPremises() {
            BitSet inferences = new BitSet(nodes);
            for (int edge = 0; edge < edges; edge++) {
                if (links[edge] == Link.PREMISE) {
                    inferences.set(to[edge]);
                }
            }
            for (int edge = 0; edge < edges; edge++) {
                if (links[edge] == Link.PREMISE && inferences.get(from[edge])) {
                    throw new IllegalArgumentException(
                            "Node %d is an inference and so no premise of node %d; its conclusion may be"
                                    .formatted(from[edge], to[edge]));
                }
            }
        }
    }
}
