package org.rejoinder.review;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The store of decisions. Long for its queries; what a decision means is told elsewhere. */
@Component
class DecisionStore {

    // One node counts decisions; to count is to hold its lock until the transaction ends, so deciders take turns.
    private static final String NUMBER = """
            MERGE (ledger:Ledger {id: 'decisions'})
            SET ledger.seq = coalesce(ledger.seq, 0) + $count
            RETURN ledger.seq - $count AS last
            """;

    private static final String SAVE = """
            UNWIND $decisions AS row
            CREATE (decision:Decision)
            SET decision = row
            WITH decision
            MATCH (undone:Decision {id: decision.undoes})
            CREATE (decision)-[:UNDOES]->(undone)
            """;

    // An id says by its first letter what it is of, so that only one of these is there.
    private static final String LINK = """
            UNWIND $links AS row
            MATCH (decision:Decision {id: row.decision})
            OPTIONAL MATCH (claim:Claim {id: row.node})
            OPTIONAL MATCH (merged:MergedClaim {id: row.node})
            OPTIONAL MATCH (occurrence:Occurrence {id: row.node})
            OPTIONAL MATCH (argument:Argument {id: row.node})
            OPTIONAL MATCH (document:Document {id: row.node})
            OPTIONAL MATCH (map:Map {id: row.node})
            WITH row, decision, coalesce(claim, merged, occurrence, argument, document, map) AS node
            WHERE node IS NOT NULL
            CREATE (decision)-[:ABOUT {record: row.record}]->(node)
            """;

    private static final String LINK_TO_DOCUMENTS = """
            UNWIND $places AS row
            MATCH (:Claim {id: row.claim})<-[about:ABOUT]-(decision:Decision)
            MATCH (document:Document {id: row.document})
            MERGE (decision)-[:ABOUT {record: about.record}]->(document)
            """;

    // What undoes an undoing makes the decision stand again, and so on down to the first.
    private static final String MARK_UNDONE = """
            UNWIND $ids AS id
            MATCH path = (:Decision {id: id})-[:UNDOES*]->(decision:Decision)
            SET decision.undone = (length(path) % 2 = 1)
            """;

    private static final String FIND = """
            UNWIND $ids AS id
            MATCH (decision:Decision {id: id})
            RETURN decision {.*} AS decision
            """;

    private static final String STORED = """
            UNWIND $ids AS id
            MATCH (decision:Decision {id: id})
            RETURN decision.id AS id
            """;

    private static final String ORDER = """
            MATCH (decision:Decision)
            RETURN decision.id AS id
            ORDER BY decision.seq
            """;

    // What a decision is about may be gone, or stand in other maps only: then it is told in the map it came with.
    private static final String LINK_TO_MAP = """
            MATCH (map:Map {id: $map})
            UNWIND $decisions AS row
            MATCH (decision:Decision {id: row.id})
            WHERE NOT EXISTS { (decision)-[:ABOUT]->(map) }
              AND NOT EXISTS { (decision)-[:ABOUT]->(:Document)<-[:INCLUDES]-(map) }
              AND NOT EXISTS {
                (decision)-[:ABOUT]->(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map)
              }
              AND NOT EXISTS {
                (decision)-[:ABOUT]->(:Claim|MergedClaim)-[:MERGED_INTO*0..]->(:Claim)<-[:ASSERTS]-(:Occurrence)
                  -[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map)
              }
            CREATE (decision)-[:ABOUT {record: row.record}]->(map)
            """;

    private static final String BATCH = """
            MATCH (decision:Decision {batch: $batch})
            WHERE NOT decision.undone
            RETURN decision.id AS id
            """;

    private static final String DECIDED_ON = """
            MATCH (decision:Decision)
            WHERE NOT decision.undone AND decision.undoes IS NULL AND NOT decision.action IN ['import', 'note']
            UNWIND decision.touches AS touched
            RETURN DISTINCT touched
            """;

    private static final String LATEST = """
            UNWIND $ids AS id
            MATCH (:Decision {id: id})<-[:UNDOES*0..]-(latest:Decision)
            WHERE NOT EXISTS { (latest)<-[:UNDOES]-(:Decision) }
            RETURN id, latest {.*} AS decision
            """;

    private static final String FIRST = """
            UNWIND $ids AS id
            MATCH (:Decision {id: id})-[:UNDOES*0..]->(first:Decision)
            WHERE first.undoes IS NULL
            RETURN id, first {.*} AS decision
            """;

    // Undoings do not count: what they take back does not stand, and what they bring back counts itself.
    private static final String STANDING_SINCE = """
            MATCH (later:Decision)
            WHERE later.seq > $seq AND NOT later.undone AND later.undoes IS NULL AND NOT later.id IN $except
              AND any(touched IN later.touches WHERE touched IN $records)
            RETURN later.id AS id, later.seq AS seq, later.by AS by, later.action AS action, later.touches AS touches
            ORDER BY later.seq DESC
            """;

    private static final String SINCE = """
            MATCH (later:Decision)
            WHERE later.seq > $seq AND any(touched IN later.touches WHERE touched IN $records)
            RETURN later.id AS id, later.seq AS seq, later.by AS by, later.action AS action, later.touches AS touches
            ORDER BY later.seq DESC LIMIT 1
            """;

    private static final String KNOWN = """
            UNWIND $subjects AS row
            OPTIONAL MATCH (claim:Claim {id: row.id}) WHERE row.kind = 'claim'
            OPTIONAL MATCH (occurrence:Occurrence {id: row.id}) WHERE row.kind = 'occurrence'
            OPTIONAL MATCH (argument:Argument {id: row.id}) WHERE row.kind = 'argument'
            OPTIONAL MATCH (document:Document {id: row.id}) WHERE row.kind = 'document'
            OPTIONAL MATCH (map:Map {id: row.id}) WHERE row.kind = 'map'
            WITH row WHERE coalesce(claim, occurrence, argument, document, map) IS NOT NULL
            RETURN row.kind + ':' + row.id AS known
            """;

    private static final String ABOUT = """
            MATCH (decision:Decision)-[:ABOUT {record: $record}]->()
            WITH DISTINCT decision
            RETURN decision {.*} AS decision
            ORDER BY decision.seq DESC
            """;

    private static final String PAGE = """
            MATCH (decision:Decision)
            WHERE ($by IS NULL OR decision.by = $by)
              AND ($action IS NULL OR decision.action = $action)
              AND ($about IS NULL OR EXISTS { (decision)-[:ABOUT {record: $about}]->() })
              AND ($map IS NULL
                OR EXISTS { (decision)-[:ABOUT]->(:Map {id: $map}) }
                OR EXISTS { (decision)-[:ABOUT]->(:Document)<-[:INCLUDES]-(:Map {id: $map}) }
                OR EXISTS {
                  (decision)-[:ABOUT]->(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                }
                OR EXISTS {
                  (decision)-[:ABOUT]->(:Claim|MergedClaim)-[:MERGED_INTO*0..]->(:Claim)<-[:ASSERTS]-(:Occurrence)
                    -[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                })
            WITH decision ORDER BY decision.seq DESC
            WITH collect(decision) AS sorted
            RETURN size(sorted) AS total,
              [decision IN sorted[$offset..$offset + $limit] | decision {.*}] AS decisions
            """;

    private final Graph graph;
    private final JsonMapper json = JsonMapper.builder().build();

    DecisionStore(Graph graph) {
        this.graph = graph;
    }

    /**
     * A decision with what only the store is concerned with.
     *
     * @param seq its number in the order of all
     * @param runs which run had found what it removed, by id, where that is known
     */
    record Filed(Decision decision, long seq, Map<String, String> runs) {}

    /** Takes {@code count} numbers, of which the first is one more than the answer; others wait until the transaction ends. */
    @CanIgnoreReturnValue
    long number(TransactionContext transaction, int count) {
        return transaction
                .run(NUMBER, Map.of("count", count))
                .single()
                .get("last")
                .asLong();
    }

    /**
     * Stores new decisions; the records they are about must be there.
     *
     * @param draft with the relations that are remarked on
     */
    void save(TransactionContext transaction, List<Filed> filed, Draft draft) {
        transaction
                .run(
                        SAVE,
                        Map.of("decisions", filed.stream().map(this::properties).toList()))
                .consume();
        List<Map<String, Object>> links = new ArrayList<>();
        for (Filed each : filed) {
            Decision decision = each.decision();
            for (Subject about : decision.about()) {
                nodes(about, decision, draft)
                        .distinct()
                        .forEach(node -> links.add(
                                Map.of("decision", decision.id().value(), "record", about.toString(), "node", node)));
            }
        }
        transaction.run(LINK, Map.of("links", links)).consume();
        List<String> undoings = filed.stream()
                .map(Filed::decision)
                .filter(decision -> decision.undoes() != null)
                .map(decision -> decision.id().value())
                .toList();
        transaction.run(MARK_UNDONE, Map.of("ids", undoings)).consume();
    }

    /** The nodes to point at: nothing can point at a relation, and an argument may go. */
    private static Stream<String> nodes(Subject about, Decision decision, Draft draft) {
        return switch (about.kind()) {
            case RELATION ->
                Stream.concat(
                                Stream.of(decision.before(), decision.after())
                                        .flatMap(records -> records.relations().stream()),
                                draft.relations.all().stream())
                        .filter(relation -> relation.id().value().equals(about.id()))
                        .flatMap(relation -> Stream.of(relation.from(), relation.to()))
                        .map(Claim.Id::value);
            case ARGUMENT ->
                Stream.concat(
                        Stream.of(about.id()),
                        Stream.of(decision.before(), decision.after())
                                .flatMap(records -> records.arguments().stream())
                                .filter(argument -> argument.id().value().equals(about.id()))
                                .map(argument -> argument.conclusion().value()));
            case CLAIM, OCCURRENCE, DOCUMENT, MAP -> Stream.of(about.id());
        };
    }

    /** Every decision, oldest first. */
    List<Decision.Id> order() {
        return graph.read(transaction ->
                transaction.run(ORDER).list(row -> new Decision.Id(row.get("id").asString())));
    }

    /** Every record that a decision which stands has changed or made, imports aside. */
    Set<String> decidedOn() {
        return graph.read(transaction -> Set.copyOf(
                transaction.run(DECIDED_ON).list(row -> row.get("touched").asString())));
    }

    /** Those of {@code ids} that are stored. */
    Set<Decision.Id> stored(TransactionContext transaction, Collection<Decision.Id> ids) {
        return Set.copyOf(transaction
                .run(STORED, Map.of("ids", ids.stream().map(Decision.Id::value).toList()))
                .list(row -> new Decision.Id(row.get("id").asString())));
    }

    /** Lets stored decisions that would not be told in a map be told in it. */
    void linkToMap(TransactionContext transaction, ArgumentMap.Id map, List<Decision> decisions) {
        List<Map<String, String>> rows = decisions.stream()
                .filter(decision -> !decision.about().isEmpty())
                .map(decision -> Map.of(
                        "id",
                        decision.id().value(),
                        "record",
                        decision.about().getFirst().toString()))
                .toList();
        transaction
                .run(LINK_TO_MAP, Map.of("map", map.value(), "decisions", rows))
                .consume();
    }

    /** Lets decisions about claims that are about to be removed point at the documents in which these stood. */
    void linkToDocuments(TransactionContext transaction, Map<Claim.Id, Set<Document.Id>> places) {
        List<Map<String, String>> rows = new ArrayList<>();
        places.forEach((claim, documents) ->
                documents.forEach(document -> rows.add(Map.of("claim", claim.value(), "document", document.value()))));
        transaction.run(LINK_TO_DOCUMENTS, Map.of("places", rows)).consume();
    }

    Optional<Decision> find(Decision.Id id) {
        return graph.read(transaction -> find(transaction, id)).map(Filed::decision);
    }

    Optional<Filed> find(TransactionContext transaction, Decision.Id id) {
        return transaction.run(FIND, Map.of("ids", List.of(id.value()))).stream()
                .map(row -> toFiled(row.get("decision")))
                .findFirst();
    }

    /** Those of a batch that have not been taken back. */
    List<Decision.Id> standingInBatch(TransactionContext transaction, String batch) {
        return transaction
                .run(BATCH, Map.of("batch", batch))
                .list(row -> new Decision.Id(row.get("id").asString()));
    }

    /** For each the last of those that undid it, or undid an undoing of it, and so on; itself if none did. */
    List<Filed> latestUndoings(TransactionContext transaction, Collection<Decision.Id> ids) {
        return List.copyOf(ofEach(transaction, LATEST, ids).values());
    }

    /** What an undoing in the end is an undoing of, whether it takes that back or brings it back; itself for any other. */
    Map<Decision.Id, Decision> firstUndone(TransactionContext transaction, Collection<Decision.Id> ids) {
        Map<Decision.Id, Decision> firsts = new HashMap<>();
        ofEach(transaction, FIRST, ids).forEach((id, first) -> firsts.put(id, first.decision()));
        return firsts;
    }

    private Map<Decision.Id, Filed> ofEach(TransactionContext transaction, String query, Collection<Decision.Id> ids) {
        Map<Decision.Id, Filed> each = new HashMap<>();
        transaction
                .run(query, Map.of("ids", ids.stream().map(Decision.Id::value).toList()))
                .forEachRemaining(
                        row -> each.put(new Decision.Id(row.get("id").asString()), toFiled(row.get("decision"))));
        return each;
    }

    /** The decisions that stand, are later than the first of {@code asked} and touch what one of them touches, latest first. */
    List<Later> standingSince(TransactionContext transaction, Collection<Filed> asked, Collection<Decision.Id> except) {
        Map<String, Object> parameters = Map.of(
                "seq",
                asked.stream().mapToLong(Filed::seq).min().orElse(Long.MAX_VALUE),
                "records",
                asked.stream()
                        .flatMap(filed -> touches(filed.decision()).stream())
                        .distinct()
                        .toList(),
                "except",
                except.stream().map(Decision.Id::value).toList());
        return transaction.run(STANDING_SINCE, parameters).list(DecisionStore::toLater);
    }

    /**
     * A later decision, as far as one needs to know who is to be undone first.
     *
     * @param touches every record that it changes, makes or removes
     */
    record Later(Decision.Id id, long seq, String by, Action action, Set<String> touches) {
        Later {
            touches = Set.copyOf(touches);
        }

        boolean touchesAfter(Filed earlier) {
            return seq > earlier.seq()
                    && DecisionStore.touches(earlier.decision()).stream().anyMatch(touches::contains);
        }
    }

    /** The latest decision after {@code decision}, standing or not, that touches what it touches. */
    Optional<Later> since(TransactionContext transaction, Filed decision) {
        return transaction.run(SINCE, Map.of("seq", decision.seq(), "records", touches(decision.decision()))).stream()
                .map(DecisionStore::toLater)
                .findFirst();
    }

    private static Later toLater(Record row) {
        return new Later(
                new Decision.Id(row.get("id").asString()),
                row.get("seq").asLong(),
                row.get("by").asString(),
                action(row.get("action")),
                Set.copyOf(row.get("touches").asList(Value::asString)));
    }

    private static Action action(Value label) {
        return Action.valueOf(label.asString().toUpperCase(Locale.ROOT));
    }

    /** Those of {@code subjects} that are stored; relations are not looked for. */
    Set<Subject> known(TransactionContext transaction, Collection<Subject> subjects) {
        List<Map<String, String>> rows = subjects.stream()
                .map(subject -> Map.of("kind", subject.kind().label(), "id", subject.id()))
                .toList();
        Set<Subject> known = new HashSet<>();
        transaction
                .run(KNOWN, Map.of("subjects", rows))
                .forEachRemaining(
                        row -> Subject.parse(row.get("known").asString()).ifPresent(known::add));
        return known;
    }

    /** The decisions about one record, newest first. */
    List<Decision> about(Subject subject) {
        return graph.read(transaction -> transaction
                .run(ABOUT, Map.of("record", subject.toString()))
                .list(row -> toFiled(row.get("decision")).decision()));
    }

    /** One page of the decisions that {@code filter} lets through, newest first. */
    Decisions.Page find(Decisions.Filter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("map", filter.map() == null ? null : filter.map().value());
        parameters.put("about", filter.about() == null ? null : filter.about().toString());
        parameters.put("by", filter.by());
        parameters.put(
                "action", filter.action() == null ? null : filter.action().label());
        parameters.put("offset", filter.offset());
        parameters.put("limit", filter.limit());
        return graph.read(transaction -> {
            var row = transaction.run(PAGE, parameters).single();
            return new Decisions.Page(
                    row.get("decisions").asList(decision -> toFiled(decision).decision()),
                    row.get("total").asLong());
        });
    }

    private Map<String, @Nullable Object> properties(Filed filed) {
        Decision decision = filed.decision();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", decision.id().value());
        properties.put("seq", filed.seq());
        properties.put("at", decision.at().atZone(ZoneOffset.UTC));
        properties.put("by", decision.by());
        properties.put("action", decision.action().label());
        properties.put("about", decision.about().stream().map(Subject::toString).toList());
        properties.put("touches", touches(decision));
        properties.put("before", json.writeValueAsString(decision.before()));
        properties.put("after", json.writeValueAsString(decision.after()));
        properties.put("runs", filed.runs().isEmpty() ? null : json.writeValueAsString(filed.runs()));
        properties.put("note", decision.note());
        properties.put(
                "undoes", decision.undoes() == null ? null : decision.undoes().value());
        properties.put("batch", decision.batch());
        properties.put("undone", decision.undone());
        return properties;
    }

    /** Every record that a decision changes, makes or removes. */
    private static List<String> touches(Decision decision) {
        return Stream.of(decision.before(), decision.after())
                .flatMap(records -> touches(records).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The records themselves, each once for every kind of record it is. */
    static List<String> touches(Records records) {
        return Stream.of(
                        records.claims().stream().map(claim -> Subject.of(claim.id())),
                        records.occurrences().stream().map(place -> Subject.of(place.id())),
                        records.relations().stream().map(Relation::id).map(Subject::of),
                        records.arguments().stream().map(Argument::id).map(Subject::of),
                        records.redirects().keySet().stream().map(Subject::of))
                .flatMap(subjects -> subjects)
                .map(Subject::toString)
                .toList();
    }

    private Filed toFiled(Value row) {
        Map<String, String> runs = row.get("runs").isNull()
                ? Map.of()
                : json.readValue(row.get("runs").asString(), new TypeReference<Map<String, String>>() {});
        String undoes = row.get("undoes").asString(null);
        return new Filed(
                new Decision(
                        new Decision.Id(row.get("id").asString()),
                        row.get("at").asZonedDateTime().toInstant(),
                        row.get("by").asString(),
                        action(row.get("action")),
                        row.get("about").asList(Value::asString).stream()
                                .flatMap(text -> Subject.parse(text).stream())
                                .toList(),
                        json.readValue(row.get("before").asString(), Records.class),
                        json.readValue(row.get("after").asString(), Records.class),
                        row.get("note").asString(null),
                        undoes == null ? null : new Decision.Id(undoes),
                        row.get("batch").asString(null),
                        row.get("undone").asBoolean()),
                row.get("seq").asLong(),
                runs);
    }
}
