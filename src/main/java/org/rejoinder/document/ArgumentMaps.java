package org.rejoinder.document;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of maps and of which documents they include. */
@Component
public class ArgumentMaps {

    private static final String ALL = """
            MATCH (map:Map)
            RETURN map {.id, .title, .question, .version} AS map
            ORDER BY map.title, map.id
            """;

    private static final String FIND = """
            MATCH (map:Map {id: $id})
            RETURN map {.id, .title, .question, .version} AS map
            """;

    private static final String CREATED_WITH = """
            MERGE (map:Map {id: $id})
            ON CREATE SET map.title = $title, map.question = $question, map.version = 1
            RETURN map {.id, .title, .question, .version} AS map
            """;

    // Writing the id takes the lock before the version is read, so that of two changes at once only one succeeds.
    private static final String CHANGE = """
            MATCH (map:Map {id: $id})
            SET map.id = $id
            WITH map
            WHERE map.version = $version
            SET map.title = $title, map.question = $question, map.version = $version + 1
            RETURN map {.id, .title, .question, .version} AS map
            """;

    private static final String DELETE = """
            MATCH (map:Map {id: $id})
            DETACH DELETE map
            RETURN count(*) AS deleted
            """;

    // The counter on the map takes its lock, so that two documents never get the same place.
    private static final String INCLUDE = """
            MATCH (map:Map {id: $map})
            SET map.included = coalesce(map.included, 0) + 1
            WITH map
            MATCH (document:Document {id: $document})
            MERGE (map)-[included:INCLUDES]->(document)
            ON CREATE SET included.position = map.included
            RETURN included.position AS position
            """;

    private static final String EXCLUDE = """
            MATCH (:Map {id: $map})-[included:INCLUDES]->(:Document {id: $document})
            DELETE included
            RETURN count(*) AS excluded
            """;

    private final Graph graph;

    ArgumentMaps(Graph graph) {
        this.graph = graph;
    }

    /** Every map, ordered by title, then id. */
    public List<ArgumentMap> all() {
        return graph.read(transaction -> transaction.run(ALL).list(ArgumentMaps::toMap));
    }

    public Optional<ArgumentMap> find(ArgumentMap.Id id) {
        return graph.read(transaction -> find(transaction, id));
    }

    private static Optional<ArgumentMap> find(TransactionContext transaction, ArgumentMap.Id id) {
        return transaction.run(FIND, Map.of("id", id.value())).stream()
                .map(ArgumentMaps::toMap)
                .findFirst();
    }

    /** The map created with this title, whatever its title is now. */
    public Optional<ArgumentMap> createdWith(String title) {
        return find(new ArgumentMap.Id(ContentId.of("m", title)));
    }

    /** The map created with this title, or a new one; titles are compared exactly. */
    public ArgumentMap findOrCreate(String title, @Nullable String question) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A map needs a title");
        }
        Value parameters = Values.parameters("id", ContentId.of("m", title), "title", title, "question", question);
        return graph.write(
                transaction -> toMap(transaction.run(CREATED_WITH, parameters).single()));
    }

    /**
     * Replaces title and question; answers the stored record with its new version.
     *
     * @throws StaleVersion if {@code changed.version()} is not the stored one
     * @throws NoSuchElementException if there is no such map
     */
    public ArgumentMap change(ArgumentMap changed) {
        Value parameters = Values.parameters(
                "id", changed.id().value(),
                "title", changed.title(),
                "question", changed.question(),
                "version", changed.version());
        return graph.write(transaction -> transaction.run(CHANGE, parameters).stream()
                .map(ArgumentMaps::toMap)
                .findFirst()
                .orElseThrow(() -> find(transaction, changed.id())
                        .<RuntimeException>map(
                                stored -> new StaleVersion("Map " + changed.id(), changed.version(), stored.version()))
                        .orElseGet(() -> new NoSuchElementException("There is no map " + changed.id()))));
    }

    /** Removes the map; its documents stay. Answers whether it was there. */
    public boolean delete(ArgumentMap.Id id) {
        return graph.write(transaction -> transaction
                        .run(DELETE, Map.of("id", id.value()))
                        .single()
                        .get("deleted")
                        .asInt()
                > 0);
    }

    /**
     * Puts a stored document into a map, at the end; does nothing if it is in it.
     *
     * @throws NoSuchElementException if the map or the document is not stored
     */
    public void include(TransactionContext transaction, ArgumentMap.Id map, Document.Id document) {
        boolean found = transaction
                .run(INCLUDE, Map.of("map", map.value(), "document", document.value()))
                .hasNext();
        if (!found) {
            throw new NoSuchElementException("There is no map %s or no document %s".formatted(map, document));
        }
    }

    /** Takes a document out of a map; the document and its claims stay stored. Answers whether it was in it. */
    public boolean exclude(ArgumentMap.Id map, Document.Id document) {
        return graph.write(transaction -> transaction
                        .run(EXCLUDE, Map.of("map", map.value(), "document", document.value()))
                        .single()
                        .get("excluded")
                        .asInt()
                > 0);
    }

    private static ArgumentMap toMap(Record row) {
        Value map = row.get("map");
        return new ArgumentMap(
                new ArgumentMap.Id(map.get("id").asString()),
                map.get("title").asString(),
                map.get("question").asString(null),
                map.get("version").asInt());
    }
}
