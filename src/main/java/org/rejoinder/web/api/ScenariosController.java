package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/maps/{map}/scenarios")
@Tag(name = "Reasoning")
class ScenariosController {

    private final Scenarios scenarios;
    private final Resources resources;

    ScenariosController(Scenarios scenarios, Resources resources) {
        this.scenarios = scenarios;
        this.resources = resources;
    }

    @GetMapping
    @Operation(summary = "The what-ifs kept in a map, by name")
    List<Kept> all(@PathVariable ArgumentMap.Id map) {
        return scenarios.of(resources.map(map).id()).stream().map(Kept::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep a what-if",
            description =
                    "It is given by the parameters off, believe, on, cut and restore as they stand in an address. A"
                            + " what-if that is kept already gets the new name.")
    ResponseEntity<Kept> keep(@PathVariable ArgumentMap.Id map, @Valid @RequestBody NewScenario wanted) {
        ArgumentMap.Id in = resources.map(map).id();
        try {
            Scenario one = scenarios.save(in, wanted.name(), WhatIf.parse(wanted.query()));
            return ResponseEntity.created(URI.create("/api/v1/maps/%s/scenarios/%s".formatted(in, one.id())))
                    .body(Kept.of(one));
        } catch (NoSuchElementException deleted) {
            throw new Refused(Problem.MAP_NOT_FOUND, "The map \"%s\" has just been deleted.".formatted(in));
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("query", String.valueOf(unfit.getMessage()));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of the what-ifs kept in a map")
    Kept one(@PathVariable ArgumentMap.Id map, @PathVariable Scenario.Id id) {
        return scenarios.find(resources.map(map).id(), id).map(Kept::of).orElseThrow(() -> notFound(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep a what-if no longer")
    void remove(@PathVariable ArgumentMap.Id map, @PathVariable Scenario.Id id) {
        if (scenarios.remove(resources.map(map).id(), id).isEmpty()) {
            throw notFound(id);
        }
    }

    private static Refused notFound(Scenario.Id id) {
        return new Refused(Problem.SCENARIO_NOT_FOUND, "The map keeps no scenario \"%s\".".formatted(id));
    }

    /**
     * A what-if that is kept.
     *
     * @param query what it supposes, as parameters in an address
     */
    record Kept(Scenario.Id id, String name, String query) {

        static Kept of(Scenario scenario) {
            return new Kept(scenario.id(), scenario.name(), scenario.whatIf().toQuery());
        }
    }

    /** A what-if to keep. */
    record NewScenario(
            @NotBlank @Size(max = Scenario.LONGEST_NAME) @Schema(example = "Without the minister's statement")
            String name,

            @NotBlank @Size(max = 5000) @Schema(example = "off=c-abcdefghijklmnop&cut=r-abcdefghijklmnop")
            String query) {}
}
