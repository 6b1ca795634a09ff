package org.rejoinder.exchange;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.analysis.Reviewed;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import org.rejoinder.review.Subject;

/**
 * A map in the making, while a file of another tool is read. Gives out ids, keeps what our records ask for, and gathers
 * what is lost. What people entered in the other tool counts as entered by people here: confidence 1, origin import.
 */
public final class MapDraft {

    private record Lost(String what, String why) {}

    private final MapFile file;
    private final String format;
    private final Map<Document.Id, Document> documents = new LinkedHashMap<>();
    private final Map<Document.Id, Snapshot> snapshots = new HashMap<>();
    private final Map<Claim.Id, Claim> claims = new LinkedHashMap<>();
    private final Map<Claim.Id, Map<Occurrence.Id, Occurrence>> occurrences = new HashMap<>();
    private final Map<Relation.Id, Relation> relations =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private final Map<Argument.Id, Argument> arguments =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private final Set<Carried> carried = new TreeSet<>();
    private final Map<Lost, Set<String>> losses = new LinkedHashMap<>();
    private String title;
    private @Nullable String question;
    private boolean byPlace;

    /** @param format short name of the format of {@code file} */
    public MapDraft(MapFile file, String format) {
        this.file = file;
        this.format = format;
        this.title = baseName(file.name());
    }

    private static String baseName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String base = dot > 0 ? last.substring(0, dot) : last;
        return base.isBlank() ? "map" : base;
    }

    /** Calls the map so; a blank title is ignored, a long one is cut. Until then it is called as the file is. */
    @CanIgnoreReturnValue
    public MapDraft title(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            title = Words.cut(words, ArgumentMap.LONGEST_TITLE);
        }
        return this;
    }

    /** Says what the map is to answer; null and blank are ignored, a long question is cut. */
    @CanIgnoreReturnValue
    public MapDraft question(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            question = Words.cut(words, ArgumentMap.LONGEST_QUESTION);
        }
        return this;
    }

    /** Adds a document with its text; one that is there already stays as it is. */
    public void add(Document document, Snapshot snapshot) {
        documents.putIfAbsent(document.id(), document);
        snapshots.putIfAbsent(document.id(), snapshot);
    }

    /** Adds a document whose text is not in the file. */
    public void add(Document document) {
        documents.putIfAbsent(document.id(), document);
    }

    /** The text of a document that was added with one. */
    public Snapshot snapshot(Document.Id document) {
        return Optional.ofNullable(snapshots.get(document))
                .orElseThrow(() -> new IllegalArgumentException("No text of " + document));
    }

    /**
     * Adds a claim that people entered, whatever others say the same.
     *
     * @param key what the file calls it, so that two with the same words stay two
     */
    public Claim.Id claim(String text, String key, ClaimType type) {
        Claim.Id plain = Claim.Id.ofText(text);
        Claim.Id id = claims.containsKey(plain)
                ? new Claim.Id(ContentId.of("c", Claim.normalised(text), format, key))
                : plain;
        return add(new Claim(id, text, type, 0, 1, ReviewStatus.ACCEPTED, Origin.IMPORT, 1));
    }

    /** Adds a claim as it is, unless one of its id is there. */
    @CanIgnoreReturnValue
    public Claim.Id add(Claim claim) {
        claims.putIfAbsent(claim.id(), claim);
        return claim.id();
    }

    /** The claim of an id that this draft has given out or taken. */
    public Claim claim(Claim.Id id) {
        Claim found = claims.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No claim " + id);
        }
        return found;
    }

    /** Says that a claim stands at a passage of a document's text, in the document's own voice. */
    @CanIgnoreReturnValue
    public Occurrence.Id occurs(Claim.Id claim, Document.Id document, Passage passage) {
        return occurs(claim, document, passage, null, Holder.AUTHOR, Stance.ENDORSED);
    }

    /** Says that a claim stands at a passage of a document's text. */
    @CanIgnoreReturnValue
    public Occurrence.Id occurs(
            Claim.Id claim,
            Document.Id document,
            Passage passage,
            @Nullable String section,
            Holder holder,
            Stance stance) {
        Snapshot snapshot = snapshot(document);
        Occurrence.Id id = Occurrence.Id.of(snapshot.sha256(), passage, claim);
        add(new Occurrence(
                id,
                claim,
                document,
                snapshot.sha256(),
                Quote.of(snapshot.text(), passage),
                section,
                holder,
                stance,
                false,
                AnchorState.EXACT));
        return id;
    }

    /** Adds an occurrence as it is, unless one of its id is there. */
    public void add(Occurrence occurrence) {
        occurrences
                .computeIfAbsent(occurrence.claim(), claim -> new LinkedHashMap<>())
                .putIfAbsent(occurrence.id(), occurrence);
    }

    /**
     * Links two claims as people did. A claim linked to itself is a loss; a link that is there already is not made twice.
     *
     * @param mutual whether it reads both ways; always so for an equivalence
     * @param reason why, in the file's words; null if it says nothing
     * @return the relation's id; empty if there is none
     */
    @CanIgnoreReturnValue
    public Optional<Relation.Id> relation(
            Claim.Id from, Claim.Id to, RelationType type, boolean mutual, @Nullable String reason) {
        if (from.equals(to)) {
            lose("links from a claim to itself", "A claim cannot relate to itself; the link is left out", from.value());
            return Optional.empty();
        }
        boolean both = mutual || type == RelationType.EQUIVALENT;
        boolean turned = both && to.compareTo(from) < 0;
        Claim.Id first = turned ? to : from;
        Claim.Id second = turned ? from : to;
        return Optional.of(add(new Relation(
                Relation.Id.of(first, second, type),
                first,
                second,
                type,
                1,
                ReviewStatus.ACCEPTED,
                Origin.IMPORT,
                reason == null ? "" : reason,
                Scope.WITHIN,
                both,
                1)));
    }

    /** Adds a relation as it is, unless one of its id is there. Its scope is settled at the end. */
    @CanIgnoreReturnValue
    public Relation.Id add(Relation relation) {
        relations.putIfAbsent(relation.id(), relation);
        return relation.id();
    }

    /** Adds an argument as it is, unless one of its id is there. */
    @CanIgnoreReturnValue
    public Argument.Id add(Argument argument) {
        arguments.putIfAbsent(argument.id(), argument);
        return argument.id();
    }

    /** Keeps something of the file that has no place among our records; see {@link Carried}. */
    public void carry(String id, @Nullable Subject about, Map<String, Object> data) {
        carried.add(new Carried(format, id, about, data));
    }

    /** Notes that something of the file does not go along; what is lost for the same reason is gathered in one. */
    public void lose(String what, String why, String item) {
        losses.computeIfAbsent(new Lost(what, why), lost -> new LinkedHashSet<>())
                .add(item);
    }

    /** Orders the claims by where they stand in the texts; until then they come as they were added. */
    public void orderByPlace() {
        byPlace = true;
    }

    /** The file's name. */
    public String source() {
        return file.name();
    }

    /** The map with all that was added. */
    public ParsedMap finish() {
        Map<Claim.Id, List<Occurrence>> places = new HashMap<>();
        occurrences.forEach((claim, found) -> places.put(claim, List.copyOf(found.values())));
        ArgumentMap map = new ArgumentMap(new ArgumentMap.Id(ContentId.of("m", title)), title, question, 1);
        MapContents contents = new MapContents(
                map,
                List.copyOf(documents.values()),
                snapshots,
                List.of(),
                byPlace ? byPlace(places) : List.copyOf(claims.values()),
                places,
                relations.values().stream()
                        .map(relation -> relation.in(scope(relation, places)))
                        .toList(),
                new Provenance(List.of(), Map.of(), Map.of(), Map.of()),
                new Reviewed(List.copyOf(arguments.values()), List.of(), Map.of(), List.of(), List.of()),
                List.copyOf(carried));
        List<Loss> lost = new ArrayList<>();
        losses.forEach((loss, items) -> lost.add(new Loss(loss.what(), loss.why(), List.copyOf(items))));
        return new ParsedMap(contents, lost);
    }

    /** The claims by the place where they stand first: of the first document that has them; those without a place last. */
    private List<Claim> byPlace(Map<Claim.Id, List<Occurrence>> places) {
        Map<Document.Id, Integer> numbers = new HashMap<>();
        documents.keySet().forEach(document -> numbers.put(document, numbers.size()));
        Map<Claim.Id, Long> ranks = new HashMap<>();
        places.forEach((claim, found) -> ranks.put(
                claim,
                found.stream()
                        .mapToLong(
                                place -> ((long) numbers.getOrDefault(place.document(), numbers.size()) << Integer.SIZE)
                                        + place.quote().passage().start())
                        .min()
                        .orElse(Long.MAX_VALUE)));
        return claims.values().stream()
                .sorted(Comparator.comparingLong(claim -> ranks.getOrDefault(claim.id(), Long.MAX_VALUE)))
                .toList();
    }

    /** Inside a document if both ends stand in the same one, as the pipeline has it. */
    private static Scope scope(Relation relation, Map<Claim.Id, List<Occurrence>> places) {
        Set<Document.Id> there = new LinkedHashSet<>();
        places.getOrDefault(relation.from(), List.of()).forEach(place -> there.add(place.document()));
        boolean together = places.getOrDefault(relation.to(), List.of()).stream()
                .anyMatch(place -> there.contains(place.document()));
        return together ? Scope.WITHIN : Scope.CROSS;
    }
}
