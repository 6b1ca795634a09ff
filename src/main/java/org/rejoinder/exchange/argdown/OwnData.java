package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** Records of ours as data in an Argdown file; {@link OwnRecords} reads them back. What goes without saying is left out. */
final class OwnData {

    private final MapContents contents;
    private final Kept kept;
    /** The SHA-256 that goes without saying of places in a document: of its newest text, or of the first that a place names. */
    private final Map<Document.Id, String> newest = new HashMap<>();

    OwnData(MapContents contents, Kept kept) {
        this.contents = contents;
        this.kept = kept;
        contents.snapshots().forEach((document, snapshot) -> newest.put(document, snapshot.sha256()));
        for (Claim claim : contents.claims()) {
            Shown.places(contents, claim).forEach(place -> newest.putIfAbsent(place.document(), place.snapshot()));
        }
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private static void unless(Map<String, Object> data, String name, Object value, Object usual) {
        if (!value.equals(usual)) {
            data.put(name, value);
        }
    }

    Map<String, Object> document(Document document) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", document.id().value());
        data.put("title", document.title());
        put(data, "publisher", document.publisher());
        put(data, "author", document.author());
        put(data, "publishedOn", document.publishedOn());
        put(data, "url", document.url());
        put(data, "kind", document.kind());
        data.put("source", document.source());
        unless(data, "mediaType", document.mediaType(), "text/plain");
        unless(data, "language", document.language(), "und");
        unless(data, "version", document.version(), 1);
        put(data, "sha256", newest.get(document.id()));
        Carried carried = kept.of(document.id());
        if (Kept.isThere(carried)) {
            data.put("argdown", Kept.mapping(carried, "frontMatter"));
        }
        return data;
    }

    /**
     * @param written what the file says in words
     * @param incoming relations to the claim that are written
     */
    Map<String, Object> claim(Claim claim, String written, List<Relation> incoming) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", claim.id().value());
        unless(data, "text", claim.text(), written);
        data.put("type", claim.type().label());
        data.put("status", claim.status().label());
        unless(data, "origin", claim.origin().label(), Origin.IMPORT.label());
        unless(data, "confidence", claim.confidence(), 1.0);
        unless(data, "checkWorthiness", claim.checkWorthiness(), 0.0);
        unless(data, "version", claim.version(), 1);
        data.put(
                "occurrences",
                Shown.places(contents, claim).stream().map(this::place).toList());
        List<Map<String, Object>> relations = new ArrayList<>();
        for (Relation relation : incoming) {
            Map<String, Object> said = relation(relation);
            if (said.size() > 2 || relation.type() == RelationType.EQUIVALENT) {
                relations.add(said);
            }
        }
        if (!relations.isEmpty()) {
            data.put("relations", relations);
        }
        if (Kept.isThere(kept.of(claim.id()))) {
            data.put("carried", kept.of(claim.id()).id());
        }
        return data;
    }

    private Map<String, Object> place(Occurrence place) {
        Map<String, Object> data = new LinkedHashMap<>();
        unless(
                data,
                "id",
                place.id().value(),
                Occurrence.Id.of(place.snapshot(), place.quote().passage(), place.claim())
                        .value());
        data.put("document", place.document().value());
        if (!place.snapshot().equals(newest.get(place.document()))) {
            data.put("snapshot", place.snapshot());
        }
        data.put("start", place.quote().passage().start());
        data.put("end", place.quote().passage().end());
        data.put("quote", place.quote().exact());
        unless(data, "prefix", place.quote().prefix(), "");
        unless(data, "suffix", place.quote().suffix(), "");
        put(data, "section", place.section());
        if (!place.holder().isAuthor()) {
            data.put("holder", place.holder().name());
        }
        unless(data, "stance", place.stance().label(), Stance.ENDORSED.label());
        unless(data, "loaded", place.loaded(), false);
        unless(data, "anchorState", Words.of(place.anchorState()), Words.of(AnchorState.EXACT));
        return data;
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", relation.from().value());
        data.put("type", relation.type().label());
        unless(
                data,
                "id",
                relation.id().value(),
                Relation.Id.of(relation.from(), relation.to(), relation.type()).value());
        unless(data, "status", relation.status().label(), ReviewStatus.ACCEPTED.label());
        unless(data, "origin", relation.origin().label(), Origin.IMPORT.label());
        unless(data, "confidence", relation.confidence(), 1.0);
        unless(data, "reason", relation.reason(), "");
        unless(data, "version", relation.version(), 1);
        return data;
    }

    /** @param rules the inference's rules as they are written, joined */
    Map<String, Object> argument(Argument argument, String rules) {
        Map<String, Object> data = new LinkedHashMap<>();
        unless(
                data,
                "id",
                argument.id().value(),
                Argument.Id.of(argument.premises(), argument.unstated(), argument.type(), argument.conclusion())
                        .value());
        if (argument.type() == RelationType.CONTRADICTS) {
            data.put("type", argument.type().label());
            data.put("conclusion", argument.conclusion().value());
        }
        String scheme = argument.scheme() == null ? "" : argument.scheme();
        if (!scheme.equals(rules)) {
            data.put("scheme", scheme);
        }
        unless(data, "status", argument.status().label(), ReviewStatus.ACCEPTED.label());
        unless(data, "version", argument.version(), 1);
        Carried carried = kept.of(argument.id());
        if (Kept.isThere(carried)) {
            data.put("carried", carried.id());
        }
        return data;
    }
}
