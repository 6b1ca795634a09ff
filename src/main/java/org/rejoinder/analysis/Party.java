package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;

/**
 * One side of a head to head: a document, a holder, or a position that several of them share. A document holds what it
 * asserts or reports, not what it disputes; a holder holds what is said in their name anywhere.
 *
 * @param name what a person called the position; null if nobody named it
 * @param documents in the order chosen
 * @param holders names as they stand in the texts, or of documents' authors or publishers; in the order chosen
 */
public record Party(@Nullable String name, List<Document.Id> documents, List<String> holders) {

    private static final String HOLDER = "holder:";

    public Party {
        documents = List.copyOf(documents);
        holders = List.copyOf(holders);
    }

    public static Party of(Document.Id document) {
        return new Party(null, List.of(document), List.of());
    }

    public static Party ofHolder(String name) {
        return new Party(null, List.of(), List.of(name));
    }

    /** The party that addresses name: ids of documents, and names of holders after {@code holder:}. */
    public static Party of(List<String> keys, @Nullable String name) {
        List<Document.Id> documents = new ArrayList<>();
        List<String> holders = new ArrayList<>();
        keys.stream()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key -> {
                    if (key.startsWith(HOLDER)) {
                        holders.add(key.substring(HOLDER.length()).strip());
                    } else {
                        documents.add(new Document.Id(key));
                    }
                });
        return new Party(
                Optional.ofNullable(name)
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .orElse(null),
                documents,
                holders);
    }

    /** What {@link #of(List, String)} makes this party of. */
    public List<String> keys() {
        return Stream.concat(
                        documents.stream().map(Document.Id::value),
                        holders.stream().map(Party::key))
                .toList();
    }

    public boolean isEmpty() {
        return documents.isEmpty() && holders.isEmpty();
    }

    /** Members that stand in both. */
    public List<String> shared(Party other) {
        return keys().stream().filter(other.keys()::contains).toList();
    }

    /** Keys that are none of {@code known}. */
    List<String> strangers(Set<String> known) {
        return keys().stream().filter(key -> !known.contains(key)).toList();
    }

    /** The key of a holder. */
    static String key(String holder) {
        return HOLDER + holder;
    }

    /** Whether the party holds what stands at a place. */
    boolean says(Occurrence place, Document document) {
        return (documents.contains(place.document()) && place.stance() != Stance.REJECTED)
                || holders.contains(voice(place, document));
    }

    /** Whose voice a place carries: the speaker reported, else the document's own. */
    static String voice(Occurrence place, Document document) {
        return place.voice(document);
    }

    /** Its name; for want of one, the titles of the documents and the names of the holders. */
    public String title(List<Document> known) {
        return name != null
                ? name
                : Stream.concat(
                                documents.stream()
                                        .map(id -> known.stream()
                                                .filter(document ->
                                                        document.id().equals(id))
                                                .map(Document::title)
                                                .findFirst()
                                                .orElse(id.value())),
                                holders.stream())
                        .collect(Collectors.joining(", "));
    }
}
