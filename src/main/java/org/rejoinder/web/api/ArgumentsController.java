package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/maps/{id}/arguments")
@Tag(
        name = "Arguments",
        description =
                "Premises that only count together, premises left unsaid, and attacks on the step from premises to"
                        + " conclusion; drawn by people with add-argument and revise-argument")
class ArgumentsController {

    private final Arguments arguments;
    private final Resources resources;

    ArgumentsController(Arguments arguments, Resources resources) {
        this.arguments = arguments;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            summary = "The arguments of a map, by id",
            description =
                    "Those whose premises and conclusion all occur in the map's documents, whatever their status.")
    List<Argument> inMap(@PathVariable ArgumentMap.Id id) {
        return arguments.in(resources.map(id).id());
    }
}
