package org.rejoinder.analysis.reasoning;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of what-ifs kept under a name. */
@Component
public class Scenarios {

    private static final String OF_MAP = """
            MATCH (:Map {id: $map})-[:KEEPS]->(scenario:Scenario)
            RETURN scenario.id AS id, scenario.name AS name, scenario.query AS query
            ORDER BY toLower(scenario.name), scenario.id
            """;

    private static final String SAVE = """
            MATCH (map:Map {id: $map})
            MERGE (scenario:Scenario {id: $id})
            SET scenario.name = $name, scenario.query = $query
            MERGE (map)-[:KEEPS]->(scenario)
            RETURN scenario.id AS id, scenario.name AS name, scenario.query AS query
            """;

    private static final String PUT = """
            MATCH (map:Map {id: $map})
            UNWIND $scenarios AS row
            MERGE (scenario:Scenario {id: row.id})
            ON CREATE SET scenario = row
            MERGE (map)-[:KEEPS]->(scenario)
            """;

    private static final String REMOVE = """
            MATCH (:Map {id: $map})-[:KEEPS]->(scenario:Scenario {id: $id})
            WITH scenario, scenario.id AS id, scenario.name AS name, scenario.query AS query
            DETACH DELETE scenario
            RETURN id, name, query
            """;

    private final Graph graph;

    Scenarios(Graph graph) {
        this.graph = graph;
    }

    /** The scenarios kept in a map, by name. */
    public List<Scenario> of(ArgumentMap.Id map) {
        return graph.read(transaction ->
                transaction.run(OF_MAP, Map.of("map", map.value())).list(Scenarios::scenario));
    }

    /** One of the scenarios kept in a map. */
    public Optional<Scenario> find(ArgumentMap.Id map, Scenario.Id id) {
        return of(map).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Keeps a what-if under a name; if it is kept already, under this name from now on. Whether what it names is in the map is
     * not asked: a document may come back.
     *
     * @throws IllegalArgumentException if the name is blank or too long, or nothing is supposed
     * @throws NoSuchElementException if there is no such map
     */
    public Scenario save(ArgumentMap.Id map, String name, WhatIf whatIf) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > Scenario.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A scenario needs a name of at most %d characters".formatted(Scenario.LONGEST_NAME));
        }
        if (whatIf.isNothing()) {
            throw new IllegalArgumentException("It supposes nothing");
        }
        String query = whatIf.toQuery();
        Map<String, Object> parameters =
                Map.of("map", map.value(), "id", id(map, whatIf), "name", stripped, "query", query);
        return graph.write(transaction -> transaction.run(SAVE, parameters).stream()
                .map(Scenarios::scenario)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no map " + map)));
    }

    /**
     * Keeps what-ifs that were named elsewhere; one that is kept here keeps its name.
     *
     * @return the ids of their nodes, in their order
     */
    public List<String> put(TransactionContext transaction, ArgumentMap.Id map, List<Scenario> named) {
        List<Map<String, String>> rows = named.stream()
                .map(scenario -> Map.of(
                        "id",
                        id(map, scenario.whatIf()),
                        "name",
                        scenario.name(),
                        "query",
                        scenario.whatIf().toQuery()))
                .toList();
        transaction.run(PUT, Map.of("map", map.value(), "scenarios", rows)).consume();
        return rows.stream().map(row -> row.get("id")).toList();
    }

    private static String id(ArgumentMap.Id map, WhatIf whatIf) {
        return ContentId.of("w", map.value(), whatIf.toQuery());
    }

    /** Removes a scenario and answers what it was; empty if the map keeps no such scenario. */
    @CanIgnoreReturnValue
    public Optional<Scenario> remove(ArgumentMap.Id map, Scenario.Id id) {
        return graph.write(transaction -> transaction.run(REMOVE, Map.of("map", map.value(), "id", id.value())).stream()
                .map(Scenarios::scenario)
                .findFirst());
    }

    private static Scenario scenario(Record row) {
        return new Scenario(
                new Scenario.Id(row.get("id").asString()),
                row.get("name").asString(),
                WhatIf.parse(row.get("query").asString()));
    }
}
