package org.rejoinder.exchange.kialo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.exchange.ClaimText;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Kialo's text export. A pro supports the claim above it and a con contradicts it; a claim that stands elsewhere once more is
 * one claim with one more relation. Children without a stance are theses: they answer the question and relate to nothing.
 */
@Component
@Order(9)
class KialoParser implements MapParser {

    private static final Pattern TELLING =
            Pattern.compile("(?m)\\A\\s*Discussion (?:Title|Name):|^\\d+(?:\\.\\d+)+\\. (?:Pro|Con):");

    @Override
    public String format() {
        return "kialo";
    }

    @Override
    public String description() {
        return "Text exported from a Kialo discussion, with links and sources";
    }

    @Override
    public String standard() {
        return "Kialo's text export in its older layout (Discussion Title) and its newer one (Discussion Name, Sources)";
    }

    @Override
    public boolean recognises(MapFile file) {
        return TELLING.matcher(file.head()).find();
    }

    @Override
    public ParsedMap parse(MapFile file) {
        Discussion discussion = Discussion.read(file.name(), file.text());
        return new Reading(file, discussion).read();
    }

    private static final class Reading {

        private final MapFile file;
        private final Discussion discussion;
        private final MapDraft draft;
        private final Map<String, Claim.Id> claims = new HashMap<>();
        private final Map<String, Wording> wordings = new LinkedHashMap<>();
        private final Map<String, Entry> entries = new HashMap<>();
        /** Numbers of claims that others are for or against. */
        private final Set<String> argued = new HashSet<>();

        Reading(MapFile file, Discussion discussion) {
            this.file = file;
            this.discussion = discussion;
            this.draft = new MapDraft(file, "kialo").title(discussion.title()).question(question(discussion.title()));
            discussion.entries().forEach(entry -> {
                entries.put(entry.number(), entry);
                if (entry.stance() != null && entry.parent() != null) {
                    argued.add(entry.parent());
                }
                wordings.put(entry.number(), Wording.of(entry.text(), discussion.sources()));
            });
        }

        ParsedMap read() {
            ClaimText text = new ClaimText();
            Map<String, Passage> passages = new LinkedHashMap<>();
            if (discussion.title() != null) {
                Passage ignored = text.heading(discussion.title(), 1);
            }
            wordings.forEach((number, wording) -> {
                if (isQuestion(number, wording)) {
                    MapDraft ignored = draft.question(wording.text());
                } else if (wording.linked() == null && !wording.text().isEmpty()) {
                    passages.put(number, text.paragraph(wording.text()));
                }
            });
            if (passages.isEmpty()) {
                throw new MalformedFile(
                        file.name(), 1, 0, "No claim in this file has words. Export the discussion again as text.");
            }
            String title = Objects.requireNonNullElse(discussion.title(), file.name());
            Document.Id document = text.document(draft, title, null, null, "text/plain", "und");
            passages.forEach((number, passage) -> claim(number, document, passage));
            discussion.entries().forEach(this::relation);
            draft.lose(
                    "authors, dates, votes, comments and archived claims",
                    "Kialo does not write them into its text export",
                    title);
            return draft.finish();
        }

        private static @Nullable String question(@Nullable String words) {
            return words != null && words.endsWith("?") ? words : null;
        }

        /** At the top of a discussion with several theses stands the question that they answer. */
        private boolean isQuestion(String number, Wording wording) {
            return !number.contains(".") && question(wording.text()) != null && !argued.contains(number);
        }

        private void claim(String number, Document.Id document, Passage passage) {
            Wording wording = Objects.requireNonNull(wordings.get(number));
            Claim.Id claim = draft.claim(wording.text(), number, ClaimType.FACT);
            draft.occurs(claim, document, passage);
            claims.put(number, claim);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("number", number);
            data.put("written", Objects.requireNonNull(entries.get(number)).text());
            if (!wording.sources().isEmpty()) {
                data.put("sources", wording.sources());
            }
            draft.carry(document + " " + number, Subject.of(claim), data);
        }

        private void relation(Entry entry) {
            Entry target = target(entry);
            if (target == null) {
                return;
            }
            Claim.Id from = claims.get(target.number());
            if (from == null) {
                draft.lose("claims without words", "There is nothing to claim", entry.number());
                return;
            }
            String parent = entry.parent();
            Entry above = parent == null ? null : target(Objects.requireNonNull(entries.get(parent)));
            Claim.Id to = above == null ? null : claims.get(above.number());
            if (to == null) {
                return;
            }
            if (entry.stance() == null) {
                draft.lose(
                        "that a thesis stands under the question or thesis above it",
                        "It is neither for nor against it",
                        entry.number());
                return;
            }
            RelationType type =
                    entry.stance() == Entry.Stance.PRO ? RelationType.SUPPORTS : RelationType.CONTRADICTS;
            draft.relation(from, to, type, false, null)
                    .ifPresent(id -> draft.carry("relation " + entry.number(), Subject.of(id), Map.of("number", entry.number())));
        }

        /** The claim itself, or the one that it is a link to; null if the link leads nowhere. */
        private @Nullable Entry target(Entry entry) {
            Entry at = entry;
            for (int steps = 0; steps < 100; steps++) {
                String linked = Objects.requireNonNull(wordings.get(at.number())).linked();
                if (linked == null) {
                    return at;
                }
                Entry next = entries.get(linked);
                if (next == null) {
                    draft.lose("links to claims that are not in the file", "They may be in another discussion", entry.number());
                    return null;
                }
                at = next;
            }
            throw new MalformedFile(
                    file.name(),
                    entry.line(),
                    1,
                    "Claim %s. is a link that leads back to itself. Write the claim's words in one of these places."
                            .formatted(entry.number()));
        }
    }
}
