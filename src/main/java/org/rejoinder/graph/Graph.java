package org.rejoinder.graph;

import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * The one door to Neo4j. Work runs in managed transactions, which the driver repeats after a passing failure; bookmarks
 * carry over from one call to the next, so that on a cluster whoever has written reads what was written.
 */
@Component
@DependsOn("migrations")
public class Graph {

    private final Driver driver;

    Graph(Driver driver) {
        this.driver = driver;
    }

    /** Runs {@code work} in a read transaction; may be run more than once, so it must have no side effects. */
    public <T> T read(Function<TransactionContext, T> work) {
        try (var session = driver.session(config(AccessMode.READ))) {
            return session.executeRead(work::apply);
        }
    }

    /** Runs {@code work} in a write transaction; may be run more than once, so its only effects must be on the graph. */
    public <T> T write(Function<TransactionContext, T> work) {
        try (var session = driver.session(config(AccessMode.WRITE))) {
            return session.executeWrite(work::apply);
        }
    }

    /** {@link #write} where there is nothing to answer. */
    public void update(Consumer<TransactionContext> work) {
        try (var session = driver.session(config(AccessMode.WRITE))) {
            session.executeWriteWithoutResult(work);
        }
    }

    private SessionConfig config(AccessMode mode) {
        return SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }
}
