package org.rejoinder.argumentation.position;

import java.util.ArrayList;
import java.util.List;

/**
 * The division of a signed graph that leaves least against itself (see {@link SignedGraph#frustration}); of equally good ones one
 * with most camps, so that nobody is put with others for want of a reason.
 *
 * <p>The number of camps is free up to a limit: correlation clustering, after Nikhil Bansal, Avrim Blum, Shuchi Chawla (2004), which
 * is NP-hard. Without a limit, parties that no chain of agreements joins never share a camp in such a division: each group that
 * agreements join is divided by itself. A group of up to {@value #EXACT} parties is divided by looking at every subset
 * ({@link SubsetSearch}), which finds the best; a larger one by moving parties from many beginnings ({@link RelocationSearch}), as
 * Patrick Doreian and Andrej Mrvar do (1996), which may miss it.
 *
 * @param isBest whether no division is better; else it is the best of many searches
 */
public record Partition(Division division, boolean isBest) {

    /** Up to so many parties that hang together the best division is found. */
    public static final int EXACT = 13;

    /** Beginnings of a search. */
    static final int SEARCHES = 40;

    /**
     * Divides the parties of a graph.
     *
     * @param mostCamps at least 1
     * @param seed of the beginnings of searches; the same graph and seed give the same division
     */
    public static Partition of(SignedGraph graph, int mostCamps, long seed) {
        return of(graph, mostCamps, seed, SEARCHES);
    }

    static Partition of(SignedGraph graph, int mostCamps, long seed, int searches) {
        if (mostCamps < 1) {
            throw new IllegalArgumentException("Parties stand in one camp at least, not " + mostCamps);
        }
        int[] camps = new int[graph.size()];
        boolean isBest = true;
        int count = 0;
        for (int[] group : mostCamps >= graph.size() ? joined(graph) : List.of(all(graph.size()))) {
            int[] found;
            if (group.length <= EXACT) {
                found = SubsetSearch.of(graph, group, mostCamps);
            } else {
                found = RelocationSearch.of(graph, group, mostCamps, seed, searches);
                isBest = false;
            }
            int most = 0;
            for (int place = 0; place < group.length; place++) {
                camps[group[place]] = count + found[place];
                most = Math.max(most, found[place] + 1);
            }
            count += most;
        }
        return new Partition(Division.of(camps), isBest);
    }

    private static int[] all(int size) {
        int[] all = new int[size];
        for (int party = 0; party < size; party++) {
            all[party] = party;
        }
        return all;
    }

    /** The parties by chains of agreements that outweigh contradictions. */
    private static List<int[]> joined(SignedGraph graph) {
        boolean[] seen = new boolean[graph.size()];
        List<int[]> groups = new ArrayList<>();
        for (int first = 0; first < graph.size(); first++) {
            if (!seen[first]) {
                groups.add(joinedTo(first, graph, seen));
            }
        }
        return groups;
    }

    private static int[] joinedTo(int first, SignedGraph graph, boolean[] seen) {
        List<Integer> group = new ArrayList<>(List.of(first));
        seen[first] = true;
        for (int next = 0; next < group.size(); next++) {
            for (int other = 0; other < graph.size(); other++) {
                if (!seen[other] && graph.net(group.get(next), other) > 0) {
                    seen[other] = true;
                    group.add(other);
                }
            }
        }
        return group.stream().sorted().mapToInt(Integer::intValue).toArray();
    }
}
