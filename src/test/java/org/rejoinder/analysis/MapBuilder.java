package org.rejoinder.analysis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

/** Maps for tests, written claim by claim: each claim stands as a paragraph of its own in its document's text. */
public final class MapBuilder {

    private final ArgumentMap map;
    private final List<Document> documents = new ArrayList<>();
    private final Map<Document.Id, StringBuilder> texts = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private Reviewed reviewed = Reviewed.NOTHING;

    private MapBuilder(String title, @Nullable String question) {
        this.map = new ArgumentMap(new ArgumentMap.Id("m-map"), title, question, 1);
    }

    public static MapBuilder map(String title, @Nullable String question) {
        return new MapBuilder(title, question);
    }

    /** A document that later claims go to; published on the first of January of its year, 0 for unknown. */
    @CanIgnoreReturnValue
    public MapBuilder document(String id, String title, @Nullable String publisher, int year) {
        Document document = new Document(
                new Document.Id("d-" + id),
                title,
                publisher,
                null,
                year == 0 ? null : LocalDate.of(year, 1, 1),
                year == 0 ? null : URI.create("https://example.org/" + id + "?a=1&b=%22"),
                null,
                id + ".txt",
                "text/plain",
                "en",
                1);
        documents.add(document);
        texts.put(document.id(), new StringBuilder());
        return this;
    }

    /** A claim in the author's own voice in the last document. */
    @CanIgnoreReturnValue
    public MapBuilder claim(String id, ClaimType type, String text) {
        return claim(id, type, text, Holder.AUTHOR, Stance.ENDORSED, null);
    }

    /** A claim in the last document. */
    @CanIgnoreReturnValue
    public MapBuilder claim(
            String id, ClaimType type, String text, Holder holder, Stance stance, @Nullable String section) {
        claims.add(new Claim(new Claim.Id("c-" + id), text, type, 0.5, 0.75, ReviewStatus.PROPOSED, Origin.MACHINE, 1));
        return occurrence(id, text, holder, stance, section);
    }

    /** How much a claim that is there is worth checking, 0..1. */
    @CanIgnoreReturnValue
    public MapBuilder worth(String claim, double checkWorthiness) {
        claims.replaceAll(one -> one.id().value().equals("c-" + claim)
                ? new Claim(
                        one.id(),
                        one.text(),
                        one.type(),
                        checkWorthiness,
                        one.confidence(),
                        one.status(),
                        one.origin(),
                        one.version())
                : one);
        return this;
    }

    /** A further occurrence, in the last document, of a claim that is there. */
    @CanIgnoreReturnValue
    public MapBuilder occurrence(String claim, String words, Holder holder, Stance stance, @Nullable String section) {
        Document document = documents.getLast();
        StringBuilder text = texts.computeIfAbsent(document.id(), id -> new StringBuilder());
        text.append("\n\n");
        int start = text.length();
        text.append(words);
        places.add(new Place(claim, document.id(), start, text.length(), holder, stance, section));
        text.append('\n');
        return this;
    }

    /** Marks every occurrence of a claim as gone from the newest text. */
    @CanIgnoreReturnValue
    public MapBuilder gone(String claim) {
        gone.add(claim);
        return this;
    }

    @CanIgnoreReturnValue
    public MapBuilder supports(String from, String to, double confidence) {
        return relation(from, to, RelationType.SUPPORTS, confidence, false, "gives a reason", ReviewStatus.PROPOSED);
    }

    @CanIgnoreReturnValue
    public MapBuilder contradicts(String from, String to, double confidence) {
        return relation(
                from, to, RelationType.CONTRADICTS, confidence, true, "cannot both hold", ReviewStatus.PROPOSED);
    }

    @CanIgnoreReturnValue
    public MapBuilder relation(
            String from,
            String to,
            RelationType type,
            double confidence,
            boolean mutual,
            String reason,
            ReviewStatus status) {
        Claim.Id one = new Claim.Id("c-" + from);
        Claim.Id other = new Claim.Id("c-" + to);
        boolean within = documentOf(one).equals(documentOf(other));
        relations.add(new Relation(
                new Relation.Id("r-" + from + "-" + to + "-" + type.label()),
                one,
                other,
                type,
                confidence,
                status,
                Origin.MACHINE,
                reason,
                within ? Scope.WITHIN : Scope.CROSS,
                mutual,
                1));
        return this;
    }

    private Optional<Document.Id> documentOf(Claim.Id claim) {
        return places.stream()
                .filter(place -> claim.value().equals("c-" + place.claim()))
                .map(Place::document)
                .findFirst();
    }

    /** What people have made of it, which changes nothing else. */
    @CanIgnoreReturnValue
    public MapBuilder reviewed(Reviewed by) {
        reviewed = by;
        return this;
    }

    public MapContents contents() {
        Map<Document.Id, Snapshot> snapshots = new LinkedHashMap<>();
        texts.forEach((id, text) -> {
            SnapshotText whole = new SnapshotText(text.toString());
            snapshots.put(id, new Snapshot(whole.sha256(), id, whole, List.of(), Instant.EPOCH));
        });
        Map<Claim.Id, List<Occurrence>> occurrences = new LinkedHashMap<>();
        for (Place place : places) {
            Snapshot snapshot = Objects.requireNonNull(snapshots.get(place.document()));
            Quote quote = Quote.of(snapshot.text(), snapshot.text().passage(place.start(), place.end()));
            Claim.Id claim = new Claim.Id("c-" + place.claim());
            occurrences
                    .computeIfAbsent(claim, id -> new ArrayList<>())
                    .add(new Occurrence(
                            new Occurrence.Id(
                                    "o-" + place.claim() + "-" + quote.passage().start()),
                            claim,
                            place.document(),
                            snapshot.sha256(),
                            quote,
                            place.section(),
                            place.holder(),
                            place.stance(),
                            false,
                            gone.contains(place.claim()) ? AnchorState.ORPHANED : AnchorState.EXACT));
        }
        return new MapContents(
                map,
                documents,
                snapshots,
                List.of(),
                claims,
                occurrences,
                relations,
                provenance(),
                reviewed,
                List.of());
    }

    /** One run that found everything. */
    private Provenance provenance() {
        Provenance.Run run = new Provenance.Run("n-run", "pipeline-1", List.of("model 1", "model 2"));
        return new Provenance(
                claims.isEmpty() ? List.of() : List.of(run),
                claims.stream().collect(Collectors.toMap(Claim::id, claim -> run.id())),
                Map.of(),
                relations.stream().collect(Collectors.toMap(Relation::id, relation -> run.id())));
    }

    /** The whole map as one neighbourhood of its first claim. */
    public Neighbourhood neighbourhood() {
        return new Neighbourhood(claims.getFirst(), claims, relations, Map.of());
    }

    private record Place(
            String claim,
            Document.Id document,
            int start,
            int end,
            Holder holder,
            Stance stance,
            @Nullable String section) {}
}
