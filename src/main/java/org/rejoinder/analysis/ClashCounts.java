package org.rejoinder.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.relation.RelationType;

/**
 * Counts how often any two of many parties, told by numbers, contradict each other and agree. Only pairs that do either take
 * up room, so the documents of a large map can be counted all at once.
 */
final class ClashCounts {

    private final Map<ClashTable.Pair, Integer> contradictions = new HashMap<>();
    private final Map<ClashTable.Pair, Integer> agreements = new HashMap<>();
    private final Map<Integer, Integer> claims = new HashMap<>();

    /** Parties that hold one claim agree on it. */
    void claim(Collection<Integer> holders) {
        holders.forEach(holder -> claims.merge(holder, 1, Integer::sum));
        pairs(holders, holders, true).forEach(pair -> agreements.merge(pair, 1, Integer::sum));
    }

    /** A relation between a claim that these hold and one that those hold; who holds both does not count. */
    void relation(RelationType type, Collection<Integer> from, Collection<Integer> to) {
        pairs(from, to, false)
                .forEach(pair ->
                        (type == RelationType.CONTRADICTS ? contradictions : agreements).merge(pair, 1, Integer::sum));
    }

    private static Set<ClashTable.Pair> pairs(Collection<Integer> from, Collection<Integer> to, boolean shared) {
        if (from.isEmpty() || to.isEmpty() || (shared && from.size() == 1)) {
            return Set.of();
        }
        Set<ClashTable.Pair> pairs = new LinkedHashSet<>();
        for (int one : from) {
            for (int other : to) {
                if (one != other && (shared || (!to.contains(one) && !from.contains(other)))) {
                    pairs.add(ClashTable.Pair.of(one, other));
                }
            }
        }
        return pairs;
    }

    Map<ClashTable.Pair, Integer> contradictions() {
        return contradictions;
    }

    /** How many claims a party holds. */
    int claims(int party) {
        return claims.getOrDefault(party, 0);
    }

    /** In how many contradictions each party stands; those in none are left out. */
    Map<Integer, Integer> clashes() {
        Map<Integer, Integer> clashes = new HashMap<>();
        contradictions.forEach((pair, count) -> {
            clashes.merge(pair.one(), count, Integer::sum);
            clashes.merge(pair.other(), count, Integer::sum);
        });
        return clashes;
    }

    /** The pairs of some parties, numbered anew in the order of {@code chosen}. */
    ClashTable table(List<Integer> chosen, List<Party> parties, List<String> titles) {
        Map<Integer, Integer> numbers = new HashMap<>();
        chosen.forEach(party -> numbers.put(party, numbers.size()));
        return new ClashTable(parties, titles, among(contradictions, numbers), among(agreements, numbers));
    }

    private static Map<ClashTable.Pair, Integer> among(
            Map<ClashTable.Pair, Integer> counts, Map<Integer, Integer> numbers) {
        Map<ClashTable.Pair, Integer> among = new HashMap<>();
        counts.forEach((pair, count) -> {
            Integer one = numbers.get(pair.one());
            Integer other = numbers.get(pair.other());
            if (one != null && other != null) {
                among.put(ClashTable.Pair.of(one, other), count);
            }
        });
        return among;
    }
}
