package org.rejoinder.exchange.aif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.Paragraphs;
import tools.jackson.databind.JsonNode;

/**
 * Documents and places that we wrote into a node set ourselves. A document whose text is in the file is there again as it
 * was; of any other its quotes are put together.
 */
final class OwnAnchors {

    private final MapDraft draft;
    private final Map<String, List<JsonNode>> byLocution;
    private final Map<String, Snapshot> texts = new HashMap<>();
    private final Map<String, Snapshot> quoted = new HashMap<>();
    private final Map<JsonNode, Passage> quotedPlaces = new IdentityHashMap<>();

    OwnAnchors(MapDraft draft, Remarks remarks, @Nullable CompanionText text) {
        this.draft = draft;
        this.byLocution = remarks.anchors();
        Map<String, List<JsonNode>> byDocument = new LinkedHashMap<>();
        byLocution
                .values()
                .forEach(list -> list.forEach(anchor -> byDocument
                        .computeIfAbsent(anchor.path("documentID").asString(""), id -> new ArrayList<>())
                        .add(anchor)));
        Set<String> seen = new HashSet<>();
        for (JsonNode said : remarks.documents()) {
            String id = said.path("id").asString("");
            if (Remarks.isId(id, "d") && seen.add(id)) {
                Optional<SnapshotText> whole = text == null ? Optional.empty() : text(said, text.text());
                whole.ifPresentOrElse(
                        found -> addWhole(said, id, found),
                        () -> addQuotes(said, id, byDocument.getOrDefault(id, List.of())));
            }
        }
    }

    /** The part of the file's text that is the document's, if it is still as it was. */
    private static Optional<SnapshotText> text(JsonNode said, SnapshotText all) {
        int start = said.path("start").asInt(-1);
        int end = said.path("end").asInt(-1);
        if (start < 0 || end <= start || end > all.length()) {
            return Optional.empty();
        }
        SnapshotText text = new SnapshotText(all.substring(new Passage(start, end)));
        return text.sha256().equals(said.path("sha256").asString("")) ? Optional.of(text) : Optional.empty();
    }

    private void addWhole(JsonNode said, String id, SnapshotText text) {
        Document document = Remarks.document(said, new Document.Id(id), draft.source());
        Snapshot snapshot = new Snapshot(text.sha256(), document.id(), text, Paragraphs.of(text), Instant.EPOCH);
        draft.add(document, snapshot);
        texts.put(id, snapshot);
    }

    private void addQuotes(JsonNode said, String id, List<JsonNode> anchors) {
        ClaimText words = new ClaimText();
        anchors.stream()
                .filter(anchor -> !anchor.path("exact").asString("").isBlank())
                .sorted((one, other) -> Integer.compare(
                        one.path("start").asInt(0), other.path("start").asInt(0)))
                .forEach(anchor -> quotedPlaces.put(
                        anchor, words.paragraph(anchor.path("exact").asString(""))));
        Document document = Remarks.document(said, new Document.Id(id), draft.source());
        if (words.isEmpty()) {
            draft.add(document);
            return;
        }
        quoted.put(id, words.snapshot(draft, document));
    }

    /** Whether the file's text is that of documents described in it. */
    boolean holdsText() {
        return !texts.isEmpty();
    }

    boolean isEmpty() {
        return byLocution.isEmpty();
    }

    /** Puts a claim to the places that a locution has; tells the occurrences. */
    List<Occurrence.Id> place(String locution, Claim.Id claim) {
        List<Occurrence.Id> placed = new ArrayList<>();
        for (JsonNode anchor : byLocution.getOrDefault(locution, List.of())) {
            String document = anchor.path("documentID").asString("");
            Snapshot whole = texts.get(document);
            Snapshot quotes = quoted.get(document);
            Passage quote = quotedPlaces.get(anchor);
            if (whole != null) {
                passage(anchor, whole).ifPresent(passage -> placed.add(add(anchor, claim, whole, passage)));
            } else if (quotes != null && quote != null) {
                placed.add(add(anchor, claim, quotes, quote));
            }
        }
        return placed;
    }

    private static Optional<Passage> passage(JsonNode anchor, Snapshot snapshot) {
        int start = anchor.path("start").asInt(-1);
        int end = anchor.path("end").asInt(-1);
        if (start < 0 || end <= start || end > snapshot.text().length()) {
            return Optional.empty();
        }
        Passage passage = new Passage(start, end);
        boolean verbatim =
                snapshot.text().substring(passage).equals(anchor.path("exact").asString(""));
        return verbatim ? Optional.of(passage) : Optional.empty();
    }

    private Occurrence.Id add(JsonNode anchor, Claim.Id claim, Snapshot snapshot, Passage passage) {
        Occurrence occurrence = Remarks.occurrence(anchor, claim, snapshot, passage);
        draft.add(occurrence);
        return occurrence.id();
    }
}
