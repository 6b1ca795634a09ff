package org.rejoinder.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * ClaimReview of schema.org in JSON-LD, one for each claim that a person has accepted: who made it, where it first appeared,
 * and every place where it appears. The verdict is a person's entry: what a review that came in had said is written back,
 * and where there is none, the fields to be filled in are null.
 */
@Component
@Order(61)
class ClaimReviewWriter implements MapWriter {

    /** Characters; of longer ones, search engines show the beginning. */
    private static final int SHOWN = 75;

    @Override
    public String format() {
        return ReviewTerms.FORMAT;
    }

    @Override
    public String description() {
        return "ClaimReview (schema.org) of each accepted claim, with all its appearances; the verdict is left to you";
    }

    @Override
    public String standard() {
        return "schema.org ClaimReview, JSON-LD";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String extension() {
        return "claimreview.jsonld";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        List<Loss> losses = new ArrayList<>(Published.losses(contents));
        Reviews reviews = new Reviews(contents);
        List<Claim> published = reviews.published.claims();
        Loss.note(
                losses,
                "verdicts, and who reviewed what when and where",
                "They are a person's entry: fill in reviewRating, author, datePublished and url before you publish",
                ids(published.stream().filter(claim -> reviews.kept(claim).isEmpty())));
        Loss.note(
                losses,
                "claims that nobody has accepted",
                "Only what a person has accepted is worth a review",
                ids(contents.claims().stream().filter(claim -> claim.status() == ReviewStatus.PROPOSED)));
        Loss.note(
                losses,
                "relations",
                "A review is about one claim",
                contents.relations().stream()
                        .filter(relation -> relation.status() != ReviewStatus.REJECTED)
                        .map(relation -> relation.id().value()));
        Loss.note(
                losses,
                "passages and texts",
                "An appearance is the address of a whole document",
                ids(published.stream()));
        Loss.note(
                losses,
                "addresses of appearances",
                "The document has none; its title is written",
                published.stream()
                        .flatMap(claim -> reviews.appearances(claim).stream())
                        .map(Appearance::document)
                        .filter(document -> document.url() == null)
                        .map(document -> document.id().value()));
        Loss.note(
                losses,
                "which appearance was the first",
                "Documents without a date do not count for it",
                ids(published.stream()
                        .filter(claim -> reviews.appearances(claim).stream()
                                .anyMatch(appearance -> appearance.document().publishedOn() == null))));
        Loss.note(
                losses,
                "the end of long claims, in search results",
                "Search engines show about %d characters; the whole is written".formatted(SHOWN),
                ids(published.stream()
                        .filter(claim ->
                                claim.text().codePointCount(0, claim.text().length()) > SHOWN)));
        return losses;
    }

    private static Stream<String> ids(Stream<Claim> claims) {
        return claims.map(claim -> claim.id().value());
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Reviews reviews = new Reviews(contents);
        JsonOutput.object(output, json -> {
            json.writeStringProperty("@context", "https://schema.org");
            JsonOutput.list(
                    json, "@graph", reviews.published.claims().stream().flatMap(claim -> reviews.of(claim).stream()));
        });
    }

    /** A document in which a claim is made, and the place where it is. */
    private record Appearance(Occurrence place, Document document) {

        private static final Comparator<Appearance> OLDEST_FIRST = Comparator.comparing(
                appearance -> appearance.document().publishedOn(), Comparator.nullsLast(Comparator.naturalOrder()));

        Map<String, Object> work() {
            Map<String, Object> work = new LinkedHashMap<>();
            work.put("@type", "CreativeWork");
            put(work, "url", document.url());
            work.put("name", document.title());
            if (document.author() != null) {
                work.put("author", somebody("Person", document.author()));
            }
            if (document.publisher() != null) {
                work.put("publisher", somebody("Organization", document.publisher()));
            }
            put(work, "datePublished", document.publishedOn());
            return work;
        }

        Map<String, Object> voice() {
            boolean organisation = place.holder().isAuthor() && document.author() == null;
            return somebody(organisation ? "Organization" : "Person", place.voice(document));
        }
    }

    private static Map<String, Object> somebody(String type, String name) {
        Map<String, Object> somebody = new LinkedHashMap<>();
        somebody.put("@type", type);
        somebody.put("name", name);
        return somebody;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    /** The reviews of a map's accepted claims. */
    private static final class Reviews {

        final Published published;
        private final Map<Document.Id, Document> documents = new LinkedHashMap<>();
        private final Map<Claim.Id, List<Claim.Id>> same = new HashMap<>();
        private final Map<Subject, List<Carried>> kept = new HashMap<>();
        private final Set<Document.Id> reviews = new HashSet<>();

        Reviews(MapContents contents) {
            published = Published.of(contents, claim -> claim.status() == ReviewStatus.ACCEPTED);
            contents.documents().forEach(document -> documents.put(document.id(), document));
            for (Relation relation : published.relations()) {
                if (relation.type() == RelationType.EQUIVALENT && relation.status() == ReviewStatus.ACCEPTED) {
                    same.computeIfAbsent(relation.from(), id -> new ArrayList<>())
                            .add(relation.to());
                    same.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation.from());
                }
            }
            for (Carried carried : contents.carried()) {
                Subject about = carried.about();
                if (about != null && carried.format().equals(ReviewTerms.FORMAT)) {
                    if (about.kind() == Subject.Kind.DOCUMENT) {
                        reviews.add(new Document.Id(about.id()));
                    } else {
                        kept.computeIfAbsent(about, subject -> new ArrayList<>())
                                .add(carried);
                    }
                }
            }
        }

        List<Carried> kept(Claim claim) {
            return kept.getOrDefault(Subject.of(claim.id()), List.of());
        }

        /** Documents that make or report the claim, or one accepted as the same, oldest first: not reviews, nor disputes of it. */
        List<Appearance> appearances(Claim claim) {
            Set<Document.Id> seen = new HashSet<>(reviews);
            return Stream.concat(Stream.of(claim.id()), same.getOrDefault(claim.id(), List.of()).stream())
                    .flatMap(id -> published.contents().occurrences().getOrDefault(id, List.of()).stream())
                    .filter(place -> place.stance() != Stance.REJECTED && documents.containsKey(place.document()))
                    .map(place -> new Appearance(place, Objects.requireNonNull(documents.get(place.document()))))
                    .sorted(Appearance.OLDEST_FIRST)
                    .filter(appearance -> seen.add(appearance.document().id()))
                    .toList();
        }

        /** One for each review that came in; else one to be filled in. */
        List<Map<String, @Nullable Object>> of(Claim claim) {
            List<Appearance> appearances = appearances(claim);
            List<Carried> came = kept(claim);
            return came.isEmpty()
                    ? List.of(blank(claim, appearances))
                    : came.stream()
                            .map(carried -> again(claim, appearances, carried))
                            .toList();
        }

        private static Map<String, @Nullable Object> blank(Claim claim, List<Appearance> appearances) {
            Map<String, @Nullable Object> review = new LinkedHashMap<>();
            review.put("@type", ReviewTerms.TYPE);
            review.put("url", null);
            review.put("datePublished", null);
            review.put("author", null);
            review.put("claimReviewed", claim.text());
            review.put("itemReviewed", item(claim, appearances, Map.of()));
            Map<String, @Nullable Object> rating = new LinkedHashMap<>();
            rating.put("@type", "Rating");
            for (String field : List.of("ratingValue", "bestRating", "worstRating", "alternateName")) {
                rating.put(field, null);
            }
            review.put("reviewRating", rating);
            return review;
        }

        private static Map<String, @Nullable Object> again(Claim claim, List<Appearance> appearances, Carried carried) {
            Map<String, @Nullable Object> review = new LinkedHashMap<>();
            review.put("@type", ReviewTerms.TYPE);
            if (carried.data().get(ReviewTerms.REVIEW) instanceof Map<?, ?> told) {
                told.forEach((name, value) -> review.put(name.toString(), value));
            }
            review.put("@type", ReviewTerms.TYPE);
            review.put("claimReviewed", claim.text());
            review.put(
                    "itemReviewed",
                    item(
                            claim,
                            appearances,
                            carried.data().get(ReviewTerms.ITEM) instanceof Map<?, ?> item ? item : Map.of()));
            return review;
        }

        /** @param told the claim as a review that came in has it */
        private static Map<String, Object> item(Claim claim, List<Appearance> appearances, Map<?, ?> told) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "Claim");
            told.forEach((name, value) -> item.put(name.toString(), value));
            item.putIfAbsent("@id", Names.of(claim.id()));
            if (!appearances.isEmpty()) {
                Appearance first = appearances.getFirst();
                item.putIfAbsent("author", first.voice());
                if (first.document().publishedOn() != null) {
                    item.putIfAbsent(
                            "datePublished", first.document().publishedOn().toString());
                    item.putIfAbsent("firstAppearance", first.work());
                }
                item.put("appearance", all(appearances, item.get("appearance")));
            }
            return item;
        }

        private static List<Object> all(List<Appearance> appearances, @Nullable Object told) {
            List<Object> works = new ArrayList<>(
                    told instanceof List<?> list
                            ? list
                            : Stream.ofNullable(told).toList());
            Set<String> addresses = new HashSet<>();
            works.forEach(work -> addresses.add(String.valueOf(work instanceof Map<?, ?> map ? map.get("url") : work)));
            appearances.stream()
                    .filter(appearance -> appearance.document().url() == null
                            || addresses.add(appearance.document().url().toString()))
                    .forEach(appearance -> works.add(appearance.work()));
            return works;
        }
    }
}
