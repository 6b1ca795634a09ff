package org.rejoinder.document;

import java.util.List;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of documents and their snapshots. */
@Component
public class Documents {

    private final Graph graph;

    Documents(Graph graph) {
        this.graph = graph;
    }

    /** Every document, ordered by title, then id. */
    public List<Document> all() {
        throw new UnsupportedOperationException();
    }

    /** The documents of a map, in the order they were added to it. */
    public List<Document> in(ArgumentMap.Id map) {
        throw new UnsupportedOperationException();
    }

    public Optional<Document> find(Document.Id id) {
        throw new UnsupportedOperationException();
    }

    /** The newest snapshot of a document. */
    public Optional<Snapshot> newestSnapshot(Document.Id id) {
        throw new UnsupportedOperationException();
    }

    /** Every snapshot of a document, oldest first. */
    public List<Snapshot> snapshots(Document.Id id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Snapshot> snapshot(String sha256) {
        throw new UnsupportedOperationException();
    }

    /**
     * The document of which {@code read} is a newer version: the same address, or the same source name and for the most
     * part the same text. Empty if it is a document of its own.
     */
    public Optional<Document> earlierVersionOf(ReadDocument read) {
        throw new UnsupportedOperationException();
    }

    /** Stores a new document, or nothing if its id is there. */
    public void save(TransactionContext transaction, Document document) {
        throw new UnsupportedOperationException();
    }

    /** Stores a new snapshot of a stored document, or nothing if its SHA-256 is there. */
    public void save(TransactionContext transaction, Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /** Replaces what is known about a document beside its text; answers the stored record with its new version.
     *
     * @throws StaleVersion if {@code changed.version()} is not the stored one
     */
    public Document change(Document changed) {
        throw new UnsupportedOperationException();
    }

    /** Full-text search over titles and texts, best first, at most {@code limit}. */
    public List<Document> search(String query, int limit) {
        throw new UnsupportedOperationException();
    }
}
