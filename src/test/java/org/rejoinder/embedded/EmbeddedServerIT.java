package org.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.rejoinder.JavaProcess;
import org.rejoinder.Rejoinder;
import org.rejoinder.graph.CannotStart;

class EmbeddedServerIT {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndItsPasswordFromOneStartToTheNext() throws Exception {
        String password;
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            password = server.password();
            assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
            assertThat(run(server.address(), password, "CREATE (n:Kept) RETURN n"))
                    .isEqualTo(1);
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            assertThat(server.password()).isEqualTo(password);
            assertThat(run(server.address(), password, "MATCH (n:Kept) RETURN n"))
                    .isEqualTo(1);
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            for (String guess : new String[] {"neo4j", server.password() + "x"}) {
                assertThatExceptionOfType(AuthenticationException.class)
                        .isThrownBy(() -> run(server.address(), guess, "RETURN 1"));
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file rights are told in another way there")
    void letsOnlyTheOwnerReadThePasswordFile() throws Exception {
        EmbeddedServer.start(folder, 0).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondProcessOnTheSameFolderSaysSoAndEnds() {
        Path home = folder.resolve("neo4j");
        try (EmbeddedServer server = EmbeddedServer.start(home, 0);
                JavaProcess second =
                        JavaProcess.start(Rejoinder.class, "--rejoinder.data=" + folder, "--server.port=0")) {
            String said = String.join("\n", second.awaitEnd());
            assertThat(second.exitCode()).isNotZero();
            assertThat(said).contains(home + " is in use by another process").contains("--data FOLDER");
            assertThat(run(server.address(), server.password(), "RETURN 1")).isEqualTo(1);
        }
    }

    @Test
    void saysThatTheFolderCannotBeUsed() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(file.resolve("below"), 0))
                .withMessageContaining("cannot be created or written")
                .withMessageContaining("a file");
    }

    @Test
    void refusesADamagedPasswordFile() throws Exception {
        Files.writeString(folder.resolve("password"), "short");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(folder, 0))
                .withMessageContaining("password");
        Files.delete(folder.resolve("password"));
        EmbeddedServer.start(folder, 0).close();
    }

    private static int run(URI address, String password, String query) {
        try (var driver = GraphDatabase.driver(address, AuthTokens.basic(EmbeddedServer.USER, password))) {
            return driver.executableQuery(query).execute().records().size();
        }
    }
}
