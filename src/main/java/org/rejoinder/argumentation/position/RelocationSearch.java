package org.rejoinder.argumentation.position;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A good division of many parties: from several beginnings, moves one party, exchanges two, or joins two camps, as long as that
 * makes it better. The relocation algorithm of Patrick Doreian and Andrej Mrvar (1996), with joins added.
 */
final class RelocationSearch {

    private final SignedGraph graph;
    private final int[] group;
    private final int mostCamps;
    private final int[] camps;
    private final int[] sizes;
    /** For a party and a camp the worth of its ties with the camp's members. */
    private final long[][] pull;

    private int count;

    private RelocationSearch(SignedGraph graph, int[] group, int mostCamps, int[] beginning) {
        this.graph = graph;
        this.group = group;
        this.mostCamps = mostCamps;
        this.camps = beginning.clone();
        this.sizes = new int[group.length];
        this.pull = new long[group.length][group.length];
        for (int party = 0; party < group.length; party++) {
            count += sizes[camps[party]]++ == 0 ? 1 : 0;
            for (int other = 0; other < group.length; other++) {
                pull[party][camps[other]] += tie(party, other);
            }
        }
    }

    /** The camp of each of the group. */
    static int[] of(SignedGraph graph, int[] group, int mostCamps, long seed, int searches) {
        RandomGenerator random = new SplittableRandom(seed);
        int[] best = new int[group.length];
        long worth = Long.MIN_VALUE;
        for (int search = 0; search < searches; search++) {
            RelocationSearch found =
                    new RelocationSearch(graph, group, mostCamps, beginning(search, group.length, mostCamps, random));
            found.climb();
            if (found.worth() > worth) {
                worth = found.worth();
                best = found.camps;
            }
        }
        return best;
    }

    /** The first begins with everybody alone, if that is allowed, the second with all together. */
    private static int[] beginning(int search, int size, int mostCamps, RandomGenerator random) {
        int[] camps = new int[size];
        if (search == 0) {
            Arrays.setAll(camps, party -> party % Math.min(mostCamps, size));
        } else if (search > 1) {
            int among = 2 + random.nextInt(Math.max(1, Math.min(mostCamps, size / 2) - 1));
            int most = Math.min(among, mostCamps);
            Arrays.setAll(camps, party -> random.nextInt(most));
        }
        return camps;
    }

    private long tie(int party, int other) {
        return party == other ? 0 : Worth.WEIGHT * graph.net(group[party], group[other]);
    }

    private long worth() {
        long twice = 0;
        for (int party = 0; party < camps.length; party++) {
            twice += pull[party][camps[party]];
        }
        return twice / 2 + count * Worth.CAMP;
    }

    private void climb() {
        boolean better = true;
        while (better) {
            better = move() || join() || exchange();
        }
    }

    /** Makes the best move of one party, if one makes it better. */
    private boolean move() {
        long most = 0;
        int moved = -1;
        int target = -1;
        for (int party = 0; party < camps.length; party++) {
            boolean emptySeen = false;
            for (int camp = 0; camp < camps.length; camp++) {
                boolean isEmpty = sizes[camp] == 0;
                if (camp == camps[party] || (isEmpty && (emptySeen || count >= mostCamps))) {
                    continue;
                }
                emptySeen |= isEmpty;
                long gain = pull[party][camp]
                        - pull[party][camps[party]]
                        + (isEmpty ? Worth.CAMP : 0)
                        - (sizes[camps[party]] == 1 ? Worth.CAMP : 0);
                if (gain > most) {
                    most = gain;
                    moved = party;
                    target = camp;
                }
            }
        }
        if (moved >= 0) {
            put(moved, target);
        }
        return moved >= 0;
    }

    /** Joins the two camps that gain most by it. */
    private boolean join() {
        long[][] between = new long[camps.length][camps.length];
        for (int party = 0; party < camps.length; party++) {
            for (int camp = 0; camp < camps.length; camp++) {
                between[camps[party]][camp] += pull[party][camp];
            }
        }
        long most = Worth.CAMP;
        int joined = -1;
        int to = -1;
        for (int one = 0; one < camps.length; one++) {
            for (int other = one + 1; other < camps.length; other++) {
                if (sizes[one] > 0 && sizes[other] > 0 && between[one][other] > most) {
                    most = between[one][other];
                    to = one;
                    joined = other;
                }
            }
        }
        for (int party = 0; joined >= 0 && party < camps.length; party++) {
            if (camps[party] == joined) {
                put(party, to);
            }
        }
        return joined >= 0;
    }

    /** Exchanges the first two parties for which that is better. */
    private boolean exchange() {
        for (int one = 0; one < camps.length; one++) {
            for (int other = one + 1; other < camps.length; other++) {
                int here = camps[one];
                int there = camps[other];
                long gain = pull[one][there]
                        - pull[one][here]
                        + pull[other][here]
                        - pull[other][there]
                        - 2 * tie(one, other);
                if (here != there && gain > 0) {
                    put(one, there);
                    put(other, here);
                    return true;
                }
            }
        }
        return false;
    }

    private void put(int party, int camp) {
        int before = camps[party];
        count -= --sizes[before] == 0 ? 1 : 0;
        count += sizes[camp]++ == 0 ? 1 : 0;
        camps[party] = camp;
        for (int other = 0; other < camps.length; other++) {
            long tie = tie(party, other);
            pull[other][before] -= tie;
            pull[other][camp] += tie;
        }
    }
}
