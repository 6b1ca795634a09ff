package org.rejoinder.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        description = "Lists the stored documents.",
        footer = {
            "",
            "Examples:",
            "  rejoinder documents",
            "  rejoinder documents --map \"Harbour bridge\" --format csv"
        })
final class DocumentsCommand extends StoreCommand {

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Only those of this map (title or id).")
    @Nullable
    String map;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv (default: table).")
    Listing.Form form = Listing.Form.TABLE;

    DocumentsCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    int run(Application application) {
        ArgumentMap.Id chosen = MapChoice.optionalMap(application.get(ArgumentMaps.class), map);
        Documents store = application.get(Documents.class);
        List<Document> documents = chosen == null ? store.all() : store.in(chosen);
        new Listing(
                        List.of("id", "published", "publisher", "source", "title"),
                        documents.stream()
                                .map(document -> List.of(
                                        document.id().value(),
                                        document.publishedOn() == null
                                                ? ""
                                                : document.publishedOn().toString(),
                                        document.publisher() == null ? "" : document.publisher(),
                                        document.source(),
                                        document.title()))
                                .toList(),
                        documents)
                .print(form, terminal().data());
        return ExitCodes.OK;
    }
}
