package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.strength.GradualSemantics;
import org.rejoinder.web.Refused;

/** What counts, what is supposed, and which part of the answer is asked for; each address reads those that it lists. */
record ReasoningQuery(
        @Parameter(
                description = "Which relations and arguments count: all that are not rejected, or only accepted ones")
        @Schema(defaultValue = "all")
        @Nullable
        Count count,

        @DecimalMin("0")
        @DecimalMax("1")
        @Parameter(description = "Least confidence of a proposed relation")
        @Schema(defaultValue = "0")
        @Nullable
        Double confidence,

        @Parameter(description = "What a support means for whether a claim stands")
        @Schema(defaultValue = "some-reason")
        @Nullable
        SupportReading support,

        @Parameter(description = "By which gradual semantics strengths are worked out")
        @Schema(defaultValue = "quadratic-energy")
        @Nullable
        GradualSemantics strength,

        @Parameter(description = "Ids of claims taken as rejected") @Nullable
        List<String> off,

        @Parameter(description = "Ids of claims believed fully") @Nullable
        List<String> believe,

        @Parameter(description = "Ids of rejected claims that are brought back") @Nullable
        List<String> on,

        @Parameter(description = "Ids of relations and arguments that are cut") @Nullable
        List<String> cut,

        @Parameter(description = "Ids of relations and arguments that are brought back") @Nullable
        List<String> restore,

        @Parameter(description = "In lists: only claims that stand so") @Nullable
        Standing standing,

        @Parameter(description = "Of one claim: in which positions under this semantics it stands as well") @Nullable
        Semantics semantics,

        @Min(0) @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer offset,

        @Min(1) @Max(1000) @Schema(defaultValue = "100", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Integer limit) {

    /** Which relations and arguments count. */
    enum Count {
        ALL,
        ACCEPTED
    }

    @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
    ReasoningQuery {
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

    /** @throws Refused if ids are malformed, or one is supposed to be two things */
    WhatIf whatIf() {
        Map<String, List<String>> given = given();
        try {
            return WhatIf.of(given);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field(
                    WhatIf.PARAMETERS.stream()
                            .filter(given::containsKey)
                            .findFirst()
                            .orElse("off"),
                    String.valueOf(unfit.getMessage()));
        }
    }

    /** The parameter of the what-if that names the id. */
    String parameterOf(String id) {
        return given().entrySet().stream()
                .filter(parameter -> parameter.getValue().contains(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("off");
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> given = new HashMap<>();
        put(given, "off", off);
        put(given, "believe", believe);
        put(given, "on", on);
        put(given, "cut", cut);
        put(given, "restore", restore);
        return given;
    }

    private static void put(Map<String, List<String>> given, String name, @Nullable List<String> ids) {
        if (ids != null && !ids.isEmpty()) {
            given.put(name, ids);
        }
    }
}
