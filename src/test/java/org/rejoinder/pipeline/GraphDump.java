package org.rejoinder.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

/** Everything in the graph as lines of text, so that two graphs can be compared; only the times are left out. */
final class GraphDump {

    private static final String NODES =
            "MATCH (n) WHERE NOT n:__Neo4jMigration RETURN labels(n) AS labels, properties(n) AS p";
    private static final String RELATIONSHIPS =
            "MATCH (a)-[r]->(b) WHERE NOT a:__Neo4jMigration RETURN a.id AS a, type(r) AS type, properties(r) AS p, b.id AS b";

    private GraphDump() {}

    static List<String> of(Driver driver) {
        Stream<String> nodes = driver.executableQuery(NODES).execute().records().stream()
                .map(row -> "%s %s".formatted(row.get("labels"), properties(row.get("p"))));
        Stream<String> relationships = driver.executableQuery(RELATIONSHIPS).execute().records().stream()
                .map(row -> "%s -%s-> %s %s"
                        .formatted(row.get("a"), row.get("type"), row.get("b"), properties(row.get("p"))));
        return Stream.concat(nodes, relationships).sorted().toList();
    }

    private static String properties(Value stored) {
        Map<String, Object> properties = new TreeMap<>(stored.asMap());
        properties.remove("takenAt");
        properties.remove("startedAt");
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "="
                        + (property.getValue() instanceof List<?> list && list.size() > 100
                                ? "hash " + list.hashCode()
                                : property.getValue().toString().replaceAll("\\s+", " ")))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
