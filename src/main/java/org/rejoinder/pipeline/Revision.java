package org.rejoinder.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;

/**
 * What becomes of a document's occurrences when its text has changed. An occurrence follows its words to the new
 * snapshot only if they are the same words; else it stays with the snapshot where they stand, marked, for a person to
 * judge: words that only look alike may say something else.
 *
 * @param occurrences each with its new place or mark, in the order given
 */
record Revision(List<Occurrence> occurrences) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    Revision {
        occurrences = List.copyOf(occurrences);
    }

    static Revision of(List<Occurrence> before, Snapshot now, Anchoring anchoring) {
        List<Occurrence> after = new ArrayList<>();
        for (Occurrence occurrence : before) {
            after.add(
                    switch (anchoring.find(occurrence.quote(), now.text())) {
                        case Anchoring.Exact(Passage passage) -> follow(occurrence, now, passage, AnchorState.EXACT);
                        case Anchoring.Moved(Passage passage, double score) ->
                            follow(occurrence, now, passage, AnchorState.MOVED);
                        case Anchoring.Ambiguous(List<Passage> passages) -> mark(occurrence, AnchorState.AMBIGUOUS);
                        case Anchoring.Orphaned() -> mark(occurrence, AnchorState.ORPHANED);
                    });
        }
        return new Revision(after);
    }

    private static Occurrence follow(Occurrence occurrence, Snapshot now, Passage passage, AnchorState state) {
        Quote there = Quote.of(now.text(), passage);
        if (!sameWords(there.exact(), occurrence.quote().exact())) {
            return mark(occurrence, AnchorState.AMBIGUOUS);
        }
        return at(occurrence, now.sha256(), there, state);
    }

    private static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    /** Compatibility forms and runs of white space made one, as another export of the same text may change them. */
    private static String words(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
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
