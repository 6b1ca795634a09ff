package org.rejoinder.relation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of relations between claims. */
@Component
public class Relations {

    private static final String FIND = """
            UNWIND $ids AS id
            CALL (id) {
              MATCH (from:Claim)-[relation:SUPPORTS {id: id}]->(to:Claim) RETURN from, relation, to
              UNION ALL
              MATCH (from:Claim)-[relation:CONTRADICTS {id: id}]->(to:Claim) RETURN from, relation, to
              UNION ALL
              MATCH (from:Claim)-[relation:EQUIVALENT {id: id}]->(to:Claim) RETURN from, relation, to
            }
            RETURN relation {.*, from: from.id, to: to.id, type: type(relation)} AS relation
            """;

    private static final String IN_MAP = """
            MATCH (map:Map {id: $map})
            MATCH (map)-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(from:Claim)
            WITH DISTINCT map, from
            MATCH (from)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            WHERE EXISTS { (to)<-[:ASSERTS]-(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map) }
            RETURN relation {.*, from: from.id, to: to.id, type: type(relation)} AS relation
            ORDER BY relation.id
            """;

    private static final String OF_ANY = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]-(:Claim)
            WITH DISTINCT relation, startNode(relation) AS from, endNode(relation) AS to
            RETURN relation {.*, from: from.id, to: to.id, type: type(relation)} AS relation
            ORDER BY relation.confidence DESC, relation.id
            """;

    // The far end has to stand in the map; the near one is what was asked about.
    private static final String OF_ANY_IN_MAP = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]-(far:Claim)
            WHERE relation.status <> 'rejected' AND far.status <> 'rejected'
              AND EXISTS {
                (far)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                WHERE place.anchorState <> 'orphaned'
              }
            WITH DISTINCT relation, startNode(relation) AS from, endNode(relation) AS to
            RETURN relation {.*, from: from.id, to: to.id, type: type(relation)} AS relation
            ORDER BY relation.confidence DESC, relation.id
            """;

    private static final String STRONGEST_CONTRADICTIONS = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)
            WHERE place.anchorState <> 'orphaned'
            MATCH (place)-[:ASSERTS]->(from:Claim)
            WHERE from.status <> 'rejected'
            WITH DISTINCT from
            MATCH (from)-[relation:CONTRADICTS]->(to:Claim)
            WHERE relation.status <> 'rejected' AND to.status <> 'rejected'
              AND EXISTS {
                (to)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                WHERE place.anchorState <> 'orphaned'
              }
            RETURN relation {.*, from: from.id, to: to.id, type: type(relation)} AS relation
            ORDER BY CASE relation.scope WHEN 'cross' THEN 0 ELSE 1 END, relation.confidence DESC, relation.id
            LIMIT $limit
            """;

    private static final String PAGE = """
            MATCH (from:Claim)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            WHERE ($type IS NULL OR type(relation) = $type)
              AND ($scope IS NULL OR relation.scope = $scope)
              AND ($status IS NULL OR relation.status = $status)
              AND relation.confidence >= $minimumConfidence
              AND ($map IS NULL OR (
                EXISTS { (from)<-[:ASSERTS]-(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map}) }
                AND EXISTS { (to)<-[:ASSERTS]-(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map}) }))
            WITH from, relation, to ORDER BY relation.confidence DESC, relation.id
            WITH collect(relation {.*, from: from.id, to: to.id, type: type(relation)}) AS sorted
            RETURN size(sorted) AS total, sorted[$offset..$offset + $limit] AS relations
            """;

    // A relationship's type cannot be a parameter on every server we support, hence one branch for each. What a person
    // has decided about two claims is not proposed again in other terms, nor the same the other way round.
    private static final String SAVE = """
            UNWIND $relations AS row
            MATCH (from:Claim {id: row.from})
            MATCH (to:Claim {id: row.to})
            WITH from, to, row.properties AS properties, row.type AS proposed, EXISTS {
              MATCH (from)-[other:SUPPORTS|CONTRADICTS|EQUIVALENT]-(to)
              WHERE type(other) = row.type OR other.status <> 'proposed' OR other.version > 1
            } AS settled
            WITH from, to, properties,
              CASE WHEN settled AND properties.status = 'proposed' THEN 'NONE' ELSE proposed END AS type
            FOREACH (supports IN CASE type WHEN 'SUPPORTS' THEN [1] ELSE [] END |
              MERGE (from)-[relation:SUPPORTS {id: properties.id}]->(to)
              ON CREATE SET relation = properties)
            FOREACH (contradicts IN CASE type WHEN 'CONTRADICTS' THEN [1] ELSE [] END |
              MERGE (from)-[relation:CONTRADICTS {id: properties.id}]->(to)
              ON CREATE SET relation = properties)
            FOREACH (equivalent IN CASE type WHEN 'EQUIVALENT' THEN [1] ELSE [] END |
              MERGE (from)-[relation:EQUIVALENT {id: properties.id}]->(to)
              ON CREATE SET relation = properties)
            RETURN count(*) AS found
            """;

    private final Graph graph;
    private final Claims claims;

    Relations(Graph graph, Claims claims) {
        this.graph = graph;
        this.claims = claims;
    }

    public Optional<Relation> find(Relation.Id id) {
        return graph.read(transaction -> find(transaction, List.of(id))).stream()
                .findFirst();
    }

    /** The relations with these ids as {@code transaction} sees them; unknown ids are left out. */
    public List<Relation> find(TransactionContext transaction, Collection<Relation.Id> ids) {
        List<String> wanted = ids.stream().map(Relation.Id::value).distinct().toList();
        return transaction.run(FIND, Map.of("ids", wanted)).list(Relations::toRelation);
    }

    /** The relations with these ids, in their order; unknown ids are left out. */
    public List<Relation> findAll(Collection<Relation.Id> ids) {
        List<String> wanted = ids.stream().map(Relation.Id::value).distinct().toList();
        return graph.read(
                transaction -> transaction.run(FIND, Map.of("ids", wanted)).list(Relations::toRelation));
    }

    /** The relations between claims that both occur in a map's documents, by id. */
    public List<Relation> in(ArgumentMap.Id map) {
        return graph.read(transaction ->
                transaction.run(IN_MAP, Map.of("map", map.value())).list(Relations::toRelation));
    }

    /** Every relation of a claim, either way, most confident first, then by id. */
    public List<Relation> of(Claim.Id claim) {
        return ofAny(List.of(claim));
    }

    /** Every relation that touches one of these claims, most confident first, then by id, each once. */
    public List<Relation> ofAny(Collection<Claim.Id> claims) {
        return graph.read(transaction -> ofAny(transaction, claims));
    }

    /** {@link #ofAny(Collection)} as {@code transaction} sees it. */
    public List<Relation> ofAny(TransactionContext transaction, Collection<Claim.Id> claims) {
        List<String> ids = claims.stream().map(Claim.Id::value).distinct().toList();
        return transaction.run(OF_ANY, Map.of("claims", ids)).list(Relations::toRelation);
    }

    /**
     * The relations between one of these claims and a claim that stands in the map: neither rejected nor gone from the
     * texts there. Rejected relations are left out. Most confident first, then by id, each once.
     */
    public List<Relation> ofAny(Collection<Claim.Id> claims, ArgumentMap.Id map) {
        List<String> ids = claims.stream().map(Claim.Id::value).distinct().toList();
        return graph.read(transaction -> transaction
                .run(OF_ANY_IN_MAP, Map.of("claims", ids, "map", map.value()))
                .list(Relations::toRelation));
    }

    /**
     * The contradictions whose claims both stand in the map: those between documents first, most confident first, then by
     * id; at most {@code limit}. What is rejected, or gone from every text of the map, is left out.
     */
    public List<Relation> strongestContradictions(ArgumentMap.Id map, int limit) {
        return graph.read(transaction -> transaction
                .run(STRONGEST_CONTRADICTIONS, Map.of("map", map.value(), "limit", limit))
                .list(Relations::toRelation));
    }

    /** One page of relations, most confident first, then by id. */
    public Page find(Filter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("map", filter.map() == null ? null : filter.map().value());
        parameters.put("type", filter.type() == null ? null : filter.type().name());
        parameters.put("scope", filter.scope() == null ? null : filter.scope().label());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().label());
        parameters.put("minimumConfidence", filter.minimumConfidence());
        parameters.put("offset", filter.offset());
        parameters.put("limit", filter.limit());
        return graph.read(transaction -> {
            Record row = transaction.run(PAGE, parameters).single();
            return new Page(
                    row.get("relations").asList(Relations::toRelation),
                    row.get("total").asLong());
        });
    }

    /**
     * Stores relations; one that is there keeps its record and decisions. Left out are proposals between two claims that
     * have a relation of that type already, either way, or one of any type that a person has decided on or changed. Of
     * several proposals of one type between two claims the first is taken. For a claim that was merged into another, the
     * other takes its place; what would relate that one to itself is left out.
     *
     * @param run id of the run that found them
     * @return how many were new
     * @throws IllegalStateException if a claim of theirs is not stored; the transaction must be rolled back
     */
    @CanIgnoreReturnValue
    public int save(TransactionContext transaction, List<Relation> found, String run) {
        Set<Claim.Id> ends = new TreeSet<>();
        for (Relation relation : found) {
            ends.add(relation.from());
            ends.add(relation.to());
        }
        claims.lock(transaction, ends);
        List<Relation> relations = redirected(found, claims.redirects(transaction, ends));
        Set<Pair> proposed = new HashSet<>();
        List<Map<String, Object>> rows = relations.stream()
                .filter(relation -> relation.status() != ReviewStatus.PROPOSED || proposed.add(Pair.of(relation)))
                .map(relation -> Map.of(
                        "from", relation.from().value(),
                        "to", relation.to().value(),
                        "type", relation.type().name(),
                        "properties", properties(relation, run)))
                .toList();
        Result saved = transaction.run(SAVE, Map.of("relations", rows));
        int linked = saved.single().get("found").asInt();
        if (linked != rows.size()) {
            throw new IllegalStateException(
                    "%d of %d relations have an end that is not stored".formatted(rows.size() - linked, rows.size()));
        }
        return saved.consume().counters().relationshipsCreated();
    }

    private static List<Relation> redirected(List<Relation> found, Map<Claim.Id, Claim.Id> redirects) {
        if (redirects.isEmpty()) {
            return found;
        }
        List<Relation> redirected = new ArrayList<>();
        for (Relation relation : found) {
            Claim.Id from = redirects.getOrDefault(relation.from(), relation.from());
            Claim.Id to = redirects.getOrDefault(relation.to(), relation.to());
            if (from.equals(relation.from()) && to.equals(relation.to())) {
                redirected.add(relation);
            } else if (!from.equals(to)) {
                redirected.add(relation.between(from, to).at(relation.version()));
            }
        }
        return redirected;
    }

    /** What two relations of one type between the same claims share, whichever way they go. */
    private record Pair(Set<Claim.Id> ends, RelationType type) {
        static Pair of(Relation relation) {
            return new Pair(Set.of(relation.from(), relation.to()), relation.type());
        }
    }

    private static Map<String, Object> properties(Relation relation, String run) {
        Map<String, Object> properties = new HashMap<>(properties(relation));
        // A relationship cannot point to the run's node, so it names it.
        properties.put("run", run);
        return properties;
    }

    static Map<String, Object> properties(Relation relation) {
        return Map.of(
                "id", relation.id().value(),
                "confidence", relation.confidence(),
                "status", relation.status().label(),
                "origin", relation.origin().label(),
                "reason", relation.reason(),
                "scope", relation.scope().label(),
                "mutual", relation.mutual(),
                "version", relation.version());
    }

    private static Relation toRelation(Record row) {
        return toRelation(row.get("relation"));
    }

    private static Relation toRelation(Value relation) {
        return new Relation(
                new Relation.Id(relation.get("id").asString()),
                new Claim.Id(relation.get("from").asString()),
                new Claim.Id(relation.get("to").asString()),
                RelationType.valueOf(relation.get("type").asString()),
                relation.get("confidence").asDouble(),
                constant(ReviewStatus.class, relation.get("status")),
                constant(Origin.class, relation.get("origin")),
                relation.get("reason").asString(),
                constant(Scope.class, relation.get("scope")),
                relation.get("mutual").asBoolean(),
                relation.get("version").asInt());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Value label) {
        return Enum.valueOf(type, label.asString().toUpperCase(Locale.ROOT));
    }

    /** Relations of one page, and how many there are in all. */
    public record Page(List<Relation> relations, long total) {
        public Page {
            relations = List.copyOf(relations);
        }
    }

    /**
     * Which relations to list. Null lifts a condition.
     *
     * @param offset how many to skip, from 0
     * @param limit how many at most, 1..1000
     */
    public record Filter(
            ArgumentMap.@Nullable Id map,
            @Nullable RelationType type,
            @Nullable Scope scope,
            @Nullable ReviewStatus status,
            double minimumConfidence,
            int offset,
            int limit) {

        public static final Filter ALL = new Filter(null, null, null, null, 0, 0, 100);
    }
}
