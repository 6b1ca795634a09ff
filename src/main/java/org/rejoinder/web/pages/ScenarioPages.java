package org.rejoinder.web.pages;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Conclusions;
import org.rejoinder.analysis.reasoning.Reach;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What-ifs that are kept with a map under a name, compared side by side. */
@Controller
class ScenarioPages {

    /** Stands in an address for the map with nothing supposed. */
    private static final String AS_IT_IS = "map";

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int PAGE = 50;

    private final ArgumentMaps maps;
    private final Reasoning reasoning;
    private final Scenarios scenarios;
    private final Supposed supposed;
    private final Relations relations;
    private final ArgumentViews views;

    ScenarioPages(
            ArgumentMaps maps,
            Reasoning reasoning,
            Scenarios scenarios,
            Supposed supposed,
            Relations relations,
            ArgumentViews views) {
        this.maps = maps;
        this.reasoning = reasoning;
        this.scenarios = scenarios;
        this.supposed = supposed;
        this.relations = relations;
        this.views = views;
    }

    /**
     * All that is kept, and some of it compared.
     *
     * @param compare two to four ids of scenarios, {@code map} for the map as it is; none compares the map with the first
     * @param all whether claims are listed too that stand alike in all of them
     * @param query what counts; see {@link StandingAddress}
     */
    @GetMapping("/maps/{map}/scenarios")
    String list(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(required = false) @Nullable List<String> compare,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Basis basis = StandingAddress.basis(query);
        List<Scenario> kept = scenarios.of(map);
        Set<String> chosen = chosen(compare, kept);
        model.addAttribute("site", Site.of(found, "reasoning"));
        model.addAttribute(
                "scenarios",
                kept.stream()
                        .map(scenario -> view(
                                map,
                                scenario,
                                basis,
                                chosen.contains(scenario.id().value())))
                        .toList());
        model.addAttribute("mapChosen", chosen.contains(AS_IT_IS));
        model.addAttribute("all", all);
        model.addAttribute("basis", basis.parameters());
        if (chosen.size() < FEWEST || chosen.size() > MOST) {
            if (compare != null && !kept.isEmpty()) {
                model.addAttribute("fault", Wording.say("scenarios.refused.number"));
            }
            return "scenarios";
        }
        List<Column> columns = columns(map, kept, basis, chosen);
        model.addAttribute(
                "comparison", compared(map, columns, basis, all, Math.max(1, page), address(map, basis, chosen, all)));
        return "scenarios";
    }

    /** What is compared, the map first; those that are not kept any more are passed over. */
    private static Set<String> chosen(@Nullable List<String> compare, List<Scenario> kept) {
        Set<String> known = new LinkedHashSet<>(List.of(AS_IT_IS));
        kept.forEach(scenario -> known.add(scenario.id().value()));
        if (compare == null) {
            return new LinkedHashSet<>(known.stream().limit(MOST - 1).toList());
        }
        known.retainAll(new HashSet<>(compare));
        return known;
    }

    private View view(ArgumentMap.Id map, Scenario scenario, Basis basis, boolean chosen) {
        Supposed.Brief brief = supposed.brief(map, Followed.of(reasoning, map, basis, scenario.whatIf()));
        return new View(
                scenario.id().value(),
                scenario.name(),
                scenario.whatIf().toQuery(),
                brief.supposed(),
                brief.outcome(),
                shown(map, scenario.whatIf(), basis),
                chosen);
    }

    /** Where a what-if is seen: in the focus map around the first thing that is supposed, else in the list. */
    private String shown(ArgumentMap.Id map, WhatIf whatIf, Basis basis) {
        Optional<Claim.Id> around = Stream.concat(
                        whatIf.claims().keySet().stream(),
                        relations.findAll(whatIf.relations().keySet()).stream().map(Relation::to))
                .findFirst();
        StandingLayer layer = new StandingLayer(true, basis, whatIf);
        return around.map(claim -> FocusAddress.plain(map, claim).with(layer).toString())
                .orElseGet(() -> "/maps/%s/reasoning?%s".formatted(map, whatIf.toQuery()));
    }

    private List<Column> columns(ArgumentMap.Id map, List<Scenario> kept, Basis basis, Set<String> chosen) {
        List<Column> columns = new ArrayList<>();
        if (chosen.contains(AS_IT_IS)) {
            columns.add(column(Wording.say("scenarios.map"), null, reasoning.evaluate(map, basis, WhatIf.NOTHING)));
        }
        kept.stream()
                .filter(scenario -> chosen.contains(scenario.id().value()))
                .forEach(scenario -> columns.add(column(
                        scenario.name(),
                        shown(map, scenario.whatIf(), basis),
                        Followed.of(reasoning, map, basis, scenario.whatIf()).supposed())));
        return columns;
    }

    private static Column column(String name, @Nullable String address, Conclusions conclusions) {
        Map<Standing, Integer> counts = conclusions.counts();
        return new Column(
                name,
                address,
                Wording.say(
                        "scenarios.counts",
                        counts.getOrDefault(Standing.STANDS, 0),
                        counts.getOrDefault(Standing.FALLS, 0),
                        counts.getOrDefault(Standing.OPEN, 0)),
                conclusions.rows());
    }

    private Comparison compared(
            ArgumentMap.Id map, List<Column> columns, Basis basis, boolean all, int page, IntFunction<String> address) {
        Reach reach = reasoning.reach(map, basis);
        List<Conclusions.Row> first = columns.getFirst().rows();
        List<Integer> differing = IntStream.range(0, first.size())
                .filter(place -> differs(columns, place))
                .boxed()
                .toList();
        List<Integer> listed = (all ? IntStream.range(0, first.size()).boxed() : differing.stream())
                .sorted(comparingInt(place -> -reach.of(first.get(place).claim())))
                .toList();
        int from = (int) Math.min(listed.size(), (page - 1L) * PAGE);
        List<Integer> shown = listed.subList(from, Math.min(listed.size(), from + PAGE));
        Set<Claim.Id> named = new HashSet<>();
        shown.forEach(place -> named.add(first.get(place).claim()));
        Map<Claim.Id, ArgumentViews.Part> texts = views.parts(named, map);
        return new Comparison(
                columns,
                shown.stream().map(place -> row(columns, place, texts)).toList(),
                Wording.say("scenarios.differ", differing.size()),
                new StandingPages.Pager(
                        page > 1 ? address.apply(page - 1) : null,
                        from + PAGE < listed.size() ? address.apply(page + 1) : null,
                        listed.isEmpty()
                                ? ""
                                : Wording.say("claims.shown", from + 1, from + shown.size(), listed.size())));
    }

    /** Rows of all columns are the same claims in the same order: they follow from one graph. */
    private static boolean differs(List<Column> columns, int place) {
        Standing standing = columns.getFirst().rows().get(place).standing();
        return columns.stream().anyMatch(column -> column.rows().get(place).standing() != standing);
    }

    private static Row row(List<Column> columns, int place, Map<Claim.Id, ArgumentViews.Part> texts) {
        Claim.Id claim = columns.getFirst().rows().get(place).claim();
        ArgumentViews.Part part = texts.get(claim);
        return new Row(
                claim.value(),
                part == null ? claim.value() : part.text(),
                columns.stream()
                        .map(column -> column.rows().get(place))
                        .map(row -> new Cell(StandView.of(row.standing()), StrengthView.words(row.band())))
                        .toList());
    }

    private static IntFunction<String> address(ArgumentMap.Id map, Basis basis, Set<String> chosen, boolean all) {
        return page -> {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/maps/{map}/scenarios");
            chosen.forEach(one -> address.queryParam("compare", one));
            basis.parameters().forEach((name, values) -> address.queryParam(name, values.getFirst()));
            if (all) {
                address.queryParam("all", true);
            }
            return address.queryParam("page", page).encode().buildAndExpand(map).toUriString() + "#compared";
        };
    }

    /** Keeps a what-if, and shows it beside the map as it is. */
    @PostMapping("/maps/{map}/scenarios")
    String keep(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query) {
        ArgumentMap found = Shown.map(maps, map);
        return "redirect:/maps/%s/scenarios?compare=%s&compare=%s"
                .formatted(map, AS_IT_IS, saved(found.id(), name, whatIf(query)).id());
    }

    private static WhatIf whatIf(String query) {
        try {
            return WhatIf.parse(query);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("query", String.valueOf(unfit.getMessage()));
        }
    }

    private Scenario saved(ArgumentMap.Id map, String name, WhatIf whatIf) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > Scenario.LONGEST_NAME) {
            throw Refused.field("name", Wording.say("scenarios.refused.name", Scenario.LONGEST_NAME));
        }
        if (whatIf.isNothing()) {
            throw Refused.field("query", Wording.say("scenarios.refused.nothing"));
        }
        return scenarios.save(map, stripped, whatIf);
    }

    @PostMapping("/maps/{map}/scenarios/{scenario}/rename")
    String rename(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Scenario.Id scenario,
            @RequestParam(defaultValue = "") String name) {
        ArgumentMap found = Shown.map(maps, map);
        Scenario kept = scenarios
                .find(found.id(), scenario)
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND, Wording.say("scenarios.missing")));
        Scenario renamed = saved(found.id(), name, kept.whatIf());
        return "redirect:/maps/%s/scenarios?compare=%s&compare=%s".formatted(map, AS_IT_IS, renamed.id());
    }

    /** One that is gone already is none the less gone. */
    @PostMapping("/maps/{map}/scenarios/{scenario}/remove")
    String remove(@PathVariable ArgumentMap.Id map, @PathVariable Scenario.Id scenario) {
        ArgumentMap found = Shown.map(maps, map);
        scenarios.remove(found.id(), scenario);
        return "redirect:/maps/%s/scenarios".formatted(map);
    }

    /**
     * A kept what-if in the list.
     *
     * @param what it supposes, as the query part of an address
     * @param supposed the same in words, one line each
     * @param outcome what follows, in a sentence
     * @param address where it is seen
     * @param chosen whether it is compared
     */
    record View(
            String id,
            String name,
            String what,
            List<String> supposed,
            String outcome,
            String address,
            boolean chosen) {
        View {
            supposed = List.copyOf(supposed);
        }
    }

    /**
     * Some what-ifs side by side.
     *
     * @param counted how many claims stand differently, in words
     */
    record Comparison(List<Column> columns, List<Row> rows, String counted, StandingPages.Pager pager) {
        Comparison {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One what-if in the comparison.
     *
     * @param address where it is seen; null for the map as it is
     * @param total how many claims stand, fall and are open
     * @param rows how each claim stands, in the order of the map
     */
    record Column(String name, @Nullable String address, String total, List<Conclusions.Row> rows) {
        Column {
            rows = List.copyOf(rows);
        }
    }

    /** One claim in the comparison, with a cell a column. */
    record Row(String claim, String text, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** How a claim stands under one what-if, and how strong it is, in words. */
    record Cell(StandView stand, String strength) {}
}
