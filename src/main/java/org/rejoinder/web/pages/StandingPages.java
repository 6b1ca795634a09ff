package org.rejoinder.web.pages;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Conclusions;
import org.rejoinder.analysis.reasoning.Explanation;
import org.rejoinder.analysis.reasoning.Reach;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands in a map, what falls and what is open; and the same of one claim, with all its reasons. */
@Controller
class StandingPages {

    private static final int PAGE = 25;
    private static final List<Standing> COUNTED = List.of(Standing.STANDS, Standing.FALLS, Standing.OPEN);
    private static final List<Double> CONFIDENCES = List.of(0.0, 0.5, 0.67, 0.9);

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final ClaimSearch search;
    private final Reasoning reasoning;
    private final Reasons reasons;
    private final Stands stands;
    private final Supposed supposed;
    private final Shelf shelf;

    StandingPages(
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            ClaimSearch search,
            Reasoning reasoning,
            Reasons reasons,
            Stands stands,
            Supposed supposed,
            Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.search = search;
        this.reasoning = reasoning;
        this.reasons = reasons;
        this.stands = stands;
        this.supposed = supposed;
        this.shelf = shelf;
    }

    @GetMapping("/maps/{map}/reasoning")
    String list(@PathVariable ArgumentMap.Id map, @RequestParam MultiValueMap<String, String> query, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        StandingAddress address = StandingAddress.of(query);
        Followed followed = Followed.of(reasoning, map, address.basis(), address.whatIf());
        List<Conclusions.Row> listed = listed(map, address, followed);
        int from = Math.min(listed.size(), (address.page() - 1) * PAGE);
        List<Conclusions.Row> page = listed.subList(from, Math.min(listed.size(), from + PAGE));
        model.addAttribute("site", Site.of(found, "reasoning"));
        model.addAttribute("address", address);
        model.addAttribute("standing", Overview.of(address, followed));
        if (!followed.whatIf().isNothing() || !followed.passedOver().isEmpty()) {
            model.addAttribute(
                    "supposed",
                    supposed.told(
                            map,
                            followed,
                            whatIf -> "/maps/" + map + "/reasoning" + address.supposing(whatIf),
                            claim -> claimPage(map, claim, followed)));
        }
        model.addAttribute("rows", rows(map, page, followed));
        model.addAttribute("shown", Wording.count(listed.size(), "claim"));
        model.addAttribute("pager", Pager.of(address, listed.size()));
        model.addAttribute("choices", Choices.of(address, documents.in(map)));
        return "reasoning";
    }

    /** Most consequential first, then as in the map. */
    private List<Conclusions.Row> listed(ArgumentMap.Id map, StandingAddress address, Followed followed) {
        Set<Claim.Id> fitting = address.conditions().isEmpty() ? Set.of() : search.ids(map, address.conditions());
        Reach reach = reasoning.reach(map, address.basis());
        return followed.supposed().rows().stream()
                .filter(row -> row.standing() != Standing.ABSENT)
                .filter(row -> address.standing() == null || row.standing() == address.standing())
                .filter(row ->
                        address.conditions().isEmpty() || row.claims().stream().anyMatch(fitting::contains))
                .sorted(comparingInt((Conclusions.Row row) -> -reach.of(row.claim())))
                .toList();
    }

    private List<StandRow> rows(ArgumentMap.Id map, List<Conclusions.Row> page, Followed followed) {
        List<Claim.Id> ids = page.stream().map(Conclusions.Row::claim).toList();
        Map<Claim.Id, Explanation> explanations = reasoning.explain(map, followed.basis(), followed.whatIf(), ids);
        Because because = reasons.because(map, explanations.values(), claim -> claimPage(map, claim, followed));
        Map<Claim.Id, Claim> found = claims.findAll(ids);
        List<ClaimRow> rows = shelf.rows(
                ids.stream()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .toList(),
                map);
        Map<String, ClaimRow> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        Reach reach = reasoning.reach(map, followed.basis());
        List<StandRow> told = new ArrayList<>();
        for (Conclusions.Row row : page) {
            ClaimRow claim = byId.get(row.claim().value());
            Explanation why = explanations.get(row.claim());
            StandView view = followed.view(row.claim());
            if (claim != null && why != null && view != null) {
                told.add(new StandRow(
                        claim,
                        claimPage(map, row.claim(), followed),
                        view,
                        StrengthView.of(row.strength()),
                        because.sentence(why),
                        reach(reach.of(row.claim())),
                        FocusAddress.plain(map, row.claim())
                                .with(new StandingLayer(true, followed.basis(), followed.whatIf())
                                        .supposing(row.claim(), WhatIf.OfClaim.OFF))
                                .toString()));
            }
        }
        return told;
    }

    private static String reach(int count) {
        return count == Reach.MOST
                ? Wording.say("reasoning.reach.most", Reach.MOST)
                : Wording.say("reasoning.reach", count);
    }

    /** The page of a claim on the same basis. */
    static String claimPage(ArgumentMap.Id map, Claim.Id claim, Followed followed) {
        String basis = followed.basis().toQuery();
        return "/maps/%s/claims/%s%s#stands".formatted(map, claim, basis.isEmpty() ? "" : "?" + basis);
    }

    /**
     * One claim with all that its standing rests on; a script gets the section alone.
     *
     * @param positions whether to ask in which positions it stands, which can take some seconds
     */
    @GetMapping("/maps/{map}/claims/{claim}/standing")
    String claim(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Claim.Id claim,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "false") boolean positions,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Claim shown = Shown.claim(claims, claim);
        Followed followed = Followed.of(reasoning, map, StandingAddress.basis(query), StandingAddress.whatIf(query));
        model.addAttribute("site", Site.of(found, "reasoning"));
        model.addAttribute("claim", ClaimPages.ClaimHead.of(shown));
        model.addAttribute("told", told(map, claim, followed));
        model.addAttribute("ask", ask(map, claim, followed.basis()));
        if (positions) {
            model.addAttribute("positions", stands.positions(map, claim, followed.basis(), followed.whatIf()));
        }
        return fragment ? "standing :: positions" : "standing";
    }

    private Stands.Told told(ArgumentMap.Id map, Claim.Id claim, Followed followed) {
        return stands.told(
                map,
                claim,
                followed,
                other -> claimPage(map, other, followed),
                Stands.questions(map, claim, followed.basis()));
    }

    /** Where the question about positions is answered. */
    static String ask(ArgumentMap.Id map, Claim.Id claim, Basis basis) {
        String query = basis.toQuery();
        return "/maps/%s/claims/%s/standing?positions=true%s#positions"
                .formatted(map, claim, query.isEmpty() ? "" : "&" + query);
    }

    /** A claim in the list. */
    record StandRow(
            ClaimRow claim,
            String address,
            StandView stand,
            StrengthView strength,
            Sentence because,
            String reach,
            String off) {}

    /**
     * How many claims stand, fall and are open.
     *
     * @param claims in the map, whether they count or not
     * @param total that count
     */
    record Overview(List<Part> parts, int claims, int total, String counted, String allAddress) {

        Overview {
            parts = List.copyOf(parts);
        }

        static Overview of(StandingAddress address, Followed followed) {
            Map<Standing, Integer> counts = followed.supposed().counts();
            int total = COUNTED.stream()
                    .mapToInt(standing -> counts.getOrDefault(standing, 0))
                    .sum();
            int absent = counts.getOrDefault(Standing.ABSENT, 0);
            List<Part> parts = new ArrayList<>();
            double from = 0;
            for (Standing standing : COUNTED) {
                int count = counts.getOrDefault(standing, 0);
                double share = total == 0 ? 0 : 100.0 * count / total;
                parts.add(new Part(
                        standing.label(),
                        StandView.sign(standing),
                        Wording.say("reasoning.parts." + standing.label(), count),
                        Wording.say("reasoning.number", count),
                        from,
                        share,
                        address.with(standing == address.standing() ? null : standing)
                                .toString(),
                        standing == address.standing()));
                from += share;
            }
            String relations = Wording.count(followed.supposed().relationsThatCount(), "relation");
            return new Overview(
                    parts,
                    total + absent,
                    total,
                    absent == 0
                            ? Wording.say("reasoning.counted", Wording.count(total, "claim"), relations)
                            : Wording.say(
                                    "reasoning.counted.left",
                                    Wording.count(total, "claim"),
                                    relations,
                                    Wording.count(absent, "claim")),
                    address.with((Standing) null).toString());
        }
    }

    /**
     * One part of the bar.
     *
     * @param from where it begins, in per cent of the bar
     * @param share how long it is, likewise
     * @param address of the list with these claims only, or with all where it is that already
     */
    record Part(
            String label,
            String sign,
            String words,
            String number,
            double from,
            double share,
            String address,
            boolean current) {}

    /** A choice in the form. */
    record Choice(String value, String name, boolean current) {}

    /** What can be chosen in the form, and what it has to send along unchanged. */
    record Choices(
            List<Choice> confidences,
            boolean acceptedOnly,
            List<Choice> readings,
            List<Choice> standings,
            List<Choice> documents,
            List<Choice> kept) {

        Choices {
            confidences = List.copyOf(confidences);
            readings = List.copyOf(readings);
            standings = List.copyOf(standings);
            documents = List.copyOf(documents);
            kept = List.copyOf(kept);
        }

        static Choices of(StandingAddress address, List<Document> included) {
            Basis basis = address.basis();
            return new Choices(
                    confidences(basis.confidence()),
                    basis.acceptedOnly(),
                    Arrays.stream(SupportReading.values())
                            .map(reading -> new Choice(
                                    label(reading),
                                    Wording.say("reasoning.basis.support." + label(reading)),
                                    reading == basis.support()))
                            .toList(),
                    COUNTED.stream()
                            .map(standing -> new Choice(
                                    standing.label(),
                                    Wording.say("reasoning.standing." + standing.label()),
                                    standing == address.standing()))
                            .toList(),
                    included.stream()
                            .map(document -> new Choice(
                                    document.id().value(),
                                    document.title(),
                                    document.id().value().equals(address.document())))
                            .toList(),
                    address.reasoning().entrySet().stream()
                            .filter(entry -> !CHOSEN.contains(entry.getKey()))
                            .map(entry -> new Choice(entry.getKey(), String.join(",", entry.getValue()), true))
                            .toList());
        }

        private static final Set<String> CHOSEN = Set.of("count", "confidence", "support");

        /** The usual steps, and one of the address's own where it has another. */
        private static List<Choice> confidences(double chosen) {
            return Stream.concat(CONFIDENCES.stream(), CONFIDENCES.contains(chosen) ? Stream.of() : Stream.of(chosen))
                    .map(least -> new Choice(
                            Double.toString(least),
                            least == 0
                                    ? Wording.say("reasoning.basis.all")
                                    : Wording.say("reasoning.basis.least", Wording.confidence(least)),
                            least == chosen))
                    .toList();
        }

        private static String label(SupportReading reading) {
            return reading.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which part of a long list is shown, and the addresses of the pages beside it; null where there is none. */
    record Pager(@Nullable String previous, @Nullable String next, String shown) {

        static Pager of(StandingAddress address, int total) {
            long start = (long) (address.page() - 1) * PAGE + 1;
            long end = Math.min(total, (long) address.page() * PAGE);
            return new Pager(
                    address.page() > 1 ? address.onPage(address.page() - 1).toString() : null,
                    end < total ? address.onPage(address.page() + 1).toString() : null,
                    total == 0 ? "" : Wording.say("claims.shown", start, end, total));
        }
    }
}
