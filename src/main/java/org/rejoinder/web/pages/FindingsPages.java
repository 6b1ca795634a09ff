package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.Dismissals;
import org.rejoinder.analysis.findings.Finding;
import org.rejoinder.analysis.findings.Findings;
import org.rejoinder.analysis.findings.MapFindings;
import org.rejoinder.analysis.findings.Severity;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the reasoning of a map is weak or unfinished, by named rules. The choice stays in the address. */
@Controller
class FindingsPages {

    private static final int PAGE = 20;

    /** Dismissed findings that are shown folded. */
    private static final int DISMISSED = 100;

    private static final String UNNAMED = "reviewer";

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Findings findings;
    private final Dismissals dismissals;
    private final Shelf shelf;

    FindingsPages(ArgumentMaps maps, Documents documents, Findings findings, Dismissals dismissals, Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.findings = findings;
        this.dismissals = dismissals;
        this.shelf = shelf;
    }

    @GetMapping("/maps/{map}/findings")
    String findings(@PathVariable ArgumentMap.Id map, Choice choice, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        MapFindings all = findings.of(map);
        Map<String, Dismissal> dismissed =
                dismissals.of(map).stream().collect(Collectors.toMap(Dismissal::finding, Function.identity()));
        List<Finding> open = all.findings().stream()
                .filter(finding -> !dismissed.containsKey(finding.id().value()))
                .toList();
        List<Finding> fitting = open.stream().filter(choice::fits).toList();
        List<Finding> shown = fitting.stream()
                .skip((long) (choice.number() - 1) * PAGE)
                .limit(PAGE)
                .toList();
        List<Finding> setAside = all.findings().stream()
                .filter(finding -> dismissed.containsKey(finding.id().value()) && choice.fits(finding))
                .toList();
        Shelf.Fetched fetched = shelf.fetched(map);
        fetched.expectAll(Stream.concat(shown.stream(), setAside.stream().limit(DISMISSED))
                .flatMap(finding -> finding.places().stream())
                .toList());
        model.addAttribute("site", Site.of(found, "reasoning"));
        model.addAttribute("choice", choice);
        model.addAttribute("documents", documents.in(map));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("rules", counted(all, open));
        model.addAttribute("faults", all.faults());
        model.addAttribute("total", open.size());
        model.addAttribute("fitting", fitting.size());
        model.addAttribute("previous", choice.number() > 1 ? choice.number() - 1 : null);
        model.addAttribute("next", (long) choice.number() * PAGE < fitting.size() ? choice.number() + 1 : null);
        model.addAttribute(
                "entries",
                shown.stream()
                        .map(finding -> FindingEntry.of(finding, null, fetched))
                        .toList());
        model.addAttribute("setAside", setAside.size());
        model.addAttribute(
                "dismissed",
                setAside.stream()
                        .limit(DISMISSED)
                        .map(finding -> FindingEntry.of(
                                finding, dismissed.get(finding.id().value()), fetched))
                        .toList());
        return "findings";
    }

    /** For a browser without scripts. */
    @PostMapping("/maps/{map}/findings/{finding}/dismissal")
    String dismiss(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Finding.Id finding,
            @RequestParam(defaultValue = UNNAMED) String by,
            @RequestParam(defaultValue = "") String note) {
        ArgumentMap found = Shown.map(maps, map);
        Finding one = findings.find(map, finding)
                .orElseThrow(() -> new Refused(Problem.FINDING_NOT_FOUND, Wording.say("findings.missing")));
        try {
            Dismissal made = dismissals.dismiss(
                    found.id(), one.id().value(), one.rule().name(), by.isBlank() ? UNNAMED : by, note);
            return back(found, made);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("note", String.valueOf(unfit.getMessage()));
        }
    }

    /** For a browser without scripts; what is not dismissed any more stays so. */
    @PostMapping("/maps/{map}/findings/{finding}/dismissal/undo")
    String takeBack(@PathVariable ArgumentMap.Id map, @PathVariable Finding.Id finding) {
        ArgumentMap found = Shown.map(maps, map);
        return dismissals
                .takeBack(found.id(), finding.value())
                .map(gone -> back(found, gone))
                .orElse("redirect:/maps/%s/findings".formatted(found.id()));
    }

    private static String back(ArgumentMap map, Dismissal dismissal) {
        return "redirect:/maps/%s/findings?rule=%s".formatted(map.id(), dismissal.rule());
    }

    private static List<Counted> counted(MapFindings all, List<Finding> open) {
        Map<String, Long> counts = open.stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().name(), Collectors.counting()));
        List<Counted> counted = new ArrayList<>();
        all.rules()
                .forEach(rule -> counted.add(new Counted(
                        rule.name(),
                        rule.severity().label(),
                        FindingEntry.title(rule),
                        counts.getOrDefault(rule.name(), 0L),
                        !rule.builtIn())));
        return counted;
    }

    /**
     * A rule in the summary.
     *
     * @param own whether a user wrote it
     */
    record Counted(String name, String severity, String title, long count, boolean own) {}

    /**
     * Which findings are wanted.
     *
     * @param rule name of a rule; null or blank for all
     * @param severity only this severity; null for all
     * @param document id of a document; null or blank for all
     * @param page from 1
     */
    record Choice(
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable String document,
            @Nullable Integer page) {

        boolean fits(Finding finding) {
            return (blank(rule) || finding.rule().name().equals(rule))
                    && (severity == null || finding.rule().severity() == severity)
                    && (blank(document)
                            || finding.places().stream()
                                    .anyMatch(place -> place.document().value().equals(document)));
        }

        int number() {
            return page == null ? 1 : Math.max(1, page);
        }

        /** Whether anything is left out. */
        public boolean narrows() {
            return !blank(rule) || severity != null || !blank(document);
        }

        /** The same choice on another page, or with another rule on the first, as the end of an address. */
        public String at(int other) {
            return query(rule, other);
        }

        public String withRule(String other) {
            return query(other, 1);
        }

        private String query(@Nullable String wanted, int number) {
            UriComponentsBuilder query = UriComponentsBuilder.newInstance();
            if (!blank(wanted)) {
                query.queryParam("rule", wanted);
            }
            if (severity != null) {
                query.queryParam("severity", severity.label());
            }
            if (!blank(document)) {
                query.queryParam("document", document);
            }
            if (number > 1) {
                query.queryParam("page", number);
            }
            return query.encode().build().toUriString();
        }

        private static boolean blank(@Nullable String value) {
            return value == null || value.isBlank();
        }
    }
}
