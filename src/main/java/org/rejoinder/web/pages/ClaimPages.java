package org.rejoinder.web.pages;

import java.util.List;
import java.util.Locale;
import org.rejoinder.analysis.Spread;
import org.rejoinder.analysis.Trace;
import org.rejoinder.analysis.Traces;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Each claim with its trace. */
@Controller
class ClaimPages {

    private final ArgumentMaps maps;
    private final Traces traces;
    private final Shelf shelf;
    private final Notes notes;
    private final Reasoning reasoning;
    private final Stands stands;

    ClaimPages(ArgumentMaps maps, Traces traces, Shelf shelf, Notes notes, Reasoning reasoning, Stands stands) {
        this.maps = maps;
        this.traces = traces;
        this.shelf = shelf;
        this.notes = notes;
        this.reasoning = reasoning;
        this.stands = stands;
    }

    /** @param query what counts when it is said whether the claim stands; see {@link StandingAddress} */
    @GetMapping("/maps/{map}/claims/{claim}")
    String claim(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Claim.Id claim,
            @RequestParam MultiValueMap<String, String> query,
            Locale locale,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Trace trace = traces.of(claim)
                .orElseThrow(() -> new Refused(Problem.CLAIM_NOT_FOUND, Wording.say("words.missing.claim")));
        Shelf.Fetched fetched = shelf.fetched(map);
        fetched.expectAll(
                trace.spread().places().stream().map(Spread.Place::occurrence).toList());
        model.addAttribute("site", Site.of(found, "claim"));
        model.addAttribute("claim", ClaimHead.of(trace.claim()));
        model.addAttribute("travel", Travel.of(trace.spread(), fetched, locale));
        List<Relation> all = shelf.relationsOf(claim);
        model.addAttribute("balance", shelf.balances(List.of(claim), map).getOrDefault(claim, Shelf.Balance.NONE));
        model.addAttribute("supportedBy", shelf.cardsOf(claim, incomingSupports(all, claim), map));
        model.addAttribute("contradictedBy", shelf.cardsOf(claim, ofType(all, RelationType.CONTRADICTS), map));
        model.addAttribute("supports", shelf.cardsOf(claim, outgoingSupports(all, claim), map));
        model.addAttribute("equivalents", shelf.cardsOf(claim, ofType(all, RelationType.EQUIVALENT), map));
        Followed followed = Followed.of(reasoning, map, StandingAddress.basis(query), WhatIf.NOTHING);
        model.addAttribute(
                "stands",
                stands.told(
                        map,
                        claim,
                        followed,
                        other -> StandingPages.claimPage(map, other, followed),
                        Stands.questions(map, claim, followed.basis())));
        model.addAttribute("ask", StandingPages.ask(map, claim, followed.basis()));
        model.addAttribute("notes", notes.about(Subject.of(claim)));
        return "claim";
    }

    private static List<Relation> ofType(List<Relation> relations, RelationType type) {
        return relations.stream().filter(relation -> relation.type() == type).toList();
    }

    private static List<Relation> incomingSupports(List<Relation> relations, Claim.Id claim) {
        return ofType(relations, RelationType.SUPPORTS).stream()
                .filter(relation -> relation.to().equals(claim))
                .toList();
    }

    private static List<Relation> outgoingSupports(List<Relation> relations, Claim.Id claim) {
        return ofType(relations, RelationType.SUPPORTS).stream()
                .filter(relation -> relation.from().equals(claim))
                .toList();
    }

    /** A choice in a form. */
    record Choice(String value, String name) {}

    /** The head of a claim's page. */
    record ClaimHead(
            String id, String text, String type, String checkWorthiness, int checkWorthinessPercent, String status) {
        static ClaimHead of(Claim claim) {
            return new ClaimHead(
                    claim.id().value(),
                    claim.text(),
                    Wording.type(claim.type()),
                    Wording.checkWorthiness(claim.checkWorthiness()),
                    Wording.percent(claim.checkWorthiness()),
                    Wording.status(claim.status()));
        }
    }
}
