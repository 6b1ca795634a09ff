package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Acceptance;
import org.rejoinder.analysis.reasoning.Change;
import org.rejoinder.analysis.reasoning.Conclusions;
import org.rejoinder.analysis.reasoning.NotInMap;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.argumentation.strength.Convergence;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.ChangeView;
import org.rejoinder.exchange.ExplanationView;
import org.rejoinder.exchange.ExplanationWriter;
import org.rejoinder.exchange.StandingView;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/maps/{map}/standing")
@Tag(
        name = "Reasoning",
        description = "What follows from a map under a named semantics: what stands, why, and what would change")
class StandingController {

    /** How long a semantics may take that has no fast procedure. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Reasoning reasoning;
    private final Scenarios scenarios;
    private final ExplanationWriter explanations;
    private final Claims claims;
    private final Resources resources;

    StandingController(
            Reasoning reasoning,
            Scenarios scenarios,
            ExplanationWriter explanations,
            Claims claims,
            Resources resources) {
        this.reasoning = reasoning;
        this.scenarios = scenarios;
        this.explanations = explanations;
        this.claims = claims;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            summary = "How the claims of a map stand, page by page",
            description =
                    "In the order of the map, claims accepted as equivalent once. What counts and what is supposed"
                            + " is said by parameters. A claim that stands is not said to be so: it follows from the map.")
    Standings standings(
            @PathVariable ArgumentMap.Id map, @Valid @ModelAttribute @ParameterObject ReasoningQuery query) {
        ArgumentMap.Id in = resources.map(map).id();
        Conclusions conclusions =
                known(query::parameterOf, () -> reasoning.evaluate(in, query.basis(), query.whatIf()));
        List<Conclusions.Row> rows = conclusions.rows().stream()
                .filter(row -> query.standing() == null || row.standing() == query.standing())
                .toList();
        PageView<Conclusions.Row> page = PageView.cut(rows, query.offset(), query.limit());
        return new Standings(
                StandingView.of(page.items(), claims),
                page.total(),
                page.offset(),
                page.limit(),
                conclusions.counts(),
                ConvergenceView.of(conclusions.convergence()));
    }

    @GetMapping("/{claim}")
    @Operation(
            summary = "How one claim stands, and why",
            description = "The explanation is a shortest sufficient reason, in words and as a tree that names claims,"
                    + " relations and passages. With a semantics also in which of its positions the claim stands, or what is"
                    + " known of that after five seconds.")
    StandingOfClaim one(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Claim.Id claim,
            @Valid @ModelAttribute @ParameterObject ReasoningQuery query) {
        ArgumentMap.Id in = resources.map(map).id();
        return known(query::parameterOf, () -> {
            Conclusions.Row row = reasoning
                    .evaluate(in, query.basis(), query.whatIf())
                    .of(claim)
                    .orElseThrow(() -> notInMap(claim));
            ExplanationView explanation = reasoning
                    .explain(in, query.basis(), query.whatIf(), claim)
                    .map(why -> explanations.write(in, why))
                    .orElseThrow(() -> notInMap(claim));
            return new StandingOfClaim(
                    StandingView.of(List.of(row), claims).getFirst(), explanation, acceptance(in, claim, query));
        });
    }

    private @Nullable Acceptance acceptance(ArgumentMap.Id map, Claim.Id claim, ReasoningQuery query) {
        return query.semantics() == null
                ? null
                : reasoning
                        .acceptance(map, query.basis(), query.whatIf(), claim, query.semantics(), LIMIT)
                        .orElseThrow(() -> notInMap(claim));
    }

    private static Refused notInMap(Claim.Id claim) {
        return new Refused(
                Problem.CLAIM_NOT_FOUND, "The present texts of the map have no claim \"%s\".".formatted(claim));
    }

    @GetMapping("/changes")
    @Operation(
            summary = "What stands otherwise under one what-if than under another",
            description =
                    "Those that begin or cease to stand first. Each what-if is the id of a scenario, or the"
                            + " parameters off, believe, on, cut and restore as they stand in an address; without any, the map as reviewed.")
    PageView<ChangeView> changes(
            @PathVariable ArgumentMap.Id map,
            @Parameter(example = "w-abcdefghijklmnop") @RequestParam(required = false) @Nullable String from,
            @Parameter(example = "off=c-abcdefghijklmnop&cut=r-abcdefghijklmnop")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Valid @ModelAttribute @ParameterObject ReasoningQuery query) {
        ArgumentMap.Id in = resources.map(map).id();
        WhatIf before = whatIf(in, "from", from);
        WhatIf after = whatIf(in, "to", to);
        List<Change> changes = known(
                id -> names(before, id) ? "from" : "to", () -> reasoning.differences(in, query.basis(), before, after));
        PageView<Change> page = PageView.cut(changes, query.offset(), query.limit());
        return new PageView<>(ChangeView.of(page.items(), claims), page.total(), page.offset(), page.limit());
    }

    private static boolean names(WhatIf whatIf, String id) {
        return !whatIf.without(id).equals(whatIf);
    }

    private WhatIf whatIf(ArgumentMap.Id map, String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return WhatIf.NOTHING;
        }
        if (given.startsWith("w-")) {
            return scenarios
                    .find(map, new Scenario.Id(given))
                    .map(Scenario::whatIf)
                    .orElseThrow(() -> Refused.field(field, "the map keeps no scenario \"%s\"".formatted(given)));
        }
        try {
            return WhatIf.parse(given);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field(field, String.valueOf(unfit.getMessage()));
        }
    }

    /** Tells which parameter names something that the map does not have. */
    private static <T> T known(UnaryOperator<String> parameterOf, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (NotInMap missing) {
            throw Refused.fields(missing.ids().stream()
                    .map(id -> new Refused.FieldError(
                            parameterOf.apply(id), "\"%s\" is not in the present texts of the map".formatted(id)))
                    .toList());
        }
    }

    /**
     * One page of claims with how they stand.
     *
     * @param total how many there are on all pages
     * @param counts how many claims of the whole map stand so
     */
    record Standings(
            List<StandingView> items,
            long total,
            int offset,
            int limit,
            Map<Standing, Integer> counts,
            ConvergenceView convergence) {

        Standings {
            items = List.copyOf(items);
        }
    }

    /**
     * A claim with how it stands.
     *
     * @param acceptance null if no semantics was asked for
     */
    record StandingOfClaim(
            StandingView standing,
            ExplanationView explanation,
            @Nullable Acceptance acceptance) {}

    /**
     * How well the strengths are known.
     *
     * @param known {@code acyclic}, {@code proven}, {@code reached} or {@code not-reached}
     * @param steps the most that one circle took
     * @param residual the most by which a strength changed in the last step
     */
    record ConvergenceView(String known, int steps, double residual) {

        static ConvergenceView of(Convergence convergence) {
            String known = switch (convergence) {
                case Convergence.Acyclic exact -> "acyclic";
                case Convergence.Proven proven -> "proven";
                case Convergence.Reached reached -> "reached";
                case Convergence.NotReached unsure -> "not-reached";
            };
            return new ConvergenceView(known, convergence.steps(), convergence.residual());
        }
    }
}
