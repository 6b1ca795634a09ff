package org.rejoinder.exchange.corpus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Paragraphs;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;

/**
 * Reads stand-off annotations: whatever is marked in the text is a claim; support and attack are relations; the stance of a
 * claim, for or against, is one towards every major claim of its text, as in the corpora of persuasive essays.
 *
 * <p>Christian Stab, Iryna Gurevych: Parsing Argumentation Structures in Persuasive Essays (Computational Linguistics 43, 2017).
 */
final class BratReading {

    static final String FORMAT = "brat";

    private static final String MAJOR_CLAIM = "MajorClaim";

    private final MapDraft draft;
    private final String name;
    private final String title;
    private final BratAnnotations annotations;
    private final MapFile file;
    private final Map<String, Claim.Id> claims = new LinkedHashMap<>();

    private BratReading(MapDraft draft, BratFiles.Pair pair) {
        this.draft = draft;
        this.file = pair.annotations();
        this.name = file.name();
        String last = name.substring(name.lastIndexOf('/') + 1);
        this.title = last.endsWith(".ann") && last.length() > 4 ? last.substring(0, last.length() - 4) : last;
        this.annotations = BratAnnotations.of(file);
    }

    static ParsedMap read(MapFile file) {
        MapDraft draft = new MapDraft(file, FORMAT);
        for (BratFiles.Pair pair : BratFiles.of(file)) {
            new BratReading(draft, pair).read(pair.text());
        }
        return draft.finish();
    }

    private void read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            placeApart();
        } else {
            placeIn(new SnapshotText(text));
        }
        annotations.relations().forEach(this::relate);
        annotations.attributes().forEach(this::stance);
        annotations.spans().values().forEach(span -> {
            Claim.Id claim = claims.get(span.id());
            draft.carry(
                    name + "/" + span.id(),
                    claim == null ? null : Subject.of(claim),
                    Map.of("type", span.type(), "attributes", attributes(span.id())));
        });
        annotations
                .others()
                .forEach(other -> draft.lose(
                        "events, notes and other lines that are neither annotations of text, relations nor attributes",
                        "They have no place on a map",
                        other));
    }

    private Map<String, Object> attributes(String span) {
        return annotations.attributes().stream()
                .filter(attribute -> attribute.span().equals(span))
                .collect(Collectors.toMap(
                        BratAnnotations.Attribute::name,
                        BratAnnotations.Attribute::value,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private void placeApart() {
        ClaimText words = new ClaimText();
        Map<Claim.Id, Passage> passages = new LinkedHashMap<>();
        for (BratAnnotations.Span span : annotations.spans().values()) {
            Claim.Id claim = draft.claim(span.text(), name + "/" + span.id(), ClaimType.FACT);
            claims.put(span.id(), claim);
            passages.put(claim, words.paragraph(span.text()));
            draft.lose(
                    "the places of annotations",
                    "The text that they are of is not there: give a .zip with the .txt and the .ann",
                    span.id());
        }
        if (!words.isEmpty()) {
            Document.Id document = words.document(draft, title, null, null, "text/plain", "en");
            passages.forEach((claim, passage) -> draft.occurs(claim, document, passage));
        }
    }

    private void placeIn(SnapshotText text) {
        Document.Id document = new Document.Id(ContentId.of("d", text.sha256()));
        draft.add(
                new Document(document, title, null, null, null, null, null, draft.source(), "text/plain", "en", 1),
                new Snapshot(text.sha256(), document, text, Paragraphs.of(text), Instant.EPOCH));
        for (BratAnnotations.Span span : annotations.spans().values()) {
            List<Passage> passages = passages(span, text);
            Claim.Id claim = draft.claim(span.text(), name + "/" + span.id(), ClaimType.FACT);
            claims.put(span.id(), claim);
            passages.forEach(passage -> draft.occurs(claim, document, passage));
        }
    }

    /** Where an annotation stands; refused if its words do not stand there, since then the text is another. */
    private List<Passage> passages(BratAnnotations.Span span, SnapshotText text) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (BratAnnotations.Fragment fragment : span.fragments()) {
            if (fragment.end() > text.length()) {
                throw new MalformedFile(
                        name,
                        span.line(),
                        1,
                        "The annotation ends at %d, but the text has %d characters. Is it the right text?"
                                .formatted(fragment.end(), text.length()));
            }
            Passage passage = new Passage(fragment.start(), fragment.end());
            words.append(words.isEmpty() ? "" : " ").append(text.substring(passage));
            passages.add(passage);
        }
        if (!oneLine(words.toString()).equals(oneLine(span.text()))) {
            throw new MalformedFile(
                    name,
                    span.line(),
                    1,
                    "The words of annotation %s do not stand at its place. Is it the right text, and are places counted in characters?"
                            .formatted(span.id().length() > 60 ? "here" : span.id()));
        }
        return passages;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private void relate(BratAnnotations.Relation relation) {
        Claim.Id from = claims.get(relation.from());
        Claim.Id to = claims.get(relation.to());
        RelationType type = type(relation.type().toLowerCase(Locale.ROOT));
        if (from == null || to == null || type == null) {
            draft.lose(
                    "relations other than support, attack and equivalence between annotations of text",
                    "They have no place on a map",
                    relation.id());
            return;
        }
        draft.relation(from, to, type, false, null);
    }

    private static @Nullable RelationType type(String name) {
        if (name.startsWith("support")) {
            return RelationType.SUPPORTS;
        }
        if (name.startsWith("equiv")) {
            return RelationType.EQUIVALENT;
        }
        boolean against = name.startsWith("attack")
                || name.startsWith("contradict")
                || name.startsWith("rebut")
                || name.startsWith("oppos");
        return against ? RelationType.CONTRADICTS : null;
    }

    private void stance(BratAnnotations.Attribute attribute) {
        Claim.Id claim = claims.get(attribute.span());
        RelationType type = switch (attribute.value()) {
            case "For" -> RelationType.SUPPORTS;
            case "Against" -> RelationType.CONTRADICTS;
            default -> null;
        };
        if (claim == null || type == null || !attribute.name().equals("Stance")) {
            draft.lose(
                    "attributes other than a stance for or against",
                    "They have no place on a map; those of annotations of text are kept",
                    attribute.id());
            return;
        }
        annotations.spans().values().stream()
                .filter(span -> span.type().equals(MAJOR_CLAIM) && !span.id().equals(attribute.span()))
                .forEach(span -> {
                    Claim.Id major = claims.get(span.id());
                    if (major != null) {
                        draft.relation(claim, major, type, false, null);
                    }
                });
    }
}
