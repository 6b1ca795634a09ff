package org.rejoinder.analysis.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.RelationType;

/** Which numbers are the same as which, joined pair by pair. */
final class Sameness {

    private final int[] lower;

    private Sameness(int size) {
        lower = new int[size];
        Arrays.setAll(lower, number -> number);
    }

    /** The least of those that are the same. */
    private int first(int number) {
        int first = number;
        while (lower[first] != first) {
            lower[first] = lower[lower[first]];
            first = lower[first];
        }
        return first;
    }

    private void join(int one, int other) {
        int first = first(one);
        int second = first(other);
        lower[Math.max(first, second)] = Math.min(first, second);
    }

    /**
     * Claims that people accepted as equivalent, one group each, in the order of their first claims; a rejected claim is alone.
     */
    static List<List<Claim.Id>> groups(List<ClaimGraph.Placed> placed, List<ClaimGraph.Tie> ties) {
        Map<Claim.Id, Integer> numbers = new HashMap<>();
        placed.forEach(claim -> numbers.put(claim.claim(), numbers.size()));
        Sameness sameness = new Sameness(placed.size());
        for (ClaimGraph.Tie tie : ties) {
            Integer one = numbers.get(tie.from());
            Integer other = numbers.get(tie.to());
            if (tie.type() == RelationType.EQUIVALENT
                    && tie.status() == ReviewStatus.ACCEPTED
                    && one != null
                    && other != null
                    && placed.get(one).status() != ReviewStatus.REJECTED
                    && placed.get(other).status() != ReviewStatus.REJECTED) {
                sameness.join(one, other);
            }
        }
        Map<Integer, List<Claim.Id>> groups = new LinkedHashMap<>();
        for (int number = 0; number < placed.size(); number++) {
            groups.computeIfAbsent(sameness.first(number), first -> new ArrayList<>(1))
                    .add(placed.get(number).claim());
        }
        return groups.values().stream().map(List::copyOf).toList();
    }
}
