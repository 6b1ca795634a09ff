package org.rejoinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it. */
@EnabledIfSystemProperty(named = "rejoinder.jar", matches = ".+")
class JarIT {

    @TempDir
    Path folder;

    @Test
    void theSameDocumentGivesTheSameBytes() throws Exception {
        Path text = Files.writeString(
                folder.resolve("statement.txt"),
                "The harbour bridge will halve the journey to the hospital. The ferry is not safe: 312 people died on it last"
                        + " year. Critics say the bridge costs €900 million – too much.\n");
        Result first = run("map", text.toString(), "--format", "json");
        Result second = run("map", text.toString(), "--format", "json");
        assertThat(first.code()).as(first.messages()).isEqualTo(ExitCodes.OK);
        assertThat(first.data()).isEqualTo(second.data()).startsWith("{").contains("€900 million – too much");
    }

    @Test
    void exitCodesAreThoseDocumented() throws Exception {
        assertThat(run("version").code()).isEqualTo(ExitCodes.OK);
        assertThat(run("--help").data()).contains("Usage: rejoinder");
        Result wrong = run("map", "--formt");
        assertThat(wrong.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(wrong.data()).isEmpty();
        assertThat(run("claims", "--data", folder.resolve("none").toString()).code())
                .isEqualTo(ExitCodes.NOT_FOUND);
        assertThat(run("map", folder.resolve("none.txt").toString()).code()).isEqualTo(ExitCodes.UNREADABLE);
    }

    private record Result(int code, String data, String messages) {}

    private Result run(String... arguments) throws IOException, InterruptedException {
        Path data = folder.resolve("data.out");
        Path messages = folder.resolve("messages.out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                System.getProperty("rejoinder.jar")));
        command.addAll(List.of(arguments));
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(data.toFile())
                .redirectError(messages.toFile())
                .start()
                .waitFor();
        return new Result(code, Files.readString(data), Files.readString(messages));
    }
}
