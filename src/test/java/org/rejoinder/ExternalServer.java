package org.rejoinder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rejoinder.embedded.ServerProcess;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Points the application to a Neo4j server in another process, one for all tests that want it. */
abstract sealed class ExternalServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Reached directly. */
    static final class Bolt extends ExternalServer {
        Bolt() {
            super("bolt");
        }
    }

    /** Reached as a cluster is: the driver asks the server where to read and to write. */
    static final class Routed extends ExternalServer {
        Routed() {
            super("neo4j");
        }
    }

    private record Running(int port, String password) {}

    private static final Running SERVER = start();

    private final String scheme;

    private ExternalServer(String scheme) {
        this.scheme = scheme;
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("rejoinder-external");
            JavaProcess process =
                    JavaProcess.start(ServerProcess.class, folder.toString(), Integer.toString(freePort()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.kill();
                deleteQuietly(folder);
            }));
            String[] address = process.await(line -> line.startsWith(ServerProcess.READY))
                    .substring(ServerProcess.READY.length())
                    .split(" ", 2);
            return new Running(Integer.parseInt(address[0]), address[1]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The server has to know its port beforehand: it tells it to drivers that ask for a route. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            // The system clears its temporary folder.
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new TemporaryData().initialize(context);
        TestPropertyValues.of(
                        "spring.neo4j.uri=%s://127.0.0.1:%d".formatted(scheme, SERVER.port()),
                        "spring.neo4j.authentication.username=neo4j",
                        "spring.neo4j.authentication.password=" + SERVER.password())
                .applyTo(context);
    }
}
