package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.analysis.Neighbourhoods;
import org.rejoinder.analysis.Trace;
import org.rejoinder.analysis.Traces;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.exchange.ClaimView;
import org.rejoinder.exchange.OccurrenceView;
import org.rejoinder.exchange.TraceView;
import org.rejoinder.language.Embedder;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = "Claims", description = "What documents assert, each with the passages where they do")
class ClaimsController {

    private final Claims claims;
    private final ClaimSearch search;
    private final Traces traces;
    private final Neighbourhoods neighbourhoods;
    private final Embedder embedder;
    private final Resources resources;

    ClaimsController(
            Claims claims,
            ClaimSearch search,
            Traces traces,
            Neighbourhoods neighbourhoods,
            Embedder embedder,
            Resources resources) {
        this.claims = claims;
        this.search = search;
        this.traces = traces;
        this.neighbourhoods = neighbourhoods;
        this.embedder = embedder;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            summary = "Claims, filtered, sorted, page by page",
            description = "Conditions add up. Neighbouring pages are in the header Link.")
    ResponseEntity<PageView<ClaimView>> page(@Valid @ModelAttribute @ParameterObject ClaimQuery query) {
        ClaimSearch.Found found = search.find(
                resources.filteredMap(query.map()),
                query.conditions(resources),
                query.order(),
                query.offset(),
                query.limit());
        return new PageView<>(ClaimView.of(found.claims(), claims), found.total(), query.offset(), query.limit())
                .toResponse();
    }

    @GetMapping("/similar")
    @Operation(
            summary = "Stored claims that say nearly what a text says",
            description =
                    "By the cosine of sentence embeddings, nearest first. Near in meaning is not the same claim: a"
                            + " negation may be near as well.")
    List<SimilarClaim> similar(
            @Parameter(example = "NATO was founded against the Soviet Union") @RequestParam @NotBlank @Size(max = 1000)
                    String text,
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "0") @DecimalMin("0") @DecimalMax("1") double minimum) {
        return claims.nearest(embedder.embed(text), limit, null).stream()
                .filter(near -> near.similarity() >= minimum)
                .map(SimilarClaim::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One claim with its trace",
            description =
                    "Its places, oldest publication first, with holder and document; what supports and contradicts"
                            + " it, with reasons.")
    ResponseEntity<TraceView> one(@PathVariable Claim.Id id) {
        Trace trace = traces.of(id).orElseThrow(() -> Resources.noClaim(id));
        return ResponseEntity.ok(TraceView.of(trace));
    }

    @GetMapping("/{id}/trace")
    @Operation(
            summary = "The trace of a claim",
            description =
                    "The same as the claim's own address answers. Its member spread has every place of the claim and of"
                            + " claims that say the same on one line, who seems to have it from whom and why, which places"
                            + " go back to one wording, and what is missing.")
    ResponseEntity<TraceView> trace(@PathVariable Claim.Id id) {
        return one(id);
    }

    @GetMapping("/{id}/neighbourhood")
    @Operation(
            summary = "The claims around a claim",
            description =
                    "Those within so many relations, nearest and most confident first, cut at limit; folded counts"
                            + " for each claim what is not shown.")
    Neighbourhood neighbourhood(
            @PathVariable Claim.Id id,
            @RequestParam(defaultValue = "1") @Min(1) @Max(5) int hops,
            @RequestParam(defaultValue = "30") @Min(1) @Max(300) int limit) {
        return neighbourhoods.around(id, hops, limit).orElseThrow(() -> Resources.noClaim(id));
    }

    /**
     * A claim near in meaning.
     *
     * @param similarity cosine, -1..1
     * @param occurrence one of its places
     */
    record SimilarClaim(Claim claim, double similarity, OccurrenceView occurrence) {

        static SimilarClaim of(Claims.Near near) {
            return new SimilarClaim(
                    near.placed().claim(),
                    near.similarity(),
                    OccurrenceView.of(near.placed().occurrence()));
        }
    }
}
