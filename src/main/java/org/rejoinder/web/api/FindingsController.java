package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.Dismissals;
import org.rejoinder.analysis.findings.Finding;
import org.rejoinder.analysis.findings.Findings;
import org.rejoinder.analysis.findings.MapFindings;
import org.rejoinder.analysis.findings.Rule;
import org.rejoinder.analysis.findings.RuleFault;
import org.rejoinder.analysis.findings.Severity;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.FindingView;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Findings", description = "Where the reasoning of a map is weak or unfinished, by named rules")
class FindingsController {

    private final Findings findings;
    private final Dismissals dismissals;
    private final Resources resources;

    FindingsController(Findings findings, Dismissals dismissals, Resources resources) {
        this.findings = findings;
        this.dismissals = dismissals;
        this.resources = resources;
    }

    @GetMapping("/maps/{map}/findings")
    @Operation(
            summary = "Findings of a map, gravest first, page by page",
            description =
                    "Conditions add up. Dismissed findings are left out unless they are asked for. Rules of users that"
                            + " could not be used are told in faults. Neighbouring pages are in the header Link.")
    ResponseEntity<FindingsPage> page(
            @PathVariable ArgumentMap.Id map,
            @Parameter(description = "Only findings of this rule") @RequestParam(required = false) @Nullable
                    String rule,
            @Parameter(description = "Only findings of this severity or graver")
                    @RequestParam(required = false)
                    @Nullable
                    Severity severity,
            @Parameter(description = "Only findings with a passage of this document")
                    @RequestParam(required = false)
                    @Nullable
                    String document,
            @Parameter(description = "Only dismissed findings") @RequestParam(defaultValue = "false") boolean dismissed,
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        ArgumentMap.Id in = resources.map(map).id();
        Document.Id within = resources.filteredDocument(document);
        MapFindings all = findings.of(in);
        if (rule != null && all.rules().stream().noneMatch(known -> known.name().equals(rule))) {
            throw Refused.field("rule", "there is no rule \"%s\" that can be used".formatted(rule));
        }
        List<FindingView> wanted = FindingView.of(all, dismissals(in)).stream()
                .filter(finding -> dismissed == (finding.dismissal() != null))
                .filter(finding -> rule == null || finding.rule().equals(rule))
                .filter(finding -> severity == null || finding.severity().isAtLeast(severity))
                .filter(finding -> within == null
                        || finding.places().stream()
                                .anyMatch(place -> place.document().equals(within)))
                .toList();
        PageView<FindingView> page = PageView.cut(wanted, offset, limit);
        return ResponseEntity.ok()
                .headers(page.toResponse().getHeaders())
                .body(new FindingsPage(page.items(), page.total(), offset, limit, all.faults()));
    }

    @PutMapping(path = "/maps/{map}/findings/{id}/dismissal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Dismiss a finding",
            description =
                    "It stays dismissed as long as the rule finds the same claims. One that is dismissed already is"
                            + " dismissed anew, by this name and with this note.")
    FindingView.DismissalView dismiss(
            @PathVariable ArgumentMap.Id map, @PathVariable Finding.Id id, @Valid @RequestBody NewDismissal wanted) {
        ArgumentMap.Id in = resources.map(map).id();
        Finding finding = findings.find(in, id)
                .orElseThrow(() ->
                        new Refused(Problem.FINDING_NOT_FOUND, "No rule finds \"%s\" in the map now.".formatted(id)));
        try {
            return FindingView.DismissalView.of(
                    dismissals.dismiss(in, id.value(), finding.rule().name(), wanted.by(), wanted.note()));
        } catch (NoSuchElementException deleted) {
            throw new Refused(Problem.MAP_NOT_FOUND, "The map \"%s\" has just been deleted.".formatted(in));
        }
    }

    @DeleteMapping("/maps/{map}/findings/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the dismissal of a finding back")
    void takeBack(@PathVariable ArgumentMap.Id map, @PathVariable Finding.Id id) {
        if (dismissals.takeBack(resources.map(map).id(), id.value()).isEmpty()) {
            throw new Refused(Problem.FINDING_NOT_FOUND, "\"%s\" is not dismissed in the map.".formatted(id));
        }
    }

    @GetMapping("/rules")
    @Operation(
            summary = "The rules by which findings are made, gravest first",
            description =
                    "Those of Rejoinder and those in the user's folder; what is wrong with a user's rule that cannot be"
                            + " used is told in faults.")
    Rules rules() {
        MapFindings known = findings.rules();
        return new Rules(known.rules(), known.faults());
    }

    private Map<String, Dismissal> dismissals(ArgumentMap.Id map) {
        return dismissals.of(map).stream().collect(Collectors.toMap(Dismissal::finding, Function.identity()));
    }

    /** One page of findings. */
    record FindingsPage(List<FindingView> items, long total, int offset, int limit, List<RuleFault> faults) {

        FindingsPage {
            items = List.copyOf(items);
            faults = List.copyOf(faults);
        }
    }

    /** All rules that can be used. */
    record Rules(List<Rule> rules, List<RuleFault> faults) {

        Rules {
            rules = List.copyOf(rules);
            faults = List.copyOf(faults);
        }
    }

    /** Who dismisses a finding and why. */
    record NewDismissal(
            @NotBlank @Size(max = Dismissal.LONGEST_NAME) @Schema(example = "Ana")
            String by,

            @Nullable @Size(max = Dismissal.LONGEST_NOTE) @Schema(example = "The two speak of different years.")
            String note) {}
}
