package org.rejoinder.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.LossReport;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.SideFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which formats a map is written, and where to. */
final class OutputOptions {

    private static final String DEFAULT_FORMAT = "json";
    private static final Set<String> NOT_TEXT = Set.of("png", "pdf", "docx");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",",
            description =
                    "Such as json, argdown, dot, svg, png or html; several with commas (default: by the ending of"
                            + " --output, else json).")
    List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write, or folder for several formats (default: standard output).")
    @Nullable
    Path output;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /** Refuses what cannot work, before the long part begins. */
    void check(Terminal terminal) {
        if (formats.size() > 1 && output == null) {
            throw wrong("Several formats need a folder: add --output DIR");
        }
        if (formats.size() > 1 && output != null && Files.isRegularFile(output)) {
            throw wrong("Several formats need a folder, but %s is a file".formatted(output));
        }
        if (formats.stream().anyMatch(NOT_TEXT::contains) && output == null && terminal.dataSeen()) {
            throw wrong("%s cannot be shown in a terminal: add --output FILE".formatted(formats.getFirst()));
        }
    }

    /**
     * The writers asked for.
     *
     * @throws ParameterException if a format does not exist
     */
    List<MapWriter> writers(Formats registry) {
        List<String> wanted = formats.isEmpty() ? List.of(defaultFormat(registry)) : formats;
        return new LinkedHashSet<>(wanted)
                .stream()
                        .map(format -> registry.writer(format)
                                .orElseThrow(() -> wrong("'%s' is not one of the formats %s"
                                        .formatted(
                                                format,
                                                registry.writers().stream()
                                                        .map(MapWriter::format)
                                                        .collect(Collectors.joining(", "))))))
                        .toList();
    }

    private String defaultFormat(Formats registry) {
        if (output == null) {
            return DEFAULT_FORMAT;
        }
        String name = output.getFileName() == null ? "" : output.getFileName().toString();
        return registry.writers().stream()
                .filter(writer -> name.endsWith("." + writer.extension()))
                // The longest ending says most: "aif.json" is more than "json".
                .max(Comparator.comparingInt(writer -> writer.extension().length()))
                .map(MapWriter::format)
                .orElse(DEFAULT_FORMAT);
    }

    /** Writes the map in every format; each file appears whole or not at all. */
    void write(MapContents contents, List<MapWriter> writers, Terminal terminal) throws IOException {
        if (output == null) {
            writers.getFirst().write(contents, terminal.data());
            terminal.data().flush();
            return;
        }
        boolean intoFolder = writers.size() > 1
                || Files.isDirectory(output)
                || output.toString().endsWith("/");
        for (MapWriter writer : writers) {
            Path file =
                    intoFolder ? output.resolve(fileName(contents.map().title()) + "." + writer.extension()) : output;
            writeWhole(file, stream -> writer.write(contents, stream));
            terminal.say("Wrote " + file);
            Optional<SideFile> beside = writer.sideFile(contents);
            if (beside.isPresent()) {
                Path side = beside(file, writer, beside.get());
                byte[] text = beside.get().text().getBytes(StandardCharsets.UTF_8);
                writeWhole(side, stream -> stream.write(text));
                terminal.say("Wrote " + side);
            }
        }
    }

    /** Says in short what the formats cannot say of the map. */
    static void sayLosses(MapContents contents, List<MapWriter> writers, Terminal terminal) {
        writers.forEach(writer -> sayLosses("Left out in", LossReport.of(writer, contents), terminal));
    }

    /** Says in short what was lost. */
    static void sayLosses(String where, LossReport report, Terminal terminal) {
        report.counts().forEach(line -> terminal.say("%s %s: %s".formatted(where, report.format(), line)));
    }

    /** Called as the file is, but for the ending. */
    private static Path beside(Path file, MapWriter writer, SideFile beside) {
        String name = file.getFileName().toString();
        String ending = "." + writer.extension();
        String base = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        return file.resolveSibling(base + "." + beside.extension());
    }

    /** What goes into a file. */
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** The file appears whole or not at all. */
    static void writeWhole(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
                content.writeTo(stream);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A file name out of a title, which may hold anything. */
    static String fileName(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
        return cut.isEmpty() ? "map" : cut;
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not called from a command line");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
