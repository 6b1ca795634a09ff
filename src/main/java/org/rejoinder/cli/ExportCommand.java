package org.rejoinder.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.analysis.Neighbourhoods;
import org.rejoinder.analysis.Sight;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.importing.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a stored map, or with --everything all of them, to be put back with import.",
        footer = {
            "",
            "Examples:",
            "  rejoinder export > map.json",
            "  rejoinder export --map \"Harbour bridge\" --format argdown,svg --output out/",
            "  rejoinder export --focus c-kikcp33xdint4r2w --hops 2 --format svg,pdf --output out/",
            "  rejoinder export --everything --output backup.zip"
        })
final class ExportCommand extends StoreCommand {

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the map (default: the only one).")
    @Nullable
    String map;

    @Option(
            names = "--everything",
            description = "Write all maps as a backup, into the folder or ZIP file that --output names.")
    boolean everything;

    @Option(
            names = "--focus",
            paramLabel = "CLAIM",
            description = "Write only this claim, by its id, and what surrounds it.")
    @Nullable
    String focus;

    @Option(
            names = "--hops",
            defaultValue = "1",
            description = "With --focus: how many relations away at most, 1 to 3 (default: ${DEFAULT-VALUE}).")
    int hops;

    @Mixin
    OutputOptions output = new OutputOptions();

    ExportCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        output.check(terminal());
        if (hops < 1 || hops > Sight.MOST_HOPS) {
            throw wrong("--hops has to be 1 to %d".formatted(Sight.MOST_HOPS));
        }
        if (everything && output.output == null) {
            throw wrong("A backup needs a place: add --output DIR, or FILE.zip");
        }
        if (everything && (map != null || focus != null || !output.formats.isEmpty())) {
            throw wrong("--everything writes all maps as JSON: leave --map, --focus and --format out");
        }
    }

    @Override
    int run(Application application) throws IOException {
        if (everything && output.output != null) {
            return backUp(application.get(Backup.class), output.output);
        }
        List<MapWriter> writers = output.writers(application.get(Formats.class));
        ArgumentMap chosen = MapChoice.map(application.get(ArgumentMaps.class), map);
        MapContents contents = application
                .get(MapReader.class)
                .read(chosen.id())
                .orElseThrow(() -> new NotFound("The map has just been deleted."));
        MapContents part = focus == null ? contents : around(contents, new Claim.Id(focus));
        output.write(part, writers, terminal());
        OutputOptions.sayLosses(part, writers, terminal());
        return ExitCodes.OK;
    }

    private MapContents around(MapContents contents, Claim.Id claim) {
        return Neighbourhoods.excerpt(contents, claim, hops)
                .orElseThrow(() -> new NotFound("The map has no claim \"%s\".".formatted(claim)));
    }

    private int backUp(Backup backup, Path place) throws IOException {
        if (place.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            OutputOptions.writeWhole(place, stream -> say(backup.writeZip(stream), place));
        } else {
            say(backup.writeFolder(place), place);
        }
        return ExitCodes.OK;
    }

    private void say(int maps, Path place) {
        terminal().say("Wrote %s: %d maps".formatted(place, maps));
    }
}
