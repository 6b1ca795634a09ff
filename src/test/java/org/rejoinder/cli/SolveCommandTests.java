package org.rejoinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the competitions; without the application, which could not start here. */
class SolveCommandTests {

    private final Output output = new Output();

    @TempDir
    private Path folder;

    private Path numbers;
    private Path names;
    private Path triangle;

    @BeforeEach
    void writeFrameworks() throws Exception {
        numbers = Files.writeString(folder.resolve("debate.af"), "p af 4\n# mutual\n1 2\n2 1\n1 3\n2 3\n3 4\n");
        names = Files.writeString(
                folder.resolve("debate.apx"), "arg(yes).arg(no).arg(\"per haps\").att(yes,no).att(no,yes).");
        triangle = Files.writeString(folder.resolve("triangle.tgf"), "a\nb\nc\n#\na b\nb c\nc a\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SE-GR | w",
                "SE-ID | w",
                "CE-CO | 3",
                "CE-PR | 2",
                "EE-ST | w 1 4, w 2 4",
                "EE-CO | w, w 1 4, w 2 4",
                "ee-gr | w",
                "DC-PR -a 4 | YES",
                "DS-PR -a 4 | YES",
                "DS-GR -a 4 | NO",
                "DC-ID -a 4 | NO",
                "DC-SST -a 3 | NO",
                "DS-ST -a 1 | NO",
                "DC-CO -a 1 --certificate | YES, w 1 4",
                "DS-PR -a 1 --certificate | NO, w 2 4",
                "DS-PR -a 4 --certificate | YES",
                "DC-PR -a 3 --certificate | NO"
            })
    void anAnswerIsWrittenAsInTheCompetitionOf2023(String task, String lines) {
        assertThat(solve(numbers, task)).isEqualTo(ExitCodes.OK);
        assertThat(output.data().lines().sorted())
                .containsExactly(Arrays.stream(lines.split(", ")).sorted().toArray(String[]::new));
        assertThat(output.messages()).isEmpty();
    }

    /** The way of the competitions does without picocli; any other has to mean the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "solve -p DS-PR -f FILE -a 1 --certificate",
                "solve --problem=DS-PR --file FILE --argument=1 --certificate",
                "solve -pDS-PR -fFILE -a1 --certificate --timeout=9",
                "-v solve -p DS-PR -f FILE -a 1 --certificate",
                "solve -f FILE --format i23 --timeout 9 -a 1 -p ds-pr --certificate"
            })
    void optionsMayBeWrittenInAnyWay(String line) {
        assertThat(Commands.run(
                        Object.class,
                        output.terminal(),
                        line.replace("FILE", numbers.toString()).split(" ")))
                .isEqualTo(ExitCodes.OK);
        assertThat(output.data().lines()).containsExactly("NO", "w 2 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solve -p SE-PR -f x -f y",
                "solve -p SE-PR",
                "solve -p SE-PR -f",
                "solve -p SE-PR -f x -q y",
                "solve -p SE-PR -f x y",
                "solve -p SE-PR -f x --timeout soon"
            })
    void whatIsWrongIsNeverPassedOver(String line) {
        assertThat(SolveArguments.read(output.terminal(), line.split(" "))).isEmpty();
        assertThat(Commands.run(Object.class, output.terminal(), line.split(" ")))
                .isEqualTo(ExitCodes.USAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SE-ST | NO", "EE-ST |", "CE-ST | 0", "EE-PR | w", "DS-ST -a b | YES", "DC-ST -a b | NO"})
    void whereThereIsNoExtensionThatIsTheAnswer(String task, String line) {
        assertThat(solve(triangle, task)).isEqualTo(ExitCodes.OK);
        assertThat(output.data()).isEqualTo(line == null ? "" : line + System.lineSeparator());
    }

    @Test
    void argumentsAreAskedForAndAnsweredByName() {
        assertThat(solve(names, "DC-PR -a no --certificate")).isEqualTo(ExitCodes.OK);
        assertThat(output.data().lines()).containsExactly("YES", "w no per haps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SE-XX | 'SE-XX' is not one of SE, DC, DS, CE, EE, a hyphen, and one of CO, GR, PR, ST, SST, ID",
                "DC-PR | name it with -a",
                "SE-PR -a 1 | leave out -a",
                "SE-PR --timeout 0 | --timeout has to be",
                "SE-PR --timeout NaN | --timeout has to be",
                "SE-PR --format gml | 'gml' is not one of apx, tgf, i23"
            })
    void wrongUsageIsTold(String task, String message) {
        assertThat(solve(numbers, task)).isEqualTo(ExitCodes.USAGE);
        assertThat(output.messages()).contains(message, "rejoinder solve --help");
        assertThat(output.data()).isEmpty();
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(solve(numbers, "DC-PR -a 9")).isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(output.messages()).contains("no argument '9'");
        assertThat(solve(folder.resolve("none"), "SE-PR")).isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(output.messages()).contains("no file " + folder.resolve("none"));
        assertThat(solve(folder, "SE-PR")).isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(output.messages()).contains("is a folder");
    }

    @Test
    void aFileOfAnotherFormatIsRefusedWithThePlace() {
        assertThat(solve(numbers, "SE-PR --format apx")).isEqualTo(ExitCodes.UNREADABLE);
        assertThat(output.messages()).contains(numbers.toString(), "Line 1, column 1", "expected arg(…)");
        assertThat(output.data()).isEmpty();
    }

    @Test
    void whenTheTimeIsUpThereIsNoAnswerButWhatWasFound() throws Exception {
        StringBuilder ring = new StringBuilder("p af 400\n");
        for (int argument = 0; argument < 400; argument++) {
            int next = (argument + 1) % 400;
            ring.append("%d %d\n%d %d\n".formatted(argument + 1, next + 1, next + 1, argument + 1));
        }
        Path hard = Files.writeString(folder.resolve("hard.af"), ring);
        assertThat(solve(hard, "CE-ST --timeout 0.05")).isEqualTo(ExitCodes.TIME_IS_UP);
        assertThat(output.data()).isEmpty();
        assertThat(output.messages()).contains("The time was up: there are at least ");
        assertThat(solve(hard, "EE-ST --timeout 3")).isEqualTo(ExitCodes.TIME_IS_UP);
        assertThat(output.data().lines()).isNotEmpty().allMatch(line -> line.startsWith("w "));
    }

    private int solve(Path file, String task) {
        List<String> arguments = new ArrayList<>(List.of("solve", "-f", file.toString(), "-p"));
        arguments.addAll(List.of(task.split(" ")));
        return Commands.run(Object.class, output.terminal(), arguments.toArray(String[]::new));
    }
}
