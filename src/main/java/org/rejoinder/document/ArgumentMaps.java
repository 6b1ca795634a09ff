package org.rejoinder.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of maps and of which documents they include. */
@Component
public class ArgumentMaps {

    private final Graph graph;

    ArgumentMaps(Graph graph) {
        this.graph = graph;
    }

    /** Every map, ordered by title, then id. */
    public List<ArgumentMap> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<ArgumentMap> find(ArgumentMap.Id id) {
        throw new UnsupportedOperationException();
    }

    /** The map created with this title, or a new one; titles are compared exactly. */
    public ArgumentMap findOrCreate(String title, @Nullable String question) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces title and question; answers the stored record with its new version.
     *
     * @throws StaleVersion if {@code changed.version()} is not the stored one
     */
    public ArgumentMap change(ArgumentMap changed) {
        throw new UnsupportedOperationException();
    }

    /** Removes the map; its documents stay. Answers whether it was there. */
    public boolean delete(ArgumentMap.Id id) {
        throw new UnsupportedOperationException();
    }

    /** Puts a stored document into a map, at the end; does nothing if it is in it. */
    public void include(TransactionContext transaction, ArgumentMap.Id map, Document.Id document) {
        throw new UnsupportedOperationException();
    }

    /** Takes a document out of a map; the document and its claims stay stored. Answers whether it was in it. */
    public boolean exclude(ArgumentMap.Id map, Document.Id document) {
        throw new UnsupportedOperationException();
    }
}
