package org.rejoinder.exchange.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import org.rejoinder.review.Subject;

/**
 * Makes claims of annotations. The files have quotes but no texts: what is quoted from one source becomes a document with
 * the source's address, one paragraph a quote, in the order in which they stand there. The words around each quote are kept
 * with it, so that it finds its place once the source itself is taken in.
 */
final class AnnotationGathering {

    /** Code points; a longer quote stays whole as a passage, but as a claim it is cut. */
    private static final int LONGEST_CLAIM = 1000;

    private final MapDraft draft;
    private final Map<String, Value.Members> described = new HashMap<>();
    private final Map<String, List<Annotation>> bySource = new LinkedHashMap<>();
    private final List<Value.Members> links = new ArrayList<>();
    private final List<Annotation> passages = new ArrayList<>();

    /** The names of annotations and the claims they are about. */
    private final Map<String, Claim.Id> claims = new HashMap<>();

    private final Map<String, Claim.Id> byWords = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<Annotation, Placed> placed = new IdentityHashMap<>();
    private int unnamed;

    AnnotationGathering(MapDraft draft) {
        this.draft = draft;
    }

    /** Takes what a collection that we wrote tells about a source. */
    void describe(Value source) {
        if (source instanceof Value.Members members) {
            Annotation.name(members).ifPresent(name -> {
                described.putIfAbsent(name, members);
                bySource.putIfAbsent(name, new ArrayList<>());
            });
        }
    }

    void add(Value.Members annotation) {
        String name = Annotation.name(annotation).orElseGet(() -> "annotation " + ++unnamed);
        if (relation(annotation).isPresent()) {
            links.add(annotation);
            return;
        }
        if (!annotation.all("references").isEmpty()) {
            draft.lose("replies", "A reply is about another annotation, not about a passage", name);
            return;
        }
        List<Annotation> found = Annotation.of(annotation);
        if (found.isEmpty()) {
            draft.lose(
                    "annotations without a quote",
                    "They are about a whole page or picture, or name a place by other means than its words",
                    name);
        }
        found.forEach(passage -> {
            passages.add(passage);
            bySource.computeIfAbsent(passage.source(), source -> new ArrayList<>())
                    .add(passage);
        });
    }

    boolean hasPassages() {
        return !passages.isEmpty();
    }

    ParsedMap finish() {
        bySource.forEach((source, found) -> {
            if (found.isEmpty()) {
                draft.lose("documents in which nothing is annotated", "The file has no words of theirs", source);
            } else {
                document(source, found);
            }
        });
        // In the file's order, which becomes the order of the claims.
        passages.forEach(this::occurrence);
        links.forEach(this::link);
        return draft.finish();
    }

    /** Where a quote stands in the text that was put together. */
    private record Placed(Document.Id document, Passage passage) {}

    private void document(String source, List<Annotation> found) {
        Optional<Value.Members> told = Optional.ofNullable(described.get(source));
        String title = told.flatMap(members -> members.text("dcterms:title"))
                .or(() -> found.stream()
                        .flatMap(one -> Optional.ofNullable(one.title()).stream())
                        .findFirst())
                .filter(words -> !words.isBlank())
                .orElse(source);
        ClaimText text = new ClaimText();
        text.heading(Words.cut(title, LONGEST_CLAIM), 1);
        // Also keeps apart the texts of sources from which the same words are quoted.
        text.paragraph(source);
        Map<Annotation, Passage> paragraphs = new IdentityHashMap<>();
        Map<List<@Nullable Object>, Passage> known = new HashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(AnnotationGathering::start))
                .forEach(annotation -> paragraphs.put(
                        annotation,
                        known.computeIfAbsent(
                                Arrays.asList(annotation.quote(), annotation.position()),
                                place -> text.paragraph(annotation.quote().exact()))));
        Document.Id document = text.document(
                draft,
                new DocumentSource.About(
                        title,
                        told.flatMap(members -> members.text("dcterms:publisher"))
                                .orElse(null),
                        told.flatMap(members -> members.text("dcterms:creator")).orElse(null),
                        told.flatMap(members -> members.text("dcterms:issued"))
                                .flatMap(AnnotationGathering::date)
                                .orElse(null),
                        Names.address(source).orElse(null),
                        null),
                "text/plain",
                told.flatMap(members -> members.text("dcterms:language")).orElse("und"));
        draft.carry("source " + source, new Subject(Subject.Kind.DOCUMENT, document.value()), Map.of("source", source));
        paragraphs.forEach((annotation, passage) -> placed.put(annotation, new Placed(document, passage)));
    }

    private void occurrence(Annotation annotation) {
        Placed place = Objects.requireNonNull(placed.get(annotation));
        Claim.Id claim = claim(annotation);
        Value.Members all = annotation.all();
        Snapshot snapshot = draft.snapshot(place.document());
        Occurrence occurrence = new Occurrence(
                Occurrence.Id.of(snapshot.sha256(), place.passage(), claim),
                claim,
                place.document(),
                snapshot.sha256(),
                new Quote(
                        place.passage(),
                        annotation.quote().exact(),
                        annotation.quote().prefix(),
                        annotation.quote().suffix()),
                ours(all, "section").orElse(null),
                ours(all, "holder").map(Holder::reported).orElse(Holder.AUTHOR),
                ours(all, "stance").flatMap(word -> stance(word)).orElse(Stance.ENDORSED),
                false,
                AnchorState.EXACT);
        draft.add(occurrence);
        String name = annotation.name();
        if (name != null) {
            claims.putIfAbsent(name, claim);
        }
        keep(annotation, occurrence);
    }

    private Claim.Id claim(Annotation annotation) {
        String words = annotation.wording() == null ? annotation.quote().exact() : annotation.wording();
        ClaimType type = annotation.tags().stream()
                .flatMap(tag -> type(tag).stream())
                .findFirst()
                .orElse(ClaimType.FACT);
        if (annotation.claim() != null) {
            ReviewStatus status = ours(annotation.all(), "status")
                    .flatMap(AnnotationGathering::status)
                    .orElse(ReviewStatus.ACCEPTED);
            return draft.add(new Claim(new Claim.Id(annotation.claim()), words, type, 0, 1, status, Origin.IMPORT, 1));
        }
        String text = Words.cut(words, LONGEST_CLAIM);
        String shown = text.isEmpty() ? words : text;
        String normalised = Claim.normalised(shown);
        // Whoever marks the same words means the same claim.
        return byWords.computeIfAbsent(
                normalised.isEmpty() ? shown : normalised, same -> draft.claim(shown, same, type));
    }

    private void keep(Annotation annotation, Occurrence occurrence) {
        String name = annotation.name() == null ? "passage" : annotation.name();
        Map<String, Object> data = new TreeMap<>();
        data.put("snapshot", occurrence.snapshot());
        if (annotation.name() != null) {
            data.put("name", name);
        }
        Annotation.Position position = annotation.position();
        if (position != null) {
            data.put("start", position.start());
            data.put("end", position.end());
            data.put("unit", position.unit());
        }
        List<String> tags =
                annotation.tags().stream().filter(tag -> type(tag).isEmpty()).toList();
        if (!tags.isEmpty()) {
            data.put("tags", tags);
            draft.lose("tags", "They are kept with the passage and written back, but shown nowhere", name);
        }
        if (annotation.comment() != null) {
            data.put("comment", annotation.comment());
            draft.lose("remarks", "They are kept with the passage and written back, but shown nowhere", name);
        }
        keepValue(data, "creator", annotation.all().get("creator"));
        keepValue(data, "creator", annotation.all().get("user"));
        keepValue(data, "created", annotation.all().get("created"));
        String id = name;
        for (int number = 2; !kept.add(id); number++) {
            id = name + " " + number;
        }
        draft.carry(id, Subject.of(occurrence.id()), data);
    }

    private static void keepValue(Map<String, Object> data, String name, @Nullable Value value) {
        Object plain = value == null ? null : value.plain();
        if (plain != null) {
            data.putIfAbsent(name, plain);
        }
    }

    private static Optional<RelationType> relation(Value.Members annotation) {
        return annotation.all("motivation").stream()
                .flatMap(motivation -> motivation.words().stream())
                .flatMap(motivation -> AnnotationTerms.relation(motivation).stream())
                .findFirst();
    }

    private void link(Value.Members link) {
        RelationType type = relation(link).orElseThrow();
        Optional<Claim.Id> from = end(link.all("body"));
        Optional<Claim.Id> to = end(link.all("target"));
        String name = Annotation.name(link).orElse("a link");
        if (from.isEmpty() || to.isEmpty()) {
            draft.lose("links", "One of their ends is not an annotation in the file", name);
            return;
        }
        if (from.equals(to)) {
            draft.lose("links", "They lead from a claim to itself", name);
            return;
        }
        boolean mutual = type == RelationType.EQUIVALENT
                || (link.get(AnnotationTerms.PREFIX + "mutual") instanceof Value.Truth truth && truth.value());
        boolean turned = mutual && to.get().compareTo(from.get()) < 0;
        Claim.Id first = turned ? to.get() : from.get();
        Claim.Id second = turned ? from.get() : to.get();
        draft.add(new Relation(
                Names.id("relation", name).map(Relation.Id::new).orElse(Relation.Id.of(first, second, type)),
                first,
                second,
                type,
                1,
                ReviewStatus.ACCEPTED,
                Origin.IMPORT,
                link.all("body").stream()
                        .flatMap(body -> body instanceof Value.Members ? body.words().stream() : Stream.empty())
                        .findFirst()
                        .orElse(""),
                Scope.WITHIN,
                mutual,
                1));
    }

    private Optional<Claim.Id> end(List<Value> values) {
        return values.stream()
                .flatMap(value -> Annotation.name(value).stream())
                .flatMap(name -> Optional.ofNullable(claims.get(name)).stream())
                .findFirst();
    }

    /** A member in our own vocabulary, written short or in full. */
    private static Optional<String> ours(Value.Members members, String word) {
        return members.text(AnnotationTerms.PREFIX + word).or(() -> members.text(Names.VOCABULARY + word));
    }

    private static Optional<ClaimType> type(String word) {
        return Arrays.stream(ClaimType.values())
                .filter(type -> type.label().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<Stance> stance(String word) {
        return Arrays.stream(Stance.values())
                .filter(stance -> stance.label().equals(word))
                .findFirst();
    }

    private static Optional<ReviewStatus> status(String word) {
        return Arrays.stream(ReviewStatus.values())
                .filter(status -> status.label().equals(word))
                .findFirst();
    }

    private static int start(Annotation annotation) {
        return annotation.position() == null
                ? Integer.MAX_VALUE
                : annotation.position().start();
    }

    /** The day of a date, or of a date with a time; empty if it is neither. */
    static Optional<LocalDate> date(String text) {
        String day = text.strip();
        try {
            return Optional.of(
                    LocalDate.parse(day.length() > 10 && day.charAt(10) == 'T' ? day.substring(0, 10) : day));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
