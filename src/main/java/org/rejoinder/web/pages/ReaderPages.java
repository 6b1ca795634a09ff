package org.rejoinder.web.pages;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.ClaimSketch;
import org.rejoinder.analysis.Neighbourhoods;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;
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

    /** Width of the drawing beside the text, in CSS pixels: what the panel has at its narrowest. */
    private static final double SKETCH_WIDTH = 300;

    /** Claims looked at for the drawing, the chosen one included. */
    private static final int SKETCHED = 12;

    /** Documents offered to be read beside this one. */
    private static final int OTHERS = 50;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Neighbourhoods neighbourhoods;
    private final Margin margin;
    private final ArgumentViews arguments;
    private final Notes notes;
    private final Shelf shelf;

    ReaderPages(
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            Neighbourhoods neighbourhoods,
            Margin margin,
            ArgumentViews arguments,
            Notes notes,
            Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.neighbourhoods = neighbourhoods;
        this.margin = margin;
        this.arguments = arguments;
        this.notes = notes;
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
        model.addAttribute("document", DocumentHead.of(shown));
        Optional<Claim> chosen = claim.filter(id -> !id.isBlank()).map(id -> Shown.claim(claims, new Claim.Id(id)));
        chosen.ifPresent(one -> model.addAttribute("beside", beside(one, shown, map)));
        model.addAttribute(
                "notes",
                notes.about(chosen.map(one -> Subject.of(one.id()))
                        .orElseGet(() -> new Subject(Subject.Kind.DOCUMENT, document.value()))));
        if (fragment) {
            return "reader :: beside";
        }
        Snapshot snapshot = documents
                .newestSnapshot(document)
                .orElseThrow(() -> new Refused(Problem.DOCUMENT_NOT_FOUND, Wording.say("words.missing.text")));
        Map<Boolean, List<Occurrence>> placed = claims.occurrencesIn(document).stream()
                .collect(partitioningBy(occurrence -> occurrence.snapshot().equals(snapshot.sha256())));
        List<Occurrence> here = placed.getOrDefault(true, List.of());
        Margin.Beside marginal = margin.of(document, here, map);
        List<ReaderText.Part> parts = ReaderText.of(snapshot, here, marginal);
        model.addAttribute("snapshot", snapshot.sha256());
        model.addAttribute("others", others(document, map, marginal));
        model.addAttribute("types", ClaimTypeOption.all());
        model.addAttribute("holders", holders(here));
        model.addAttribute("parts", parts);
        model.addAttribute("contents", headings(parts));
        model.addAttribute("tally", Tally.of(here, marginal.bearings()));
        model.addAttribute("unplaced", unplaced(placed.getOrDefault(false, List.of()), map));
        model.addAttribute("loaded", loaded);
        return "reader";
    }

    /**
     * The other documents of the map, which this one can be read beside; of many, those that say something about it, most
     * first.
     */
    private List<ClaimPages.Choice> others(Document.Id document, ArgumentMap.Id map, Margin.Beside marginal) {
        List<Document> first = documents.in(map, OTHERS + 2);
        if (first.size() <= OTHERS + 1) {
            return first.stream()
                    .filter(other -> !other.id().equals(document))
                    .map(other -> new ClaimPages.Choice(other.id().value(), other.title()))
                    .toList();
        }
        Map<ClaimPages.Choice, Integer> notes = new LinkedHashMap<>();
        marginal.cards().values().stream()
                .flatMap(card -> card.notes().stream())
                .forEach(note -> notes.merge(new ClaimPages.Choice(note.document(), note.title()), 1, Integer::sum));
        return notes.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                .limit(OTHERS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who is reported in the document, by name. */
    private static List<String> holders(List<Occurrence> here) {
        return here.stream()
                .map(Occurrence::holder)
                .filter(holder -> !holder.isAuthor())
                .map(Holder::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Occurrences that an earlier version of the document had and that have no sure place in the newest. */
    private List<PlaceView> unplaced(List<Occurrence> occurrences, ArgumentMap.Id map) {
        if (occurrences.isEmpty()) {
            return List.of();
        }
        Shelf.Fetched fetched = shelf.fetched(map);
        fetched.expectAll(occurrences);
        return occurrences.stream().map(fetched::place).toList();
    }

    private static List<ReaderText.Part> headings(List<ReaderText.Part> parts) {
        return parts.stream().filter(part -> part.kind().equals("heading")).toList();
    }

    private Beside beside(Claim claim, Document document, ArgumentMap.Id map) {
        List<Relation> relations = shelf.relationsOf(claim.id());
        List<Occurrence> here = claims.occurrencesIn(document.id());
        return new Beside(
                ClaimPages.ClaimHead.of(claim),
                here.stream()
                        .filter(occurrence -> occurrence.claim().equals(claim.id()))
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
                        map),
                neighbourhoods
                        .around(claim.id(), 1, SKETCHED)
                        .map(around -> ClaimSketch.of(around, SKETCH_WIDTH))
                        .filter(sketch -> !sketch.columns().isEmpty())
                        .orElse(null),
                arguments.of(claim.id(), map),
                here.stream()
                        .collect(toMap(
                                occurrence -> occurrence.claim().value(),
                                occurrence -> occurrence.id().value(),
                                (first, second) -> first)));
    }

    /**
     * One claim beside the text.
     *
     * @param voice who asserts it in this document; null if it does not occur in it
     * @param relations contradictions first, then supports, then what says the same
     * @param sketch a drawing of what speaks for and against it; null if nothing does
     * @param places where claims stand in this document: claim to occurrence
     */
    record Beside(
            ClaimPages.ClaimHead claim,
            @Nullable Voice voice,
            List<RelationView> relations,
            @Nullable ClaimSketch sketch,
            List<ArgumentViews.ArgumentView> arguments,
            Map<String, String> places) {}

    /** Who asserts a claim, and what the author does with it. */
    record Voice(String holder, String stance, boolean loaded) {}

    /**
     * The head of a document.
     *
     * @param voice what to call the document's own voice
     * @param language BCP 47 tag
     */
    record DocumentHead(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable String date,
            @Nullable String kind,
            @Nullable String url,
            String voice,
            String language) {
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
                    web && document.url() != null ? document.url().toString() : null,
                    document.voice(),
                    document.language());
        }
    }

    /** How many claims of a document stand how, and in how many passages loaded language was found. */
    record Tally(long claims, Map<String, Long> by, long loaded) {
        static Tally of(List<Occurrence> here, Map<Claim.Id, Bearing> bearings) {
            Map<Claim.Id, Bearing> shown = here.stream()
                    .map(Occurrence::claim)
                    .distinct()
                    .collect(toMap(claim -> claim, claim -> bearings.getOrDefault(claim, Bearing.PLAIN)));
            Map<String, Long> by = new LinkedHashMap<>();
            for (Bearing bearing : Bearing.values()) {
                by.put(
                        bearing.label(),
                        shown.values().stream().filter(bearing::equals).count());
            }
            return new Tally(
                    shown.size(), by, here.stream().filter(Occurrence::loaded).count());
        }
    }
}
