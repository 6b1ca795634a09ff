package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.argdown.Outline.Inference;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.exchange.argdown.Outline.Section;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;

/**
 * What Argdown says and we have no record for, kept so that it can be written again: titles, mark-up, tags, data, sections,
 * front matter. {@link Kept} reads it back.
 */
final class Keepsakes {

    private final MapDraft draft;
    private final Outline outline;
    private final OwnRecords own;

    Keepsakes(MapDraft draft, Outline outline, OwnRecords own) {
        this.draft = draft;
        this.outline = outline;
        this.own = own;
        own.documents().forEach(this::restore);
    }

    /** Keeps the front matter and the headings of the file that is itself a document. */
    void document(Document.Id document) {
        draft.carry(
                document.value(),
                new Subject(Subject.Kind.DOCUMENT, document.value()),
                Map.of("frontMatter", without(outline.frontMatter), "sections", sections(outline.sections)));
    }

    /** Keeps what an earlier file was, of which the file at hand tells. */
    private void restore(Fields document) {
        if (!document.has("argdown")) {
            return;
        }
        String id = document.id("id");
        List<Section> sections = outline.sections.stream()
                .filter(section -> id.equals(ofDocument(section)))
                .toList();
        Object frontMatter =
                Fields.of(document.values().get("argdown"), document.at()).values();
        draft.carry(
                id,
                new Subject(Subject.Kind.DOCUMENT, id),
                Map.of("frontMatter", frontMatter, "sections", sections(sections)));
    }

    private @Nullable String ofDocument(Section section) {
        Fields fields = own.among(section.data(), section.title().start());
        return fields == null ? null : fields.text("document");
    }

    private static List<Map<String, Object>> sections(List<Section> sections) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Section section : sections) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("level", section.level());
            data.put("title", section.title().source());
            data.put("data", without(section.data()));
            kept.add(data);
        }
        return kept;
    }

    /** Keeps a statement's or argument's title, words as written, tags and data. */
    void member(String id, Member member, Subject about) {
        draft.carry(id, about, data(member));
    }

    private Map<String, Object> data(Member member) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", member.argument ? "argument" : "statement");
        if (member.title != null) {
            data.put("title", member.title);
        }
        Content content = member.content();
        if (content != null) {
            data.put("source", content.source());
        }
        if (!member.tags.isEmpty()) {
            data.put("tags", List.copyOf(member.tags));
        }
        Map<String, Object> plain = without(member.data);
        if (!plain.isEmpty()) {
            data.put("data", plain);
        }
        Section section = member.section;
        if (section != null) {
            Fields fields = own.among(section.data(), section.title().start());
            data.put("section", fields == null ? section.index() : fields.whole("index", section.index()));
        }
        return data;
    }

    /** Keeps how a relation was said. */
    void relation(Relation.Id relation, Map<String, Object> data) {
        draft.carry("relation " + relation, Subject.of(relation), data);
    }

    /**
     * Keeps of which argument an inference is a step.
     *
     * @param id under which it was kept before; null if it was not
     * @param attackers undercutters that attack the argument as a whole
     */
    void step(@Nullable String id, Member member, Inference inference, Argument.Id argument, Set<Claim.Id> attackers) {
        Map<String, Object> data = data(member);
        int step = member.inferences.indexOf(inference);
        data.put("step", step);
        data.put("steps", member.inferences.size());
        data.put("rules", List.copyOf(inference.rules));
        data.put("inference", without(inference.data));
        if (!attackers.isEmpty()) {
            data.put("attackers", attackers.stream().map(Claim.Id::value).toList());
        }
        String title = member.title == null ? "#" + member.start : member.title;
        data.put("of", "<%s> in %s".formatted(title, draft.source()));
        draft.carry(
                id == null ? "<%s> %d in %s".formatted(title, step, draft.source()) : id, Subject.of(argument), data);
    }

    /** An argument for a step that is undercut, though its premises are not spelled out. */
    void undercutStep(Claim.Id premise, RelationType type, Claim.Id conclusion, List<Claim.Id> against) {
        Argument.Id id = Argument.Id.of(List.of(premise), List.of(), type, conclusion);
        Argument.Id added = draft.add(new Argument(
                id, List.of(premise), List.of(), type, conclusion, null, against, ReviewStatus.ACCEPTED, 1));
        draft.carry("undercut " + added, Subject.of(added), Map.of("undercut", true));
    }

    private static Map<String, Object> without(Map<String, Object> data) {
        Map<String, Object> plain = new LinkedHashMap<>(data);
        plain.remove(OwnRecords.KEY);
        return plain;
    }
}
