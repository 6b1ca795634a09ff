package org.rejoinder.graph;

/** The Neo4j server does not answer, though it did when the application started; what was to be done was not done. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(Throwable cause) {
        super("The Neo4j server does not answer", cause);
    }
}
