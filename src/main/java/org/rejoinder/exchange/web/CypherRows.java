package org.rejoinder.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Subject;
import tools.jackson.databind.json.JsonMapper;

/** The nodes and relationships of a map as rows, with what is done with each row. */
final class CypherRows {

    /** @param action the rest of a statement in which a row is called {@code row} */
    record Batch(String action, List<Map<String, Object>> rows) {}

    private final MapContents contents;
    private final JsonMapper json = new JsonMapper();
    private final List<Batch> batches = new ArrayList<>();

    CypherRows(MapContents contents) {
        this.contents = contents;
    }

    /** Nodes before the relationships between them. */
    List<Batch> all() {
        documents();
        claims();
        arguments();
        decisions();
        keepsakes();
        return batches;
    }

    private void nodes(String label, Stream<Map<String, Object>> rows) {
        batches.add(new Batch("MERGE (n:%s {id: row.id})\nSET n += row".formatted(label), rows.toList()));
    }

    /** Relationships between nodes that are there, found by {@code from} and {@code to}. */
    private void links(String from, String type, String to, Stream<Map<String, Object>> rows) {
        batches.add(new Batch(
                "MATCH (a:%s {id: row.from}), (b:%s {id: row.to})\nMERGE (a)-[:%s]->(b)".formatted(from, to, type),
                rows.toList()));
    }

    /** The same with a property that tells them apart or in which order they come. */
    private void links(String from, String type, String to, String property, Stream<Map<String, Object>> rows) {
        batches.add(new Batch(
                "MATCH (a:%s {id: row.from}), (b:%s {id: row.to})\nMERGE (a)-[r:%s]->(b)\nSET r.%s = row.%s"
                        .formatted(from, to, type, property, property),
                rows.toList()));
    }

    private void documents() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", contents.map().id().value());
        map.put("title", contents.map().title());
        put(map, "question", contents.map().question());
        map.put("version", contents.map().version());
        map.put("included", contents.documents().size());
        nodes("Map", Stream.of(map));
        nodes("Document", contents.documents().stream().map(CypherRows::document));
        List<Map<String, Object>> includes = new ArrayList<>();
        for (Document document : contents.documents()) {
            Map<String, Object> row =
                    link(contents.map().id().value(), document.id().value());
            row.put("position", includes.size());
            includes.add(row);
        }
        links("Map", "INCLUDES", "Document", "position", includes.stream());
        List<Snapshot> texts = texts();
        nodes("Snapshot", texts.stream().map(CypherRows::snapshot));
        Map<Document.Id, Integer> positions = new LinkedHashMap<>();
        links("Document", "HAS_SNAPSHOT", "Snapshot", "position", texts.stream().map(text -> {
            Map<String, Object> row = link(text.document().value(), id(text.sha256()));
            row.put("position", positions.merge(text.document(), 1, Integer::sum) - 1);
            return row;
        }));
    }

    /** Older texts first. */
    private List<Snapshot> texts() {
        return Stream.concat(
                        contents.earlierSnapshots().stream(),
                        contents.documents().stream()
                                .flatMap(document ->
                                        Stream.ofNullable(contents.snapshots().get(document.id()))))
                .toList();
    }

    private static String id(String sha256) {
        return ContentId.of("s", sha256);
    }

    private static Map<String, Object> document(Document document) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", document.id().value());
        row.put("title", document.title());
        put(row, "publisher", document.publisher());
        put(row, "author", document.author());
        put(row, "publishedOn", document.publishedOn());
        put(row, "url", document.url() == null ? null : document.url().toString());
        put(row, "kind", document.kind());
        row.put("source", document.source());
        row.put("mediaType", document.mediaType());
        row.put("language", document.language());
        row.put("version", document.version());
        return row;
    }

    private static Map<String, Object> snapshot(Snapshot snapshot) {
        List<Block> blocks = snapshot.blocks();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id(snapshot.sha256()));
        row.put("sha256", snapshot.sha256());
        row.put("text", snapshot.text().value());
        row.put("takenAt", snapshot.takenAt());
        row.put(
                "blockKinds",
                blocks.stream()
                        .map(block -> Words.of(block.kind()).replace('-', '_'))
                        .toList());
        row.put(
                "blockStarts",
                blocks.stream().map(block -> block.passage().start()).toList());
        row.put("blockEnds", blocks.stream().map(block -> block.passage().end()).toList());
        row.put("blockLevels", blocks.stream().map(Block::level).toList());
        row.put(
                "blockPages",
                blocks.stream()
                        .map(block -> block.page() == null ? 0 : block.page())
                        .toList());
        return row;
    }

    private void claims() {
        nodes("Run", contents.provenance().runs().stream().map(run -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", run.id());
            put(row, "pipeline", run.pipeline());
            row.put("models", run.models());
            return row;
        }));
        nodes("Claim", contents.claims().stream().map(CypherRows::claim));
        nodes(
                "MergedClaim",
                contents.reviewed().merged().keySet().stream().map(merged -> Map.of("id", (Object) merged.value())));
        links(
                "MergedClaim",
                "MERGED_INTO",
                "Claim",
                contents.reviewed().merged().entrySet().stream()
                        .map(lead -> link(lead.getKey().value(), lead.getValue().value())));
        nodes("Actor", places().map(CypherRows::actor).distinct());
        nodes("Occurrence", places().map(CypherRows::occurrence));
        links(
                "Occurrence",
                "IN",
                "Snapshot",
                places().map(place -> link(place.id().value(), id(place.snapshot()))));
        links(
                "Occurrence",
                "ASSERTS",
                "Claim",
                places().map(place -> link(place.id().value(), place.claim().value())));
        links(
                "Occurrence",
                "HELD_BY",
                "Actor",
                places().map(place -> link(place.id().value(), actorId(place))));
        links(
                "Claim",
                "DERIVED_IN",
                "Run",
                contents.claims().stream()
                        .flatMap(claim -> Stream.ofNullable(
                                        contents.provenance().claims().get(claim.id()))
                                .map(run -> link(claim.id().value(), run))));
        links(
                "Occurrence",
                "DERIVED_IN",
                "Run",
                places().flatMap(place -> Stream.ofNullable(
                                contents.provenance().occurrences().get(place.id()))
                        .map(run -> link(place.id().value(), run))));
        for (RelationType type : RelationType.values()) {
            batches.add(new Batch(
                    "MATCH (a:Claim {id: row.from}), (b:Claim {id: row.to})\nMERGE (a)-[r:%s {id: row.properties.id}]->(b)\nSET r += row.properties"
                            .formatted(type.name()),
                    contents.relations().stream()
                            .filter(relation -> relation.type() == type)
                            .map(this::relation)
                            .toList()));
        }
    }

    private Stream<Occurrence> places() {
        return contents.claims().stream()
                .flatMap(claim -> contents.occurrences().getOrDefault(claim.id(), List.of()).stream());
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", claim.id().value());
        row.put("text", claim.text());
        row.put("type", claim.type().label());
        row.put("checkWorthiness", claim.checkWorthiness());
        row.put("confidence", claim.confidence());
        row.put("status", claim.status().label());
        row.put("origin", claim.origin().label());
        row.put("version", claim.version());
        return row;
    }

    private static Map<String, Object> actor(Occurrence place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", actorId(place));
        row.put("name", place.holder().name());
        row.put("kind", place.holder().kind().label());
        return row;
    }

    /** As the store makes it: one for each name, and one for each document's own voice. */
    private static String actorId(Occurrence place) {
        Holder holder = place.holder();
        return holder.isAuthor()
                ? ContentId.of("a", "author", place.document().value())
                : ContentId.of("a", "reported", holder.name());
    }

    private static Map<String, Object> occurrence(Occurrence place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", place.id().value());
        row.put("start", place.quote().passage().start());
        row.put("end", place.quote().passage().end());
        row.put("quote", place.quote().exact());
        row.put("prefix", place.quote().prefix());
        row.put("suffix", place.quote().suffix());
        put(row, "section", place.section());
        row.put("stance", place.stance().label());
        row.put("loaded", place.loaded());
        row.put("anchorState", place.anchorState().label());
        return row;
    }

    private Map<String, Object> relation(Relation relation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", relation.id().value());
        properties.put("confidence", relation.confidence());
        properties.put("status", relation.status().label());
        properties.put("origin", relation.origin().label());
        properties.put("version", relation.version());
        properties.put("reason", relation.reason());
        properties.put("scope", relation.scope().label());
        properties.put("mutual", relation.mutual());
        put(properties, "run", contents.provenance().relations().get(relation.id()));
        Map<String, Object> row = link(relation.from().value(), relation.to().value());
        row.put("properties", properties);
        return row;
    }

    private void arguments() {
        List<Argument> arguments = contents.reviewed().arguments();
        nodes("Argument", arguments.stream().map(argument -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", argument.id().value());
            row.put("unstated", argument.unstated());
            put(row, "scheme", argument.scheme());
            row.put("status", argument.status().label());
            row.put("version", argument.version());
            return row;
        }));
        for (RelationType type : RelationType.values()) {
            links(
                    "Argument",
                    type.name(),
                    "Claim",
                    arguments.stream()
                            .filter(argument -> argument.type() == type)
                            .map(argument -> link(
                                    argument.id().value(), argument.conclusion().value())));
        }
        links(
                "Claim",
                "PREMISE_OF",
                "Argument",
                "position",
                arguments.stream().flatMap(argument -> numbered(argument.premises(), argument)));
        links(
                "Claim",
                RelationType.CONTRADICTS.name(),
                "Argument",
                "position",
                arguments.stream().flatMap(argument -> numbered(argument.undercutters(), argument)));
    }

    private static Stream<Map<String, Object>> numbered(List<Claim.Id> claims, Argument argument) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Claim.Id claim : claims) {
            Map<String, Object> row = link(claim.value(), argument.id().value());
            row.put("position", rows.size());
            rows.add(row);
        }
        return rows.stream();
    }

    private void decisions() {
        List<Decision> decisions = contents.reviewed().decisions();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Decision decision : decisions) {
            rows.add(decision(decision, rows.size() + 1));
        }
        nodes("Decision", rows.stream());
        Map<String, Relation> relations = new LinkedHashMap<>();
        contents.relations().forEach(relation -> relations.put(relation.id().value(), relation));
        Map<String, Set<Map<String, Object>>> about = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            for (Subject subject : decision.about()) {
                nodes(subject, decision, relations).forEach(node -> {
                    Map<String, Object> row = link(decision.id().value(), node.id());
                    row.put("record", subject.toString());
                    about.computeIfAbsent(node.label(), label -> new LinkedHashSet<>())
                            .add(row);
                });
            }
        }
        about.forEach((label, links) -> batches.add(new Batch(
                "MATCH (a:Decision {id: row.from}), (b:%s {id: row.to})\nMERGE (a)-[:ABOUT {record: row.record}]->(b)"
                        .formatted(label),
                List.copyOf(links))));
        links(
                "Decision",
                "UNDOES",
                "Decision",
                decisions.stream()
                        .flatMap(decision -> Stream.ofNullable(decision.undoes())
                                .map(undone -> link(decision.id().value(), undone.value()))));
    }

    private record Node(String label, String id) {}

    /** As the store has it: nothing can point at a relation, and an argument's conclusion stays when the argument goes. */
    private static Stream<Node> nodes(Subject subject, Decision decision, Map<String, Relation> relations) {
        String id = subject.id();
        return switch (subject.kind()) {
            case MAP -> Stream.of(new Node("Map", id));
            case DOCUMENT -> Stream.of(new Node("Document", id));
            case OCCURRENCE -> Stream.of(new Node("Occurrence", id));
            case CLAIM -> Stream.of(new Node("Claim", id), new Node("MergedClaim", id));
            case ARGUMENT ->
                Stream.concat(
                        Stream.of(new Node("Argument", id)),
                        Stream.of(decision.before(), decision.after())
                                .flatMap(records -> records.arguments().stream())
                                .filter(argument -> argument.id().value().equals(id))
                                .map(argument ->
                                        new Node("Claim", argument.conclusion().value())));
            case RELATION ->
                Stream.concat(
                                Stream.of(decision.before(), decision.after())
                                        .flatMap(records -> records.relations().stream())
                                        .filter(relation ->
                                                relation.id().value().equals(id)),
                                Stream.ofNullable(relations.get(id)))
                        .flatMap(relation -> Stream.of(relation.from(), relation.to()))
                        .map(claim -> new Node("Claim", claim.value()));
        };
    }

    private Map<String, Object> decision(Decision decision, int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", decision.id().value());
        row.put("seq", number);
        row.put("at", decision.at());
        row.put("by", decision.by());
        row.put("action", decision.action().label());
        row.put("about", decision.about().stream().map(Subject::toString).toList());
        row.put("before", json.writeValueAsString(decision.before()));
        row.put("after", json.writeValueAsString(decision.after()));
        put(row, "note", decision.note());
        put(row, "undoes", decision.undoes() == null ? null : decision.undoes().value());
        put(row, "batch", decision.batch());
        row.put("undone", decision.undone());
        return row;
    }

    private void keepsakes() {
        String map = contents.map().id().value();
        nodes("Scenario", contents.reviewed().scenarios().stream().map(scenario -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", scenario.id().value());
            row.put("name", scenario.name());
            row.put("query", scenario.whatIf().toQuery());
            return row;
        }));
        links(
                "Map",
                "KEEPS",
                "Scenario",
                contents.reviewed().scenarios().stream()
                        .map(scenario -> link(map, scenario.id().value())));
        nodes("Dismissal", contents.reviewed().dismissals().stream().map(dismissal -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", ContentId.of("x", map, dismissal.finding()));
            row.put("finding", dismissal.finding());
            row.put("rule", dismissal.rule());
            row.put("by", dismissal.by());
            row.put("at", dismissal.at());
            put(row, "note", dismissal.note());
            return row;
        }));
        links(
                "Map",
                "DISMISSES",
                "Dismissal",
                contents.reviewed().dismissals().stream()
                        .map(dismissal -> link(map, ContentId.of("x", map, dismissal.finding()))));
    }

    private static Map<String, Object> link(String from, String to) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", from);
        row.put("to", to);
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }
}
