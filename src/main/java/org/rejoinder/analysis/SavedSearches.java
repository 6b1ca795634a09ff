package org.rejoinder.analysis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of searches kept under a name. */
@Component
public class SavedSearches {

    private static final String OF_MAP = """
            MATCH (:Map {id: $map})-[:KEEPS]->(search:SavedSearch)
            RETURN search.id AS id, search.name AS name, search.query AS query
            ORDER BY toLower(search.name), search.id
            """;

    private static final String SAVE = """
            MATCH (map:Map {id: $map})
            MERGE (search:SavedSearch {id: $id})
            SET search.name = $name, search.query = $query
            MERGE (map)-[:KEEPS]->(search)
            RETURN search.id AS id, search.name AS name, search.query AS query
            """;

    private static final String REMOVE = """
            MATCH (:Map {id: $map})-[:KEEPS]->(search:SavedSearch {id: $id})
            WITH search, search.id AS id, search.name AS name, search.query AS query
            DETACH DELETE search
            RETURN id, name, query
            """;

    private final Graph graph;

    SavedSearches(Graph graph) {
        this.graph = graph;
    }

    /** The searches kept in a map, by name. */
    public List<SavedSearch> of(ArgumentMap.Id map) {
        return graph.read(transaction ->
                transaction.run(OF_MAP, Map.of("map", map.value())).list(SavedSearches::search));
    }

    /**
     * Keeps conditions under a name; if they are kept already, under this name from now on.
     *
     * @throws IllegalArgumentException if the name is blank or too long, or there is no condition
     * @throws NoSuchElementException if there is no such map
     */
    @CanIgnoreReturnValue
    public SavedSearch save(ArgumentMap.Id map, String name, Conditions conditions) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > SavedSearch.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A search needs a name of at most %d characters".formatted(SavedSearch.LONGEST_NAME));
        }
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("There is no condition in it");
        }
        String query = conditions.toQuery();
        Map<String, Object> parameters = Map.of(
                "map", map.value(), "id", ContentId.of("q", map.value(), query), "name", stripped, "query", query);
        return graph.write(transaction -> transaction.run(SAVE, parameters).stream()
                .map(SavedSearches::search)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no map " + map)));
    }

    /** Removes a search and answers what it was; empty if the map keeps no such search. */
    public Optional<SavedSearch> remove(ArgumentMap.Id map, SavedSearch.Id id) {
        return graph.write(transaction -> transaction.run(REMOVE, Map.of("map", map.value(), "id", id.value())).stream()
                .map(SavedSearches::search)
                .findFirst());
    }

    private static SavedSearch search(Record row) {
        return new SavedSearch(
                new SavedSearch.Id(row.get("id").asString()),
                row.get("name").asString(),
                Conditions.parse(row.get("query").asString()));
    }
}
