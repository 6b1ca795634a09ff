package org.rejoinder.argumentation;

import java.util.BitSet;
import java.util.Random;

/** Bipolar graphs and assumptions by chance; the same seed gives the same. */
public final class RandomGraphs {

    private RandomGraphs() {}

    /** Claims and inferences, with edges of all kinds in circles and not. */
    public static BipolarGraph any(Random chance, int claims, int edges) {
        return of(chance, claims, edges, claims / 4, false);
    }

    /** The same without circles. */
    public static BipolarGraph acyclic(Random chance, int claims, int edges) {
        return of(chance, claims, edges, claims / 4, true);
    }

    private static BipolarGraph of(Random chance, int claims, int edges, int inferences, boolean acyclic) {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        int size = claims + inferences;
        for (int node = 0; node < size; node++) {
            builder.node(chance.nextInt(4) == 0 ? 0.5 : chance.nextDouble());
        }
        // Every node has a place in an order, so that the numbers of nodes say nothing about who depends on whom.
        int[] order = shuffled(chance, size);
        for (int count = 0; count < edges && size > 1; count++) {
            int from = chance.nextInt(size);
            int to = chance.nextInt(size);
            if (from == to || (acyclic && order[from] > order[to])) {
                continue;
            }
            boolean premise = to >= claims && from < claims && chance.nextInt(3) > 0;
            Link link = premise ? Link.PREMISE : chance.nextBoolean() ? Link.ATTACKS : Link.SUPPORTS;
            builder.edge(from, link, to, weight(chance));
        }
        return builder.build();
    }

    private static double weight(Random chance) {
        return switch (chance.nextInt(10)) {
            case 0 -> 0;
            case 1, 2, 3 -> chance.nextDouble();
            default -> 1;
        };
    }

    /** A few nodes and edges are absent, rejected or believed. */
    public static Assumptions assumptions(Random chance, BipolarGraph graph) {
        BitSet edges = new BitSet();
        BitSet nodes = new BitSet();
        for (int edge = 0; edge < graph.edges(); edge++) {
            edges.set(edge, chance.nextInt(8) == 0);
        }
        Assumptions assumptions = Assumptions.absent(nodes, edges);
        for (int node = 0; node < graph.size(); node++) {
            if (chance.nextInt(5) == 0) {
                assumptions = assumptions.with(node, any(chance));
            }
        }
        return assumptions;
    }

    /** The same but for one node or edge. */
    public static Assumptions oneChange(Random chance, BipolarGraph graph, Assumptions assumptions) {
        if (graph.edges() > 0 && chance.nextInt(3) == 0) {
            int edge = chance.nextInt(graph.edges());
            return assumptions.withEdge(edge, assumptions.isEdgeAbsent(edge));
        }
        return assumptions.with(chance.nextInt(graph.size()), any(chance));
    }

    private static Assumptions.OfNode any(Random chance) {
        Assumptions.OfNode[] all = Assumptions.OfNode.values();
        return all[chance.nextInt(all.length)];
    }

    public static int[] shuffled(Random chance, int size) {
        int[] order = new int[size];
        for (int place = 0; place < size; place++) {
            int other = chance.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        return order;
    }
}
