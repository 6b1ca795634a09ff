package org.rejoinder.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Feature;
import org.rejoinder.analysis.MapTallies;
import org.rejoinder.analysis.MapTally;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of maps, and the front page of each. */
@Controller
class MapPages {

    /** Contradictions shown on a front page. */
    private static final int STRONGEST = 5;

    /** Documents listed there; the rest are on a page of their own. */
    private static final int LISTED = 50;

    /** Contested claims shown there. */
    private static final int CONTESTED = 8;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final ClaimSearch search;
    private final SavedSearches saved;
    private final Relations relations;
    private final MapTallies tallies;
    private final Formats formats;
    private final IngestJobs jobs;
    private final Shelf shelf;

    MapPages(
            ArgumentMaps maps,
            Documents documents,
            ClaimSearch search,
            SavedSearches saved,
            Relations relations,
            MapTallies tallies,
            Formats formats,
            IngestJobs jobs,
            Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.search = search;
        this.saved = saved;
        this.relations = relations;
        this.tallies = tallies;
        this.formats = formats;
        this.jobs = jobs;
        this.shelf = shelf;
    }

    /** With one map there is nothing to choose; {@code ?all} lists it all the same. */
    @GetMapping("/")
    String start(@RequestParam Optional<String> all, Model model) {
        List<ArgumentMap> every = maps.all();
        if (every.size() == 1 && all.isEmpty()) {
            return "redirect:/maps/" + every.getFirst().id();
        }
        Map<ArgumentMap.Id, MapTallies.Outline> outlines = tallies.outlines();
        model.addAttribute(
                "maps",
                every.stream()
                        .map(map -> entry(map, outlines.getOrDefault(map.id(), MapTallies.Outline.NONE)))
                        .toList());
        return "start";
    }

    @PostMapping("/maps")
    String create(@RequestParam String title, @RequestParam Optional<String> question) {
        return "redirect:/maps/"
                + maps.findOrCreate(title, question.orElse(null)).id() + "/add";
    }

    @GetMapping("/maps/{map}")
    String overview(
            @PathVariable ArgumentMap.Id map,
            @CookieValue(name = TourMark.COOKIE, required = false) @Nullable String tour,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        model.addAttribute("site", Site.of(found, "overview"));
        MapTally tally = tallies.of(map);
        model.addAttribute(
                "map", entry(found, new MapTallies.Outline(tally.documents(), tally.claims(), tally.contradictions())));
        model.addAttribute("figures", tally);
        List<Document> included = documents.in(map);
        model.addAttribute("documentCount", included.size());
        model.addAttribute(
                "documents",
                foremost(included, tally).stream()
                        .map(document -> DocumentEntry.of(document, tally))
                        .toList());
        model.addAttribute("contradictions", shelf.cards(relations.strongestContradictions(map, STRONGEST), map));
        model.addAttribute("contested", shelf.rows(mostContested(map), map));
        model.addAttribute("offerTour", tour == null && tally.contradictions() > 0);
        model.addAttribute("saved", KeptSearch.of(map, saved, search));
        model.addAttribute("exports", exports());
        model.addAttribute("running", IngestPages.running(jobs, map).orElse(null));
        return "map";
    }

    private List<Claim> mostContested(ArgumentMap.Id map) {
        return search.find(map, Conditions.of(Feature.CONTESTED), ClaimSearch.Order.CONTESTED, 0, CONTESTED)
                .claims();
    }

    private static MapEntry entry(ArgumentMap map, MapTallies.Outline tally) {
        return new MapEntry(
                map.id().value(),
                map.title(),
                map.question(),
                Wording.count(tally.documents(), "document"),
                Wording.count(tally.claims(), "claim"),
                Wording.count(tally.contradictions(), "contradiction"));
    }

    /** All in the map's order; of many the most contested, most first. */
    private static List<Document> foremost(List<Document> included, MapTally tally) {
        return included.size() <= LISTED
                ? included
                : included.stream()
                        .sorted(Comparator.comparingInt(document -> -tally.byDocument()
                                .getOrDefault(document.id(), MapTally.OfDocument.NONE)
                                .contested()))
                        .limit(LISTED)
                        .toList();
    }

    private List<Export> exports() {
        return formats.writers().stream()
                .map(writer -> new Export(writer.format(), Wording.say("map.export." + writer.format())))
                .toList();
    }

    /** A map in a list, its figures with their nouns. */
    record MapEntry(
            String id,
            String title,
            @Nullable String question,
            String documents,
            String claims,
            String contradictions) {}

    /** One format a map can be had in, see {@link MapWriter}. */
    record Export(String format, String description) {}
}
