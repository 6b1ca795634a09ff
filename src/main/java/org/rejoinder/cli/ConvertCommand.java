package org.rejoinder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.LossReport;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.ParsedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** From one format to another. Knows no store, so it starts without the application. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a map file in another format, without a store.",
        footer = {
            "",
            "What either format cannot say is counted on standard error.",
            "",
            "Examples:",
            "  rejoinder convert bridge.json --output bridge.html",
            "  rejoinder convert bridge.json --format dot | dot -Tpdf > bridge.pdf",
            "  rejoinder convert - --from json --format svg --losses losses.json < bridge.json > bridge.svg"
        })
final class ConvertCommand implements Callable<Integer> {

    private static final String STANDARD_STREAM = "-";

    private final Terminal terminal;

    @Parameters(paramLabel = "IN", description = "The file to read; - for standard input.")
    @Nullable
    String input;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "The format of the file (default: what it looks like).")
    @Nullable
    String from;

    @Option(
            names = "--losses",
            paramLabel = "FILE",
            description = "Where to tell item by item what is lost, as JSON if the name ends in .json, else as text;"
                    + " - for standard error.")
    @Nullable
    String losses;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (input == null) {
            throw new IllegalStateException("Not called from a command line");
        }
        output.check(terminal);
        Formats formats = Formats.alone();
        List<MapWriter> writers = output.writers(formats);
        MapParser named = from == null ? null : parser(formats, from);
        MapFile file = read(input);
        MapParser parser = named == null ? formats.recognise(file) : named;
        ParsedMap read = parser.parse(file);
        MapContents contents = read.contents();
        terminal.say("Read %s as %s: %,d documents, %,d claims, %,d relations."
                .formatted(
                        input.equals(STANDARD_STREAM) ? file.name() : input,
                        parser.format(),
                        contents.documents().size(),
                        contents.claims().size(),
                        contents.relations().size()));
        output.write(contents, writers, terminal);
        tell(
                LossReport.of(parser, read),
                writers.stream().map(writer -> LossReport.of(writer, contents)).toList());
        return ExitCodes.OK;
    }

    private MapParser parser(Formats formats, String format) {
        return formats.parser(format)
                .orElseThrow(() -> wrong("'%s' is not one of the formats that are read: %s"
                        .formatted(
                                format,
                                formats.parsers().stream()
                                        .map(MapParser::format)
                                        .collect(Collectors.joining(", ")))));
    }

    private static MapFile read(String source) throws IOException {
        if (source.equals(STANDARD_STREAM)) {
            return new MapFile("standard input", System.in.readNBytes(MapFile.LARGEST + 1));
        }
        Path path = Path.of(source);
        if (Files.isDirectory(path)) {
            throw new NotFound("%s is a folder, not a file.".formatted(path));
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return new MapFile(String.valueOf(path.getFileName()), stream.readNBytes(MapFile.LARGEST + 1));
        } catch (NoSuchFileException missing) {
            throw new NotFound("There is no file %s.".formatted(path));
        }
    }

    private void tell(LossReport reading, List<LossReport> writing) throws IOException {
        if (losses == null || !losses.equals(STANDARD_STREAM)) {
            OutputOptions.sayLosses("Not read of", reading, terminal);
            writing.forEach(report -> OutputOptions.sayLosses("Left out in", report, terminal));
        } else {
            terminal.messages().print(text(reading, writing));
        }
        if (losses != null && !losses.equals(STANDARD_STREAM)) {
            String report = losses.endsWith(".json") ? json(reading, writing) : text(reading, writing);
            OutputOptions.writeWhole(Path.of(losses), stream -> stream.write(report.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String text(LossReport reading, List<LossReport> writing) {
        return "Not read of %s\n%s".formatted(reading.format(), reading.text())
                + writing.stream()
                        .map(report -> "\nLeft out in %s\n%s".formatted(report.format(), report.text()))
                        .collect(Collectors.joining());
    }

    private static String json(LossReport reading, List<LossReport> writing) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("read", reading);
        both.put("written", writing);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new JsonMapper()
                        .writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .writeValueAsString(both)
                + "\n";
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not called from a command line");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
