package org.rejoinder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.importing.Backup;
import org.rejoinder.importing.ImportReport;
import org.rejoinder.importing.ImportRequest;
import org.rejoinder.importing.Importing;
import org.rejoinder.importing.MapFiles;
import org.rejoinder.importing.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Brings maps from files into the store. What is stored already is recognised, what people here have decided"
                        + " stays, and each import can be taken back whole from the history of its map.",
        footer = {
            "",
            "A backup (export --everything) is put back into an empty store.",
            "",
            "Examples:",
            "  rejoinder import debate.argdown --preview",
            "  rejoinder import colleague.json --map \"Harbour bridge\"",
            "  rejoinder import backup.zip --data ~/debates"
        })
final class ImportCommand extends StoreCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that hold a map each, or a backup.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the stored map to import into (default: the one that the file names).")
    @Nullable
    String map;

    @Option(names = "--new-map", paramLabel = "TITLE", description = "Make a new map of this title.")
    @Nullable
    String newMap;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "Format of the files (default: by what they look like).")
    @Nullable
    String format;

    @Option(names = "--preview", description = "Only tell what would be new, the same, changed and conflicting.")
    boolean preview;

    @Option(names = "--proposed", description = "Let accepted records come in as proposed, for review.")
    boolean proposed;

    @Option(names = "--by", paramLabel = "NAME", description = "Who imports (default: the user's name).")
    String by = System.getProperty("user.name", "import");

    ImportCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        if (map != null && newMap != null) {
            throw wrong("Either --map or --new-map, not both");
        }
        for (Path file : files) {
            if (Files.notExists(file)) {
                throw new NotFound("There is no file %s.".formatted(file));
            }
        }
    }

    @Override
    void requireStore() {
        // What comes in may be the first that is stored.
    }

    @Override
    int run(Application application) throws IOException {
        Backup backup = application.get(Backup.class);
        for (Path file : files) {
            if (backup.isBackup(file)) {
                restore(backup, file);
            } else {
                bring(application, file);
            }
        }
        return ExitCodes.OK;
    }

    private void restore(Backup backup, Path file) throws IOException {
        if (map != null || newMap != null || preview || proposed || format != null) {
            throw wrong("%s is a backup of a whole installation: it takes no other options".formatted(file));
        }
        terminal().say("%s: %d maps put back.".formatted(file, backup.restore(file)));
    }

    private void bring(Application application, Path file) throws IOException {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        ParsedMap parsed = application.get(MapFiles.class).read(name, content(file), format);
        ArgumentMap.Id into = MapChoice.optionalMap(application.get(ArgumentMaps.class), map);
        ImportRequest request = new ImportRequest(parsed, into, newMap, proposed);
        Importing importing = application.get(Importing.class);
        ImportReport report = preview ? importing.preview(request) : importing.carryOut(request, by, name);
        tell(name, report, terminal().data());
        terminal().say(outcome(report));
    }

    /** One byte more than is read is enough to know that it is too much. */
    private static byte[] content(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(MapFile.LARGEST + 1);
        }
    }

    private String outcome(ImportReport report) {
        if (report.changesNothing()) {
            return "Everything is stored already: nothing changes.";
        }
        if (report.decision() == null) {
            return "Nothing was written yet: leave --preview out to import.";
        }
        return "Imported as decision %s; the history of the map takes it back.".formatted(report.decision());
    }

    private static void tell(String name, ImportReport report, PrintStream data) {
        data.printf(
                "%s -> %s (%s%s)%n",
                Listing.inOneLine(name),
                Listing.inOneLine(report.map().title()),
                report.newMap() ? "new map " : "",
                report.map().id());
        tell("documents", report.documents(), data);
        tell("claims", report.claims(), data);
        tell("relations", report.relations(), data);
        tell("arguments", report.arguments(), data);
        data.printf(
                "  decisions that come along: %d; dismissals, what-ifs and other records: %d%n",
                report.decisions(), report.others());
        report.found()
                .forEach(found -> data.printf(
                        "  found %s in %s: \"%s\"%n",
                        found.claim(), found.document(), Listing.inOneLine(found.quote())));
        for (Loss loss : report.losses()) {
            data.printf("  lost: %s (%d). %s%n", loss.what(), loss.items().size(), loss.why());
        }
        data.flush();
    }

    private static void tell(String kind, List<ImportReport.Entry> entries, PrintStream data) {
        Map<Outcome, Integer> counts = ImportReport.counts(entries);
        String told = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().label().replace('-', ' '))
                .collect(Collectors.joining(", "));
        data.printf("  %s: %s%n", kind, told.isEmpty() ? "none" : told);
        for (ImportReport.Entry entry : entries) {
            if (entry.outcome() != Outcome.NEW && entry.outcome() != Outcome.SAME) {
                data.printf(
                        "    %s %s: %s%s%n",
                        entry.outcome().label().replace('-', ' '),
                        entry.about().id(),
                        Listing.inOneLine(entry.text()),
                        differences(entry));
            }
        }
    }

    private static String differences(ImportReport.Entry entry) {
        return entry.differences().isEmpty()
                ? ""
                : entry.differences().stream()
                        .map(difference -> "%s: here %s, there %s"
                                .formatted(
                                        difference.field(),
                                        Listing.inOneLine(difference.here()),
                                        Listing.inOneLine(difference.there())))
                        .collect(Collectors.joining("; ", " (", ")"));
    }
}
