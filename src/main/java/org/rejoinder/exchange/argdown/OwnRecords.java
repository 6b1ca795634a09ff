package org.rejoinder.exchange.argdown;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

/**
 * Records of ours that {@link ArgdownWriter} put into the data of a file, under {@value #KEY}. Only a file whose front matter
 * has that key is taken for one of ours.
 */
final class OwnRecords {

    static final String KEY = "rejoinder";

    private record Ends(Claim.Id from, Claim.Id to, RelationType type) {}

    private final MapDraft draft;
    private final boolean there;
    private final List<Fields> documents;
    private final Map<Document.Id, String> snapshots = new HashMap<>();
    private final Map<Ends, Fields> relations = new LinkedHashMap<>();

    OwnRecords(MapDraft draft, Outline outline) {
        this.draft = draft;
        this.there = outline.frontMatter.get(KEY) != null;
        if (there) {
            documents = Fields.of(outline.frontMatter.get(KEY), 0).mappings("documents");
            documents.forEach(this::document);
        } else {
            documents = List.of();
        }
    }

    /** What the front matter says of each document. */
    List<Fields> documents() {
        return documents;
    }

    /**
     * Whether a statement is there only because Argdown needs one: a premise that is left unsaid, or the denial of the claim
     * that an argument speaks against.
     */
    boolean isAside(Member member) {
        Fields fields = among(member.data, member.start);
        return fields != null && fields.has("aside");
    }

    /** Whether the file was written by us. */
    boolean there() {
        return there;
    }

    private void document(Fields fields) {
        Document.Id id = new Document.Id(fields.id("id"));
        snapshots.put(id, fields.text("sha256", ""));
        draft.add(new Document(
                id,
                fields.text("title", id.value()),
                fields.text("publisher"),
                fields.text("author"),
                fields.date("publishedOn"),
                fields.address("url"),
                fields.text("kind"),
                fields.text("source", draft.source()),
                fields.text("mediaType", "text/plain"),
                fields.text("language", "und"),
                fields.whole("version", 1)));
        draft.lose(
                "texts of documents",
                "Argdown holds claims and the passages they stand in, not whole texts",
                id.value());
    }

    /** Our data among those of a statement or inference; null if there are none. */
    @Nullable
    Fields among(Map<String, Object> data, int at) {
        return there && data.get(KEY) != null ? Fields.of(data.get(KEY), at) : null;
    }

    /** The claim that a statement's data say it is, with its occurrences; empty if they are not all there. */
    Optional<Claim.Id> claim(Fields fields, String words) {
        if (!fields.has("id") || fields.mappings("occurrences").isEmpty()) {
            return Optional.empty();
        }
        Claim.Id id = new Claim.Id(fields.id("id"));
        Claim.Id added = draft.add(new Claim(
                id,
                fields.text("text", words),
                fields.constant("type", ClaimType.class, ClaimType.FACT),
                fields.share("checkWorthiness", 0),
                fields.share("confidence", 1),
                fields.constant("status", ReviewStatus.class, ReviewStatus.ACCEPTED),
                fields.constant("origin", Origin.class, Origin.IMPORT),
                fields.whole("version", 1)));
        fields.mappings("occurrences").forEach(place -> draft.add(occurrence(place, id)));
        for (Fields relation : fields.mappings("relations")) {
            Claim.Id from = new Claim.Id(relation.id("from"));
            relations.put(
                    new Ends(from, id, relation.constant("type", RelationType.class, RelationType.SUPPORTS)), relation);
        }
        return Optional.of(added);
    }

    private Occurrence occurrence(Fields place, Claim.Id claim) {
        Document.Id document = new Document.Id(place.id("document"));
        if (!snapshots.containsKey(document)) {
            throw new Flaw(
                    place.at(),
                    "An occurrence stands in document %s, which the front matter does not list. List it, or take the occurrence out."
                            .formatted(document));
        }
        int start = place.whole("start", 0);
        int end = place.whole("end", 0);
        if (start < 0 || end <= start) {
            throw new Flaw(
                    place.at(),
                    "An occurrence goes from %d to %d; its end must be greater than its start. Correct it, or take the occurrence out."
                            .formatted(start, end));
        }
        Passage passage = new Passage(start, end);
        String snapshot = place.text("snapshot", snapshots.getOrDefault(document, ""));
        String holder = place.text("holder");
        return new Occurrence(
                place.has("id") ? new Occurrence.Id(place.id("id")) : Occurrence.Id.of(snapshot, passage, claim),
                claim,
                document,
                snapshot,
                new Quote(passage, place.text("quote", ""), place.text("prefix", ""), place.text("suffix", "")),
                place.text("section"),
                holder == null ? Holder.AUTHOR : Holder.reported(holder),
                place.constant("stance", Stance.class, Stance.ENDORSED),
                place.truth("loaded"),
                place.constant("anchorState", AnchorState.class, AnchorState.EXACT));
    }

    /** Links two claims with what our data say of this relation; empty if they say nothing of it. */
    Optional<Relation.Id> relation(Claim.Id from, Claim.Id to, RelationType type, boolean mutual) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        Fields fields = relations.get(new Ends(from, to, type));
        if (fields != null) {
            return Optional.of(draft.add(relation(fields, from, to, type, mutual)));
        }
        Fields turned = mutual ? relations.get(new Ends(to, from, type)) : null;
        return turned == null ? Optional.empty() : Optional.of(draft.add(relation(turned, to, from, type, true)));
    }

    /** Adds the equivalences, which only data can say. */
    void equivalences(Set<Claim.Id> known) {
        relations.forEach((ends, fields) -> {
            if (ends.type() == RelationType.EQUIVALENT
                    && known.containsAll(List.of(ends.from(), ends.to()))
                    && !ends.from().equals(ends.to())) {
                Relation.Id ignored =
                        draft.add(relation(fields, ends.from(), ends.to(), RelationType.EQUIVALENT, true));
            }
        });
    }

    private static Relation relation(Fields fields, Claim.Id from, Claim.Id to, RelationType type, boolean mutual) {
        return new Relation(
                fields.has("id") ? new Relation.Id(fields.id("id")) : Relation.Id.of(from, to, type),
                from,
                to,
                type,
                fields.share("confidence", 1),
                fields.constant("status", ReviewStatus.class, ReviewStatus.ACCEPTED),
                fields.constant("origin", Origin.class, Origin.IMPORT),
                fields.text("reason", ""),
                Scope.WITHIN,
                mutual,
                fields.whole("version", 1));
    }
}
