package org.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.rejoinder.relation.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        description = "Lists stored relations between claims, most confident first. Conditions add up.",
        footer = {
            "",
            "Examples:",
            "  rejoinder relations --type contradicts --scope cross",
            "  rejoinder relations --minimum-confidence 0.8 --format json"
        })
final class RelationsCommand extends StoreCommand {

    private static final int PAGE = 500;

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Only of this map (title or id).")
    @Nullable
    String map;

    @Option(names = "--type", paramLabel = "TYPE", description = "supports, contradicts or equivalent.")
    @Nullable
    RelationType type;

    @Option(names = "--scope", paramLabel = "SCOPE", description = "within one document, or cross documents.")
    @Nullable
    Scope scope;

    @Option(names = "--status", paramLabel = "STATUS", description = "proposed, accepted or rejected.")
    @Nullable
    ReviewStatus status;

    @Option(
            names = "--minimum-confidence",
            paramLabel = "0..1",
            defaultValue = "0",
            description = "Only relations at least this sure (default: 0).")
    double minimumConfidence;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv (default: table).")
    Listing.Form form = Listing.Form.TABLE;

    RelationsCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        if (!(minimumConfidence >= 0 && minimumConfidence <= 1)) {
            throw wrong("--minimum-confidence must lie between 0 and 1");
        }
    }

    @Override
    int run(Application application) {
        Relations relations = application.get(Relations.class);
        ArgumentMap.Id inMap = MapChoice.optionalMap(application.get(ArgumentMaps.class), map);
        List<Relation> found = new ArrayList<>();
        Relations.Page page;
        do {
            page = relations.find(
                    new Relations.Filter(inMap, type, scope, status, minimumConfidence, found.size(), PAGE));
            found.addAll(page.relations());
        } while (!page.relations().isEmpty() && found.size() < page.total());
        Map<Claim.Id, Claim> ends = application
                .get(Claims.class)
                .findAll(found.stream()
                        .flatMap(relation -> Stream.of(relation.from(), relation.to()))
                        .distinct()
                        .toList());
        new Listing(
                        List.of("id", "type", "confidence", "scope", "status", "from", "to", "from-text", "to-text"),
                        found.stream().map(relation -> row(relation, ends)).toList(),
                        found)
                .print(form, terminal().data());
        return ExitCodes.OK;
    }

    private static List<String> row(Relation relation, Map<Claim.Id, Claim> ends) {
        return List.of(
                relation.id().value(),
                relation.type().label(),
                String.format(Locale.ROOT, "%.2f", relation.confidence()),
                relation.scope().label(),
                relation.status().label(),
                relation.from().value(),
                relation.to().value(),
                Objects.requireNonNull(ends.get(relation.from())).text(),
                Objects.requireNonNull(ends.get(relation.to())).text());
    }
}
