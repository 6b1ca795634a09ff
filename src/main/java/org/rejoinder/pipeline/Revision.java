package org.rejoinder.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Snapshot;

/**
 * What becomes of a document's occurrences when its text has changed. An occurrence that is found again in the new text
 * by its own id stands where it is found. Any other follows its words to the new snapshot if they are there beyond
 * doubt; else it stays with the snapshot where they stand, marked, for a person to judge. A claim has one occurrence at
 * a place: of several that come together the surest stays.
 *
 * @param occurrences each with its new place or mark, in the order given
 * @param merged those that came to a place where another of {@code occurrences} stands for the same claim
 * @param added what was found where none of {@code occurrences} stands
 */
record Revision(List<Occurrence> occurrences, List<Occurrence.Id> merged, List<PlacedClaim> added) {

    Revision {
        occurrences = List.copyOf(occurrences);
        merged = List.copyOf(merged);
        added = List.copyOf(added);
    }

    /**
     * @param before every occurrence of the document
     * @param found what there is in {@code now}
     * @param parts the claims that people have split off a claim: where one of them stands, the claim is not found anew
     */
    static Revision of(
            List<Occurrence> before,
            Snapshot now,
            List<PlacedClaim> found,
            Map<Claim.Id, Set<Claim.Id>> parts,
            Anchoring anchoring) {
        Map<Occurrence.Id, Occurrence> foundById = new HashMap<>();
        for (PlacedClaim placed : found) {
            foundById.putIfAbsent(placed.occurrence().id(), placed.occurrence());
        }
        List<Occurrence> after = new ArrayList<>();
        for (Occurrence occurrence : before) {
            Occurrence same = foundById.get(occurrence.id());
            // The id says text, place and claim: no other place can be meant, however alike.
            after.add(
                    same == null
                            ? occurrence.in(now, anchoring)
                            : occurrence.at(now, same.quote().passage(), AnchorState.EXACT));
        }
        Set<Occurrence.Id> merged = merged(after, now, foundById.keySet());
        List<Occurrence> kept = after.stream()
                .filter(occurrence -> !merged.contains(occurrence.id()))
                .toList();
        return new Revision(
                kept,
                after.stream().map(Occurrence::id).filter(merged::contains).toList(),
                found.stream()
                        .filter(placed -> !isThere(placed.occurrence(), kept))
                        .filter(placed -> parts.getOrDefault(placed.claim().id(), Set.of()).stream()
                                .noneMatch(part -> isThere(placed.occurrence().asserting(part), kept)))
                        .toList());
    }

    /** Of those in {@code now} that overlap for one claim all but the surest: found by id, then exact, then moved. */
    private static Set<Occurrence.Id> merged(List<Occurrence> after, Snapshot now, Set<Occurrence.Id> found) {
        List<Occurrence> surestFirst = after.stream()
                .filter(occurrence -> occurrence.snapshot().equals(now.sha256()))
                .sorted(Comparator.comparing((Occurrence occurrence) -> !found.contains(occurrence.id()))
                        .thenComparing(Occurrence::anchorState))
                .toList();
        List<Occurrence> kept = new ArrayList<>();
        Set<Occurrence.Id> merged = new HashSet<>();
        for (Occurrence occurrence : surestFirst) {
            if (isThere(occurrence, kept)) {
                merged.add(occurrence.id());
            } else {
                kept.add(occurrence);
            }
        }
        return merged;
    }

    /** Whether one of {@code others} stands for the same claim in the same words or a part of them. */
    private static boolean isThere(Occurrence occurrence, List<Occurrence> others) {
        return others.stream()
                .anyMatch(there -> there.claim().equals(occurrence.claim())
                        && there.snapshot().equals(occurrence.snapshot())
                        && there.quote().passage().overlaps(occurrence.quote().passage()));
    }

    Map<AnchorState, Integer> counts() {
        Map<AnchorState, Integer> counts = new EnumMap<>(AnchorState.class);
        for (Occurrence occurrence : occurrences) {
            counts.merge(occurrence.anchorState(), 1, Integer::sum);
        }
        return counts;
    }
}
