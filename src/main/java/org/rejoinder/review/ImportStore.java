package org.rejoinder.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The store of what imports took in. The records are kept beside the decision, packed: an import may hold thousands, and
 * lists of decisions are read often.
 */
@Component
class ImportStore {

    private static final String KEEP = """
            MATCH (decision:Decision {id: $decision})
            CREATE (decision)-[:TOOK_IN]->(:Intake {id: $decision, records: $records})
            """;

    // An id says by its first letter what it is of, so that only one of these is there.
    private static final String BROUGHT = """
            MATCH (decision:Decision {id: $decision})
            UNWIND $ids AS id
            OPTIONAL MATCH (map:Map {id: id})
            OPTIONAL MATCH (document:Document {id: id})
            OPTIONAL MATCH (run:Run {id: id})
            OPTIONAL MATCH (dismissal:Dismissal {id: id})
            OPTIONAL MATCH (scenario:Scenario {id: id})
            OPTIONAL MATCH (carried:Carried {id: id})
            OPTIONAL MATCH (made:Decision {id: id})
            OPTIONAL MATCH (snapshot:Snapshot {sha256: id})
            WITH decision, coalesce(map, document, run, dismissal, scenario, carried, made, snapshot) AS node
            WHERE node IS NOT NULL
            CREATE (decision)-[:BROUGHT]->(node)
            """;

    private static final String MARK_INCLUDED = """
            UNWIND $documents AS id
            MATCH (:Map {id: $map})-[included:INCLUDES]->(:Document {id: id})
            SET included.decision = $decision
            """;

    private static final String FIND = """
            MATCH (:Decision {id: $decision})-[:TOOK_IN]->(intake:Intake)
            RETURN intake.records AS records
            """;

    // Undoings do not count: what they take back does not stand, and what they bring back counts itself.
    private static final String STANDING_SINCE = """
            MATCH (asked:Decision {id: $decision})
            MATCH (later:Decision)
            WHERE later.seq > asked.seq AND NOT later.undone AND later.undoes IS NULL
              AND NOT EXISTS { (asked)-[:BROUGHT]->(later) }
            RETURN later.id AS id, later.by AS by, later.action AS action, later.touches AS touches
            ORDER BY later.seq DESC
            """;

    private static final String LEADING_TO = """
            UNWIND $claims AS id
            MATCH (merged:MergedClaim)-[:MERGED_INTO]->(:Claim {id: id})
            RETURN merged.id AS id
            """;

    private static final String REMOVE_MERGED = """
            UNWIND $claims AS id
            MATCH (merged:MergedClaim {id: id})
            DETACH DELETE merged
            """;

    // A decision that somebody has taken back here stays for that one's sake.
    private static final String TAKE_OUT = """
            MATCH (:Decision {id: $decision})-[:BROUGHT]->(node:Dismissal|Scenario|Carried|Decision)
            WHERE NOT EXISTS {
              (node)<-[:UNDOES]-(later:Decision) WHERE NOT EXISTS { (later)<-[:BROUGHT]-(:Decision {id: $decision}) }
            }
            OPTIONAL MATCH (node)-[:TOOK_IN]->(intake:Intake)
            DETACH DELETE node, intake
            """;

    private static final String TAKE_OUT_RUNS = """
            MATCH (:Decision {id: $decision})-[:BROUGHT]->(run:Run)
            WHERE NOT EXISTS { (run)<-[:DERIVED_IN]-() }
            DETACH DELETE run
            """;

    private static final String EXCLUDE = """
            MATCH (map:Map)-[included:INCLUDES {decision: $decision}]->(:Document)
            DELETE included
            RETURN DISTINCT map.id AS map
            """;

    // Something else may have come to hang on a text since; then it stays.
    private static final String TAKE_OUT_SNAPSHOTS = """
            MATCH (asked:Decision {id: $decision})-[:BROUGHT]->(snapshot:Snapshot)<-[:HAS_SNAPSHOT]-(document:Document)
            WHERE NOT EXISTS { (snapshot)<-[:IN|WAS_IN]-() }
              AND (NOT EXISTS { (document)<-[:INCLUDES]-() } OR NOT EXISTS { (asked)-[:BROUGHT]->(document) })
            DETACH DELETE snapshot
            """;

    private static final String TAKE_OUT_DOCUMENTS = """
            MATCH (:Decision {id: $decision})-[:BROUGHT]->(document:Document)
            WHERE NOT EXISTS { (document)<-[:INCLUDES]-() } AND NOT EXISTS { (document)-[:HAS_SNAPSHOT]->() }
            DETACH DELETE document
            """;

    private static final String TAKE_OUT_MAPS = """
            MATCH (:Decision {id: $decision})-[:BROUGHT]->(map:Map)
            WHERE NOT EXISTS { (map)-[:INCLUDES]->() }
            OPTIONAL MATCH (map)-[:KEEPS|DISMISSES|CARRIES]->(kept)
            DETACH DELETE kept, map
            """;

    private final JsonMapper json = JsonMapper.builder().build();

    /** Both sides of an import, as they are kept. */
    record Kept(Records before, Records after, List<Claim> merged) {
        Kept {
            merged = List.copyOf(merged);
        }

        /** Every record that the import changed or made. */
        Set<String> touches() {
            return Set.copyOf(Stream.of(before, after)
                    .flatMap(records -> DecisionStore.touches(records).stream())
                    .distinct()
                    .toList());
        }
    }

    void keep(TransactionContext transaction, Decision.Id decision, Kept kept) {
        transaction
                .run(KEEP, Map.of("decision", decision.value(), "records", packed(kept)))
                .consume();
    }

    void markBrought(TransactionContext transaction, Decision.Id decision, ArgumentMap.Id map, Brought brought) {
        List<String> ids = Stream.of(brought.maps(), brought.documents(), brought.snapshots(), brought.others())
                .flatMap(List::stream)
                .distinct()
                .toList();
        transaction
                .run(BROUGHT, Map.of("decision", decision.value(), "ids", ids))
                .consume();
        transaction
                .run(
                        MARK_INCLUDED,
                        Map.of("decision", decision.value(), "map", map.value(), "documents", brought.included()))
                .consume();
    }

    /** What an import took in; empty if it was made elsewhere, or is none. */
    Optional<Kept> find(TransactionContext transaction, Decision.Id decision) {
        return transaction.run(FIND, Map.of("decision", decision.value())).stream()
                .map(row -> unpacked(row.get("records").asByteArray()))
                .findFirst();
    }

    /** The latest decision since that stands, did not come with the import, and touches one of {@code records}; in words. */
    Optional<String> standingSince(TransactionContext transaction, Decision.Id decision, Set<String> records) {
        return transaction.run(STANDING_SINCE, Map.of("decision", decision.value())).stream()
                .filter(row ->
                        row.get("touches").asList(Value::asString).stream().anyMatch(records::contains))
                .map(row -> "by %s (%s, decision %s)"
                        .formatted(
                                row.get("by").asString(),
                                row.get("action").asString(),
                                row.get("id").asString()))
                .findFirst();
    }

    /** The claims that were merged into one of {@code claims}. */
    List<String> leadingTo(TransactionContext transaction, Collection<Claim.Id> claims) {
        return transaction
                .run(LEADING_TO, Map.of("claims", values(claims)))
                .list(row -> row.get("id").asString());
    }

    void removeMerged(TransactionContext transaction, Collection<Claim.Id> claims) {
        transaction.run(REMOVE_MERGED, Map.of("claims", values(claims))).consume();
    }

    /** Removes what an import brought beside records, as far as nothing else needs it; answers which maps have lost documents. */
    List<ArgumentMap.Id> takeOut(TransactionContext transaction, Decision.Id decision) {
        Map<String, Object> parameters = Map.of("decision", decision.value());
        transaction.run(TAKE_OUT, parameters).consume();
        transaction.run(TAKE_OUT_RUNS, parameters).consume();
        List<ArgumentMap.Id> shrunk = transaction
                .run(EXCLUDE, parameters)
                .list(row -> new ArgumentMap.Id(row.get("map").asString()));
        transaction.run(TAKE_OUT_SNAPSHOTS, parameters).consume();
        transaction.run(TAKE_OUT_DOCUMENTS, parameters).consume();
        transaction.run(TAKE_OUT_MAPS, parameters).consume();
        return shrunk;
    }

    private static List<String> values(Collection<Claim.Id> claims) {
        return claims.stream().map(Claim.Id::value).toList();
    }

    private byte[] packed(Kept kept) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.writeValueAsBytes(kept));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Kept unpacked(byte[] records) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(records))) {
            return json.readValue(gzip.readAllBytes(), Kept.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
