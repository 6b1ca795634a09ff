package org.rejoinder.review;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/**
 * What waits for a person's decision. A relation waits only while neither of its claims is rejected and both stand in a
 * text of the map. Large maps are never read whole: each kind is taken from an index, the most confident
 * {@value #POOL} of it, and these are put in order; as they are decided, others move up.
 */
@Component
public class ReviewQueue {

    /** Proposals of each kind that are weighed against each other. */
    static final int POOL = 250;

    // One branch for each index. A branch that is not asked for has the limit 0 and costs nothing.
    private static final String SUREST = """
            CALL () {
              MATCH (from:Claim)-[relation:CONTRADICTS]->(to:Claim)
              USING INDEX relation:CONTRADICTS(status, scope, confidence)
              WHERE relation.status = 'proposed' AND relation.scope = 'cross' AND relation.confidence >= $minimum
              WITH from, relation, to ORDER BY relation.status DESC, relation.scope DESC, relation.confidence DESC
              WITH from, relation, to
              WHERE NOT relation.id IN $without
                AND from.status <> 'rejected' AND to.status <> 'rejected'
                AND ($type IS NULL OR from.type = $type OR to.type = $type)
                AND EXISTS {
                  (from)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
                AND EXISTS {
                  (to)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
              RETURN from, relation, to LIMIT $contradictions
              UNION ALL
              MATCH (from:Claim)-[relation:CONTRADICTS]->(to:Claim)
              USING INDEX relation:CONTRADICTS(status, scope, confidence)
              WHERE relation.status = 'proposed' AND relation.scope = 'within' AND relation.confidence >= $minimum
              WITH from, relation, to ORDER BY relation.status DESC, relation.scope DESC, relation.confidence DESC
              WITH from, relation, to
              WHERE NOT relation.id IN $without
                AND from.status <> 'rejected' AND to.status <> 'rejected'
                AND ($type IS NULL OR from.type = $type OR to.type = $type)
                AND EXISTS {
                  (from)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
                AND EXISTS {
                  (to)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
              RETURN from, relation, to LIMIT $contradictions
              UNION ALL
              MATCH (from:Claim)-[relation:SUPPORTS]->(to:Claim)
              USING INDEX relation:SUPPORTS(status, confidence)
              WHERE relation.status = 'proposed' AND relation.confidence >= $minimum
              WITH from, relation, to ORDER BY relation.status DESC, relation.confidence DESC
              WITH from, relation, to
              WHERE NOT relation.id IN $without
                AND from.status <> 'rejected' AND to.status <> 'rejected'
                AND ($type IS NULL OR from.type = $type OR to.type = $type)
                AND EXISTS {
                  (from)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
                AND EXISTS {
                  (to)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
              RETURN from, relation, to LIMIT $supports
              UNION ALL
              MATCH (from:Claim)-[relation:EQUIVALENT]->(to:Claim)
              USING INDEX relation:EQUIVALENT(status, confidence)
              WHERE relation.status = 'proposed' AND relation.confidence >= $minimum
              WITH from, relation, to ORDER BY relation.status DESC, relation.confidence DESC
              WITH from, relation, to
              WHERE NOT relation.id IN $without
                AND from.status <> 'rejected' AND to.status <> 'rejected'
                AND ($type IS NULL OR from.type = $type OR to.type = $type)
                AND EXISTS {
                  (from)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
                AND EXISTS {
                  (to)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
              RETURN from, relation, to LIMIT $equivalents
              UNION ALL
              MATCH (from:Claim)
              USING INDEX from:Claim(status, confidence)
              WHERE from.status = 'proposed' AND from.confidence >= $minimum
              WITH from ORDER BY from.status DESC, from.confidence DESC
              WITH from
              WHERE NOT from.id IN $without
                AND ($type IS NULL OR from.type = $type)
                AND EXISTS {
                  (from)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
                  WHERE place.anchorState <> 'orphaned'
                }
              RETURN from, NULL AS relation, NULL AS to LIMIT $claims
            }
            RETURN coalesce(relation.id, from.id) AS id, coalesce(type(relation), 'CLAIM') AS kind,
              coalesce(relation.version, from.version) AS version,
              coalesce(relation.confidence, from.confidence) AS confidence,
              coalesce(relation.scope = 'cross', false) AS cross,
              COUNT { (from)-[:SUPPORTS|CONTRADICTS|EQUIVALENT]-() } AS degree,
              CASE WHEN to IS NULL THEN 0 ELSE COUNT { (to)-[:SUPPORTS|CONTRADICTS|EQUIVALENT]-() } END AS farDegree,
              CASE
                WHEN to IS NULL THEN
                  COUNT { MATCH (from)<-[:ASSERTS]-(place:Occurrence) RETURN DISTINCT place.stance } > 1
                ELSE EXISTS {
                  (from)-[other:SUPPORTS|CONTRADICTS|EQUIVALENT]-(to)
                  WHERE other.status <> 'rejected'
                    AND (type(other) = 'CONTRADICTS') <> (type(relation) = 'CONTRADICTS')
                }
              END AS disputed
            """;

    // The same indexes, read upwards.
    private static final String LEAST_SURE = SUREST.replace(" DESC", "");

    // Document by document, so that no more of them are read than are needed. A relation comes with the first of its
    // claims; one between two documents comes with both.
    private static final String AS_THEY_STAND = """
            MATCH (map:Map {id: $map})-[included:INCLUDES]->(document:Document)
            WHERE $document IS NULL OR document.id = $document
            WITH map, document, included ORDER BY included.position, document.id
            CALL (map, document) {
              MATCH (document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)-[:ASSERTS]->(claim:Claim)
              WHERE place.anchorState <> 'orphaned' AND claim.status <> 'rejected'
              WITH map, claim, min(place.start) AS start
              CALL (map, claim) {
                WITH map, claim
                WHERE 'CLAIM' IN $kinds AND claim.status = 'proposed' AND claim.confidence >= $minimum
                RETURN claim AS from, NULL AS relation, NULL AS to
                UNION ALL
                MATCH (claim)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]-(other:Claim)
                WHERE relation.status = 'proposed' AND relation.confidence >= $minimum AND type(relation) IN $kinds
                  AND other.status <> 'rejected' AND EXISTS {
                    (other)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map)
                    WHERE place.anchorState <> 'orphaned'
                  }
                RETURN startNode(relation) AS from, relation, endNode(relation) AS to
              }
              WITH from, relation, to, start, coalesce(relation.id, from.id) AS id
              WHERE NOT id IN $without AND ($type IS NULL OR from.type = $type OR to.type = $type)
              WITH from, relation, to, id, min(start) AS start
              RETURN from, relation, to, id, start
              ORDER BY start, relation IS NOT NULL, id LIMIT $limit
            }
            RETURN id, coalesce(type(relation), 'CLAIM') AS kind,
              coalesce(relation.version, from.version) AS version,
              coalesce(relation.confidence, from.confidence) AS confidence,
              coalesce(relation.scope = 'cross', false) AS cross,
              COUNT { (from)-[:SUPPORTS|CONTRADICTS|EQUIVALENT]-() } AS degree,
              CASE WHEN to IS NULL THEN 0 ELSE COUNT { (to)-[:SUPPORTS|CONTRADICTS|EQUIVALENT]-() } END AS farDegree,
              CASE
                WHEN to IS NULL THEN
                  COUNT { MATCH (from)<-[:ASSERTS]-(place:Occurrence) RETURN DISTINCT place.stance } > 1
                ELSE EXISTS {
                  (from)-[other:SUPPORTS|CONTRADICTS|EQUIVALENT]-(to)
                  WHERE other.status <> 'rejected'
                    AND (type(other) = 'CONTRADICTS') <> (type(relation) = 'CONTRADICTS')
                }
              END AS disputed
            LIMIT $limit
            """;

    private static final String TALLY = """
            MATCH (map:Map {id: $map})
            MATCH (map)-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)-[:ASSERTS]->(claim:Claim)
            WHERE place.anchorState <> 'orphaned'
            WITH DISTINCT map, claim
            CALL (map, claim) {
              RETURN 'CLAIM' AS kind, claim.status AS status, claim.confidence AS confidence
              UNION ALL
              MATCH (claim)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
              WHERE claim.status <> 'rejected' AND to.status <> 'rejected' AND EXISTS {
                (to)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map)
                WHERE place.anchorState <> 'orphaned'
              }
              RETURN type(relation) AS kind, relation.status AS status, relation.confidence AS confidence
            }
            RETURN kind, status = 'proposed' AS proposed, toInteger(floor(round(confidence * 100, 6))) AS percent,
              count(*) AS count
            """;

    /** After this long figures are counted again, whoever wrote. */
    private static final Duration OLD = Duration.ofMinutes(1);

    private final Graph graph;
    private final ConcurrentMap<ArgumentMap.Id, Counted> counted = new ConcurrentHashMap<>();

    ReviewQueue(Graph graph) {
        this.graph = graph;
    }

    /**
     * What comes next.
     *
     * @param without ids of claims and relations to leave out: those at hand already, and those put aside
     * @param limit how many at most
     */
    public List<Proposal> next(ArgumentMap.Id map, Filter filter, Collection<String> without, int limit) {
        if (filter.order() == Order.DOCUMENT) {
            // A relation between two documents is met in both.
            return fetch(AS_THEY_STAND, map, filter, without, 2 * limit)
                    .distinct()
                    .limit(limit)
                    .toList();
        }
        if (filter.document() != null) {
            return fetch(AS_THEY_STAND, map, filter, without, MOST_OF_A_DOCUMENT)
                    .distinct()
                    .sorted(filter.order().comparator())
                    .limit(limit)
                    .toList();
        }
        String query = filter.order() == Order.LEAST_SURE ? LEAST_SURE : SUREST;
        return fetch(query, map, filter, without, Math.max(POOL, limit))
                .sorted(filter.order().comparator())
                .limit(limit)
                .toList();
    }

    /** A document of more proposals than this is weighed by the first of them. */
    private static final int MOST_OF_A_DOCUMENT = 5_000;

    private Stream<Proposal> fetch(
            String query, ArgumentMap.Id map, Filter filter, Collection<String> without, int limit) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("map", map.value());
        parameters.put(
                "document", filter.document() == null ? null : filter.document().value());
        parameters.put("type", filter.type() == null ? null : filter.type().label());
        parameters.put("minimum", filter.minimum());
        parameters.put("without", List.copyOf(new HashSet<>(without)));
        parameters.put("kinds", filter.kinds().stream().map(Enum::name).toList());
        parameters.put("limit", limit);
        for (Proposal.Kind kind : Proposal.Kind.values()) {
            parameters.put(limitOf(kind), filter.kinds().contains(kind) ? limit : 0);
        }
        return graph.read(transaction -> transaction.run(query, parameters).list(ReviewQueue::toProposal)).stream();
    }

    private static String limitOf(Proposal.Kind kind) {
        return switch (kind) {
            case CLAIM -> "claims";
            case SUPPORTS -> "supports";
            case CONTRADICTS -> "contradictions";
            case EQUIVALENT -> "equivalents";
        };
    }

    private static Proposal toProposal(Record row) {
        return new Proposal(
                row.get("id").asString(),
                Proposal.Kind.valueOf(row.get("kind").asString()),
                row.get("version").asInt(),
                row.get("confidence").asDouble(),
                row.get("cross").asBoolean(),
                Math.max(row.get("degree").asInt(), row.get("farDegree").asInt()),
                row.get("disputed").asBoolean());
    }

    /**
     * How much of a map is decided, and how sure the machine is of the rest. Counted afresh once this process has written
     * to the store; what others write may take up to a minute to show.
     */
    public Tally tally(ArgumentMap.Id map) {
        return Objects.requireNonNull(counted.compute(
                        map, (id, last) -> last != null && last.isFresh(graph.writes()) ? last : count(id)))
                .tally();
    }

    // Counted before reading: what is written meanwhile makes the new figures old ones.
    private Counted count(ArgumentMap.Id map) {
        long writes = graph.writes();
        return new Counted(read(map), writes, System.nanoTime());
    }

    private Tally read(ArgumentMap.Id map) {
        List<Record> rows = graph.read(transaction ->
                transaction.run(TALLY, Map.of("map", map.value())).list());
        Map<Proposal.Kind, long[]> waiting = new EnumMap<>(Proposal.Kind.class);
        long decided = 0;
        for (Record row : rows) {
            long count = row.get("count").asLong();
            if (row.get("proposed").asBoolean()) {
                Proposal.Kind kind = Proposal.Kind.valueOf(row.get("kind").asString());
                waiting.computeIfAbsent(kind, key -> new long[Tally.STEPS])[percent(row.get("percent"))] += count;
            } else {
                decided += count;
            }
        }
        return new Tally(decided, waiting);
    }

    private static int percent(Value value) {
        return Math.clamp(value.asInt(), 0, Tally.STEPS - 1);
    }

    /** In which order proposals come. */
    public enum Order {
        /** What matters most first: {@link Proposal#worth}. */
        PRIORITY,
        SUREST,
        LEAST_SURE,
        /** As they stand in the documents, in the map's order of them. */
        DOCUMENT;

        Comparator<Proposal> comparator() {
            return switch (this) {
                case PRIORITY, DOCUMENT -> Proposal.PRIORITY;
                case SUREST -> Proposal.SUREST;
                case LEAST_SURE -> Proposal.SUREST.reversed();
            };
        }

        /** The name in addresses: lower case, with hyphens. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Which proposals to take. Null lifts a condition.
     *
     * @param kinds which kinds; all if empty
     * @param document one of the map's: its claims, and the relations that touch one of them
     * @param type of the claim, or of one of the claims of a relation
     * @param minimum the least confidence, 0..1
     */
    public record Filter(
            Set<Proposal.Kind> kinds,
            Document.@Nullable Id document,
            @Nullable ClaimType type,
            double minimum,
            Order order) {

        public static final Filter ALL = new Filter(Set.of(), null, null, 0, Order.PRIORITY);

        public Filter {
            kinds = kinds.isEmpty() ? Set.of(Proposal.Kind.values()) : Set.copyOf(kinds);
        }
    }

    /**
     * How far the review of a map has come.
     *
     * @param decided claims and relations that a person has accepted or rejected
     * @param waiting of each kind with any, how many wait at each percentage of confidence, from 0 to 100
     */
    public record Tally(long decided, Map<Proposal.Kind, long[]> waiting) {
        private static final int STEPS = 101;

        public Tally {
            waiting = Map.copyOf(waiting);
        }

        /** How many wait. */
        public long left() {
            return waiting.values().stream().flatMapToLong(Arrays::stream).sum();
        }

        /** How many of a kind wait at each percentage of confidence, from 0 to 100. */
        public List<Long> byPercent(Proposal.Kind kind) {
            return Optional.ofNullable(waiting.get(kind))
                    .map(counts -> Arrays.stream(counts).boxed().toList())
                    .orElseGet(() -> Collections.nCopies(STEPS, 0L));
        }
    }

    /**
     * Figures with the number of writes of this process before they were read, and when that was, in nanoseconds. A few
     * hundred bytes for each map that somebody has reviewed since the start.
     */
    private record Counted(Tally tally, long writes, long made) {
        boolean isFresh(long now) {
            return writes == now && System.nanoTime() - made < OLD.toNanos();
        }
    }
}
