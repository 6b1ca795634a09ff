package org.rejoinder.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store to work on: a folder of the embedded server, or an external server. */
final class StoreOptions {

    private static final String DEFAULT_FOLDER = "rejoinder-data";
    private static final String FOLDER_VARIABLE = "REJOINDER_DATA";
    private static final String SERVER_VARIABLE = "SPRING_NEO4J_URI";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the store (default: $REJOINDER_DATA, else ./" + DEFAULT_FOLDER + ").")
    @Nullable
    Path data;

    @Option(
            names = "--neo4j-uri",
            paramLabel = "URI",
            description = "External Neo4j server in place of the embedded one, e.g. neo4j://host:7687.")
    @Nullable
    String uri;

    @Option(names = "--neo4j-user", paramLabel = "NAME", description = "User of the external server.")
    @Nullable
    String user;

    @Option(
            names = "--neo4j-password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            description =
                    "Its password; asked for if left empty. Better in $SPRING_NEO4J_AUTHENTICATION_PASSWORD, where"
                            + " other users of the machine cannot read it.")
    char @Nullable [] password;

    /** Whether any of the options was given. */
    boolean given() {
        return data != null || uri != null;
    }

    Path folder() {
        if (data != null) {
            return data;
        }
        String variable = System.getenv(FOLDER_VARIABLE);
        return Path.of(variable == null || variable.isBlank() ? DEFAULT_FOLDER : variable);
    }

    /**
     * Refuses to make an empty store where one was to be read.
     *
     * @throws NotFound if an embedded store is meant and there is none
     */
    void requireStore() {
        Map<String, String> environment = System.getenv();
        boolean server = uri != null || (data == null && environment.get(SERVER_VARIABLE) != null);
        if (!server && Files.notExists(folder())) {
            throw new NotFound(
                    ("There is no store at %s. Name another with --data, or make one: rejoinder map FILE --data"
                                    + " %1$s")
                            .formatted(folder()));
        }
    }

    /** As {@link #settings()}, but a folder named alone is the store, even where other settings name a server. */
    List<String> settingsOfStore() {
        List<String> settings = settings();
        if (data != null && uri == null) {
            settings.add("--spring.neo4j.uri=");
        }
        return settings;
    }

    /** The settings these options stand for; answers a list of the caller's own. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        if (data != null) {
            // Else the setting's own default holds, or what was given beside the options: two values would be joined.
            settings.add("--rejoinder.data=" + data);
        }
        if (uri != null) {
            settings.add("--spring.neo4j.uri=" + uri);
        }
        if (user != null) {
            settings.add("--spring.neo4j.authentication.username=" + user);
        }
        if (password != null) {
            settings.add("--spring.neo4j.authentication.password=" + new String(password));
        }
        return settings;
    }
}
