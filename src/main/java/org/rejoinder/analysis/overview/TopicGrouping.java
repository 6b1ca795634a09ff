package org.rejoinder.analysis.overview;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.rejoinder.claim.Claim;

/**
 * Groups claims into topics: claims are linked to those nearest in meaning and to those they have a relation with, and
 * the communities of this network are found by the Leiden algorithm (Traag, Waltman and van Eck 2019, "From Louvain to
 * Leiden"), in the implementation of its authors. The same claims give the same topics in whatever order they come.
 */
final class TopicGrouping {

    private static final int NEIGHBOURS = 10;

    /** Cosine below which two claims have little to do with each other. */
    private static final float NEAR = 0.3f;

    /** What a relation adds, beside a cosine squared. */
    private static final double RELATED = 0.4;

    /** A topic has at least so many claims. */
    private static final int FEWEST = 3;

    /** Topics that can still be taken in at a glance. */
    static final int MOST_TOPICS = 18;

    /** From few large communities to many small ones. */
    private static final double[] RESOLUTIONS = {0.4, 0.6, 0.8, 1, 1.3, 1.7, 2.2, 3, 4};

    private static final int ITERATIONS = 12;
    private static final int SEED = 20_190_326;

    private final List<Claim.Id> claims;
    private final Network network;

    private TopicGrouping(SortedMap<Claim.Id, float[]> vectors, Collection<Link> links) {
        this.claims = List.copyOf(vectors.keySet());
        this.network = network(vectors, links);
    }

    /** Two claims between which there is a relation of whatever type. */
    record Link(Claim.Id one, Claim.Id other) {}

    /**
     * @param topics the largest first, each with its claims by id
     * @param rest claims that no topic takes, by id
     */
    record Groups(List<List<Claim.Id>> topics, List<Claim.Id> rest) {
        Groups {
            topics = List.copyOf(topics);
            rest = List.copyOf(rest);
        }
    }

    /**
     * Puts every claim into one topic or the rest.
     *
     * @param vectors of unit length, one for each claim; all zero for a claim without one
     * @param links between these claims; others are passed over
     */
    static Groups of(Map<Claim.Id, float[]> vectors, Collection<Link> links) {
        if (vectors.size() < 2 * FEWEST) {
            List<Claim.Id> all = vectors.keySet().stream().sorted().toList();
            return all.size() < FEWEST ? new Groups(List.of(), all) : new Groups(List.of(all), List.of());
        }
        return new TopicGrouping(new TreeMap<>(vectors), links).groups();
    }

    /** How many topics so many claims are best told in. */
    static int wanted(int claims) {
        return Math.clamp(Math.round(Math.sqrt(claims) * 0.7), 2, MOST_TOPICS);
    }

    private Network network(SortedMap<Claim.Id, float[]> vectors, Collection<Link> links) {
        Map<Claim.Id, Integer> indices = new HashMap<>();
        claims.forEach(claim -> indices.put(claim, indices.size()));
        SortedMap<Long, Double> weights = new TreeMap<>();
        for (Neighbours.Pair pair : Neighbours.of(vectors.values().toArray(new float[0][]), NEIGHBOURS, NEAR)) {
            weights.merge(edge(pair.one(), pair.other()), (double) pair.cosine() * pair.cosine(), Double::sum);
        }
        // Once, however many relations two claims have.
        Set<Long> related = new TreeSet<>();
        for (Link link : links) {
            Integer one = indices.get(link.one());
            Integer other = indices.get(link.other());
            if (one != null && other != null && !one.equals(other)) {
                related.add(edge(one, other));
            }
        }
        related.forEach(edge -> weights.merge(edge, RELATED, Double::sum));
        LargeIntArray from = new LargeIntArray(weights.size());
        LargeIntArray to = new LargeIntArray(weights.size());
        LargeDoubleArray weight = new LargeDoubleArray(weights.size());
        long place = 0;
        for (Map.Entry<Long, Double> entry : weights.entrySet()) {
            from.set(place, (int) (entry.getKey() >>> Integer.SIZE));
            to.set(place, (int) (entry.getKey() & 0xffff_ffffL));
            weight.set(place, entry.getValue());
            place++;
        }
        return new Network(claims.size(), true, new LargeIntArray[] {from, to}, weight, false, false);
    }

    private static long edge(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private Groups groups() {
        int wanted = wanted(claims.size());
        Groups best = groups(RESOLUTIONS[0]);
        for (double resolution : RESOLUTIONS) {
            Groups found = groups(resolution);
            boolean better = Math.abs(found.topics().size() - wanted)
                    < Math.abs(best.topics().size() - wanted);
            if (better) {
                best = found;
            }
        }
        return best;
    }

    private Groups groups(double resolution) {
        double total = 2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks();
        if (total == 0) {
            return new Groups(List.of(), claims);
        }
        LeidenAlgorithm algorithm = new LeidenAlgorithm(
                resolution / total, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED));
        Clustering clustering = algorithm.findClustering(network);
        // Joins what is too small to whatever it is linked to most; what is linked to nothing is left.
        algorithm.removeSmallClustersBasedOnNNodes(network, clustering, fewest());
        List<List<Claim.Id>> topics = new ArrayList<>();
        List<Claim.Id> rest = new ArrayList<>();
        for (int[] members : clustering.getNodesPerCluster()) {
            List<Claim.Id> group = new ArrayList<>();
            for (int member : members) {
                group.add(claims.get(member));
            }
            if (group.size() < fewest()) {
                rest.addAll(group);
            } else {
                topics.add(group.stream().sorted().toList());
            }
        }
        topics.sort(comparingInt((List<Claim.Id> topic) -> -topic.size()).thenComparing(comparing(List::getFirst)));
        // Of a map that falls apart into more pieces than one can take in, the largest are told.
        while (topics.size() > MOST_TOPICS) {
            rest.addAll(topics.removeLast());
        }
        return new Groups(topics, rest.stream().sorted().toList());
    }

    private int fewest() {
        return Math.max(FEWEST, claims.size() / 100);
    }
}
