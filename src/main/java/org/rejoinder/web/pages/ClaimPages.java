package org.rejoinder.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Trace;
import org.rejoinder.analysis.Traces;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.language.Embedder;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The claims of a map to filter and search, and each claim with its trace. */
@Controller
class ClaimPages {

    private static final int PAGE = 25;

    /** Cosine below which two claims have little to do with each other. */
    private static final double NEAR = 0.45;

    /** Claims near in meaning that are shown below a search. */
    private static final int SIMILAR = 6;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Traces traces;
    private final Embedder embedder;
    private final Shelf shelf;

    ClaimPages(ArgumentMaps maps, Documents documents, Claims claims, Traces traces, Embedder embedder, Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.traces = traces;
        this.embedder = embedder;
        this.shelf = shelf;
    }

    @GetMapping("/maps/{map}/claims")
    String list(
            @PathVariable ArgumentMap.Id map,
            Query query,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Claims.Page page = claims.find(query.filter(map));
        List<Document> included = documents.in(map);
        model.addAttribute("site", Site.of(found, "claims"));
        model.addAttribute("query", query);
        model.addAttribute("rows", shelf.rows(page.claims(), map));
        model.addAttribute("total", Wording.count(page.total(), "claim"));
        model.addAttribute("pager", Pager.of(query.number(), page.total()));
        model.addAttribute("similar", shelf.rows(similar(query, map, page.claims()), map));
        model.addAttribute("types", ClaimTypeOption.all());
        model.addAttribute(
                "documents",
                included.stream()
                        .map(document -> new Choice(document.id().value(), document.title()))
                        .toList());
        return fragment ? "claims :: results" : "claims";
    }

    /** Claims of the map that mean much the same as the words searched for, without those already listed. */
    private List<Claim> similar(Query query, ArgumentMap.Id map, List<Claim> listed) {
        if (query.words() == null || query.number() > 1) {
            return List.of();
        }
        return claims.nearestIn(map, embedder.embed(query.words()), SIMILAR + listed.size()).stream()
                .filter(near -> near.similarity() >= NEAR)
                .map(near -> near.placed().claim())
                .filter(claim -> !listed.contains(claim))
                .limit(SIMILAR)
                .toList();
    }

    @GetMapping("/maps/{map}/claims/{claim}")
    String claim(@PathVariable ArgumentMap.Id map, @PathVariable Claim.Id claim, Locale locale, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Trace trace = traces.of(claim)
                .orElseThrow(() -> new Refused(Problem.CLAIM_NOT_FOUND, Wording.say("words.missing.claim")));
        Shelf.Fetched fetched = shelf.fetched(map);
        model.addAttribute("site", Site.of(found, "claim"));
        model.addAttribute("claim", ClaimHead.of(trace.claim()));
        model.addAttribute("travel", Travel.of(trace.spread(), fetched, locale));
        List<Relation> all = shelf.relationsOf(claim);
        model.addAttribute("balance", shelf.balances(List.of(claim), map).getOrDefault(claim, Shelf.Balance.NONE));
        model.addAttribute("supportedBy", shelf.cardsOf(claim, incomingSupports(all, claim), map));
        model.addAttribute("contradictedBy", shelf.cardsOf(claim, ofType(all, RelationType.CONTRADICTS), map));
        model.addAttribute("supports", shelf.cardsOf(claim, outgoingSupports(all, claim), map));
        model.addAttribute("equivalents", shelf.cardsOf(claim, ofType(all, RelationType.EQUIVALENT), map));
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

    /** Which part of a long list is shown, and the numbers of the pages beside it; null where there is none. */
    record Pager(@Nullable Integer previous, @Nullable Integer next, String shown) {
        static Pager of(int number, long total) {
            long first = (long) (number - 1) * PAGE + 1;
            long last = Math.min(total, (long) number * PAGE);
            return new Pager(
                    number > 1 ? number - 1 : null,
                    last < total ? number + 1 : null,
                    total == 0 ? "" : Wording.say("claims.shown", first, last, total));
        }
    }

    /**
     * What the filter form sends; every part may be missing.
     *
     * @param q words to search for
     * @param page number of the page from 1
     */
    record Query(
            @Nullable String q,
            @Nullable ClaimType type,
            @Nullable String document,
            @Nullable String holder,
            @Nullable Boolean contested,
            @Nullable Boolean unsupported,
            Claims.@Nullable Sort sort,
            @Nullable Integer page) {

        int number() {
            return page == null || page < 1 ? 1 : Math.min(page, 10_000);
        }

        /** The words searched for; null if none. */
        @Nullable
        String words() {
            return blankToNull(q);
        }

        Claims.Filter filter(ArgumentMap.Id map) {
            String id = blankToNull(document);
            return new Claims.Filter(
                    map,
                    id == null ? null : new Document.Id(id),
                    type,
                    blankToNull(holder),
                    null,
                    words(),
                    Boolean.TRUE.equals(contested),
                    Boolean.TRUE.equals(unsupported),
                    sort == null ? Claims.Sort.POSITION : sort,
                    (number() - 1) * PAGE,
                    PAGE);
        }

        private static @Nullable String blankToNull(@Nullable String words) {
            return Optional.ofNullable(words)
                    .map(String::strip)
                    .filter(stripped -> !stripped.isEmpty())
                    .orElse(null);
        }
    }
}
