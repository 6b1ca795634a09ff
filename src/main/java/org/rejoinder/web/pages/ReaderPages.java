package org.rejoinder.web.pages;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A document as published, its claims marked in place and what speaks for and against each beside it. */
@Controller
class ReaderPages {

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Shelf shelf;

    ReaderPages(ArgumentMaps maps, Documents documents, Claims claims, Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.shelf = shelf;
    }

    /**
     * The document; {@code claim} opens one claim beside it, {@code loaded} shows loaded language. A request by htmx gets
     * the claim alone.
     */
    @GetMapping("/maps/{map}/documents/{document}")
    String read(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Document.Id document,
            @RequestParam Optional<String> claim,
            @RequestParam(defaultValue = "false") boolean loaded,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Document shown = Shown.document(documents, document);
        model.addAttribute("site", Site.of(found, "reader"));
        claim.filter(id -> !id.isBlank())
                .ifPresent(id ->
                        model.addAttribute("beside", beside(Shown.claim(claims, new Claim.Id(id)), shown, map)));
        if (fragment) {
            return "reader :: beside";
        }
        Snapshot snapshot = documents
                .newestSnapshot(document)
                .orElseThrow(() -> new Refused(Problem.DOCUMENT_NOT_FOUND, Wording.say("words.missing.text")));
        Map<Boolean, List<Occurrence>> placed = claims.occurrencesIn(document).stream()
                .collect(partitioningBy(occurrence -> occurrence.snapshot().equals(snapshot.sha256())));
        List<Occurrence> here = placed.getOrDefault(true, List.of());
        Map<Claim.Id, Shelf.Balance> balances =
                shelf.balances(here.stream().map(Occurrence::claim).distinct().toList(), map);
        List<ReaderText.Part> parts = ReaderText.of(snapshot, here, balances);
        model.addAttribute("document", DocumentHead.of(shown));
        model.addAttribute("parts", parts);
        model.addAttribute("contents", headings(parts));
        model.addAttribute("tally", Tally.of(here, balances));
        model.addAttribute("unplaced", unplaced(placed.getOrDefault(false, List.of()), map));
        model.addAttribute("loaded", loaded);
        return "reader";
    }

    /** Occurrences that an earlier version of the document had and that have no sure place in the newest. */
    private List<PlaceView> unplaced(List<Occurrence> occurrences, ArgumentMap.Id map) {
        if (occurrences.isEmpty()) {
            return List.of();
        }
        Shelf.Fetched fetched = shelf.fetched(map);
        return occurrences.stream().map(fetched::place).toList();
    }

    private static List<ReaderText.Part> headings(List<ReaderText.Part> parts) {
        return parts.stream().filter(part -> part.kind().equals("heading")).toList();
    }

    private Beside beside(Claim claim, Document document, ArgumentMap.Id map) {
        List<Relation> relations = shelf.relationsOf(claim.id());
        return new Beside(
                ClaimPages.ClaimHead.of(claim),
                claims.occurrencesOf(claim.id()).stream()
                        .filter(occurrence -> occurrence.document().equals(document.id()))
                        .map(occurrence -> new Voice(
                                Wording.holder(occurrence, document),
                                Wording.stance(occurrence.stance()),
                                occurrence.loaded()))
                        .findFirst()
                        .orElse(null),
                shelf.cardsOf(
                        claim.id(),
                        Stream.of(RelationType.CONTRADICTS, RelationType.SUPPORTS, RelationType.EQUIVALENT)
                                .flatMap(type -> relations.stream().filter(relation -> relation.type() == type))
                                .toList(),
                        map));
    }

    /**
     * One claim beside the text.
     *
     * @param voice who asserts it in this document; null if it does not occur in it
     * @param relations contradictions first, then supports, then what says the same
     */
    record Beside(ClaimPages.ClaimHead claim, @Nullable Voice voice, List<RelationView> relations) {}

    /** Who asserts a claim, and what the author does with it. */
    record Voice(String holder, String stance, boolean loaded) {}

    /** The head of a document. */
    record DocumentHead(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable String date,
            @Nullable String kind,
            @Nullable String url) {
        static DocumentHead of(Document document) {
            String scheme = document.url() == null ? null : document.url().getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return new DocumentHead(
                    document.id().value(),
                    document.title(),
                    document.publisher(),
                    document.author(),
                    Wording.date(document.publishedOn()),
                    document.kind(),
                    web && document.url() != null ? document.url().toString() : null);
        }
    }

    /** How many claims of a document stand how, and in how many passages loaded language was found. */
    record Tally(long claims, long contested, long supported, long both, long plain, long loaded) {
        static Tally of(List<Occurrence> here, Map<Claim.Id, Shelf.Balance> balances) {
            Map<String, Long> by = here.stream()
                    .map(Occurrence::claim)
                    .distinct()
                    .collect(groupingBy(
                            claim -> ReaderText.standing(balances.getOrDefault(claim, Shelf.Balance.NONE)),
                            counting()));
            return new Tally(
                    by.values().stream().mapToLong(Long::longValue).sum(),
                    by.getOrDefault("contested", 0L),
                    by.getOrDefault("supported", 0L),
                    by.getOrDefault("both", 0L),
                    by.getOrDefault("plain", 0L),
                    here.stream().filter(Occurrence::loaded).count());
        }
    }
}
