package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relation;
import org.springframework.stereotype.Component;

/** The store of which runs found what. */
@Component
public class Provenances {

    private static final String PLACES = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(occurrence:Occurrence)
            MATCH (occurrence)-[:ASSERTS]->(claim:Claim)
            OPTIONAL MATCH (claim)-[:DERIVED_IN]->(claimRun:Run)
            OPTIONAL MATCH (occurrence)-[:DERIVED_IN]->(run:Run)
            RETURN claim.id AS claim, claimRun.id AS claimRun, occurrence.id AS occurrence, run.id AS run
            """;

    private static final String RELATIONS = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            WHERE relation.run IS NOT NULL
            RETURN relation.id AS relation, to.id AS to, relation.run AS run
            """;

    private static final String RUNS = """
            MATCH (run:Run)
            WHERE run.id IN $ids
            RETURN run {.id, .pipeline, .models} AS run
            ORDER BY run.id
            """;

    private static final String PUT_RUNS = """
            UNWIND $runs AS row
            MERGE (run:Run {id: row.id})
            ON CREATE SET run.pipeline = row.pipeline, run.models = row.models, run.fresh = true
            WITH run
            WHERE run.fresh
            REMOVE run.fresh
            RETURN run.id AS id
            """;

    private static final String PUT_CLAIMS = """
            UNWIND $claims AS row
            MATCH (claim:Claim {id: row.claim})
            MATCH (run:Run {id: row.run})
            CREATE (claim)-[:DERIVED_IN]->(run)
            """;

    private final Graph graph;

    Provenances(Graph graph) {
        this.graph = graph;
    }

    /** Which runs found the claims, occurrences and relations of a map. */
    Provenance of(ArgumentMap.Id map) {
        return graph.read(transaction -> {
            Map<Claim.Id, String> claims = new HashMap<>();
            Map<Occurrence.Id, String> occurrences = new HashMap<>();
            Map<Relation.Id, String> relations = new HashMap<>();
            TreeSet<String> inMap = new TreeSet<>();
            transaction.run(PLACES, Map.of("map", map.value())).forEachRemaining(row -> {
                inMap.add(row.get("claim").asString());
                if (!row.get("claimRun").isNull()) {
                    claims.put(
                            new Claim.Id(row.get("claim").asString()),
                            row.get("claimRun").asString());
                }
                if (!row.get("run").isNull()) {
                    occurrences.put(
                            new Occurrence.Id(row.get("occurrence").asString()),
                            row.get("run").asString());
                }
            });
            transaction.run(RELATIONS, Map.of("claims", List.copyOf(inMap))).forEachRemaining(row -> {
                if (inMap.contains(row.get("to").asString())) {
                    relations.put(
                            new Relation.Id(row.get("relation").asString()),
                            row.get("run").asString());
                }
            });
            List<String> ids = Stream.of(claims, occurrences, relations)
                    .flatMap(found -> found.values().stream())
                    .distinct()
                    .toList();
            return new Provenance(
                    transaction.run(RUNS, Map.of("ids", ids)).list(row -> toRun(row.get("run"))),
                    claims,
                    occurrences,
                    relations);
        });
    }

    /** Stores runs that were made elsewhere, which have no start here; those that are stored stay. Answers the new ones' ids. */
    public List<String> put(TransactionContext transaction, List<Provenance.Run> runs) {
        List<Value> rows = runs.stream()
                .map(run -> Values.parameters("id", run.id(), "pipeline", run.pipeline(), "models", run.models()))
                .toList();
        return transaction
                .run(PUT_RUNS, Values.parameters("runs", rows))
                .list(row -> row.get("id").asString());
    }

    /** Notes of new claims which stored run found each. */
    public void put(TransactionContext transaction, Map<Claim.Id, String> claims) {
        List<Map<String, String>> rows = new ArrayList<>();
        claims.forEach((claim, run) -> rows.add(Map.of("claim", claim.value(), "run", run)));
        transaction.run(PUT_CLAIMS, Map.of("claims", rows)).consume();
    }

    private static Provenance.Run toRun(Value run) {
        return new Provenance.Run(
                run.get("id").asString(),
                run.get("pipeline").asString(null),
                run.get("models").isNull() ? List.of() : run.get("models").asList(Value::asString));
    }
}
