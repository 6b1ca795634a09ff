package org.rejoinder.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relation;
import org.springframework.stereotype.Component;

/** Reads from the store which runs found what. */
@Component
class Provenances {

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

    private static Provenance.Run toRun(Value run) {
        return new Provenance.Run(
                run.get("id").asString(),
                run.get("pipeline").asString(null),
                run.get("models").isNull() ? List.of() : run.get("models").asList(Value::asString));
    }
}
