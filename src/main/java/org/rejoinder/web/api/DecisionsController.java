package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.review.Action;
import org.rejoinder.review.Command;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.rejoinder.review.Subject;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Decisions",
        description = "What people accept, reject, correct and add; every decision stays on record and can be undone")
class DecisionsController {

    private final Decisions decisions;
    private final Resources resources;

    DecisionsController(Decisions decisions, Resources resources) {
        this.decisions = decisions;
        this.resources = resources;
    }

    @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Decide",
            description =
                    "Carries out up to 1000 commands in their order, all or none. Several share a batch, which is undone"
                            + " in one go. A command that changes a record names the version that was seen; if the record is at"
                            + " another by now, the answer is 409 and says what is there.")
    ResponseEntity<Made> decide(@Valid @RequestBody NewDecisions wanted) {
        List<Decision> made = decisions.decideAll(wanted.commands(), wanted.by(), wanted.note());
        return ResponseEntity.created(address(made.getFirst())).body(new Made(made));
    }

    @PostMapping(path = "/decisions/{id}/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Undo a decision",
            description =
                    "Takes it back with the batch it belongs to, and puts everything back as it was; versions go on"
                            + " counting. To undo an undoing is to do again what it undid. Refused (409) if what was touched has been"
                            + " changed since; the detail names the later decision.")
    ResponseEntity<Made> undo(@PathVariable Decision.Id id, @Valid @RequestBody NewUndoing wanted) {
        List<Decision> made = decisions.undo(one(id).id(), wanted.by());
        return ResponseEntity.created(address(made.getFirst())).body(new Made(made));
    }

    @GetMapping("/decisions")
    @Operation(
            summary = "Decisions, newest first, page by page",
            description = "Conditions add up. Neighbouring pages are in the header Link.")
    ResponseEntity<PageView<Decision>> page(@Valid @ModelAttribute @ParameterObject DecisionQuery query) {
        return page(decisions.find(query.toFilter(resources.filteredMap(query.map()))), query);
    }

    @GetMapping("/decisions/{id}")
    @Operation(
            summary = "One decision",
            description = "With the records it touched as they stood before and as they stood after.")
    Decision one(@PathVariable Decision.Id id) {
        return decisions
                .find(id)
                .orElseThrow(
                        () -> new Refused(Problem.DECISION_NOT_FOUND, "There is no decision \"%s\".".formatted(id)));
    }

    @GetMapping("/maps/{id}/decisions")
    @Operation(
            summary = "The decisions about a map and what stands in it, newest first, page by page",
            description = "Conditions add up. Neighbouring pages are in the header Link.")
    ResponseEntity<PageView<Decision>> inMap(
            @PathVariable ArgumentMap.Id id, @Valid @ModelAttribute @ParameterObject MapDecisionQuery query) {
        ArgumentMap.Id map = resources.map(id).id();
        DecisionQuery whole = query.in(map);
        return page(decisions.find(whole.toFilter(map)), whole);
    }

    private static ResponseEntity<PageView<Decision>> page(Decisions.Page page, DecisionQuery query) {
        return new PageView<>(page.decisions(), page.total(), query.offset(), query.limit()).toResponse();
    }

    private static URI address(Decision decision) {
        return URI.create("/api/v1/decisions/" + decision.id());
    }

    /**
     * What somebody decides.
     *
     * @param by who, as they call themselves
     * @param note why
     */
    record NewDecisions(
            @NotBlank @Schema(example = "Ana") String by,
            @Nullable String note,

            @NotNull @Schema(description = "1 to 1000 commands, told apart by their member action")
            List<Command> commands) {}

    /** Who takes a decision back. */
    record NewUndoing(@NotBlank @Schema(example = "Ana") String by) {}

    /** The decisions that a request has made. */
    record Made(List<Decision> decisions) {
        Made {
            decisions = List.copyOf(decisions);
        }
    }

    /** Which decisions to list; a parameter left out lifts its condition. */
    record DecisionQuery(
            @Parameter(description = "Id of a map: only what is about it or stands in it") @Nullable
            String map,

            @Parameter(description = "Kind and id of a record", example = "claim:c-abcdefghijklmnop") @Nullable
            String about,

            @Parameter(description = "Who decided, the whole name") @Nullable
            String by,

            @Nullable Action action,

            @Min(0) @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer offset,

            @Min(1) @Max(1000) @Schema(defaultValue = "100", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer limit) {

        @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
        DecisionQuery {
            offset = offset == null ? 0 : offset;
            limit = limit == null ? 100 : limit;
        }

        Decisions.Filter toFilter(ArgumentMap.@Nullable Id in) {
            return new Decisions.Filter(in, subject(), by, action, offset, limit);
        }

        private @Nullable Subject subject() {
            return about == null
                    ? null
                    : Subject.parse(about)
                            .orElseThrow(() -> Refused.field(
                                    "about", "must be a kind and an id, such as claim:c-… or relation:r-…"));
        }
    }

    /** Which decisions of a map to list; a parameter left out lifts its condition. */
    record MapDecisionQuery(
            @Parameter(description = "Kind and id of a record", example = "claim:c-abcdefghijklmnop") @Nullable
            String about,

            @Parameter(description = "Who decided, the whole name") @Nullable
            String by,

            @Nullable Action action,

            @Min(0) @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer offset,

            @Min(1) @Max(1000) @Schema(defaultValue = "100", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer limit) {

        @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
        MapDecisionQuery {
            offset = offset == null ? 0 : offset;
            limit = limit == null ? 100 : limit;
        }

        DecisionQuery in(ArgumentMap.Id map) {
            return new DecisionQuery(map.value(), about, by, action, offset, limit);
        }
    }
}
