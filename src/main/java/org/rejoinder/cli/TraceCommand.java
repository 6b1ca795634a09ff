package org.rejoinder.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rejoinder.analysis.Spread;
import org.rejoinder.analysis.Trace;
import org.rejoinder.analysis.Traces;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.SpreadView;
import org.rejoinder.exchange.TraceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Traces a claim: who asserts it where, oldest first, and what supports and contradicts it.",
        footer = {
            "",
            "A text finds the stored claim nearest in meaning; others that are near are named on standard error.",
            "",
            "Examples:",
            "  rejoinder trace \"NATO was established to counter the Soviet Union\"",
            "  rejoinder trace c-abcdefghijklmnop --format json"
        })
final class TraceCommand extends StoreCommand {

    @Parameters(arity = "1", paramLabel = "CLAIM", description = "Text or id of a claim.")
    String wanted = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: text).")
    Form form = Form.TEXT;

    /** How to print. */
    enum Form {
        TEXT,
        JSON
    }

    TraceCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        if (wanted.isBlank()) {
            throw wrong("Say which claim: a text or an id");
        }
    }

    @Override
    int run(Application application) {
        Claim.Id claim = ClaimChoice.claim(application, terminal(), wanted);
        Trace trace = application
                .get(Traces.class)
                .of(claim)
                .orElseThrow(() -> new NotFound("There is no claim %s.".formatted(claim)));
        PrintStream data = terminal().data();
        switch (form) {
            case TEXT -> print(trace, data);
            case JSON -> data.println(Listing.json(TraceView.of(trace)));
        }
        return ExitCodes.OK;
    }

    private static void print(Trace trace, PrintStream output) {
        Claim claim = trace.claim();
        output.println(Listing.inOneLine(claim.text()));
        output.println("%s · %s · check-worthiness %s · %s"
                .formatted(
                        claim.id(),
                        claim.type().label(),
                        twoDigits(claim.checkWorthiness()),
                        claim.status().label()));
        output.println();
        output.println("Asserted or reported, oldest first:");
        trace.appearances().forEach(appearance -> print(appearance, "  ", output));
        print("Supported by", "+", trace.supportedBy(), output);
        print("Contradicted by", "−", trace.contradictedBy(), output);
        print("Supports", "+", trace.supports(), output);
        print("Says the same as", "=", trace.equivalents(), output);
        print(trace.spread(), output);
    }

    private static void print(Spread spread, PrintStream output) {
        Map<Occurrence.Id, Document> documents = new HashMap<>();
        spread.places().forEach(place -> documents.put(place.occurrence().id(), place.document()));
        if (!spread.handovers().isEmpty()) {
            output.println();
            output.println("Seems to go back to (proposed):");
            spread.handovers()
                    .forEach(handover -> output.println("  %s → %s: %s"
                            .formatted(
                                    voice(documents, handover.from()),
                                    voice(documents, handover.to()),
                                    handover.clues().stream()
                                            .map(SpreadView::reason)
                                            .map(Listing::inOneLine)
                                            .collect(Collectors.joining("; ")))));
        }
        List<Spread.Origin> shared = spread.origins().stream()
                .filter(origin -> origin.documents() > 1)
                .toList();
        if (!shared.isEmpty()) {
            output.println();
            output.println("One origin by wording (proposed):");
            shared.forEach(origin -> output.println("  %d documents, oldest known: %s"
                    .formatted(
                            origin.documents(), voice(documents, origin.places().getFirst()))));
        }
        if (!spread.gaps().isEmpty()) {
            output.println();
            output.println("Missing:");
            spread.gaps().forEach(gap -> output.println("  " + SpreadView.missing(gap)));
        }
    }

    private static String voice(Map<Occurrence.Id, Document> documents, Occurrence.Id place) {
        Document document = Objects.requireNonNull(documents.get(place));
        return Listing.inOneLine(document.voice()) + ", " + Objects.toString(document.publishedOn(), "undated");
    }

    private static void print(Trace.Appearance appearance, String indent, PrintStream output) {
        Document document = appearance.document();
        Occurrence occurrence = appearance.occurrence();
        output.println("%s%s  %s%s"
                .formatted(
                        indent,
                        Objects.toString(document.publishedOn(), "undated   "),
                        Listing.inOneLine(document.title()),
                        document.publisher() == null ? "" : " (" + Listing.inOneLine(document.publisher()) + ")"));
        output.println("%s  held by %s, %s, characters %d to %d of %s"
                .formatted(
                        indent,
                        Listing.inOneLine(occurrence.voice(document)),
                        occurrence.stance().label(),
                        occurrence.quote().passage().start(),
                        occurrence.quote().passage().end(),
                        Listing.inOneLine(document.source())));
        output.println("%s  “%s”"
                .formatted(indent, Listing.inOneLine(occurrence.quote().exact())));
    }

    private static void print(String heading, String sign, List<Trace.Link> links, PrintStream output) {
        if (links.isEmpty()) {
            return;
        }
        output.println();
        output.println(heading + ":");
        for (Trace.Link link : links) {
            output.println("  %s %s  %s  %s"
                    .formatted(
                            sign,
                            twoDigits(link.relation().confidence()),
                            link.other().id(),
                            Listing.inOneLine(link.other().text())));
            output.println("      because: " + Listing.inOneLine(link.relation().reason()));
            link.appearances().forEach(appearance -> print(appearance, "      ", output));
        }
    }

    private static String twoDigits(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
