package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapTally;
import org.rejoinder.document.Document;

/**
 * A document in a list of a map's documents.
 *
 * @param about publisher, author, date and kind, as far as they are known
 * @param contestedPercent share of its claims that are contested, 0..100
 */
record DocumentEntry(
        String id,
        String title,
        @Nullable String language,
        String about,
        String claims,
        String contested,
        int contestedPercent) {

    static DocumentEntry of(Document document, MapTally map) {
        MapTally.OfDocument tally = map.byDocument().getOrDefault(document.id(), MapTally.OfDocument.NONE);
        List<String> about = new ArrayList<>();
        Stream.of(
                        document.publisher(),
                        document.author(),
                        Wording.date(document.publishedOn()),
                        document.kind() == null ? null : capitalised(document.kind()))
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .forEach(about::add);
        return new DocumentEntry(
                document.id().value(),
                document.title(),
                document.language(),
                String.join(" · ", about),
                Wording.count(tally.claims(), "claim"),
                Wording.say("map.document.contested", tally.contested()),
                tally.claims() == 0 ? 0 : Math.round(tally.contested() * 100f / tally.claims()));
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
