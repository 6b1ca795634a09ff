package org.rejoinder.exchange.aif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.Paragraphs;

/**
 * Gives every statement of a node set its places: in the text that was analysed if the file has it, by its marks or else by
 * the words; what is not found there, and everything if there is no text, in a document made of what was said and claimed.
 */
final class Placing {

    private static final String JSON = "application/json";
    private static final String LANGUAGE = "en";

    /** A statement that is to get places, and the claim that it is. */
    record Statement(Nodeset.Node node, Claim.Id claim) {}

    private final MapDraft draft;
    private final Speech speech;
    private final List<Statement> statements;
    private final OwnAnchors own;
    private final Set<Claim.Id> placed = new HashSet<>();
    private final Map<String, List<String>> byLocution = new HashMap<>();
    private final List<String> occurrences = new ArrayList<>();
    private final List<Document.Id> made = new ArrayList<>();

    Placing(MapDraft draft, Speech speech, List<Statement> statements, OwnAnchors own) {
        this.draft = draft;
        this.speech = speech;
        this.statements = statements;
        this.own = own;
    }

    /**
     * Places every statement.
     *
     * @param text null if the file has none
     * @param title of the document that the text is
     */
    void place(@Nullable CompanionText text, String title) {
        for (Statement statement : statements) {
            for (Occurrence.Id occurrence : own.place(statement.node().key(), statement.claim())) {
                placed.add(statement.claim());
                occurrences.add(occurrence.value());
            }
            for (Speech.Uttered uttered : speech.uttered(statement.node().key())) {
                own.place(uttered.said().node().key(), statement.claim())
                        .forEach(occurrence -> note(statement, uttered.said(), occurrence));
            }
        }
        if (text != null && !text.isBlank() && !own.holdsText()) {
            placeIn(text, title);
        }
        if (!allPlaced() || (text == null && own.isEmpty())) {
            placeApart(text != null && !own.holdsText(), title);
        }
    }

    private boolean allPlaced() {
        return statements.stream().allMatch(statement -> placed.contains(statement.claim()));
    }

    private void placeIn(CompanionText text, String title) {
        Document.Id id = new Document.Id(ContentId.of("d", text.text().sha256()));
        draft.add(
                new Document(id, title, null, null, null, null, null, draft.source(), "text/html", LANGUAGE, 1),
                new Snapshot(text.text().sha256(), id, text.text(), Paragraphs.of(text.text()), Instant.EPOCH));
        made.add(id);
        Map<String, Passage> spoken = passages(text);
        for (Statement statement : statements) {
            if (placed.contains(statement.claim())) {
                continue;
            }
            for (Speech.Uttered uttered : speech.uttered(statement.node().key())) {
                Passage passage = spoken.get(uttered.said().node().key());
                if (passage != null) {
                    occurs(statement, id, passage, uttered);
                }
            }
            if (!placed.contains(statement.claim())) {
                text.marked(statement.node().key())
                        .or(() -> text.find(statement.node().text(), 0))
                        .ifPresent(passage -> occurs(statement, id, passage, null));
            }
        }
    }

    /** Where each locution stands; those without a mark are looked for after the one before. */
    private Map<String, Passage> passages(CompanionText text) {
        Map<String, Passage> passages = new LinkedHashMap<>();
        int after = 0;
        for (Speech.Said said : speech.said().values()) {
            Optional<Passage> found = text.marked(said.node().key());
            if (found.isEmpty()) {
                found = text.find(said.words(), after);
            }
            if (found.isPresent()) {
                passages.put(said.node().key(), found.get());
                after = found.get().end();
            }
        }
        return passages;
    }

    /** A document of what was said, in the file's order, and of claims that nobody is told to have said. */
    private void placeApart(boolean missed, String title) {
        ClaimText words = new ClaimText();
        Map<String, Passage> spoken = new HashMap<>();
        if (!missed && own.isEmpty()) {
            speech.said()
                    .forEach((key, said) ->
                            spoken.put(key, said(words.paragraph(said.node().text()), said)));
        }
        Map<Claim.Id, Passage> alone = new LinkedHashMap<>();
        for (Statement statement : statements) {
            boolean hasVoice = speech.uttered(statement.node().key()).stream()
                    .anyMatch(
                            uttered -> spoken.containsKey(uttered.said().node().key()));
            if (!placed.contains(statement.claim()) && !hasVoice) {
                alone.putIfAbsent(
                        statement.claim(), words.paragraph(statement.node().text()));
                if (missed) {
                    draft.lose(
                            "the place of claims in the text",
                            "Neither their words nor those of a locution that asserts them stand in the file's text;"
                                    + " they are put into a document of their own",
                            statement.node().key());
                }
            }
        }
        if (words.isEmpty()) {
            return;
        }
        Document.Id id = words.document(draft, title, null, null, JSON, LANGUAGE);
        made.add(id);
        for (Statement statement : statements) {
            if (placed.contains(statement.claim())) {
                continue;
            }
            Passage passage = alone.get(statement.claim());
            if (passage != null) {
                occurs(statement, id, passage, null);
            } else {
                speech.uttered(statement.node().key()).forEach(uttered -> {
                    Passage there = spoken.get(uttered.said().node().key());
                    if (there != null) {
                        occurs(statement, id, there, uttered);
                    }
                });
            }
        }
    }

    /** The words in a paragraph that begins with the speaker's name. */
    private static Passage said(Passage paragraph, Speech.Said said) {
        int length = said.words().codePointCount(0, said.words().length());
        return length > 0 && length < paragraph.length()
                ? new Passage(paragraph.end() - length, paragraph.end())
                : paragraph;
    }

    private void occurs(Statement statement, Document.Id document, Passage passage, Speech.@Nullable Uttered uttered) {
        Holder holder = uttered == null ? Holder.AUTHOR : uttered.holder();
        Stance stance = uttered == null ? Stance.ENDORSED : uttered.stance();
        Occurrence.Id id = draft.occurs(statement.claim(), document, passage, null, holder, stance);
        if (uttered != null) {
            note(statement, uttered.said(), id);
            return;
        }
        placed.add(statement.claim());
        occurrences.add(id.value());
    }

    private void note(Statement statement, Speech.Said said, Occurrence.Id occurrence) {
        placed.add(statement.claim());
        byLocution.computeIfAbsent(said.node().key(), key -> new ArrayList<>()).add(occurrence.value());
        occurrences.add(occurrence.value());
    }

    /** The occurrences that a locution has become. */
    List<String> of(String locution) {
        return byLocution.getOrDefault(locution, List.of());
    }

    /** All occurrences made. */
    List<String> occurrences() {
        return occurrences;
    }

    /** Documents made of the file rather than described in it. */
    List<Document.Id> made() {
        return made;
    }
}
