package org.rejoinder.analysis.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.ClaimGraph;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Link;
import org.rejoinder.argumentation.Presence;

/**
 * Which claims support, contradict or seem to say the same as which others, on a basis: each pair once for each of these, with the
 * most that speaks for it. A premise supports or contradicts the conclusion of its argument. Claims are known by their nodes.
 */
final class Relatedness {

    /** How two claims are related. */
    enum Kind {
        SUPPORTS,
        CONTRADICTS,
        ALIKE;

        /** Who asserts the one agrees with who asserts the other: 1, or contradicts it: -1. */
        int sign() {
            return this == CONTRADICTS ? -1 : 1;
        }
    }

    /**
     * Two claims.
     *
     * @param from of a support the one that supports; else the smaller
     * @param weight above 0, up to 1
     */
    record Pair(Kind kind, int from, int to, double weight) {}

    private record Key(Kind kind, int from, int to) {}

    private final List<Pair> pairs;
    private final Map<Integer, List<Pair>> byNode = new HashMap<>();

    private Relatedness(List<Pair> pairs) {
        this.pairs = pairs;
        for (Pair pair : pairs) {
            byNode.computeIfAbsent(pair.from(), node -> new ArrayList<>()).add(pair);
            byNode.computeIfAbsent(pair.to(), node -> new ArrayList<>()).add(pair);
        }
    }

    static Relatedness of(ClaimGraph claims, Presence presence, Basis basis, List<PositionRows.Same> same) {
        Map<Key, Double> weights = new HashMap<>();
        BipolarGraph graph = claims.graph();
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (presence.hasEdge(edge) && graph.from(edge) < claims.claimNodes()) {
                if (graph.to(edge) < claims.claimNodes()) {
                    add(weights, graph.link(edge), graph.from(edge), graph.to(edge), graph.edgeWeight(edge));
                } else if (graph.link(edge) == Link.PREMISE) {
                    addPremise(weights, claims, presence, edge);
                }
            }
        }
        for (PositionRows.Same pair : same) {
            OptionalInt one = claims.node(pair.one());
            OptionalInt other = claims.node(pair.other());
            boolean counts = !basis.acceptedOnly() && pair.confidence() >= basis.confidence() && pair.confidence() > 0;
            if (counts
                    && one.isPresent()
                    && other.isPresent()
                    && presence.hasNode(one.getAsInt())
                    && presence.hasNode(other.getAsInt())) {
                put(weights, Kind.ALIKE, one.getAsInt(), other.getAsInt(), Math.min(1, pair.confidence()));
            }
        }
        return new Relatedness(weights.entrySet().stream()
                .map(entry -> new Pair(
                        entry.getKey().kind(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue()))
                .sorted(Comparator.comparingInt(Pair::from)
                        .thenComparingInt(Pair::to)
                        .thenComparing(Pair::kind))
                .toList());
    }

    private static void addPremise(Map<Key, Double> weights, ClaimGraph claims, Presence presence, int edge) {
        BipolarGraph graph = claims.graph();
        int inference = graph.to(edge);
        for (int place = 0; place < graph.outgoingCount(inference); place++) {
            int step = graph.outgoing(inference, place);
            if (presence.hasEdge(step)) {
                add(weights, graph.link(step), graph.from(edge), graph.to(step), graph.edgeWeight(step));
            }
        }
    }

    private static void add(Map<Key, Double> weights, Link link, int from, int to, double weight) {
        put(weights, link == Link.ATTACKS ? Kind.CONTRADICTS : Kind.SUPPORTS, from, to, weight);
    }

    private static void put(Map<Key, Double> weights, Kind kind, int from, int to, double weight) {
        if (from == to) {
            return;
        }
        boolean turned = kind != Kind.SUPPORTS && to < from;
        weights.merge(new Key(kind, turned ? to : from, turned ? from : to), weight, Math::max);
    }

    /** By the claims, in the order of the map. */
    List<Pair> pairs() {
        return pairs;
    }

    /** The pairs that the claim is one of. */
    List<Pair> of(int node) {
        return byNode.getOrDefault(node, List.of());
    }
}
