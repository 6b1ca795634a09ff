package org.rejoinder.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.document.Quote;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * Annotations of the Web Annotation Data Model (W3C Recommendation, 2017) in JSON-LD: one for each place of a claim, by its
 * words and its position in code points, and one for each relation, whose body and target are such annotations.
 */
@Component
@Order(60)
class AnnotationWriter implements MapWriter {

    @Override
    public String format() {
        return AnnotationTerms.FORMAT;
    }

    @Override
    public String description() {
        return "Web annotations (W3C): every place of a claim by its words and position, for annotation tools";
    }

    @Override
    public String standard() {
        return "W3C Web Annotation Data Model (2017), JSON-LD";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String extension() {
        return "annotations.jsonld";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        List<Loss> losses = new ArrayList<>(Published.losses(contents));
        Published published = Published.of(contents);
        Loss.note(
                losses,
                "the texts of documents",
                "An annotation holds the words it is about and points at the rest",
                contents.documents().stream().map(document -> document.id().value()));
        Loss.note(
                losses,
                "confidence, check-worthiness, origin and version of claims",
                "An annotation has no place for them",
                published.claims().stream().map(claim -> claim.id().value()));
        Loss.note(
                losses,
                "confidence, status, origin and version of relations",
                "An annotation has no place for them",
                published.relations().stream().map(relation -> relation.id().value()));
        Places places = new Places(published.contents());
        Loss.note(
                losses,
                "positions in the text",
                "The words came without their text, and the tool they came from counts in other units than the format",
                published.claims().stream()
                        .flatMap(claim -> published.places(claim).stream())
                        .filter(place -> places.position(place).isEmpty())
                        .map(place -> place.id().value()));
        return losses;
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Published published = Published.of(contents);
        Places places = new Places(published.contents());
        long count = published.relations().size()
                + published.claims().stream()
                        .mapToLong(claim -> published.places(claim).size())
                        .sum();
        String name = Names.of("annotations", contents.map().id().value());
        JsonOutput.object(output, json -> {
            json.writePOJOProperty("@context", List.of(AnnotationTerms.CONTEXT, Map.of("rejoinder", Names.VOCABULARY)));
            json.writeStringProperty("id", name);
            json.writeStringProperty("type", "AnnotationCollection");
            json.writeStringProperty("label", contents.map().title());
            if (contents.map().question() != null) {
                json.writeStringProperty("rejoinder:question", contents.map().question());
            }
            json.writeNumberProperty("total", count);
            JsonOutput.list(
                    json,
                    "rejoinder:document",
                    contents.documents().stream().map(document -> document(document, places)));
            page(json, name, published, places);
        });
    }

    private static void page(JsonGenerator json, String name, Published published, Places places) {
        json.writeObjectPropertyStart("first");
        json.writeStringProperty("id", name + ":1");
        json.writeStringProperty("type", "AnnotationPage");
        json.writeNumberProperty("startIndex", 0);
        JsonOutput.list(
                json,
                "items",
                Stream.concat(
                        published.claims().stream()
                                .flatMap(claim -> published.places(claim).stream()
                                        .map(place -> annotation(claim, place, places))),
                        published.relations().stream().map(relation -> link(relation, published, places))));
        json.writeEndObject();
    }

    private static Map<String, Object> document(Document document, Places places) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", places.source(document.id()));
        described.put("dcterms:title", document.title());
        put(described, "dcterms:creator", document.author());
        put(described, "dcterms:publisher", document.publisher());
        put(described, "dcterms:issued", document.publishedOn());
        put(described, "dcterms:language", document.language());
        return described;
    }

    private static Map<String, Object> annotation(Claim claim, Occurrence place, Places places) {
        Optional<Carried> kept = places.kept(place);
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", places.name(place));
        annotation.put("type", "Annotation");
        annotation.put("motivation", "identifying");
        kept.ifPresent(carried -> {
            Object creator = carried.data().get("creator");
            if (creator != null) {
                annotation.put("creator", creator);
            }
            put(annotation, "created", carried.data().get("created"));
        });
        annotation.put("rejoinder:status", claim.status().label());
        annotation.put("rejoinder:stance", place.stance().label());
        if (!place.holder().isAuthor()) {
            annotation.put("rejoinder:holder", place.holder().name());
        }
        put(annotation, "rejoinder:section", place.section());
        annotation.put("body", bodies(claim, places.language(place.document()), kept));
        annotation.put("target", target(place, places));
        return annotation;
    }

    private static List<Object> bodies(Claim claim, @Nullable String language, Optional<Carried> kept) {
        List<Object> bodies = new ArrayList<>();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", Names.of(claim.id()));
        words.putAll(body(claim.text(), "describing"));
        words.put("format", "text/plain");
        put(words, "language", language);
        bodies.add(words);
        bodies.add(body(claim.type().label(), "classifying"));
        kept.ifPresent(carried -> {
            if (carried.data().get("comment") instanceof String comment) {
                bodies.add(body(comment, "commenting"));
            }
            if (carried.data().get("tags") instanceof List<?> tags) {
                tags.forEach(tag -> bodies.add(body(tag.toString(), "tagging")));
            }
        });
        return bodies;
    }

    private static Map<String, Object> target(Occurrence place, Places places) {
        Quote quote = place.quote();
        List<Object> selectors = new ArrayList<>();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", AnnotationTerms.QUOTE);
        words.put("exact", quote.exact());
        words.put("prefix", quote.prefix());
        words.put("suffix", quote.suffix());
        selectors.add(words);
        places.position(place).ifPresent(position -> {
            Map<String, Object> at = new LinkedHashMap<>();
            at.put("type", AnnotationTerms.POSITION);
            at.put("start", position.start());
            at.put("end", position.end());
            selectors.add(at);
        });
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", places.source(place.document()));
        target.put("selector", selectors);
        return target;
    }

    /** A relation leads from the first place of the one claim to the first place of the other. */
    private static Map<String, Object> link(Relation relation, Published published, Places places) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("id", Names.of("relation", relation.id().value()));
        link.put("type", "Annotation");
        link.put("motivation", List.of("linking", AnnotationTerms.motivation(relation.type())));
        if (relation.type() == RelationType.CONTRADICTS) {
            link.put("rejoinder:mutual", relation.mutual());
        }
        List<Object> bodies = new ArrayList<>();
        bodies.add(places.first(relation.from(), published));
        if (!relation.reason().isBlank()) {
            bodies.add(body(relation.reason(), "commenting"));
        }
        link.put("body", bodies);
        link.put("target", places.first(relation.to(), published));
        return link;
    }

    private static Map<String, Object> body(String value, String purpose) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", value);
        body.put("purpose", purpose);
        return body;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    /** What documents and places are called outside, and what came in with them. */
    private static final class Places {

        private record Position(long start, long end) {}

        private final Map<Document.Id, Document> documents = new HashMap<>();
        private final Map<Document.Id, String> sources = new HashMap<>();
        private final Map<Subject, Carried> carried = new HashMap<>();

        Places(MapContents contents) {
            contents.carried().stream()
                    .filter(kept -> kept.format().equals(AnnotationTerms.FORMAT) && kept.about() != null)
                    .forEach(kept -> carried.putIfAbsent(kept.about(), kept));
            Map<String, Document.Id> byAddress = new HashMap<>();
            for (Document document : contents.documents()) {
                documents.put(document.id(), document);
                // An address that two documents share would make one of them.
                boolean alone = document.url() != null
                        && byAddress.putIfAbsent(document.url().toString(), document.id()) == null;
                sources.put(document.id(), alone ? String.valueOf(document.url()) : named(document));
            }
        }

        private String named(Document document) {
            Carried kept =
                    carried.get(new Subject(Subject.Kind.DOCUMENT, document.id().value()));
            return kept != null && kept.data().get("source") instanceof String source
                    ? source
                    : Names.of(document.id());
        }

        String source(Document.Id document) {
            return sources.getOrDefault(document, Names.of(document));
        }

        @Nullable
        String language(Document.Id id) {
            Document document = documents.get(id);
            return document == null || document.language().isBlank() ? null : document.language();
        }

        Optional<Carried> kept(Occurrence place) {
            return Optional.ofNullable(carried.get(Subject.of(place.id())));
        }

        String name(Occurrence place) {
            return kept(place)
                    .map(kept -> kept.data().get("name") instanceof String name ? name : null)
                    .orElse(Names.of(place.id()));
        }

        String first(Claim.Id claim, Published published) {
            return name(published
                    .contents()
                    .occurrences()
                    .getOrDefault(claim, List.of())
                    .getFirst());
        }

        /** Where the words stand in the source itself: known from its text, or as it was told with words that had no text. */
        Optional<Position> position(Occurrence place) {
            Optional<Carried> told = kept(place)
                    .filter(kept -> place.snapshot().equals(kept.data().get("snapshot")));
            if (told.isEmpty()) {
                return Optional.of(new Position(
                        place.quote().passage().start(), place.quote().passage().end()));
            }
            Map<String, Object> data = told.get().data();
            return AnnotationTerms.CODE_POINTS.equals(data.get("unit"))
                            && data.get("start") instanceof Number start
                            && data.get("end") instanceof Number end
                    ? Optional.of(new Position(start.longValue(), end.longValue()))
                    : Optional.empty();
        }
    }
}
