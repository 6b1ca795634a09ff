package org.rejoinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Converts without the application; the class to start from is one that could not start. */
class ConvertCommandTests {

    private static final Path BRIDGE = Path.of("src/test/resources/exchange/bridge.json");

    private final Output output = new Output();

    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesInTheSameFormat() throws IOException {
        Path copy = folder.resolve("copy.json");

        assertThat(run("convert", BRIDGE.toString(), "--output", copy.toString()))
                .isEqualTo(ExitCodes.OK);
        assertThat(copy).hasSameBinaryContentAs(BRIDGE);
        assertThat(output.data()).isEmpty();
        assertThat(output.messages()).isEqualTo("""
                        Read src/test/resources/exchange/bridge.json as json: 2 documents, 6 claims, 6 relations.
                        Wrote %s
                        """.formatted(copy));
    }

    @Test
    void writesWhatAnExportWritesAndCountsWhatIsLost() throws IOException {
        assertThat(run("convert", BRIDGE.toString(), "--format", "dot")).isEqualTo(ExitCodes.OK);
        assertThat(output.data()).isEqualTo(Files.readString(Path.of("src/test/resources/exchange/bridge.dot")));
        assertThat(output.messages())
                .contains("Left out in dot: what was rejected under review (1)")
                .doesNotContain("g-worth", "Not read of");
    }

    @Test
    void tellsItemByItemWhatIsLost() throws IOException {
        Path unknown = Files.writeString(
                folder.resolve("unknown.json"),
                Files.readString(BRIDGE).replaceFirst("\"title\"", "\"mood\": 1, \"title\""));
        Path losses = folder.resolve("losses.json");

        assertThat(run("convert", unknown.toString(), "-f", "dot", "--losses", losses.toString()))
                .isEqualTo(ExitCodes.OK);
        JsonNode told = new JsonMapper().readTree(Files.readString(losses));
        assertThat(told.at("/read/format").asString()).isEqualTo("json");
        assertThat(told.at("/read/losses/0/items/0").asString()).isEqualTo("map.mood");
        assertThat(told.at("/written/0/format").asString()).isEqualTo("dot");
        assertThat(told.at("/written/0/losses").toString()).contains("g-worth");
        assertThat(output.messages()).contains("Not read of json: fields that are not known (1)");
    }

    @Test
    void tellsItInWordsOnStandardError() throws IOException {
        assertThat(run("convert", BRIDGE.toString(), "-f", "dot", "--losses", "-"))
                .isEqualTo(ExitCodes.OK);
        assertThat(output.messages()).contains("Not read of json\nNothing.\n", "Left out in dot\n", "\n    g-worth\n");
        assertThat(output.data()).startsWith("digraph").endsWith("}\n");
    }

    @Test
    void readsStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(BRIDGE)));
            assertThat(run("convert", "-")).isEqualTo(ExitCodes.OK);
        } finally {
            System.setIn(before);
        }
        assertThat(output.data()).isEqualTo(Files.readString(BRIDGE));
    }

    @Test
    void tellsInTheMapWhatTheFileIsCalledAndNotWhereItLies() throws IOException {
        Path framework = Files.writeString(folder.resolve("quarrel.apx"), "arg(a).\narg(b).\natt(a,b).\n");

        assertThat(run("convert", framework.toString(), "--format", "json")).isEqualTo(ExitCodes.OK);
        assertThat(output.data()).contains("\"source\": \"quarrel.apx\"").doesNotContain(folder.toString());
    }

    @Test
    void saysWhyATextIsNoJsonWithoutTheLibrarysBookkeeping() throws IOException {
        Path cut = Files.writeString(folder.resolve("cut.json"), "{\"format\": \"rejoinder-map\", \"map\": {");

        assertThat(run("convert", cut.toString(), "--format", "dot")).isEqualTo(ExitCodes.UNREADABLE);
        assertThat(output.messages())
                .startsWith("cut.json, line 1, column ")
                .contains("This is not JSON as it should be: Unexpected end-of-input")
                .doesNotContain("Source", "REDACTED");
    }

    @Test
    void leavesNoFileWhereTheMapCannotBeRead() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"),
                Files.readString(BRIDGE).replace("\"type\": \"policy\"", "\"type\": \"p\""));
        Path target = folder.resolve("out.json");

        assertThat(run("convert", broken.toString(), "--output", target.toString()))
                .isEqualTo(ExitCodes.UNREADABLE);
        assertThat(output.messages())
                .matches("(?s).*broken\\.json, line \\d+, column \\d+: \"type\" has to be one of .*");
        assertThat(folder).isDirectoryNotContaining("glob:**out*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "convert|2|Missing required parameter: 'IN'",
                "convert pom.xml --from stone|2|'stone' is not one of the formats that are read: json",
                "convert pom.xml --format stone|2|'stone' is not one of the formats json",
                "convert nowhere.json|4|There is no file nowhere.json",
                "convert src|4|src is a folder",
                "convert pom.xml|3|looks like none of the formats that are read",
                "convert pom.xml --from json|3|pom.xml, line 1, column 1: This is not JSON",
                "convert - --format png,svg|2|Several formats need a folder"
            })
    void tellsWhatIsWrong(String arguments, int code, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(code);
        assertThat(output.messages()).contains(message);
        assertThat(output.data()).isEmpty();
    }

    private int run(String... arguments) {
        return Commands.run(CannotStart.class, output.terminal(), arguments);
    }

    private static final class CannotStart {}
}
