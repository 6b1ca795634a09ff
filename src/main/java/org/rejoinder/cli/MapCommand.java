package org.rejoinder.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.pipeline.IngestResult;
import org.rejoinder.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description =
                "Maps documents without a server and writes the map. The store is temporary unless one is named with"
                        + " --data or --neo4j-uri.",
        footer = {
            "",
            "A document that cannot be read is told, the others are mapped, and the exit code is 3.",
            "",
            "Examples:",
            "  rejoinder map statement.pdf reply.html > map.json",
            "  rejoinder map articles/ --title \"Harbour bridge\" --format json,svg,html --output out/",
            "  rejoinder map new.docx --title \"Harbour bridge\" --data ~/debates --output bridge.html"
        })
final class MapCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of files.")
    List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-t", "--title"},
            paramLabel = "TITLE",
            description = "Title of the map (default: the name of the file or folder).")
    @Nullable
    String title;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    StoreOptions store = new StoreOptions();

    private final Class<?> main;
    private final Terminal terminal;

    MapCommand(Class<?> main, Terminal terminal) {
        this.main = main;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.check(terminal);
        ArgumentMap.requireFit(titleOrDefault(), null);
        if (store.given()) {
            return map();
        }
        Path temporary = Files.createTempDirectory("rejoinder-");
        try {
            store.data = temporary;
            return map();
        } finally {
            delete(temporary);
        }
    }

    private int map() throws IOException {
        try (Application application = Application.start(main, store.settingsOfStore())) {
            List<MapWriter> writers = output.writers(application.get(Formats.class));
            DocumentSources reader = application.get(DocumentSources.class);
            int failed = 0;
            List<Path> files = new ArrayList<>();
            for (Path path : paths) {
                failed += readable(() -> reader.files(path)).map(files::addAll).isPresent() ? 0 : 1;
            }
            ArgumentMap map = null;
            int mapped = 0;
            // One at a time, for together they may not fit into memory.
            for (Path file : files) {
                Optional<DocumentSource> source = readable(() -> reader.fromPath(file));
                if (source.isPresent() && map == null) {
                    map = application.get(ArgumentMaps.class).findOrCreate(titleOrDefault(), null);
                }
                boolean done =
                        map != null && source.isPresent() && ingest(map, source.get(), application.get(Pipeline.class));
                mapped += done ? 1 : 0;
                failed += done ? 0 : 1;
            }
            if (map != null && mapped > 0) {
                MapContents contents =
                        application.get(MapReader.class).read(map.id()).orElseThrow();
                output.write(contents, writers, terminal);
                terminal.say("%s: %d documents, %d claims, %d relations."
                        .formatted(
                                Listing.inOneLine(contents.map().title()),
                                contents.documents().size(),
                                contents.claims().size(),
                                contents.relations().size()));
            }
            return failed == 0 ? ExitCodes.OK : ExitCodes.UNREADABLE;
        }
    }

    /** What {@code reading} answers; empty, and told, if it cannot be read. */
    private <T> Optional<T> readable(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnreadableDocument unreadable) {
            tell(unreadable);
            return Optional.empty();
        }
    }

    private boolean ingest(ArgumentMap map, DocumentSource source, Pipeline pipeline) {
        IngestResult result;
        try (ProgressDisplay progress = ProgressDisplay.of(source.name(), terminal)) {
            result = pipeline.ingest(map.id(), source, progress);
        } catch (UnreadableDocument unreadable) {
            tell(unreadable);
            return false;
        }
        if (Thread.interrupted()) {
            throw new CancellationException("Interrupted between two documents");
        }
        terminal.say(Listing.inOneLine(source.name()) + ": "
                + switch (result) {
                    case IngestResult.Ingested done ->
                        "%d claims, %d relations".formatted(done.claims(), done.relations());
                    case IngestResult.AlreadyKnown known -> "already in the store";
                    case IngestResult.Revised revised ->
                        "a newer text of a stored document, %d new claims, %d new relations"
                                .formatted(revised.newClaims(), revised.relations());
                });
        return true;
    }

    private void tell(UnreadableDocument unreadable) {
        terminal.say("Not read: %s: %s"
                .formatted(Listing.inOneLine(unreadable.source()), String.valueOf(unreadable.getMessage())));
    }

    private String titleOrDefault() {
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        Path first = paths.getFirst().toAbsolutePath().normalize();
        Path named = paths.size() == 1 ? first : first.getParent();
        String name = named == null || named.getFileName() == null
                ? "Map"
                : named.getFileName().toString();
        return paths.size() == 1 && !Files.isDirectory(first) ? name.replaceFirst("(?<=.)\\.[^.]+$", "") : name;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The temporary store cannot be removed", failure);
        }
    }
}
