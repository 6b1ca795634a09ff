package org.rejoinder.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Feature;
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

    @Option(names = "--unanswered", description = "Only claims that something contradicts and nothing supports.")
    boolean unanswered;

    @Option(names = "--single", description = "Only claims that stand in one document.")
    boolean single;

    @Option(names = "--reported", description = "Only claims that documents report and none says in its own voice.")
    boolean reported;

    @Option(names = "--loaded", description = "Only claims in emotive or name-calling words.")
    boolean loaded;

    @Option(names = "--worth", paramLabel = "LEAST", description = "Only claims at least so check-worthy, 0 to 1.")
    @Nullable
    Double worth;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Only of documents published on this day or later (2024-07-10).")
    @Nullable
    LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "Only of documents published on this day or earlier.")
    @Nullable
    LocalDate until;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "position",
            description = "position, relevance, check-worthiness, contested or text (default: position).")
    ClaimSearch.Order sort = ClaimSearch.Order.POSITION;

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
        Conditions conditions =
                new Conditions(search, inDocument, type, holder, status, worth, from, until, Feature.those(this::asks));
        ClaimSearch searching = application.get(ClaimSearch.class);
        List<Claim> found = new ArrayList<>();
        ClaimSearch.Found page;
        do {
            page = searching.find(inMap, conditions, sort, found.size(), PAGE);
            found.addAll(page.claims());
        } while (!page.claims().isEmpty() && found.size() < page.total());
        new Listing(
                        List.of("id", "type", "check-worthiness", "status", "text"),
                        found.stream().map(ClaimsCommand::row).toList(),
                        form == Listing.Form.JSON ? ClaimView.of(found, claims) : found)
                .print(form, terminal().data());
        return ExitCodes.OK;
    }

    private boolean asks(Feature feature) {
        return switch (feature) {
            case CONTESTED -> contested;
            case UNSUPPORTED -> unsupported;
            case UNANSWERED -> unanswered;
            case SINGLE -> single;
            case REPORTED -> reported;
            case LOADED -> loaded;
        };
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
