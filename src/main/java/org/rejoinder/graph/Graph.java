package org.rejoinder.graph;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
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
    private final AtomicLong writes = new AtomicLong();

    Graph(Driver driver) {
        this.driver = driver;
    }

    /**
     * Runs {@code work} in a read transaction; may be run more than once, so it must have no side effects.
     *
     * @throws StoreUnavailable if the server cannot be reached
     */
    public <T> T read(Function<TransactionContext, T> work) {
        return inSession(AccessMode.READ, session -> session.executeRead(work::apply));
    }

    /**
     * Runs {@code work}, which others have written, in a read transaction that the server ends after {@code limit}; once,
     * since what has failed for want of time or memory would only fail again.
     *
     * @throws StoreUnavailable if the server cannot be reached
     */
    public <T> T readWithin(Duration limit, Function<SimpleQueryRunner, T> work) {
        TransactionConfig config =
                TransactionConfig.builder().withTimeout(limit).build();
        return inSession(AccessMode.READ, session -> {
            try (Transaction transaction = session.beginTransaction(config)) {
                return work.apply(transaction);
            }
        });
    }

    /**
     * Runs {@code work} in a write transaction; may be run more than once, so its only effects must be on the graph.
     *
     * @throws StoreUnavailable if the server cannot be reached
     */
    public <T> T write(Function<TransactionContext, T> work) {
        T answer = inSession(AccessMode.WRITE, session -> session.executeWrite(work::apply));
        writes.incrementAndGet();
        return answer;
    }

    /** {@link #write} where there is nothing to answer. */
    public void update(Consumer<TransactionContext> work) {
        try (Session session = driver.session(config(AccessMode.WRITE))) {
            session.executeWriteWithoutResult(work);
            writes.incrementAndGet();
        } catch (ServiceUnavailableException | SessionExpiredException unreachable) {
            throw new StoreUnavailable(unreachable);
        }
    }

    /** How many write transactions this process has committed: whoever keeps what was read can tell that it is old. */
    public long writes() {
        return writes.get();
    }

    private <T> T inSession(AccessMode mode, Function<Session, T> work) {
        try (Session session = driver.session(config(mode))) {
            return work.apply(session);
        } catch (ServiceUnavailableException | SessionExpiredException unreachable) {
            throw new StoreUnavailable(unreachable);
        }
    }

    private SessionConfig config(AccessMode mode) {
        return SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }
}
