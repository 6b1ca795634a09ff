package org.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.ClaimView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Lists stored claims. Conditions add up.",
        footer = {
            "",
            "Examples:",
            "  rejoinder claims --contested",
            "  rejoinder claims --type statistic --unsupported --format csv > to-check.csv",
            "  rejoinder claims --document reply.html --sort check-worthiness"
        })
final class ClaimsCommand extends StoreCommand {

    private static final int PAGE = 500;

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Only of this map (title or id).")
    @Nullable
    String map;

    @Option(
            names = {"-d", "--document"},
            paramLabel = "DOCUMENT",
            description = "Only of this document (id, title or file name).")
    @Nullable
    String document;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "fact, statistic, causal, value, policy, prediction, definition or commitment.")
    @Nullable
    ClaimType type;

    @Option(names = "--holder", paramLabel = "NAME", description = "Only what this person or body asserts.")
    @Nullable
    String holder;

    @Option(names = "--status", paramLabel = "STATUS", description = "proposed, accepted or rejected.")
    @Nullable
    ReviewStatus status;

    @Option(
            names = {"-q", "--search"},
            paramLabel = "WORDS",
            description = "Only claims with these words.")
    @Nullable
    String search;

    @Option(names = "--contested", description = "Only claims that some claim contradicts.")
    boolean contested;

    @Option(names = "--unsupported", description = "Only claims that nothing supports.")
    boolean unsupported;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "position",
            description = "position, check-worthiness, contested or text (default: position).")
    Claims.Sort sort = Claims.Sort.POSITION;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv (default: table).")
    Listing.Form form = Listing.Form.TABLE;

    ClaimsCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    int run(Application application) {
        Claims claims = application.get(Claims.class);
        ArgumentMap.Id inMap = MapChoice.optionalMap(application.get(ArgumentMaps.class), map);
        Document.Id inDocument = MapChoice.optionalDocument(application.get(Documents.class), document);
        List<Claim> found = new ArrayList<>();
        Claims.Page page;
        do {
            page = claims.find(new Claims.Filter(
                    inMap, inDocument, type, holder, status, search, contested, unsupported, sort, found.size(), PAGE));
            found.addAll(page.claims());
        } while (!page.claims().isEmpty() && found.size() < page.total());
        new Listing(
                        List.of("id", "type", "check-worthiness", "status", "text"),
                        found.stream().map(ClaimsCommand::row).toList(),
                        form == Listing.Form.JSON ? ClaimView.of(found, claims) : found)
                .print(form, terminal().data());
        return ExitCodes.OK;
    }

    private static List<String> row(Claim claim) {
        return List.of(
                claim.id().value(),
                claim.type().label(),
                String.format(Locale.ROOT, "%.2f", claim.checkWorthiness()),
                claim.status().label(),
                claim.text());
    }
}
