package org.rejoinder.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.rejoinder.relation.Scope;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The tour of a map. It never stands in the way: a panel beside the page, which is left with one key and comes back only
 * when asked for.
 */
@Controller
class TourPages {

    /** Contradictions looked at for one between two documents. */
    private static final int LOOKED_AT = 20;

    private final ArgumentMaps maps;
    private final Relations relations;
    private final Shelf shelf;

    TourPages(ArgumentMaps maps, Relations relations, Shelf shelf) {
        this.maps = maps;
        this.relations = relations;
        this.shelf = shelf;
    }

    /** The whole tour as a page; a script gets the panel of the step it is at. */
    @GetMapping("/maps/{map}/tour")
    String tour(
            @PathVariable ArgumentMap.Id map,
            @CookieValue(name = TourMark.COOKIE, required = false) @Nullable String cookie,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        int at = TourMark.read(cookie)
                .filter(mark -> mark.isOf(map))
                .map(TourMark::stop)
                .orElse(0);
        Optional<Tour> tour = tour(map, at);
        model.addAttribute("site", Site.of(found, "tour"));
        model.addAttribute("tour", tour.orElse(null));
        return fragment && tour.isPresent() ? "tour-panel :: panel" : "tour";
    }

    /** Goes to a stop. */
    @PostMapping("/maps/{map}/tour")
    String go(@PathVariable ArgumentMap.Id map, @RequestParam int stop, HttpServletResponse response) {
        Tour tour = tour(Shown.map(maps, map).id(), stop)
                .filter(found -> stop >= 1 && stop <= found.stops().size())
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND, Wording.say("tour.missing")));
        remember(new TourMark(map.value(), stop, false), response);
        return "redirect:" + tour.here().address();
    }

    /** Leaves the tour where it is, or declines it; it is not offered again. */
    @PostMapping("/maps/{map}/tour/leave")
    String leave(
            @PathVariable ArgumentMap.Id map,
            @CookieValue(name = TourMark.COOKIE, required = false) @Nullable String cookie,
            HttpServletResponse response) {
        ArgumentMap found = Shown.map(maps, map);
        int at = TourMark.read(cookie)
                .filter(mark -> mark.isOf(map))
                .map(TourMark::stop)
                .orElse(0);
        remember(new TourMark(found.id().value(), at, true), response);
        return "redirect:/maps/" + found.id();
    }

    /** Nothing where no claim of the map is contradicted. */
    private Optional<Tour> tour(ArgumentMap.Id map, int at) {
        List<Relation> strongest = relations.strongestContradictions(map, LOOKED_AT);
        return strongest.stream()
                .filter(relation -> relation.scope() == Scope.CROSS)
                .findFirst()
                .or(() -> strongest.stream().findFirst())
                .flatMap(
                        relation -> shelf.cards(List.of(relation), map).stream().findFirst())
                .map(card -> Tour.of(map.value(), card, at));
    }

    private static void remember(TourMark mark, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, mark.cookie().toString());
    }
}
