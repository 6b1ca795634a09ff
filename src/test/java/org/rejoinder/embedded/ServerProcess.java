package org.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** The main program of a Neo4j server in a process of its own: an external server, to whoever reaches it through Bolt. */
public final class ServerProcess {

    /** What the process prints before port and password once it can be reached. */
    public static final String READY = "listening ";

    private ServerProcess() {}

    static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[1]);
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), port);
        System.out.println(READY + server.address().getPort() + " " + server.password());
        // Ends with whoever started it: then its input is closed.
        int end = System.in.read();
        server.close();
        System.exit(Math.min(end, 0));
    }
}
