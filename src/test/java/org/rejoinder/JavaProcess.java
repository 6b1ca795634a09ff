package org.rejoinder;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A second Java process with the class path of this one; its two outputs are read as one. */
public final class JavaProcess implements AutoCloseable {

    private static final int LIMIT_MINUTES = 10;

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private JavaProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static JavaProcess start(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new JavaProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads on until a line fits.
     *
     * @throws IllegalStateException if the process ends before
     */
    public String await(Predicate<String> wanted) {
        String line = readUntil(wanted);
        if (line.isEmpty()) {
            throw new IllegalStateException("The process ended: " + String.join("\n", lines));
        }
        return line;
    }

    /** Reads to the end of the process; answers everything it ever printed. */
    public List<String> awaitEnd() {
        readUntil(line -> false);
        return List.copyOf(lines);
    }

    @CanIgnoreReturnValue
    private String readUntil(Predicate<String> wanted) {
        // A process that neither speaks nor ends must not hold up the build; one that nobody waits for lives on.
        Future<?> limit = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LIMIT_MINUTES, TimeUnit.MINUTES));
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (wanted.test(line)) {
                    return line;
                }
            }
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            limit.cancel(false);
        }
    }

    /** As {@code kill -9}: the process gets no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        if (exitCode() == 0) {
            throw new IllegalStateException("The process had ended before it was killed");
        }
    }

    public int exitCode() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The process does not end");
            }
            return process.exitValue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
