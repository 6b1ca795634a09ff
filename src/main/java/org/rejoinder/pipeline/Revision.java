package org.rejoinder.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;

/**
 * What becomes of a document's occurrences when its text has changed. An occurrence follows its words to the new
 * snapshot if they are found there beyond doubt; else it stays with the snapshot where they stand, marked, for a person
 * to judge.
 *
 * @param occurrences each with its new place or mark, in the order given
 */
record Revision(List<Occurrence> occurrences) {

    Revision {
        occurrences = List.copyOf(occurrences);
    }

    static Revision of(List<Occurrence> before, Snapshot now, Anchoring anchoring) {
        List<Occurrence> after = new ArrayList<>();
        for (Occurrence occurrence : before) {
            after.add(
                    switch (anchoring.find(occurrence.quote(), now.text())) {
                        case Anchoring.Exact exact -> follow(occurrence, now, exact.passage(), AnchorState.EXACT);
                        case Anchoring.Moved moved -> follow(occurrence, now, moved.passage(), AnchorState.MOVED);
                        case Anchoring.Ambiguous doubtful -> mark(occurrence, AnchorState.AMBIGUOUS);
                        case Anchoring.Orphaned gone -> mark(occurrence, AnchorState.ORPHANED);
                    });
        }
        return new Revision(after);
    }

    private static Occurrence follow(Occurrence occurrence, Snapshot now, Passage passage, AnchorState state) {
        return at(occurrence, now.sha256(), Quote.of(now.text(), passage), state);
    }

    private static Occurrence mark(Occurrence occurrence, AnchorState state) {
        return at(occurrence, occurrence.snapshot(), occurrence.quote(), state);
    }

    private static Occurrence at(Occurrence occurrence, String snapshot, Quote quote, AnchorState state) {
        return new Occurrence(
                occurrence.id(),
                occurrence.claim(),
                occurrence.document(),
                snapshot,
                quote,
                occurrence.section(),
                occurrence.holder(),
                occurrence.stance(),
                occurrence.loaded(),
                state);
    }

    /** Those of {@code found} that do not stand where an occurrence of the same claim stands already. */
    List<PlacedClaim> withoutThoseThere(List<PlacedClaim> found) {
        return found.stream().filter(claim -> !isThere(claim.occurrence())).toList();
    }

    private boolean isThere(Occurrence found) {
        return occurrences.stream()
                .anyMatch(there -> there.claim().equals(found.claim())
                        && there.snapshot().equals(found.snapshot())
                        && there.quote().passage().overlaps(found.quote().passage()));
    }

    Map<AnchorState, Integer> counts() {
        Map<AnchorState, Integer> counts = new EnumMap<>(AnchorState.class);
        for (Occurrence occurrence : occurrences) {
            counts.merge(occurrence.anchorState(), 1, Integer::sum);
        }
        return counts;
    }
}
