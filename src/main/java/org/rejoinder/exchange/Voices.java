package org.rejoinder.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;

/** Who says what, in words for a reader. */
public final class Voices {

    private final MapContents contents;
    private final Map<Document.Id, Document> documents = new HashMap<>();

    public Voices(MapContents contents) {
        this.contents = contents;
        contents.documents().forEach(document -> documents.put(document.id(), document));
    }

    /** Who asserts a claim where it appears first, and in how many more passages it is; empty if it appears nowhere. */
    public String of(Claim claim) {
        List<Occurrence> places = contents.occurrences().getOrDefault(claim.id(), List.of());
        if (places.isEmpty()) {
            return "";
        }
        String first = of(places.getFirst());
        return places.size() == 1 ? first : first + " and " + (places.size() - 1) + " more";
    }

    /** Who asserts it at one place. */
    public String of(Occurrence occurrence) {
        Document document = documents.get(occurrence.document());
        String voice = document == null ? occurrence.document().value() : document.voice();
        return occurrence.holder().isAuthor() ? voice : occurrence.holder().name() + ", in " + voice;
    }

    /** The title of a document of the map. */
    public String title(Document.Id id) {
        Document document = documents.get(id);
        return document == null ? id.value() : document.title();
    }
}
