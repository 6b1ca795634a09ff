package org.rejoinder.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.document.Headings;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;

/** The newest texts of documents, in which people point at places. */
record NewestTexts(Map<Document.Id, Snapshot> byDocument) {

    NewestTexts {
        byDocument = Map.copyOf(byDocument);
    }

    /**
     * The occurrence of a claim at the place that a person chose.
     *
     * @throws DecisionRefused if the place is not in the newest text, or other words stand there
     */
    Occurrence occurrence(Command.@Nullable Place chosen, Claim.Id claim) {
        Command.Place place = Limits.given("place", chosen);
        Document.Id document = Limits.given("place.document", place.document());
        Snapshot snapshot = byDocument.get(document);
        if (snapshot == null) {
            throw DecisionRefused.unknown("place.document", "there is no document \"%s\"".formatted(document));
        }
        if (!snapshot.sha256().equals(place.snapshot())) {
            throw DecisionRefused.changed(
                    "The document has another text by now: look the passage up again (place.snapshot is not %s)."
                            .formatted(snapshot.sha256()));
        }
        Passage passage = Limits.given("place.passage", place.passage());
        if (passage.end() > snapshot.text().length()) {
            throw DecisionRefused.invalid(
                    "place.passage",
                    "ends after the text, which has %d characters"
                            .formatted(snapshot.text().length()));
        }
        Quote quote = Quote.of(snapshot.text(), passage);
        if (!quote.exact().equals(place.quote())) {
            throw DecisionRefused.invalid(
                    "place.quote", "is not what stands there: \"%s\"".formatted(shortened(quote.exact())));
        }
        String holder = Limits.optional("place.holder", place.holder(), Limits.NAME);
        return new Occurrence(
                Occurrence.Id.of(snapshot.sha256(), passage, claim),
                claim,
                document,
                snapshot.sha256(),
                quote,
                Headings.above(snapshot, passage).orElse(null),
                holder == null ? Holder.AUTHOR : Holder.reported(holder),
                Limits.given("place.stance", place.stance()),
                false,
                AnchorState.EXACT);
    }

    private static String shortened(String words) {
        return words.length() <= 200 ? words : words.substring(0, words.offsetByCodePoints(0, 150)) + "…";
    }
}
