package org.rejoinder.exchange.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Passage;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.Words;
import org.rejoinder.review.Subject;

/**
 * Makes claims of reviews. Each review becomes a document, whose text is what its data says of the claim; the claim is
 * reported there, held by whoever is said to have made it. Documents in which the claim appeared are only named in the data,
 * so that nothing is said to stand in them.
 */
final class ReviewGathering {

    private static final int LONGEST_CLAIM = 1000;

    private final MapDraft draft;
    private final Map<String, Value.Members> byName = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Claim.Id> claims = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    /** A review and what the page around it is called. */
    private record Found(
            Value.Members review,
            @Nullable String title,
            @Nullable String address) {}

    ReviewGathering(MapDraft draft) {
        this.draft = draft;
    }

    /**
     * Takes all reviews that a piece of data holds, however deep.
     *
     * @param title of the page that it stands in, if it does in one
     * @param address of that page
     */
    void add(Value data, @Nullable String title, @Nullable String address) {
        Deque<Value> open = new ArrayDeque<>();
        open.push(data);
        while (!open.isEmpty()) {
            Value next = open.pop();
            switch (next) {
                case Value.Items items -> items.values().reversed().forEach(open::push);
                case Value.Members members -> {
                    boolean more = members.members().size() > 1;
                    members.text("@id").filter(id -> more).ifPresent(id -> byName.putIfAbsent(id, members));
                    if (isReview(members)) {
                        found.add(new Found(members, title, address));
                    }
                    List.copyOf(members.members().values()).reversed().forEach(open::push);
                }
                default -> {}
            }
        }
    }

    private static boolean isReview(Value.Members members) {
        return members.all("@type").stream()
                .flatMap(type -> type.words().stream())
                .anyMatch(type -> type.equals(ReviewTerms.TYPE)
                        || type.endsWith("schema.org/" + ReviewTerms.TYPE)
                        || type.equals("schema:" + ReviewTerms.TYPE));
    }

    boolean hasClaims() {
        return found.stream().anyMatch(one -> claimed(one.review()).isPresent());
    }

    ParsedMap finish() {
        Map<List<String>, List<Found>> documents = new LinkedHashMap<>();
        for (Found one : found) {
            if (claimed(one.review()).isEmpty()) {
                draft.lose("reviews without a claim", "They do not say what was reviewed", name(one));
            } else {
                documents
                        .computeIfAbsent(List.of(address(one), title(one)), page -> new ArrayList<>())
                        .add(one);
            }
        }
        documents.values().forEach(this::document);
        return draft.finish();
    }

    private void document(List<Found> reviews) {
        Found first = reviews.getFirst();
        ClaimText text = new ClaimText();
        text.heading(title(first), 1);
        if (!address(first).isEmpty()) {
            text.paragraph(address(first));
        }
        List<Passage> places = reviews.stream()
                .map(one -> text.paragraph(claimed(one.review()).orElseThrow()))
                .toList();
        Document.Id document = text.document(
                draft,
                new DocumentSource.About(
                        title(first),
                        names(first.review(), "publisher").findFirst().orElse(null),
                        names(first.review(), "author").findFirst().orElse(null),
                        first.review()
                                .text("datePublished")
                                .flatMap(AnnotationGathering::date)
                                .orElse(null),
                        Names.address(address(first)).orElse(null),
                        "review"),
                "application/ld+json",
                first.review().text("inLanguage").orElse("und"));
        draft.carry(
                "document " + document,
                new Subject(Subject.Kind.DOCUMENT, document.value()),
                Map.of("source", address(first)));
        for (int index = 0; index < reviews.size(); index++) {
            claim(reviews.get(index), document, places.get(index));
        }
    }

    private void claim(Found one, Document.Id document, Passage place) {
        Value.Members review = one.review();
        String words = claimed(review).orElseThrow();
        String shown = Words.cut(words, LONGEST_CLAIM).isEmpty() ? words : Words.cut(words, LONGEST_CLAIM);
        String normalised = Claim.normalised(shown);
        Claim.Id claim = claims.computeIfAbsent(
                normalised.isEmpty() ? shown : normalised, same -> draft.claim(shown, same, ClaimType.FACT));
        Holder holder = item(review)
                .flatMap(item -> names(item, "author").findFirst())
                .map(Holder::reported)
                .orElse(Holder.AUTHOR);
        draft.occurs(claim, document, place, null, holder, Stance.NEUTRAL);
        keep(one, claim);
    }

    private void keep(Found one, Claim.Id claim) {
        Value.Members review = one.review();
        Map<String, Object> data = new TreeMap<>();
        plain(review).ifPresent(members -> {
            members.remove(ReviewTerms.ITEM);
            data.put(ReviewTerms.REVIEW, members);
        });
        item(review).flatMap(ReviewGathering::plain).ifPresent(members -> data.put(ReviewTerms.ITEM, members));
        String name = name(one);
        String id = name;
        for (int number = 2; !kept.add(id); number++) {
            id = name + " " + number;
        }
        draft.carry(id, Subject.of(claim), data);
        if (review.get("reviewRating") != null) {
            draft.lose(
                    "verdicts",
                    "They are kept and written back, but no claim is called true or false here",
                    claim.value());
        }
        item(review)
                .ifPresent(item -> Stream.of("firstAppearance", "appearance", "url", "sameAs")
                        .flatMap(member -> item.all(member).stream())
                        .flatMap(appearance -> appearance instanceof Value.Members work
                                ? work.text("url").or(() -> work.text("@id")).stream()
                                : appearance.words().stream())
                        .forEach(address -> draft.lose(
                                "where the claims appeared",
                                "The file has the address but not the words; it is kept and written back. Add the document to see the claim there",
                                address)));
    }

    private static Optional<Map<String, Object>> plain(Value.Members members) {
        Map<String, Object> plain = new TreeMap<>();
        if (members.plain() instanceof Map<?, ?> told) {
            told.forEach((name, value) -> plain.put(name.toString(), value));
        }
        return Optional.of(plain);
    }

    /** What is reviewed, followed by its name if it stands elsewhere in the file. */
    private Optional<Value.Members> item(Value.Members review) {
        return review.all(ReviewTerms.ITEM).stream()
                .flatMap(item -> item instanceof Value.Members members ? Stream.of(resolved(members)) : Stream.empty())
                .findFirst();
    }

    private Value.Members resolved(Value.Members members) {
        return members.members().size() == 1
                ? members.text("@id")
                        .flatMap(id -> Optional.ofNullable(byName.get(id)))
                        .orElse(members)
                : members;
    }

    private Optional<String> claimed(Value.Members review) {
        return review.text("claimReviewed")
                .or(() -> item(review).flatMap(item -> item.text("text").or(() -> item.text("name"))));
    }

    /** Names of people or organisations, given as words or as objects. */
    private Stream<String> names(Value.Members members, String member) {
        return members.all(member).stream()
                .flatMap(value -> value instanceof Value.Members somebody
                        ? resolved(somebody)
                                .text("name")
                                .or(() -> resolved(somebody).text("url"))
                                .stream()
                        : value.words().stream())
                .map(Words::line)
                .filter(name -> !name.isEmpty());
    }

    private static String address(Found one) {
        return one.review()
                .text("url")
                .or(() -> Optional.ofNullable(one.address()))
                .map(String::strip)
                .orElse("");
    }

    private String title(Found one) {
        return one.review()
                .text("headline")
                .or(() -> one.review().text("name"))
                .or(() -> Optional.ofNullable(one.title()))
                .map(words -> Words.cut(words, LONGEST_CLAIM))
                .filter(words -> !words.isEmpty())
                .or(() -> names(one.review(), "author").findFirst().map("Review by %s"::formatted))
                .orElse("Review of a claim");
    }

    private static String name(Found one) {
        return one.review()
                .text("@id")
                .or(() -> one.review().text("url"))
                .or(() -> Optional.ofNullable(one.address()))
                .orElse("review");
    }
}
