package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.positions.Positioning;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.strength.GradualSemantics;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.PositionsView;
import org.rejoinder.web.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/maps/{map}/positions")
@Tag(name = "Positions", description = "Who stands where in a map, and what the difference hangs on")
class PositionsController {

    private final Positioning positioning;
    private final Claims claims;
    private final Resources resources;

    PositionsController(Positioning positioning, Claims claims, Resources resources) {
        this.positioning = positioning;
        this.claims = claims;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            summary = "Camps, contested claims, what camps share, and cruxes",
            description = "Documents and reported holders are put in camps so that as little agreement as possible lies"
                    + " between camps and as little contradiction within them. Contested claims come in pages, the most"
                    + " contested first. Nothing here says who is right.")
    PositionsView positions(
            @PathVariable ArgumentMap.Id map, @Valid @ModelAttribute @ParameterObject PositionsQuery query) {
        ArgumentMap.Id found = resources.map(map).id();
        if (query.camps() == 1) {
            throw Refused.field("camps", "goes from 2 to " + Positioning.MOST_CAMPS);
        }
        return PositionsView.of(
                positioning.of(found, query.basis(), query.camps()), query.offset(), query.limit(), claims);
    }

    /** What counts, how many camps there may be, and which contested claims are asked for. */
    record PositionsQuery(
            @Parameter(description = "Which relations count: all that are not rejected, or only accepted ones")
            @Nullable
            Count count,

            @DecimalMin("0")
            @DecimalMax("1")
            @Parameter(description = "Least confidence of a proposed relation")
            @Nullable
            Double confidence,

            @Parameter(description = "What a support means for whether a claim stands, for cruxes") @Nullable
            SupportReading support,

            @Parameter(description = "By which gradual semantics strengths are worked out, for cruxes") @Nullable
            GradualSemantics strength,

            @Min(0)
            @Max(Positioning.MOST_CAMPS)
            @Parameter(description = "How many camps there may be; 0 for as many as there are reasons for")
            Integer camps,

            @Min(0) Integer offset,
            @Min(1) @Max(1000) Integer limit) {

        /** Which relations count. */
        enum Count {
            ALL,
            ACCEPTED
        }

        @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
        PositionsQuery {
            camps = camps == null ? 0 : camps;
            offset = offset == null ? 0 : offset;
            limit = limit == null ? 100 : limit;
        }

        Basis basis() {
            return new Basis(
                    count == Count.ACCEPTED,
                    confidence == null ? Basis.DEFAULT.confidence() : confidence,
                    support == null ? Basis.DEFAULT.support() : support,
                    strength == null ? Basis.DEFAULT.strength() : strength);
        }
    }
}
