package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Feature;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.springframework.format.annotation.DateTimeFormat;

/** Which claims to list; a parameter left out lifts its condition. */
record ClaimQuery(
        @Parameter(description = "Id of a map whose documents assert the claim") @Nullable
        String map,

        @Parameter(description = "Id of a document that asserts the claim") @Nullable
        String document,

        @Parameter(description = "What sort of proposition") @Nullable
        ClaimType type,

        @Size(max = 300)
        @Parameter(description = "Who asserts it; author is the documents' own voice", example = "Stoltenberg")
        @Nullable
        String holder,

        @Parameter(description = "Where it stands under review") @Nullable
        ReviewStatus status,

        @Parameter(description = "Only claims that some claim contradicts, or that contradict one") @Nullable
        Boolean contested,

        @Parameter(description = "Only claims that nothing supports") @Nullable
        Boolean unsupported,

        @Parameter(description = "Only claims that something contradicts and nothing supports") @Nullable
        Boolean unanswered,

        @Parameter(description = "Only claims that stand in one document") @Nullable
        Boolean single,

        @Parameter(description = "Only claims that documents report and none says in its own voice") @Nullable
        Boolean reported,

        @Parameter(description = "Only claims in emotive or name-calling words") @Nullable
        Boolean loaded,

        @DecimalMin("0") @DecimalMax("1") @Parameter(description = "Least check-worthiness") @Nullable
        Double worth,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Parameter(description = "Only of documents published on this day or later")
        @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Parameter(description = "Only of documents published on this day or earlier")
        @Nullable
        LocalDate until,

        @Size(max = 1000)
        @Parameter(description = "Words to look for in the claim's text: all of them, in any form")
        @Nullable
        String q,

        @Parameter(
                description = "Order: what fits the words best first, by place, most check-worthy first, most"
                        + " contradicted first, or by text")
        @Schema(defaultValue = "position")
        ClaimSearch.@Nullable Order sort,

        @Min(0) @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer offset,

        @Min(1) @Max(1000) @Schema(defaultValue = "100", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer limit) {

    @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
    ClaimQuery {
        offset = offset == null ? 0 : offset;
        limit = limit == null ? 100 : limit;
    }

    ClaimSearch.Order order() {
        return sort == null ? ClaimSearch.Order.POSITION : sort;
    }

    Conditions conditions(Resources resources) {
        return new Conditions(
                q,
                resources.filteredDocument(document),
                type,
                holder,
                status,
                worth,
                from,
                until,
                Feature.those(this::asks));
    }

    private boolean asks(Feature feature) {
        return Boolean.TRUE.equals(
                switch (feature) {
                    case CONTESTED -> contested;
                    case UNSUPPORTED -> unsupported;
                    case UNANSWERED -> unanswered;
                    case SINGLE -> single;
                    case REPORTED -> reported;
                    case LOADED -> loaded;
                });
    }
}
