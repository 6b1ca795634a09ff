package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;

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

        @Parameter(description = "Only claims that some claim contradicts") @Nullable
        Boolean contested,

        @Parameter(description = "Only claims that nothing supports") @Nullable
        Boolean unsupported,

        @Size(max = 1000) @Parameter(description = "Words to look for in the claim's text") @Nullable
        String q,

        @Parameter(description = "Order: by place, most check-worthy first, most contradicted first, or by text")
        @Schema(defaultValue = "position")
        Claims.@Nullable Sort sort,

        @Min(0) @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer offset,

        @Min(1) @Max(1000) @Schema(defaultValue = "100", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer limit) {

    @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
    ClaimQuery {
        offset = offset == null ? 0 : offset;
        limit = limit == null ? 100 : limit;
    }

    Claims.Filter toFilter(Resources resources) {
        return new Claims.Filter(
                resources.filteredMap(map),
                resources.filteredDocument(document),
                type,
                holder == null || holder.isBlank() ? null : holder.strip(),
                status,
                q == null || q.isBlank() ? null : q,
                Boolean.TRUE.equals(contested),
                Boolean.TRUE.equals(unsupported),
                sort == null ? Claims.Sort.POSITION : sort,
                offset,
                limit);
    }
}
