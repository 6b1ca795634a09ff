package org.rejoinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.Rejoinder;
import org.rejoinder.document.ArgumentMaps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands one after the other on a store of their own. */
class CommandLineIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void aStoreIsMappedListedTracedAndExported() throws IOException {
        Path statement = Files.writeString(folder.resolve("statement.txt"), """
                Why the bridge should be built

                The harbour bridge will halve the journey to the hospital. Last year 312 people died on the ferry route. \
                The city should build the bridge before 2030.
                """);
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path store = folder.resolve("store");
        Path out = folder.resolve("out");

        Output mapped = new Output();
        assertThat(run(
                        mapped,
                        "map",
                        statement.toString(),
                        empty.toString(),
                        "--title",
                        "Harbour bridge",
                        "--data",
                        store.toString(),
                        "--format",
                        "json,argdown",
                        "--output",
                        out.toString()))
                .as(mapped.messages())
                .isEqualTo(ExitCodes.UNREADABLE);
        assertThat(mapped.messages()).contains("Not read: ", "empty.txt", "statement.txt: ");
        assertThat(mapped.data()).isEmpty();
        JsonNode map = JSON.readTree(Files.readString(out.resolve("harbour-bridge.json")));
        assertThat(map.at("/claims").size()).isPositive();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("harbour-bridge.json", "harbour-bridge.argdown");
        }

        Output listed = new Output();
        assertThat(run(listed, "claims", "--format", "csv", "--document", "statement.txt", "--data", store.toString()))
                .isEqualTo(ExitCodes.OK);
        assertThat(listed.data().split("\r\n"))
                .hasSize(1 + map.at("/claims").size())
                .startsWith("id,type,check-worthiness,status,text");

        Output traced = new Output();
        String text = map.at("/claims/0/text").stringValue();
        assertThat(run(traced, "trace", text, "--format", "json", "--data", store.toString()))
                .as(traced.messages())
                .isEqualTo(ExitCodes.OK);
        assertThat(JSON.readTree(traced.data()).at("/claim/id").stringValue())
                .isEqualTo(map.at("/claims/0/id").stringValue());

        Output untraced = new Output();
        assertThat(run(untraced, "trace", "c-aaaaaaaaaaaaaaaa", "--data", store.toString()))
                .isEqualTo(ExitCodes.NOT_FOUND);

        Output reasoned = new Output();
        assertThat(run(reasoned, "reason", "--format", "json", "--data", store.toString()))
                .as(reasoned.messages())
                .isEqualTo(ExitCodes.OK);
        assertThat(JSON.readTree(reasoned.data()).size())
                .isEqualTo(map.at("/claims").size());
        assertThat(reasoned.messages()).contains(" stand, ");

        Output explained = new Output();
        assertThat(run(explained, "reason", text, "--semantics", "preferred", "--data", store.toString()))
                .as(explained.messages())
                .isEqualTo(ExitCodes.OK);
        assertThat(explained.data()).startsWith(text).contains("preferred position");
        assertThat(run(new Output(), "reason", "c-aaaaaaaaaaaaaaaa", "--data", store.toString()))
                .isEqualTo(ExitCodes.NOT_FOUND);

        Output supposed = new Output();
        String id = map.at("/claims/0/id").stringValue();
        assertThat(run(supposed, "what-if", "--off", id, "--format", "csv", "--data", store.toString()))
                .as(supposed.messages())
                .isEqualTo(ExitCodes.OK);
        assertThat(supposed.data().split("\r\n"))
                .startsWith("id,before,after,strength before,strength after,text")
                .anyMatch(line -> line.startsWith(id + ",") && line.contains(",falls,"));
        assertThat(run(new Output(), "what-if", "--off", "c-aaaaaaaaaaaaaaaa", "--data", store.toString()))
                .isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(run(new Output(), "what-if", "--cut", id, "--data", store.toString()))
                .isEqualTo(ExitCodes.USAGE);

        Output checked = new Output();
        assertThat(run(checked, "check", "--fail-on", "remark", "--format", "json", "--data", store.toString()))
                .as(checked.messages())
                .isEqualTo(ExitCodes.FINDINGS);
        assertThat(JSON.readTree(checked.data())
                        .valueStream()
                        .map(found -> found.at("/rule").stringValue()))
                .contains("check-worthy-unchecked");
        Files.writeString(Files.createDirectory(store.resolve("rules")).resolve("broken.cypher"), "RETURN 1 AS one");
        Output broken = new Output();
        assertThat(run(broken, "check", "--fail-on", "never", "--format", "markdown", "--data", store.toString()))
                .as(broken.messages())
                .isEqualTo(ExitCodes.INCOMPLETE);
        assertThat(broken.messages()).contains("broken.cypher, line 1: ");
        assertThat(broken.data()).startsWith("# Findings: Harbour bridge\n");
        Output positions = new Output();
        assertThat(run(positions, "positions", "--format", "json", "--data", store.toString()))
                .as(positions.messages())
                .isEqualTo(ExitCodes.OK);
        assertThat(JSON.readTree(positions.data()).at("/format").stringValue()).isEqualTo("rejoinder-positions");
        assertThat(JSON.readTree(positions.data()).at("/participants").size())
                .isGreaterThanOrEqualTo(map.at("/documents").size());
        Output refused = new Output();
        assertThat(run(refused, "positions", "--camps", "7", "--data", store.toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(refused.messages()).contains("--camps goes from 2 to 6");

        Output exported = new Output();
        assertThat(run(exported, "export", "--map", "harbour bridge", "--data", store.toString()))
                .isEqualTo(ExitCodes.OK);
        assertThat(exported.data()).isEqualTo(Files.readString(out.resolve("harbour-bridge.json")));
    }

    @Test
    void aMapIsBroughtIntoAnotherStoreAndAllAreKeptAndPutBack() throws IOException {
        Path statement = Files.writeString(
                folder.resolve("statement.txt"),
                "The harbour bridge will halve the journey to the hospital. The bridge costs 12 million euros.\n");
        Path json = folder.resolve("bridge.json");
        assertThat(run(new Output(), "map", statement.toString(), "--output", json.toString()))
                .isEqualTo(ExitCodes.OK);
        String store = folder.resolve("other").toString();

        Output preview = new Output();
        assertThat(run(preview, "import", json.toString(), "--preview", "--data", store))
                .as(preview.messages())
                .isEqualTo(ExitCodes.OK);
        assertThat(preview.data()).contains("new map", "documents: 1 new");
        assertThat(preview.messages()).contains("Nothing was written yet");
        Output done = new Output();
        assertThat(run(done, "import", json.toString(), "--data", store)).isEqualTo(ExitCodes.OK);
        assertThat(done.messages()).contains("Imported as decision e-");
        Output again = new Output();
        assertThat(run(again, "import", json.toString(), "--data", store)).isEqualTo(ExitCodes.OK);
        assertThat(again.messages()).contains("nothing changes");
        Output malformed = new Output();
        assertThat(run(malformed, "import", statement.toString(), "--from", "json", "--data", store))
                .isEqualTo(ExitCodes.UNREADABLE);
        assertThat(malformed.messages()).contains("statement.txt, line 1");

        Path backup = folder.resolve("backup.zip");
        assertThat(run(new Output(), "export", "--everything", "--output", backup.toString(), "--data", store))
                .isEqualTo(ExitCodes.OK);
        String restored = folder.resolve("restored").toString();
        Output putBack = new Output();
        assertThat(run(putBack, "import", backup.toString(), "--data", restored))
                .as(putBack.messages())
                .isEqualTo(ExitCodes.OK);
        assertThat(putBack.messages()).contains("1 maps put back");
        Path second = folder.resolve("second.zip");
        assertThat(run(new Output(), "export", "--everything", "--output", second.toString(), "--data", restored))
                .isEqualTo(ExitCodes.OK);
        assertThat(second).hasSameBinaryContentAs(backup);
    }

    @Test
    void aServerThatOnlyTheEnvironmentNamesIsNotMappedInto() throws IOException {
        Path statement = Files.writeString(folder.resolve("statement.txt"), "The bridge will halve the journey.\n");
        Path store = folder.resolve("store");
        // As SPRING_NEO4J_URI, which a test cannot set; were it used, the commands would find no server there.
        System.setProperty("spring.neo4j.uri", "bolt://localhost:1");
        try {
            Output temporary = new Output();
            assertThat(run(temporary, "map", statement.toString()))
                    .as(temporary.messages())
                    .isEqualTo(ExitCodes.OK);
            Output named = new Output();
            assertThat(run(named, "map", statement.toString(), "--data", store.toString()))
                    .as(named.messages())
                    .isEqualTo(ExitCodes.OK);
            assertThat(run(named, "documents", "--data", store.toString()))
                    .as(named.messages())
                    .isEqualTo(ExitCodes.OK);
        } finally {
            System.clearProperty("spring.neo4j.uri");
        }
    }

    @Test
    void oneFileOfAFolderThatCannotBeOpenedIsToldAndTheOthersAreMapped() throws IOException {
        Path replies = Files.createDirectory(folder.resolve("replies"));
        Path large = replies.resolve("a-large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        Files.writeString(replies.resolve("b-reply.txt"), "The bridge will cost more than any hospital.");

        Output mapped = new Output();
        assertThat(run(mapped, "map", replies.toString(), "--format", "json"))
                .as(mapped.messages())
                .isEqualTo(ExitCodes.UNREADABLE);
        assertThat(mapped.messages()).contains("Not read: ", "a-large.txt", "b-reply.txt: ");
        assertThat(JSON.readTree(mapped.data()).at("/documents/0/source").stringValue())
                .isEqualTo("b-reply.txt");
    }

    @Test
    void aStoreInUseIsToldInOneLineAndWhatToDo() {
        Path store = folder.resolve("store");
        try (Application holder = Application.start(Rejoinder.class, List.of("--rejoinder.data=" + store))) {
            assertThat(holder.get(ArgumentMaps.class).all()).isEmpty();
            Output output = new Output();
            assertThat(run(output, "documents", "--data", store.toString())).isEqualTo(ExitCodes.CANNOT_START);
            assertThat(output.messages()).contains(store.toString()).doesNotContain("\tat ");
        }
    }

    @Test
    void aServerOutOfReachIsToldInOneLineAndWhatToDo() {
        Output output = new Output();
        assertThat(run(output, "documents", "--neo4j-uri", "bolt://localhost:1"))
                .isEqualTo(ExitCodes.CANNOT_START);
        assertThat(output.messages())
                .contains("cannot be reached", "spring.neo4j.uri")
                .doesNotContain("\tat ");
        assertThat(output.data()).isEmpty();
    }

    private static int run(Output output, String... arguments) {
        return Commands.run(Rejoinder.class, output.terminal(), arguments);
    }
}
