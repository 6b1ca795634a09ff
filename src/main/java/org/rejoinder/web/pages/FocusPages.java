package org.rejoinder.web.pages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.LayeredLayout;
import org.rejoinder.analysis.Neighbourhoods;
import org.rejoinder.analysis.Sight;
import org.rejoinder.analysis.Surroundings;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

/** The focus map: one claim and what surrounds it, as a picture and in words. */
@Controller
class FocusPages {

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final ClaimSearch search;
    private final Neighbourhoods neighbourhoods;
    private final Shelf shelf;
    private final ArgumentViews arguments;
    private final Reasoning reasoning;
    private final Supposed supposed;
    private final Stands stands;
    private final JsonMapper json;

    FocusPages(
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            ClaimSearch search,
            Neighbourhoods neighbourhoods,
            Shelf shelf,
            ArgumentViews arguments,
            Reasoning reasoning,
            Supposed supposed,
            Stands stands,
            JsonMapper json) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.search = search;
        this.neighbourhoods = neighbourhoods;
        this.shelf = shelf;
        this.arguments = arguments;
        this.reasoning = reasoning;
        this.supposed = supposed;
        this.stands = stands;
        this.json = json;
    }

    /** Without a claim the most contested one is in focus. */
    @GetMapping("/maps/{map}/focus")
    String start(@PathVariable ArgumentMap.Id map, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        List<Claim> most = search.find(map, Conditions.NONE, ClaimSearch.Order.CONTESTED, 0, 1)
                .claims();
        if (!most.isEmpty()) {
            return "redirect:/maps/%s/focus/%s".formatted(map, most.getFirst().id());
        }
        model.addAttribute("site", Site.of(found, "focus"));
        return "focus-empty";
    }

    /** A request by script gets the stage alone, or what is told about one claim. */
    @GetMapping("/maps/{map}/focus/{claim}")
    String focus(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Claim.Id claim,
            FocusAddress.Query query,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        FocusAddress address = FocusAddress.of(map, claim, query);
        model.addAttribute("site", Site.of(found, "focus"));
        model.addAttribute("address", address);
        Followed followed = address.layer().isShown()
                ? Followed.of(
                        reasoning, map, address.layer().basis(), address.layer().whatIf())
                : null;
        model.addAttribute("panel", panel(address, followed));
        if (target.equals("panel")) {
            return "focus :: panel";
        }
        addStanding(address, followed, model);
        Surroundings surroundings = around(address);
        FocusWords words = words(address, surroundings, followed);
        FocusPicture picture =
                FocusPicture.of(LayeredLayout.of(surroundings.steps(), words.lettering()), surroundings.shown(), words);
        model.addAttribute("claim", ClaimPages.ClaimHead.of(surroundings.shown().focus()));
        model.addAttribute("picture", picture);
        model.addAttribute("frame", Embedding.of(surroundings.shown().focus(), map));
        model.addAttribute("elements", json.writeValueAsString(picture));
        model.addAttribute("outline", Outline.of(surroundings.shown(), words));
        model.addAttribute("arguments", told(surroundings, map));
        model.addAttribute("crowdedOut", surroundings.crowdedOut());
        model.addAttribute("trail", trail(address));
        model.addAttribute("steps", steps(address));
        List<Document> included = documents.in(map);
        model.addAttribute("conditions", conditions(address, included));
        model.addAttribute("types", ClaimTypeOption.all());
        model.addAttribute(
                "documents",
                included.stream()
                        .map(document -> new ClaimPages.Choice(document.id().value(), document.title()))
                        .toList());
        return fragment ? "focus :: stage" : "focus";
    }

    /** The same for a frame on another site: to read only, without scripts, every link a window of its own. */
    @GetMapping("/embed/maps/{map}/focus/{claim}")
    String embedded(@PathVariable ArgumentMap.Id map, @PathVariable Claim.Id claim, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        FocusAddress address = FocusAddress.plain(map, claim);
        Surroundings surroundings = around(address);
        FocusWords words = words(address, surroundings, null);
        model.addAttribute("title", found.title());
        model.addAttribute("claim", ClaimPages.ClaimHead.of(surroundings.shown().focus()));
        model.addAttribute("address", address);
        model.addAttribute(
                "picture",
                FocusPicture.of(
                        LayeredLayout.of(surroundings.steps(), words.lettering().still()),
                        surroundings.shown(),
                        words));
        model.addAttribute("outline", Outline.of(surroundings.shown(), words));
        model.addAttribute("arguments", told(surroundings, map));
        model.addAttribute("conditions", List.of());
        return "embed";
    }

    private Surroundings around(FocusAddress address) {
        return neighbourhoods
                .around(address.map(), address.claim(), address.sight())
                .orElseThrow(() -> new Refused(Problem.CLAIM_NOT_FOUND, Wording.say("words.missing.claim")));
    }

    /** The way to show how claims stand, or to hide it, and what is supposed. */
    private void addStanding(FocusAddress address, @Nullable Followed followed, Model model) {
        StandingLayer layer = address.layer();
        model.addAttribute(
                "layer",
                new Step(
                        Wording.say("focus.standing"),
                        address.with(layer.isShown() ? layer.hidden() : layer.shown())
                                .toString(),
                        layer.isShown()));
        if (followed != null) {
            model.addAttribute(
                    "supposed",
                    supposed.told(
                            address.map(),
                            followed,
                            whatIf -> address.with(layer.supposing(whatIf).shown())
                                    .toString(),
                            claim -> address.onto(claim).toString()));
        }
    }

    /** The arguments in the picture, in words. */
    private List<ArgumentViews.ArgumentView> told(Surroundings surroundings, ArgumentMap.Id map) {
        Set<String> drawn = surroundings.shown().arguments().stream()
                .map(argument -> argument.id().value())
                .collect(toSet());
        if (drawn.isEmpty()) {
            return List.of();
        }
        List<Claim.Id> conclusions = surroundings.shown().arguments().stream()
                .map(Argument::conclusion)
                .distinct()
                .toList();
        return arguments.of(surroundings.shown().focus().id(), conclusions, map).stream()
                .filter(argument -> drawn.contains(argument.id()))
                .toList();
    }

    private FocusWords words(FocusAddress address, Surroundings surroundings, @Nullable Followed followed) {
        Shelf.Fetched fetched = shelf.fetched(address.map());
        Map<Claim.Id, String> holders = new HashMap<>();
        Set<Claim.Id> elsewhere = new HashSet<>();
        Map<Claim.Id, List<Occurrence>> everywhere = claims.occurrencesOf(
                surroundings.shown().claims().stream().map(Claim::id).toList());
        fetched.expect(everywhere.values());
        everywhere.forEach((claim, places) -> {
            Occurrence oldest = fetched.best(places);
            holders.put(claim, Wording.holder(oldest, fetched.document(oldest.document())));
            if (!fetched.isInMap(oldest)) {
                elsewhere.add(claim);
            }
        });
        return new FocusWords(address, surroundings, holders, elsewhere, followed);
    }

    /** The claims that were in focus before, each a way back. */
    private List<Step> trail(FocusAddress address) {
        Map<Claim.Id, Claim> before = claims.findAll(address.via());
        return address.via().stream()
                .flatMap(id -> Optional.ofNullable(before.get(id)).stream())
                .map(claim -> new Step(claim.text(), address.onto(claim.id()).toString(), false))
                .toList();
    }

    private static List<Step> steps(FocusAddress address) {
        return IntStream.rangeClosed(1, Sight.MOST_HOPS)
                .mapToObj(hops ->
                        new Step(Integer.toString(hops), address.within(hops).toString(), hops == address.hops()))
                .toList();
    }

    /** The conditions that hold, each with the address without it. */
    private static List<Step> conditions(FocusAddress address, List<Document> included) {
        Map<String, String> titles = included.stream()
                .collect(toMap(document -> document.id().value(), Document::title, (one, same) -> one));
        return address.filters().pairs().stream()
                .map(pair -> new Step(
                        Wording.say("focus.chip." + pair.name(), value(pair, titles)),
                        address.with(address.filters().without(pair.name())).toString(),
                        true))
                .toList();
    }

    private static String value(FocusAddress.Pair pair, Map<String, String> titles) {
        return switch (pair.name()) {
            case "document" -> titles.getOrDefault(pair.value(), pair.value());
            case "type", "status", "relation" -> Wording.say("focus." + pair.name() + "." + pair.value());
            default -> pair.value();
        };
    }

    private @Nullable Panel panel(FocusAddress address, @Nullable Followed followed) {
        if (address.selected() == null) {
            return null;
        }
        Claim claim = claims.find(address.selected()).orElse(null);
        if (claim == null) {
            return null;
        }
        Shelf.Fetched fetched = shelf.fetched(address.map());
        List<Occurrence> places = fetched.inMap(claims.occurrencesOf(claim.id()));
        fetched.expectAll(places);
        List<Relation> relations = shelf.relationsOf(claim.id());
        return new Panel(
                ClaimPages.ClaimHead.of(claim),
                claim.version(),
                claim.status().label(),
                places.stream().map(fetched::place).toList(),
                side(relations, RelationType.CONTRADICTS, address, claim),
                side(relations, RelationType.SUPPORTS, address, claim),
                arguments.of(claim.id(), address.map()),
                address.onto(claim.id()).toString(),
                address.selecting(null).toString(),
                claim.id().equals(address.claim()),
                stands(address, claim, followed));
    }

    /** How the selected claim stands, also where the picture does not show it. */
    private Stands.Told stands(FocusAddress address, Claim claim, @Nullable Followed followed) {
        StandingLayer layer = address.layer();
        return stands.told(
                address.map(),
                claim.id(),
                followed == null ? Followed.of(reasoning, address.map(), layer.basis(), layer.whatIf()) : followed,
                other -> address.onto(other).toString(),
                Stands.choices(claim, address));
    }

    /** The address with a relation taken away, or put back. */
    private static Stands.Choice taken(Relation.Id relation, FocusAddress address) {
        StandingLayer layer = address.layer();
        boolean gone = layer.whatIf().relations().containsKey(relation);
        return new Stands.Choice(
                Wording.say(gone ? "focus.relation.back" : "focus.relation.away"),
                "",
                address.with(
                                gone
                                        ? layer.without(relation.value()).shown()
                                        : layer.supposing(relation, WhatIf.OfLink.CUT))
                        .toString(),
                gone);
    }

    private List<Beside> side(List<Relation> relations, RelationType type, FocusAddress address, Claim claim) {
        List<Relation> ofType =
                relations.stream().filter(relation -> relation.type() == type).toList();
        return shelf.cardsOf(claim.id(), ofType, address.map()).stream()
                .map(card -> new Beside(
                        card,
                        card.far().passage().text(),
                        address.onto(new Claim.Id(card.far().claim())).toString(),
                        taken(new Relation.Id(card.id()), address)))
                .toList();
    }

    /** A link with its words. */
    record Step(String words, String address, boolean current) {}

    /**
     * What is told about the selected claim.
     *
     * @param places where it stands, those in the map if there are any
     * @param against what contradicts it, and what it contradicts
     * @param along what supports it, and what it supports
     * @param arguments that it is a part of
     * @param onto address of the picture with it in focus
     * @param close address of the picture without this
     * @param stands how it stands, and what can be supposed of it
     */
    record Panel(
            ClaimPages.ClaimHead claim,
            int version,
            String status,
            List<PlaceView> places,
            List<Beside> against,
            List<Beside> along,
            List<ArgumentViews.ArgumentView> arguments,
            String onto,
            String close,
            boolean focus,
            Stands.Told stands) {
        Panel {
            places = List.copyOf(places);
            against = List.copyOf(against);
            along = List.copyOf(along);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A relation of the selected claim.
     *
     * @param text the other claim's passage
     * @param onto address of the picture with the other claim in focus
     * @param taken to suppose that the relation were not there, or no longer to
     */
    record Beside(RelationView relation, String text, String onto, Stands.Choice taken) {}
}
