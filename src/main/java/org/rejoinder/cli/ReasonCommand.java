package org.rejoinder.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Acceptance;
import org.rejoinder.analysis.reasoning.Conclusions;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.strength.Convergence;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.ExplanationView;
import org.rejoinder.exchange.ExplanationWriter;
import org.rejoinder.exchange.StandingView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reason",
        mixinStandardHelpOptions = true,
        description = "Tells what stands, falls and stays open in a map, or why one claim does.",
        footer = {
            "",
            "A claim stands if nothing that stands speaks against it (grounded semantics): that follows from the map, and",
            "does not say that it is so.",
            "",
            "Examples:",
            "  rejoinder reason --standing falls",
            "  rejoinder reason --accepted-only --format csv > standing.csv",
            "  rejoinder reason \"the bridge halves the journey\" --semantics preferred"
        })
final class ReasonCommand extends StoreCommand {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Parameters(
            arity = "0..1",
            paramLabel = "CLAIM",
            description = "Text or id of a claim to explain (default: all are listed).")
    @Nullable
    String claim;

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the map (default: the only one).")
    @Nullable
    String map;

    @Mixin
    BasisOptions basis = new BasisOptions();

    @Option(names = "--standing", paramLabel = "HOW", description = "List only what stands, falls, is open or absent.")
    @Nullable
    Standing standing;

    @Option(
            names = "--semantics",
            paramLabel = "SEMANTICS",
            description =
                    "Tell also in which positions the claim stands: complete, preferred, stable, semi-stable or ideal.")
    @Nullable
    Semantics semantics;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv (default: table); of one claim table is text, and csv is refused.")
    Listing.Form form = Listing.Form.TABLE;

    ReasonCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        basis.basis();
        if (claim == null && semantics != null) {
            throw wrong("--semantics goes with a claim");
        }
        if (claim != null && (standing != null || form == Listing.Form.CSV)) {
            throw wrong("--standing and csv are for the list of all claims");
        }
        if (claim != null && claim.isBlank()) {
            throw wrong("Say which claim: a text or an id");
        }
    }

    @Override
    int run(Application application) {
        ArgumentMap.Id chosen =
                MapChoice.map(application.get(ArgumentMaps.class), map).id();
        if (claim == null) {
            list(application, chosen);
        } else {
            explain(application, chosen, ClaimChoice.claim(application, terminal(), claim));
        }
        return ExitCodes.OK;
    }

    private void list(Application application, ArgumentMap.Id chosen) {
        Conclusions conclusions = application.get(Reasoning.class).evaluate(chosen, basis.basis(), WhatIf.NOTHING);
        List<Conclusions.Row> rows = conclusions.rows().stream()
                .filter(row -> standing == null || row.standing() == standing)
                .toList();
        List<StandingView> views = StandingView.of(rows, application.get(Claims.class));
        new Listing(
                        List.of("id", "standing", "strength", "text"),
                        views.stream()
                                .map(view -> List.of(
                                        view.claim().value(), view.standing().label(), view.band(), view.text()))
                                .toList(),
                        views)
                .print(form, terminal().data());
        Map<Standing, Integer> counts = conclusions.counts();
        terminal()
                .say("%d stand, %d fall, %d are open, %d are absent."
                        .formatted(
                                counts.get(Standing.STANDS),
                                counts.get(Standing.FALLS),
                                counts.get(Standing.OPEN),
                                counts.get(Standing.ABSENT)));
        if (conclusions.convergence() instanceof Convergence.NotReached) {
            terminal().say("In a circle of claims the strengths did not come to rest; there they are unsure.");
        }
    }

    private void explain(Application application, ArgumentMap.Id chosen, Claim.Id id) {
        Reasoning reasoning = application.get(Reasoning.class);
        Conclusions.Row row =
                reasoning.evaluate(chosen, basis.basis(), WhatIf.NOTHING).of(id).orElseThrow(() -> notInMap(id));
        ExplanationView explanation = reasoning
                .explain(chosen, basis.basis(), WhatIf.NOTHING, id)
                .map(why -> application.get(ExplanationWriter.class).write(chosen, why))
                .orElseThrow(() -> notInMap(id));
        Acceptance acceptance = semantics == null
                ? null
                : reasoning
                        .acceptance(chosen, basis.basis(), WhatIf.NOTHING, id, semantics, LIMIT)
                        .orElseThrow(() -> notInMap(id));
        StandingView view =
                StandingView.of(List.of(row), application.get(Claims.class)).getFirst();
        PrintStream data = terminal().data();
        if (form == Listing.Form.JSON) {
            data.println(Listing.json(new Reasoned(view, explanation, acceptance)));
        } else {
            data.println(Listing.inOneLine(view.text()));
            data.println("%s · %s · %s".formatted(view.claim(), view.standing().label(), view.band()));
            if (acceptance != null) {
                data.println(words(acceptance));
            }
            data.println();
            new ExplanationText(data).print(explanation);
        }
    }

    private static NotFound notInMap(Claim.Id id) {
        return new NotFound("The present texts of the map have no claim %s.".formatted(id));
    }

    private static String words(Acceptance acceptance) {
        String positions = Labels.labelOf(acceptance.semantics()) + " position";
        return switch (acceptance.positions()) {
            case EVERY -> "Stands in every %s.".formatted(positions);
            case SOME -> "Stands in some %s, not in every one.".formatted(positions);
            case NONE -> "Stands in no %s.".formatted(positions);
            case NO_POSITION -> "There is no %s.".formatted(positions);
            case SOME_OR_EVERY ->
                "Stands in some %s; whether in every one was not found out in time.".formatted(positions);
            case UNKNOWN -> "In which %s it stands was not found out in time.".formatted(positions);
        };
    }

    /** What is printed of one claim as JSON. */
    private record Reasoned(
            StandingView standing,
            ExplanationView explanation,
            @Nullable Acceptance acceptance) {}
}
