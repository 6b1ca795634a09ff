package org.rejoinder.web.pages;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.overview.MapOverview;
import org.rejoinder.analysis.overview.Overviews;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole map at a glance: topics against positions, from which one dives. */
@Controller
class OverviewPages {

    /** Claims shown of a position on an opened topic. */
    private static final int CLAIMS_SHOWN = 5;

    private static final int LONGEST_NAME = 70;

    /** Topics in the small version. */
    private static final int FIRST_TOPICS = 3;

    private final ArgumentMaps maps;
    private final Overviews overviews;
    private final Claims claims;
    private final Relations relations;
    private final Shelf shelf;

    OverviewPages(ArgumentMaps maps, Overviews overviews, Claims claims, Relations relations, Shelf shelf) {
        this.maps = maps;
        this.overviews = overviews;
        this.claims = claims;
        this.relations = relations;
        this.shelf = shelf;
    }

    @GetMapping("/maps/{map}/overview")
    String overview(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(defaultValue = "documents") OverviewTable.By by,
            @RequestParam Optional<String> document,
            @RequestParam(defaultValue = "false") boolean contested,
            @RequestParam Optional<ReviewStatus> status,
            @RequestParam Optional<String> topic,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        MapOverview overview = overviews.of(map);
        OverviewTable.Choice choice = new OverviewTable.Choice(
                by, document.filter(id -> !id.isBlank()).orElse(null), contested, status.orElse(null));
        OverviewTable table = OverviewTable.of(overview, choice, names(overview), Wording.say("overview.others"));
        model.addAttribute("site", Site.of(found, "overview"));
        model.addAttribute("choice", choice);
        model.addAttribute("table", table);
        model.addAttribute("documents", overview.documents());
        model.addAttribute("leftOut", overview.leftOut());
        model.addAttribute("shown", overview.members().size());
        model.addAttribute(
                "open",
                topic.flatMap(key -> row(table, overview, key))
                        .map(row -> opened(map, overview, choice, table, row))
                        .orElse(null));
        return "overview";
    }

    /** The small version for the front page, by itself since grouping a large map for the first time takes a while. */
    @GetMapping("/maps/{map}/overview/topics")
    String topics(@PathVariable ArgumentMap.Id map, Model model) {
        ArgumentMap.Id found = Shown.map(maps, map).id();
        MapOverview overview = overviews.of(found);
        OverviewTable.Choice everything = new OverviewTable.Choice(OverviewTable.By.DOCUMENTS, null, false, null);
        OverviewTable table = OverviewTable.of(overview, everything, names(overview), Wording.say("overview.others"));
        model.addAttribute("map", found.value());
        model.addAttribute(
                "topics",
                table.rows().stream()
                        .filter(row -> row.name() != null)
                        .sorted(comparingInt((OverviewTable.Row row) -> -row.clashes()))
                        .limit(FIRST_TOPICS)
                        .toList());
        return "overview :: topics";
    }

    /** Topics in the words of their claims; one without telling words is called by its most connected claim. */
    private List<String> names(MapOverview overview) {
        Map<Claim.Id, Claim> first = claims.findAll(overview.topics().stream()
                .filter(topic -> topic.words().isEmpty())
                .map(topic -> topic.claims().getFirst())
                .toList());
        return overview.topics().stream()
                .map(topic -> {
                    Claim claim = first.get(topic.claims().getFirst());
                    return claim == null ? String.join(" · ", topic.words()) : "“" + shortened(claim.text()) + "”";
                })
                .toList();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_NAME) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_NAME);
        return text.substring(0, Math.max(space, LONGEST_NAME / 2)) + "…";
    }

    /** The row that {@code key}, a claim of its topic, is in now. */
    private static Optional<OverviewTable.Row> row(OverviewTable table, MapOverview overview, String key) {
        String stored = overview.topics().stream()
                .filter(topic -> topic.claims().contains(new Claim.Id(key)))
                .map(topic -> topic.key().value())
                .findFirst()
                .orElse(key);
        return table.rows().stream().filter(row -> row.key().equals(stored)).findFirst();
    }

    private Opened opened(
            ArgumentMap.Id map,
            MapOverview overview,
            OverviewTable.Choice choice,
            OverviewTable table,
            OverviewTable.Row row) {
        Set<Claim.Id> members = new HashSet<>(row.members());
        Map<String, List<Claim.Id>> byColumn = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            byColumn.put(table.columns().get(column).title(), row.byColumn().get(column));
        }
        Map<Claim.Id, Claim> read = claims.findAll(byColumn.values().stream()
                .flatMap(list -> list.stream().limit(CLAIMS_SHOWN))
                .collect(Collectors.toSet()));
        List<Position> positions = new ArrayList<>();
        byColumn.forEach((title, list) -> {
            if (!list.isEmpty()) {
                List<Claim> first = list.stream()
                        .limit(CLAIMS_SHOWN)
                        .map(read::get)
                        .filter(claim -> claim != null)
                        .toList();
                positions.add(new Position(title, shelf.rows(first, map), list.size() - first.size()));
            }
        });
        List<RelationView> strongest = overview.contradictions().stream()
                .filter(contradiction -> members.contains(contradiction.from()) || members.contains(contradiction.to()))
                .filter(contradiction ->
                        counts(overview, choice, contradiction.from()) && counts(overview, choice, contradiction.to()))
                .sorted(comparing((MapOverview.Contradiction contradiction) ->
                        !members.contains(contradiction.from()) || !members.contains(contradiction.to())))
                .limit(1)
                .flatMap(contradiction -> relations.find(contradiction.relation()).stream())
                .collect(Collectors.collectingAndThen(Collectors.<Relation>toList(), found -> shelf.cards(found, map)));
        return new Opened(
                row.key(),
                row.members().getFirst().value(),
                row.name() == null ? null : row.name().replace(" · ", " ").replaceAll("[“”…]", ""),
                positions,
                strongest.isEmpty() ? null : strongest.getFirst());
    }

    private static boolean counts(MapOverview overview, OverviewTable.Choice choice, Claim.Id claim) {
        MapOverview.Member member = overview.members().get(claim);
        return member != null && choice.counts(member);
    }

    /**
     * A topic that is open.
     *
     * @param most its claim with most relations
     * @param words to search for more; null for the claims without a topic
     * @param strongest the contradiction that is surest; null if there is none
     */
    record Opened(
            String key,
            String most,
            @Nullable String words,
            List<Position> positions,
            @Nullable RelationView strongest) {}

    /**
     * What a position says about the topic.
     *
     * @param more how many claims are not shown
     */
    record Position(String title, List<ClaimRow> rows, int more) {}
}
