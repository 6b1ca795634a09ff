package org.rejoinder.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.rejoinder.graph.CannotStart;

/** One running Neo4j server in this process, its data in one folder. */
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "neo4j";

    private static final Duration STARTING_TAKES_AT_MOST = Duration.ofMinutes(2);

    private final DatabaseManagementService management;
    private final URI address;
    private final String password;

    private EmbeddedServer(DatabaseManagementService management, URI address, String password) {
        this.management = management;
        this.address = address;
        this.password = password;
    }

    /**
     * Starts a server on {@code folder} with Bolt on a loopback port.
     *
     * @param port 0 for any free one
     * @throws CannotStart if the folder is in use or cannot be written
     */
    static EmbeddedServer start(Path folder, int port) {
        Path home = folder.toAbsolutePath().normalize();
        DatabaseManagementService management = null;
        try {
            Files.createDirectories(home);
            management = new DatabaseManagementServiceBuilder(home)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                    .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                    .setConfig(HttpConnector.enabled, false)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.udc_enabled, false)
                    .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                    // A new store then takes a few MB on disk where it would take 500.
                    .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                    .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
                    // Its default has every stop wait ten seconds.
                    .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                    .build();
            // Written only by whoever holds the lock on the folder.
            String password = PasswordFile.readOrCreate(home.resolve("password"));
            return new EmbeddedServer(management, prepare(management, password), password);
        } catch (IOException | RuntimeException failure) {
            if (management != null) {
                management.shutdown();
            }
            throw explained(home, failure);
        }
    }

    private static URI prepare(DatabaseManagementService management, String password) {
        GraphDatabaseService system = management.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        system.executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("password", password));
        GraphDatabaseService graph = management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        if (!graph.isAvailable(TimeUnit.MILLISECONDS.convert(STARTING_TAKES_AT_MOST))) {
            throw new IllegalStateException("The database did not become available");
        }
        var bolt = ((GraphDatabaseAPI) graph)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return URI.create("bolt://127.0.0.1:" + bolt.getPort());
    }

    private static CannotStart explained(Path home, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known;
            }
            if (cause instanceof FileLockException) {
                return new CannotStart(
                        "The data folder %s is in use by another process".formatted(home),
                        "Stop the other Rejoinder that uses this folder, or name another folder with --data FOLDER.",
                        failure);
            }
        }
        if (!Files.isWritable(home)) {
            return new CannotStart(
                    "The data folder %s cannot be created or written".formatted(home),
                    "Give this user the right to write there, or name another folder with --data FOLDER.",
                    failure);
        }
        return new CannotStart(
                "The embedded Neo4j server on the folder %s did not start: %s".formatted(home, rootMessage(failure)),
                "See %s for the server's own account. Nothing in the folder was deleted."
                        .formatted(home.resolve("logs").resolve("debug.log")),
                failure);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** Where Bolt listens. */
    URI address() {
        return address;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        management.shutdown();
    }
}
