package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The arguments for and against one claim: premises that count together, what is left unsaid, and what attacks the step. */
@Controller
class ArgumentPages {

    /** Common patterns of reasoning after Walton, Reed and Macagno (2008); their names stand in the message bundle. */
    private static final int SCHEMES = 18;

    private final ArgumentMaps maps;
    private final Claims claims;
    private final ArgumentViews arguments;
    private final Shelf shelf;

    ArgumentPages(ArgumentMaps maps, Claims claims, ArgumentViews arguments, Shelf shelf) {
        this.maps = maps;
        this.claims = claims;
        this.arguments = arguments;
        this.shelf = shelf;
    }

    /** A request by htmx gets the list alone. */
    @GetMapping("/maps/{map}/claims/{claim}/arguments")
    String arguments(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Claim.Id claim,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Claim shown = Shown.claim(claims, claim);
        model.addAttribute("site", Site.of(found, "arguments"));
        model.addAttribute("claim", ClaimPages.ClaimHead.of(shown));
        model.addAttribute("arguments", arguments.of(claim, map));
        if (fragment) {
            return "argument :: list";
        }
        model.addAttribute("linked", linked(claim, map));
        model.addAttribute(
                "schemes",
                IntStream.rangeClosed(1, SCHEMES)
                        .mapToObj(number -> Wording.say("argument.scheme." + number))
                        .toList());
        return "argument";
    }

    /** The claims linked to this one, which are likely premises: those that support it, then those that contradict it. */
    private List<Premise> linked(Claim.Id claim, ArgumentMap.Id map) {
        List<Relation> relations = shelf.relationsOf(claim).stream()
                .filter(relation -> relation.type() == RelationType.CONTRADICTS
                        || (relation.type() == RelationType.SUPPORTS
                                && relation.to().equals(claim)))
                .toList();
        Map<Claim.Id, ArgumentViews.Part> parts = arguments.parts(
                relations.stream().map(relation -> relation.other(claim)).collect(Collectors.toSet()), map);
        List<Premise> linked = new ArrayList<>();
        for (RelationType type : List.of(RelationType.SUPPORTS, RelationType.CONTRADICTS)) {
            for (Relation relation : relations) {
                ArgumentViews.Part part = parts.get(relation.other(claim));
                if (relation.type() == type && part != null) {
                    linked.add(new Premise(RelationView.kind(type), RelationView.sign(type), part));
                }
            }
        }
        return linked;
    }

    /** A claim that may be a premise, and what it does to the conclusion by itself. */
    record Premise(String kind, String sign, ArgumentViews.Part part) {}
}
