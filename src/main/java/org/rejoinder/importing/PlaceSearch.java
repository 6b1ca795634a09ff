package org.rejoinder.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;

/**
 * Looks for words in the texts at hand: those of the map and the file first, then those of the store that full-text search
 * offers. A place counts only if it is the only
 * one of its document and its words are the same but for case and typography.
 */
final class PlaceSearch {

    /** Fewer code points are found anywhere by chance. */
    private static final int SHORTEST = 12;

    /** How often the whole store is asked for one import, and how many of its texts are looked through each time. */
    private static final int MOST_QUERIES = 1_000;

    private static final int OFFERED = 3;

    /** Share of the words, in threes, that a text must have before it is read closely. */
    private static final double LEAST_SHARED = 0.5;

    /** A passage of a document's newest text. */
    record Place(Snapshot snapshot, Passage passage) {}

    private record Text(Snapshot snapshot, Set<Integer> sequences) {}

    private final Documents documents;
    private final Anchoring anchoring;
    private final Set<Document.Id> first;
    private final Map<Document.Id, Optional<Text>> texts = new HashMap<>();
    private int queries;

    /** @param first where to look first, with texts that are not stored yet; null for those that are */
    PlaceSearch(Documents documents, Anchoring anchoring, Map<Document.Id, @Nullable Snapshot> first) {
        this.documents = documents;
        this.anchoring = anchoring;
        this.first = new LinkedHashSet<>(first.keySet());
        first.forEach((id, snapshot) -> {
            if (snapshot != null) {
                texts.put(id, Optional.of(text(snapshot)));
            }
        });
    }

    /** A search that finds nothing. */
    static PlaceSearch nowhere(Documents documents, Anchoring anchoring) {
        PlaceSearch search = new PlaceSearch(documents, anchoring, Map.of());
        search.queries = MOST_QUERIES;
        return search;
    }

    /**
     * Where words stand that nothing else is known of, one place a document; empty if they are too short to tell.
     *
     * @param without documents not to look in
     */
    List<Place> find(String words, Set<Document.Id> without) {
        String stripped = words.strip();
        int length = stripped.codePointCount(0, stripped.length());
        return length < SHORTEST ? List.of() : find(new Quote(new Passage(0, length), stripped, "", ""), without);
    }

    /** Where a quote stands, with its context if it has any: in texts of the map or the file; failing those, of the store. */
    List<Place> find(Quote quote) {
        return find(quote, Set.of());
    }

    private List<Place> find(Quote quote, Set<Document.Id> without) {
        List<Place> found =
                in(first.stream().filter(id -> !without.contains(id)).toList(), quote);
        return found.isEmpty() ? inStore(quote) : found;
    }

    private List<Place> inStore(Quote quote) {
        if (queries >= MOST_QUERIES) {
            return List.of();
        }
        queries++;
        List<Document.Id> offered = documents.search(quote.exact(), OFFERED).stream()
                .map(Document::id)
                .filter(id -> !first.contains(id))
                .toList();
        return in(offered, quote);
    }

    private List<Place> in(Collection<Document.Id> some, Quote quote) {
        Set<Integer> wanted = sequences(quote.exact(), false);
        List<Place> found = new ArrayList<>();
        for (Document.Id id : some) {
            Optional<Text> text = texts.computeIfAbsent(
                    id, unread -> documents.newestSnapshot(unread).map(PlaceSearch::text));
            if (text.isPresent() && isWorthReading(wanted, text.get())) {
                Snapshot snapshot = text.get().snapshot();
                switch (anchoring.find(quote, snapshot.text())) {
                    case Anchoring.Exact exact -> found.add(new Place(snapshot, exact.passage()));
                    case Anchoring.Moved moved -> found.add(new Place(snapshot, moved.passage()));
                    case Anchoring.Ambiguous several -> {}
                    case Anchoring.Orphaned absent -> {}
                }
            }
        }
        return found;
    }

    private static boolean isWorthReading(Set<Integer> wanted, Text text) {
        long shared = wanted.stream().filter(text.sequences()::contains).count();
        return shared >= LEAST_SHARED * wanted.size();
    }

    private static Text text(Snapshot snapshot) {
        return new Text(snapshot, sequences(snapshot.text().value(), true));
    }

    /**
     * Hashes of the sequences of three words; a false match costs a closer look, no more.
     *
     * @param singles whether the words themselves are wanted too, as they are of a text that shorter ones are looked for in
     */
    private static Set<Integer> sequences(String text, boolean singles) {
        String[] words = Claim.normalised(text).split(" ", -1);
        Set<Integer> sequences = new HashSet<>();
        for (int at = 0; at < words.length; at++) {
            if (singles || words.length < 3) {
                sequences.add(words[at].hashCode());
            }
            if (at + 2 < words.length) {
                sequences.add((words[at] + " " + words[at + 1] + " " + words[at + 2]).hashCode());
            }
        }
        return sequences;
    }
}
