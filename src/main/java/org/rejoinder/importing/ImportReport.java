package org.rejoinder.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Loss;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Subject;

/**
 * What an import does, record by record, in the file's order.
 *
 * @param map that it goes into, as it is or will be stored
 * @param newMap whether the map is made for it
 * @param found places that were looked for and found in texts at hand
 * @param decisions how many decisions made elsewhere come along
 * @param others how many dismissals, what-ifs and carried records come along
 * @param losses what the file says and is not kept
 * @param decision by which it was carried out, to be taken back by; null in a preview, and where nothing is new
 */
public record ImportReport(
        ArgumentMap map,
        boolean newMap,
        List<Entry> documents,
        List<Entry> claims,
        List<Entry> relations,
        List<Entry> arguments,
        List<Found> found,
        int decisions,
        int others,
        List<Loss> losses,
        Decision.@Nullable Id decision) {

    public ImportReport {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        arguments = List.copyOf(arguments);
        found = List.copyOf(found);
        losses = List.copyOf(losses);
    }

    /** The report of the import once carried out. */
    ImportReport by(Decision.Id made) {
        return new ImportReport(
                map, newMap, documents, claims, relations, arguments, found, decisions, others, losses, made);
    }

    /** Whether the store is as it was: everything was there, conflicts and what was not found aside. */
    public boolean changesNothing() {
        return !newMap
                && found.isEmpty()
                && decisions == 0
                && others == 0
                && List.of(documents, claims, relations, arguments).stream()
                        .flatMap(List::stream)
                        .noneMatch(entry ->
                                entry.outcome() == Outcome.NEW || entry.outcome() == Outcome.CHANGED || entry.grows());
    }

    /** How many of these there are of each outcome; every outcome has a number. */
    public static Map<Outcome, Integer> counts(List<Entry> entries) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        entries.forEach(entry -> counts.merge(entry.outcome(), 1, Integer::sum));
        return counts;
    }

    /**
     * One record of the file.
     *
     * @param about the record here that it is or becomes
     * @param text its words: a title, a claim's text, a relation as a sentence
     * @param differences between the file and what is stored here; empty unless changed or conflicting
     * @param grows whether something comes to it although it is stored: a place of a claim, a document's being in the map
     */
    public record Entry(Subject about, String text, Outcome outcome, List<Difference> differences, boolean grows) {
        public Entry {
            differences = List.copyOf(differences);
        }
    }

    /**
     * One field in which the file and the store differ.
     *
     * @param field such as {@code status}
     * @param here as it is stored
     * @param there as the file has it
     */
    public record Difference(String field, String here, String there) {}

    /** A passage in which a claim was found, word for word but for typography. */
    public record Found(Claim.Id claim, Document.Id document, String quote) {}
}
