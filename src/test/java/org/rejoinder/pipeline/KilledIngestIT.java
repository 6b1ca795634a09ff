package org.rejoinder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.JavaProcess;

/** A process that takes in documents is killed again and again; what it leaves is as if nothing had happened. */
class KilledIngestIT {

    /** All sorts of moments. */
    private static final List<Integer> KILLED_AT = List.of(
            IngestProcess.moment("trams", Progress.Step.SEGMENT),
            IngestProcess.moment("buses", Progress.Step.STORE),
            IngestProcess.moment("ferries", Progress.Step.RELATE),
            IngestProcess.moment("bicycles", Progress.Step.STORE));

    @TempDir
    Path folder;

    @Test
    void whateverTheMomentNothingIsLostOrDoubled() {
        List<String> undisturbed = runToTheEnd(folder.resolve("undisturbed"));

        Path disturbed = folder.resolve("disturbed");
        for (int moment : KILLED_AT) {
            try (JavaProcess process = start(disturbed)) {
                String reached = process.await(line -> line.startsWith(IngestProcess.STEP)
                        && Integer.parseInt(line.substring(IngestProcess.STEP.length())) >= moment);
                process.kill();
                assertThat(reached).isNotEmpty();
            }
        }
        List<String> afterwards = runToTheEnd(disturbed);

        assertThat(undisturbed).anyMatch(line -> line.contains("[\"Claim\"]"));
        assertThat(undisturbed).anyMatch(line -> line.contains("\"CONTRADICTS\"") || line.contains("\"SUPPORTS\""));
        assertThat(undisturbed.stream().filter(line -> line.contains("[\"Document\"]")))
                .hasSize(5);
        assertThat(afterwards).isEqualTo(undisturbed);
        assertThat(disturbed.resolve("inbox")).isEmptyDirectory();
    }

    private static List<String> runToTheEnd(Path data) {
        try (JavaProcess process = start(data)) {
            List<String> said = process.awaitEnd();
            assertThat(process.exitCode()).as(String.join("\n", said)).isZero();
            return said.stream()
                    .filter(line -> line.startsWith(IngestProcess.GRAPH))
                    .toList();
        }
    }

    private static JavaProcess start(Path data) {
        return JavaProcess.start(IngestProcess.class, "--rejoinder.data=" + data, "--server.port=0");
    }
}
