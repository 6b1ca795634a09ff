package org.rejoinder.analysis;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * Which row each claim is drawn in, counted from 0 at the top: a conclusion above what supports it, claims that contradict
 * or repeat each other beside each other. Where both cannot be had, as in circular support, the more confident relations
 * win. Rows with too many boxes are broken into several.
 */
final class Rows {

    private final Map<Claim.Id, Claim.Id> sameRow = new HashMap<>();
    private final Map<Claim.Id, Set<Claim.Id>> below = new LinkedHashMap<>();

    private Rows(List<Claim.Id> claims) {
        claims.forEach(claim -> {
            sameRow.put(claim, claim);
            below.put(claim, new HashSet<>());
        });
    }

    /**
     * @param claims all of them; the first is the one looked at
     * @param relations between these claims
     * @param most boxes in a row
     */
    static Map<Claim.Id, Integer> of(List<Claim.Id> claims, List<Relation> relations, int most) {
        Rows rows = new Rows(claims);
        List<Relation> inOrder = relations.stream()
                .sorted(comparing((Relation relation) -> relation.type() != RelationType.SUPPORTS)
                        .thenComparing(NeighbourhoodSearch.BY_CONFIDENCE))
                .toList();
        for (Relation relation : inOrder) {
            switch (relation.type()) {
                case SUPPORTS -> rows.putBelow(relation.to(), relation.from());
                case CONTRADICTS, EQUIVALENT -> rows.putBeside(relation.from(), relation.to());
            }
        }
        return breakUp(claims, rows.levels(claims), most);
    }

    /**
     * The rows of claims of which some have rows already: those stay in the same order from top to bottom, the others go
     * beside, above or below the claim that they hang on most. Where a row is full a new one is put in.
     *
     * @param former rows of earlier claims; those no longer among the claims are passed over
     */
    static Map<Claim.Id, Integer> grown(
            Map<Claim.Id, Integer> former, List<Claim.Id> claims, List<Relation> relations, int most) {
        Map<Integer, List<Claim.Id>> kept = new TreeMap<>();
        for (Claim.Id claim : claims) {
            Integer row = former.get(claim);
            if (row != null) {
                kept.computeIfAbsent(row, key -> new ArrayList<>()).add(claim);
            }
        }
        List<List<Claim.Id>> rows = new ArrayList<>(kept.values());
        List<Claim.Id> waiting = new ArrayList<>(
                claims.stream().filter(claim -> !former.containsKey(claim)).toList());
        boolean changed = true;
        while (changed) {
            changed = waiting.removeIf(claim -> hang(claim, relations, rows, most));
        }
        waiting.forEach(claim -> rows.add(new ArrayList<>(List.of(claim))));
        Map<Claim.Id, Integer> numbers = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Claim.Id claim : rows.get(row)) {
                numbers.put(claim, row);
            }
        }
        return numbers;
    }

    /** Whether there is a claim in a row that this one can be hung on. */
    private static boolean hang(Claim.Id claim, List<Relation> relations, List<List<Claim.Id>> rows, int most) {
        for (Relation relation : relations) {
            if (relation.from().equals(claim) || relation.to().equals(claim)) {
                int anchor = rowOf(relation.other(claim), rows);
                if (anchor >= 0) {
                    int step = relation.type() != RelationType.SUPPORTS
                            ? 0
                            : relation.from().equals(claim) ? 1 : -1;
                    put(claim, anchor, step, rows, most);
                    return true;
                }
            }
        }
        return false;
    }

    private static void put(Claim.Id claim, int anchor, int step, List<List<Claim.Id>> rows, int most) {
        int row = anchor + step;
        if (row >= 0 && row < rows.size() && rows.get(row).size() < most) {
            rows.get(row).add(claim);
            return;
        }
        // What belongs beside a claim goes above it where its row is full, so that its reasons stay near.
        int above = anchor - 1;
        if (step == 0 && above >= 0 && rows.get(above).size() < most) {
            rows.get(above).add(claim);
        } else {
            rows.add(step > 0 ? anchor + 1 : anchor, new ArrayList<>(List.of(claim)));
        }
    }

    private static int rowOf(Claim.Id claim, List<List<Claim.Id>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).contains(claim)) {
                return row;
            }
        }
        return -1;
    }

    private Claim.Id group(Claim.Id claim) {
        Claim.Id at = claim;
        for (Claim.Id next = up(at); !next.equals(at); next = up(at)) {
            at = next;
        }
        return at;
    }

    private Claim.Id up(Claim.Id claim) {
        return sameRow.getOrDefault(claim, claim);
    }

    private Set<Claim.Id> below(Claim.Id group) {
        return below.getOrDefault(group, Set.of());
    }

    private void putBelow(Claim.Id conclusion, Claim.Id reason) {
        Claim.Id upper = group(conclusion);
        Claim.Id lower = group(reason);
        if (!upper.equals(lower) && !isBelow(upper, lower)) {
            below.computeIfAbsent(upper, id -> new HashSet<>()).add(lower);
        }
    }

    private void putBeside(Claim.Id one, Claim.Id other) {
        Claim.Id kept = group(one);
        Claim.Id merged = group(other);
        if (kept.equals(merged) || isBelow(kept, merged) || isBelow(merged, kept)) {
            return;
        }
        sameRow.put(merged, kept);
        Set<Claim.Id> moved = below.remove(merged);
        if (moved != null) {
            below.computeIfAbsent(kept, id -> new HashSet<>()).addAll(moved);
        }
        below.values().forEach(lower -> {
            if (lower.remove(merged)) {
                lower.add(kept);
            }
        });
    }

    /** Whether {@code lower} supports {@code upper}, directly or through others: group {@code upper} is reached from it. */
    private boolean isBelow(Claim.Id upper, Claim.Id lower) {
        List<Claim.Id> open = new ArrayList<>(List.of(lower));
        Set<Claim.Id> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Claim.Id next : below(open.removeLast())) {
                if (next.equals(upper)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    /** Longest path from the top; whatever has nothing above it then comes down to just above what supports it. */
    private Map<Claim.Id, Integer> levels(List<Claim.Id> claims) {
        Map<Claim.Id, Integer> level = new HashMap<>();
        below.keySet().forEach(group -> level.put(group, 0));
        Set<Claim.Id> supporting = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Claim.Id, Set<Claim.Id>> entry : below.entrySet()) {
                int least = level.getOrDefault(entry.getKey(), 0) + 1;
                for (Claim.Id lower : entry.getValue()) {
                    supporting.add(lower);
                    if (level.getOrDefault(lower, 0) < least) {
                        level.put(lower, least);
                        changed = true;
                    }
                }
            }
        }
        below.forEach((group, lower) -> {
            if (!supporting.contains(group)) {
                lower.stream()
                        .mapToInt(reason -> level.getOrDefault(reason, 0))
                        .min()
                        .ifPresent(least -> level.put(group, least - 1));
            }
        });
        return claims.stream().collect(Collectors.toMap(claim -> claim, claim -> level.getOrDefault(group(claim), 0)));
    }

    /** Breaks full rows evenly; of the first claim's row the rest goes above it, so that its reasons stay near. */
    private static Map<Claim.Id, Integer> breakUp(List<Claim.Id> claims, Map<Claim.Id, Integer> levels, int most) {
        Map<Integer, List<Claim.Id>> members = new TreeMap<>();
        for (Claim.Id claim : claims) {
            members.computeIfAbsent(levels.getOrDefault(claim, 0), level -> new ArrayList<>())
                    .add(claim);
        }
        Map<Claim.Id, Integer> rows = new HashMap<>();
        int row = 0;
        for (List<Claim.Id> level : members.values()) {
            int parts = (level.size() + most - 1) / most;
            boolean first = level.getFirst().equals(claims.getFirst());
            for (int place = 0; place < level.size(); place++) {
                int part = (int) ((long) place * parts / level.size());
                rows.put(level.get(place), row + (first ? parts - 1 - part : part));
            }
            row += parts;
        }
        return rows;
    }
}
