package org.rejoinder.exchange.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.JsonSchema;
import org.rejoinder.relation.Relation;

/** Puts one map together from the arrays of its file, in the order in which they build on each other. */
final class MapReading {

    private final JsonFile file;
    private final Fields root;
    private final RecordReading records;
    private final Map<Claim.Id, List<Occurrence>> occurrences = new HashMap<>();
    private final Map<Claim.Id, String> claimRuns = new HashMap<>();
    private final Map<Occurrence.Id, String> occurrenceRuns = new HashMap<>();
    private final Map<Relation.Id, String> relationRuns = new HashMap<>();

    MapReading(JsonFile file) {
        this.file = file;
        this.root = file.fields();
        this.records = new RecordReading(file);
    }

    MapContents contents() {
        if (!JsonWriter.NAME.equals(root.textOrNull("format"))) {
            throw root.wrong(
                    "format", "This is no map of Rejoinder: \"format\" has to be \"%s\".".formatted(JsonWriter.NAME));
        }
        if (root.number("version", 1, JsonSchema.VERSION) != JsonSchema.VERSION) {
            throw root.wrong(
                    "version",
                    "Only version %d of the format is known here. A newer release of Rejoinder may read this file."
                            .formatted(JsonSchema.VERSION));
        }
        ArgumentMap map = root.object("map", this::map).orElseGet(() -> named(baseName()));
        TextReading texts = new TextReading(file, records);
        List<Document> documents = root.list("documents", texts::document);
        List<Snapshot> snapshots = root.list("snapshots", texts::snapshot);
        List<Provenance.Run> runs = root.list("runs", records::run);
        List<Claim> claims = root.list("claims", fields -> claim(fields, texts));
        List<Relation> relations = root.list("relations", this::relation);
        ReviewReading review = new ReviewReading(file, root, records);
        Map<Document.Id, Snapshot> newest = texts.newest();
        texts.noteUnused(occurrences.values());
        MapContents contents = new MapContents(
                map,
                documents,
                newest,
                snapshots.stream()
                        .filter(snapshot -> !snapshot.equals(newest.get(snapshot.document())))
                        .toList(),
                claims,
                occurrences,
                relations,
                new Provenance(runs, claimRuns, occurrenceRuns, relationRuns),
                review.reviewed(),
                carried());
        root.noteUnread();
        return contents;
    }

    private ArgumentMap map(Fields fields) {
        String title = fields.has("title") ? fields.text("title") : baseName();
        String question = fields.textOrNull("question");
        if (title.length() > ArgumentMap.LONGEST_TITLE) {
            throw fields.wrong("title", "A title has at most %d characters.".formatted(ArgumentMap.LONGEST_TITLE));
        }
        if (question != null && question.length() > ArgumentMap.LONGEST_QUESTION) {
            throw fields.wrong(
                    "question", "A question has at most %d characters.".formatted(ArgumentMap.LONGEST_QUESTION));
        }
        ArgumentMap.Id id = new Ids<>(file, "map", 'm', ArgumentMap.Id::new)
                .own(fields, named(title).id());
        return new ArgumentMap(id, title, question, fields.number("version", 1, 1));
    }

    private static ArgumentMap named(String title) {
        return new ArgumentMap(new ArgumentMap.Id(ContentId.of("m", title)), title, null, 1);
    }

    private String baseName() {
        String name = file.name()
                .substring(Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        return base.isBlank() ? "map" : base;
    }

    private Claim claim(Fields fields, TextReading texts) {
        Claim claim = records.claim(fields, records.claims.own(fields));
        run(fields).ifPresent(run -> claimRuns.put(claim.id(), run));
        List<Occurrence> places = fields.list("occurrences", place -> {
            Occurrence occurrence = texts.occurrence(place, claim.id());
            run(place).ifPresent(run -> occurrenceRuns.put(occurrence.id(), run));
            return occurrence;
        });
        if (places.isEmpty()) {
            throw fields.wrong(
                    "occurrences",
                    "A claim needs at least one passage where it stands: \"occurrences\" is empty for \"%s\"."
                            .formatted(claim.id()));
        }
        occurrences.put(claim.id(), places);
        return claim;
    }

    private Relation relation(Fields fields) {
        Claim.Id from = records.claims.to(fields, "from");
        Claim.Id to = records.claims.to(fields, "to");
        Relation relation = records.relation(fields, from, to, id -> records.relations.own(fields, id), this::together);
        run(fields).ifPresent(run -> relationRuns.put(relation.id(), run));
        return relation;
    }

    /** Whether both stand in one document. */
    private boolean together(Claim.Id one, Claim.Id other) {
        List<Occurrence> there = occurrences.getOrDefault(other, List.of());
        return occurrences.getOrDefault(one, List.of()).stream()
                .anyMatch(place ->
                        there.stream().anyMatch(beside -> beside.document().equals(place.document())));
    }

    private Optional<String> run(Fields fields) {
        return fields.has("run") ? Optional.of(records.runs.to(fields, "run")) : Optional.empty();
    }

    private List<Carried> carried() {
        Set<List<String>> names = new HashSet<>();
        return root.list("carried", fields -> {
            Carried one = new Carried(
                    fields.text("format"),
                    fields.text("id"),
                    fields.object("about", records::subject).orElse(null),
                    fields.data("data"));
            if (!names.add(List.of(one.format(), one.id()))) {
                throw fields.wrong(
                        "id", "\"%s\" of the format \"%s\" is carried twice.".formatted(one.id(), one.format()));
            }
            return one;
        });
    }
}
