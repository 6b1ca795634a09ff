package org.rejoinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered without the application; the class to start from is one that could not start. */
class CommandsTests {

    private final Output output = new Output();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "map",
                "trace",
                "clash",
                "check",
                "reason",
                "what-if",
                "positions",
                "import",
                "export",
                "convert",
                "documents",
                "claims",
                "relations",
                "solve",
                "version"
            })
    void everyCommandExplainsItselfWithAnExample(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCodes.OK);
        assertThat(output.data()).contains("Usage: rejoinder " + command, "Example", "  rejoinder " + command);
        assertThat(output.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--verbose --help"})
    void theProgramListsItsCommandsAndExitCodes(String options) {
        assertThat(run(options.split(" "))).isEqualTo(ExitCodes.OK);
        assertThat(output.data())
                .contains(
                        "serve",
                        "map",
                        "trace",
                        "export",
                        "documents",
                        "claims",
                        "relations",
                        "solve",
                        "version",
                        "130 interrupted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version", "-V"})
    void theVersionIsData(String argument) {
        assertThat(run(argument)).isEqualTo(ExitCodes.OK);
        assertThat(output.data()).startsWith("rejoinder ").contains("Java ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mapp | Did you mean: rejoinder map",
                "map | 'PATH'",
                "map a.txt --formt json | --formt",
                "map a.txt --format json,svg | add --output DIR",
                "what-if | Say what is otherwise",
                "what-if --off x --scenario y | not both",
                "reason --confidence 2 | confidence goes from 0 to 1",
                "reason --semantics preferred | goes with a claim",
                "reason --support maybe | some-reason, necessary",
                "claims --type rumour | fact, statistic",
                "claims --sort loudness | check-worthiness",
                "relations --minimum-confidence 1.5 | between 0 and 1",
                "relations --minimum-confidence much | 'much'",
                "trace | 'CLAIM'",
                "export --format json,dot | add --output DIR",
                "export --everything | add --output DIR",
                "export --everything --map x --output y | leave --map and --format out",
                "import | 'FILE'",
                "import a.json --map x --new-map y | not both",
                "serve --prot 9000 | --prot",
                "serve rejoinder.data=x | rejoinder.data=x",
                "serve --data a --rejoinder.data=b | rejoinder.data is set twice",
                "serve --address 0.0.0.0 | --allow-remote",
                "--port none | 'none'"
            })
    void wrongUsageIsToldWithWhereToReadOn(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCodes.USAGE);
        assertThat(output.messages()).contains(message);
        assertThat(output.messages()).containsAnyOf("--help", "Did you mean");
        assertThat(output.data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "relations", "documents", "export", "trace text"})
    void whereThereIsNoStoreNoneIsMade(String command, @TempDir Path folder) {
        Path missing = folder.resolve("none");
        assertThat(run((command + " --data " + missing).split(" "))).isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(output.messages()).contains("There is no store at " + missing);
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsNotImported(@TempDir Path folder) {
        Path missing = folder.resolve("none.json");
        assertThat(run(
                        "import",
                        missing.toString(),
                        "--data",
                        folder.resolve("store").toString()))
                .isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(output.messages()).contains("There is no file " + missing);
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose claims", "-v claims", "claims --verbose"})
    void detailsCanBeAskedForBeforeTheCommandAndAfter(String command, @TempDir Path folder) {
        assertThat(run((command + " --data " + folder.resolve("none")).split(" ")))
                .isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(output.messages()).contains("\tat org.rejoinder.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose --port none", "--verbose serve --port none", "serve --verbose --port none"})
    void detailsOfTheServiceCanBeAskedForWithItsNameOrWithout(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCodes.USAGE);
        assertThat(output.messages()).contains("'none'", "rejoinder serve --help");
    }

    @Test
    void aTitleThatNoMapCanHaveIsRefusedBeforeAnythingStarts() {
        assertThat(run("map", "a.txt", "--title", "a".repeat(301))).isEqualTo(ExitCodes.USAGE);
        assertThat(output.messages()).contains("at most 300 characters");
    }

    @Test
    void severalFormatsIntoAFileAreRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("map.json"), "mine");
        assertThat(run("map", "a.txt", "--format", "json,svg", "--output", file.toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aPictureIsNotPrintedOnATerminal() {
        Terminal seen = new Terminal(output.terminal().data(), output.terminal().messages(), true, false);
        assertThat(Commands.run(Object.class, seen, "map", "a.txt", "--format", "png"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(output.messages()).contains("add --output FILE");
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour bridge, harbour-bridge",
        "../../etc/passwd, etc-passwd",
        "Ça va? Öl!, ca-va-ol",
        "'   ', map",
        "日本, map"
    })
    void fileNamesOfTitlesAreHarmless(String title, String expected) {
        assertThat(OutputOptions.fileName(title)).isEqualTo(expected);
    }

    private int run(String... arguments) {
        return Commands.run(Object.class, output.terminal(), arguments);
    }
}
