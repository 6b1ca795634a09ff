package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.rejoinder.relation.Scope;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/relations")
@Tag(name = "Relations", description = "Which claims support, contradict or repeat which, and why")
class RelationsController {

    private final Relations relations;
    private final Resources resources;

    RelationsController(Relations relations, Resources resources) {
        this.relations = relations;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            summary = "Relations, most confident first, page by page",
            description = "Conditions add up. Neighbouring pages are in the header Link.")
    ResponseEntity<PageView<Relation>> page(@Valid @ModelAttribute @ParameterObject RelationQuery query) {
        Relations.Page page = relations.find(query.toFilter(resources));
        return new PageView<>(page.relations(), page.total(), query.offset(), query.limit()).toResponse();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One relation")
    ResponseEntity<Relation> one(@PathVariable Relation.Id id) {
        Relation relation = relations
                .find(id)
                .orElseThrow(
                        () -> new Refused(Problem.RELATION_NOT_FOUND, "There is no relation \"%s\".".formatted(id)));
        return ResponseEntity.ok().eTag(Versions.etag(relation.version())).body(relation);
    }

    /** Which relations to list; a parameter left out lifts its condition. */
    record RelationQuery(
            @Parameter(description = "Id of a map in which both claims occur") @Nullable
            String map,

            @Nullable RelationType type,

            @Parameter(description = "Found inside one document or between two") @Nullable
            Scope scope,

            @Nullable ReviewStatus status,

            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Double minimumConfidence,

            @Min(0) @Schema(defaultValue = "0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer offset,

            @Min(1) @Max(1000) @Schema(defaultValue = "100", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Integer limit) {

        @SuppressWarnings({"ConstantValue", "NullAway"}) // A parameter left out arrives as null.
        RelationQuery {
            minimumConfidence = minimumConfidence == null ? 0 : minimumConfidence;
            offset = offset == null ? 0 : offset;
            limit = limit == null ? 100 : limit;
        }

        Relations.Filter toFilter(Resources resources) {
            return new Relations.Filter(
                    resources.filteredMap(map), type, scope, status, minimumConfidence, offset, limit);
        }
    }
}
