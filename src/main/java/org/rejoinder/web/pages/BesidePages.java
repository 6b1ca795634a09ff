package org.rejoinder.web.pages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Two documents side by side, the passages where they contradict each other marked and numbered. */
@Controller
class BesidePages {

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Relations relations;

    BesidePages(ArgumentMaps maps, Documents documents, Claims claims, Relations relations) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
    }

    @GetMapping("/maps/{map}/documents/{left}/beside/{right}")
    String beside(
            @PathVariable ArgumentMap.Id map,
            @PathVariable Document.Id left,
            @PathVariable Document.Id right,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Text one = text(Shown.document(documents, left));
        Text other = text(Shown.document(documents, right));
        List<Clash> clashes = clashes(one, other, map);
        model.addAttribute("site", Site.of(found, "beside"));
        model.addAttribute("clashes", clashes);
        model.addAttribute("sides", List.of(Side.of("a", one, clashes), Side.of("b", other, clashes)));
        model.addAttribute(
                "choices",
                documents.in(map).stream()
                        .filter(document -> !document.id().equals(left))
                        .map(document -> new ClaimPages.Choice(document.id().value(), document.title()))
                        .toList());
        return "beside";
    }

    private Text text(Document document) {
        Snapshot snapshot = documents
                .newestSnapshot(document.id())
                .orElseThrow(() -> new Refused(Problem.DOCUMENT_NOT_FOUND, Wording.say("words.missing.text")));
        List<Occurrence> here = claims.occurrencesIn(document.id()).stream()
                .filter(occurrence -> occurrence.snapshot().equals(snapshot.sha256()))
                .toList();
        return new Text(document, snapshot, here);
    }

    /** The contradictions across the two texts, each once, by their place in the first, then in the second. */
    private List<Clash> clashes(Text one, Text other, ArgumentMap.Id map) {
        Map<Claim.Id, Occurrence> ours = one.firsts();
        Map<Claim.Id, Occurrence> theirs = other.firsts();
        Set<Claim.Id> own = ours.keySet();
        List<Relation> across = own.isEmpty()
                ? List.of()
                : relations.ofAny(own, map).stream()
                        .filter(relation -> relation.type() == RelationType.CONTRADICTS)
                        .filter(relation -> across(relation, ours, theirs))
                        .toList();
        Set<Claim.Id> ends = across.stream()
                .flatMap(relation -> List.of(relation.from(), relation.to()).stream())
                .collect(toSet());
        Map<Claim.Id, Claim> known = claims.findAll(ends);
        List<Clash> clashes = new ArrayList<>();
        across.stream()
                .map(relation -> {
                    boolean outward = ours.containsKey(relation.from()) && theirs.containsKey(relation.to());
                    Claim.Id here = outward ? relation.from() : relation.to();
                    Claim.Id there = relation.other(here);
                    return new Pair(relation, place(ours, here), place(theirs, there));
                })
                .sorted(Comparator.comparing((Pair pair) -> pair.here().quote().passage())
                        .thenComparing(pair -> pair.there().quote().passage())
                        .thenComparing(pair -> pair.relation().id().value()))
                .forEach(pair -> clashes.add(Clash.of(clashes.size() + 1, pair, known)));
        return clashes;
    }

    private static boolean across(Relation relation, Map<Claim.Id, Occurrence> ours, Map<Claim.Id, Occurrence> theirs) {
        return (ours.containsKey(relation.from()) && theirs.containsKey(relation.to()))
                || (ours.containsKey(relation.to()) && theirs.containsKey(relation.from()));
    }

    private static Occurrence place(Map<Claim.Id, Occurrence> places, Claim.Id claim) {
        Occurrence place = places.get(claim);
        if (place == null) {
            throw new IllegalStateException("No place of " + claim);
        }
        return place;
    }

    /** A document with its newest text and what is claimed in it. */
    record Text(Document document, Snapshot snapshot, List<Occurrence> here) {
        /** The first place of each claim. */
        Map<Claim.Id, Occurrence> firsts() {
            return here.stream().collect(toMap(Occurrence::claim, place -> place, (first, second) -> first));
        }
    }

    /** A contradiction and where its two claims stand, first that of the first document. */
    record Pair(Relation relation, Occurrence here, Occurrence there) {}

    /**
     * Two passages that contradict each other.
     *
     * @param number from 1, in the order of the first text
     * @param id of the relation
     * @param status where it stands under review, in words
     * @param left the occurrence in the first text
     * @param right the occurrence in the second
     * @param said what is claimed there
     * @param against what is claimed here
     */
    record Clash(
            int number,
            String id,
            int version,
            boolean accepted,
            String status,
            String left,
            String right,
            String said,
            String against,
            String reason,
            String confidence,
            int percent) {
        static Clash of(int number, Pair pair, Map<Claim.Id, Claim> known) {
            Relation relation = pair.relation();
            return new Clash(
                    number,
                    relation.id().value(),
                    relation.version(),
                    relation.status() == ReviewStatus.ACCEPTED,
                    Wording.status(relation.status()),
                    pair.here().id().value(),
                    pair.there().id().value(),
                    words(pair.here(), known),
                    words(pair.there(), known),
                    relation.reason(),
                    Wording.confidence(relation.confidence()),
                    Wording.percent(relation.confidence()));
        }

        private static String words(Occurrence place, Map<Claim.Id, Claim> known) {
            Claim claim = known.get(place.claim());
            return claim == null ? place.quote().exact() : claim.text();
        }
    }

    /**
     * One of the two texts.
     *
     * @param key {@code a} or {@code b}: what ids on the page begin with
     * @param numbers the clashes at each marked occurrence
     */
    record Side(
            String key,
            ReaderPages.DocumentHead document,
            List<ReaderText.Part> parts,
            Map<String, List<Integer>> numbers) {
        static Side of(String key, Text text, List<Clash> clashes) {
            Map<String, List<Integer>> numbers = new HashMap<>();
            for (Clash clash : clashes) {
                numbers.computeIfAbsent(key.equals("a") ? clash.left() : clash.right(), place -> new ArrayList<>())
                        .add(clash.number());
            }
            Set<String> marked = new HashSet<>(numbers.keySet());
            List<Occurrence> shown = text.here().stream()
                    .filter(place -> marked.contains(place.id().value()))
                    .toList();
            return new Side(
                    key,
                    ReaderPages.DocumentHead.of(text.document()),
                    ReaderText.of(text.snapshot(), shown, new Margin.Beside(Map.of(), Map.of())),
                    numbers);
        }
    }
}
