package org.rejoinder.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.LayeredLayout;
import org.rejoinder.analysis.Layout;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.analysis.Neighbourhoods;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The focus map: one claim and what surrounds it, as a picture and in words. */
@Controller
class FocusPages {

    /** Boxes at most for one, two and three hops: what can still be read at a glance. */
    private static final int[] MOST_BOXES = {12, 16, 20};

    private final ArgumentMaps maps;
    private final Claims claims;
    private final Neighbourhoods neighbourhoods;
    private final Shelf shelf;

    FocusPages(ArgumentMaps maps, Claims claims, Neighbourhoods neighbourhoods, Shelf shelf) {
        this.maps = maps;
        this.claims = claims;
        this.neighbourhoods = neighbourhoods;
        this.shelf = shelf;
    }

    /** Without a claim the most contested one is in focus. */
    @GetMapping("/maps/{map}/focus")
    String start(@PathVariable ArgumentMap.Id map, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        List<Claim> most = claims.find(
                        new Claims.Filter(map, null, null, null, null, null, false, false, Claims.Sort.CONTESTED, 0, 1))
                .claims();
        if (!most.isEmpty()) {
            return "redirect:/maps/%s/focus/%s".formatted(map, most.getFirst().id());
        }
        model.addAttribute("site", Site.of(found, "focus"));
        return "focus-empty";
    }

    @GetMapping("/maps/{map}/focus/{claim}")
    String focus(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Claim.Id claim,
            @RequestParam(defaultValue = "1") int hops,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Neighbourhood around = around(claim, hops);
        Map<Claim.Id, String> holders = holders(around, map);
        model.addAttribute("site", Site.of(found, "focus"));
        model.addAttribute("claim", ClaimPages.ClaimHead.of(around.focus()));
        model.addAttribute("hops", hops);
        model.addAttribute("picture", FocusPicture.of(layout(around, holders), around));
        model.addAttribute("outline", Outline.of(around, holders));
        return fragment ? "focus :: stage" : "focus";
    }

    /** The picture's boxes and lines with their places, for the interactive map. */
    @GetMapping(path = "/maps/{map}/focus/{claim}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    FocusPicture elements(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Claim.Id claim,
            @RequestParam(defaultValue = "1") int hops) {
        ArgumentMap found = Shown.map(maps, map);
        Neighbourhood around = around(claim, hops);
        return FocusPicture.of(layout(around, holders(around, map)), around).in(found.id());
    }

    private Neighbourhood around(Claim.Id claim, int hops) {
        if (hops < 1 || hops > MOST_BOXES.length) {
            throw Refused.field("hops", "Steps go from 1 to %d.".formatted(MOST_BOXES.length));
        }
        return neighbourhoods
                .around(claim, hops, MOST_BOXES[hops - 1])
                .orElseThrow(() -> new Refused(Problem.CLAIM_NOT_FOUND, Wording.say("words.missing.claim")));
    }

    private static Layout layout(Neighbourhood around, Map<Claim.Id, String> holders) {
        return LayeredLayout.of(around, claim -> holders.getOrDefault(claim.id(), ""));
    }

    /** Who holds each claim, at its oldest place. */
    private Map<Claim.Id, String> holders(Neighbourhood around, ArgumentMap.Id map) {
        Shelf.Fetched fetched = shelf.fetched(map);
        Map<Claim.Id, String> holders = new HashMap<>();
        claims.occurrencesOf(around.claims().stream().map(Claim::id).toList()).forEach((claim, places) -> {
            if (!places.isEmpty()) {
                Occurrence oldest = places.getFirst();
                holders.put(claim, Wording.holder(oldest, fetched.document(oldest.document())));
            }
        });
        return holders;
    }
}
