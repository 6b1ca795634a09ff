package org.rejoinder.exchange.aif;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.LeftOut;
import org.rejoinder.exchange.Loss;
import org.rejoinder.relation.Argument;

/** What node sets cannot say of a map, even with our remarks. */
final class AifLosses {

    private AifLosses() {}

    /** @param texts whether the texts go along */
    static List<Loss> of(MapContents contents, boolean texts) {
        List<Loss> losses = LeftOut.of(contents, AifReading.CARRIED);
        Set<String> made = new HashSet<>();
        Kept kept = Kept.of(contents, AifReading.CARRIED);
        kept.of(Part.FILE).forEach(file -> file.json().path(AifReading.MADE).forEach(id -> made.add(id.asString(""))));
        List<String> documents = contents.documents().stream()
                .map(Document::id)
                .map(Document.Id::value)
                .toList();
        if (texts) {
            Loss.note(
                    losses,
                    "headings, lists and pages of documents",
                    "The text has lines only",
                    documents.stream().filter(id -> !made.contains(id)));
        } else {
            Loss.note(
                    losses,
                    "the texts of documents but for the passages of claims",
                    "A node set has no place for them; xaif has",
                    documents.stream().filter(id -> !made.contains(id)));
        }
        Facts facts = new Facts(contents.standing());
        Set<Argument.Id> written = new HashSet<>();
        facts.arguments().forEach(argument -> written.add(argument.id()));
        Loss.note(
                losses,
                "arguments of which a premise or the conclusion does not stand",
                "They would say something else without it",
                contents.reviewed().arguments().stream()
                        .map(Argument::id)
                        .filter(id -> !written.contains(id))
                        .map(Argument.Id::value));
        Loss.note(
                losses,
                "what several files said beside their graphs",
                "There is one place for it, and the first file has it",
                kept.of(Part.FILE).stream().skip(1).map(Kept.Item::file));
        return losses;
    }
}
