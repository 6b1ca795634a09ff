package org.rejoinder.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.graph.Graph;
import org.rejoinder.review.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The store of what came with maps from other tools. */
@Component
public class CarriedRecords {

    private static final String OF_MAP = """
            MATCH (:Map {id: $map})-[:CARRIES]->(carried:Carried)
            RETURN carried {.format, .foreign, .about, .data} AS carried
            ORDER BY carried.format, carried.foreign
            """;

    private static final String PUT = """
            MATCH (map:Map {id: $map})
            UNWIND $carried AS row
            MERGE (carried:Carried {id: row.id})
            ON CREATE SET carried = row
            MERGE (map)-[:CARRIES]->(carried)
            """;

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final Graph graph;
    private final JsonMapper json = JsonMapper.builder().build();

    CarriedRecords(Graph graph) {
        this.graph = graph;
    }

    /** What a map carries, by format and id. */
    public List<Carried> of(ArgumentMap.Id map) {
        return graph
                .read(transaction ->
                        transaction.run(OF_MAP, Map.of("map", map.value())).list(this::toCarried))
                .stream()
                .sorted()
                .toList();
    }

    /**
     * Lets a stored map carry these; what it carries already of the same format and id stays as it is.
     *
     * @return the ids of their nodes, in their order
     */
    public List<String> put(TransactionContext transaction, ArgumentMap.Id map, List<Carried> carried) {
        List<Map<String, @Nullable Object>> rows =
                carried.stream().map(one -> row(map, one)).toList();
        transaction.run(PUT, Map.of("map", map.value(), "carried", rows)).consume();
        return carried.stream().map(one -> id(map, one)).toList();
    }

    private static String id(ArgumentMap.Id map, Carried carried) {
        return ContentId.of("k", map.value(), carried.format(), carried.id());
    }

    private Map<String, @Nullable Object> row(ArgumentMap.Id map, Carried carried) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id(map, carried));
        row.put("format", carried.format());
        row.put("foreign", carried.id());
        Subject about = carried.about();
        row.put("about", about == null ? null : about.toString());
        row.put("data", json.writeValueAsString(carried.data()));
        return row;
    }

    private Carried toCarried(Record row) {
        Value carried = row.get("carried");
        String about = carried.get("about").asString(null);
        return new Carried(
                carried.get("format").asString(),
                carried.get("foreign").asString(),
                about == null ? null : Subject.parse(about).orElse(null),
                json.readValue(carried.get("data").asString(), DATA));
    }
}
