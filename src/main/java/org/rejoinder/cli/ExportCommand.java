package org.rejoinder.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a stored map.",
        footer = {
            "",
            "Examples:",
            "  rejoinder export > map.json",
            "  rejoinder export --map \"Harbour bridge\" --format argdown,svg --output out/"
        })
final class ExportCommand extends StoreCommand {

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the map (default: the only one).")
    @Nullable
    String map;

    @Mixin
    OutputOptions output = new OutputOptions();

    ExportCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        output.check(terminal());
    }

    @Override
    int run(Application application) throws IOException {
        List<MapWriter> writers = output.writers(application.get(Formats.class));
        ArgumentMap chosen = MapChoice.map(application.get(ArgumentMaps.class), map);
        MapContents contents = application
                .get(MapReader.class)
                .read(chosen.id())
                .orElseThrow(() -> new NotFound("The map has just been deleted."));
        output.write(contents, writers, terminal());
        OutputOptions.sayLosses(contents, writers, terminal());
        return ExitCodes.OK;
    }
}
