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
import org.springframework.context.ApplicationEventPublisher;
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

    // Titles can be changed to one another's: the id decides which is meant.
    private static final String TITLED = """
            MATCH (map:Map {title: $title})
            RETURN map {.id, .title, .question, .version} AS map
            ORDER BY map.id
            LIMIT 1
            """;

    private static final String FIND_OR_CREATE = """
            MERGE (map:Map {id: $id})
            ON CREATE SET map.title = $title, map.question = $question, map.version = 1
            RETURN map {.id, .title, .question, .version} AS map
            """;

    private static final String SAVE = """
            MERGE (map:Map {id: $id})
            ON CREATE SET map.title = $title, map.question = $question, map.version = $version
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
            CALL (map) {
              MATCH (map)-[:KEEPS]->(kept:SavedSearch|Scenario)
              DETACH DELETE kept
            }
            CALL (map) {
              MATCH (map)-[:DISMISSES]->(dismissal:Dismissal)
              DETACH DELETE dismissal
            }
            CALL (map) {
              MATCH (map)-[:CARRIES]->(carried:Carried)
              DETACH DELETE carried
            }
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
    private final ApplicationEventPublisher events;

    ArgumentMaps(Graph graph, ApplicationEventPublisher events) {
        this.graph = graph;
        this.events = events;
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

    /** The map that has this title now, whatever it was created with; compared exactly, but for blanks around it. */
    public Optional<ArgumentMap> titled(String title) {
        return graph.read(transaction -> titled(transaction, title.strip()));
    }

    private static Optional<ArgumentMap> titled(TransactionContext transaction, String title) {
        return transaction.run(TITLED, Map.of("title", title)).stream()
                .map(ArgumentMaps::toMap)
                .findFirst();
    }

    /**
     * The map {@link #titled} so, or a new one. A question is given to a new map only; a blank one counts as none.
     *
     * @throws UnfitMap if no map can have this title or question
     */
    public ArgumentMap findOrCreate(String title, @Nullable String question) {
        String name = title.strip();
        String asked = question == null || question.isBlank() ? null : question.strip();
        ArgumentMap.requireFit(name, asked);
        return graph.write(transaction -> titled(transaction, name).orElseGet(() -> create(transaction, name, asked)));
    }

    /** A map that was created with this title and renamed keeps its id; the new one gets the next that is free. */
    private static ArgumentMap create(TransactionContext transaction, String title, @Nullable String question) {
        String id = ContentId.of("m", title);
        for (int next = 2; ; next++) {
            Value parameters = Values.parameters("id", id, "title", title, "question", question);
            ArgumentMap map = toMap(transaction.run(FIND_OR_CREATE, parameters).single());
            if (map.title().equals(title)) {
                return map;
            }
            id = ContentId.of("m", title, String.valueOf(next));
        }
    }

    /**
     * Stores a map that was made elsewhere, as it is, or nothing if its id is there.
     *
     * @throws UnfitMap if no map can have this title or question
     */
    public void save(TransactionContext transaction, ArgumentMap map) {
        ArgumentMap.requireFit(map.title(), map.question());
        Value parameters = Values.parameters(
                "id", map.id().value(), "title", map.title(), "question", map.question(), "version", map.version());
        transaction.run(SAVE, parameters).consume();
    }

    /**
     * Replaces title and question; answers the stored record with its new version.
     *
     * @throws UnfitMap if no map can have this title or question
     * @throws StaleVersion if {@code changed.version()} is not the stored one
     * @throws NoSuchElementException if there is no such map
     */
    public ArgumentMap change(ArgumentMap changed) {
        ArgumentMap.requireFit(changed.title(), changed.question());
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

    /** Removes the map; its documents stay. Answers whether it was there; if so, tells {@link MapShrunk}. */
    public boolean delete(ArgumentMap.Id id) {
        boolean deleted = graph.write(transaction -> transaction
                        .run(DELETE, Map.of("id", id.value()))
                        .single()
                        .get("deleted")
                        .asInt()
                > 0);
        tell(id, deleted);
        return deleted;
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

    /**
     * Takes a document out of a map; the document and its claims stay stored. Answers whether it was in it; if so, tells
     * {@link MapShrunk}.
     */
    public boolean exclude(ArgumentMap.Id map, Document.Id document) {
        boolean excluded = graph.write(transaction -> transaction
                        .run(EXCLUDE, Map.of("map", map.value(), "document", document.value()))
                        .single()
                        .get("excluded")
                        .asInt()
                > 0);
        tell(map, excluded);
        return excluded;
    }

    private void tell(ArgumentMap.Id map, boolean shrunk) {
        if (shrunk) {
            events.publishEvent(new MapShrunk(map));
        }
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
