package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Candidates;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.language.Embedder;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers claims to choose from: to link a claim to, or that may be the one somebody is about to add. */
@RestController
@RequestMapping("/api/v1/maps/{map}/claims")
@Tag(name = "Claims")
class CandidatesController {

    private final Candidates candidates;
    private final Claims claims;
    private final Documents documents;
    private final Relations relations;
    private final Embedder embedder;
    private final Resources resources;

    CandidatesController(
            Candidates candidates,
            Claims claims,
            Documents documents,
            Relations relations,
            Embedder embedder,
            Resources resources) {
        this.candidates = candidates;
        this.claims = claims;
        this.documents = documents;
        this.relations = relations;
        this.embedder = embedder;
        this.resources = resources;
    }

    @GetMapping("/targets")
    @Operation(
            summary = "Claims of a map that a claim may be linked to",
            description =
                    "Without words the nearest in meaning that have no relation with the claim yet; with words, of"
                            + " which the last may be unfinished, those that contain them, then those near in meaning.")
    Targets targets(
            @PathVariable ArgumentMap.Id map,
            @Parameter(description = "The claim to be linked") @RequestParam Claim.Id claim,
            @Parameter(description = "Words typed so far") @RequestParam(defaultValue = "") @Size(max = 300) String q,
            @RequestParam(defaultValue = "9") @Min(1) @Max(50) int limit) {
        ArgumentMap.Id here = resources.map(map).id();
        Claim source = claims.find(claim).orElseThrow(() -> Resources.noClaim(claim));
        Map<Claim.Id, RelationType> linked = linked(claim);
        Set<Claim.Id> without = new HashSet<>(Set.of(claim));
        List<Candidates.Candidate> found;
        if (q.isBlank()) {
            without.addAll(linked.keySet());
            found = candidates.nearest(here, embedder.embed(source.text()), without, limit);
        } else {
            found = candidates.of(here, q, embedder.embed(q), without, limit);
        }
        return new Targets(source, views(found, here, linked));
    }

    @GetMapping("/like")
    @Operation(
            summary = "Claims of a map that may say what some words say",
            description =
                    "Nearest in meaning first. Near in meaning is not the same claim: a negation may be near as well.")
    List<Target> like(
            @PathVariable ArgumentMap.Id map,
            @RequestParam @NotBlank @Size(max = 1000) String text,
            @RequestParam(defaultValue = "0.6") @DecimalMin("0") @DecimalMax("1") double minimum,
            @RequestParam(defaultValue = "5") @Min(1) @Max(50) int limit) {
        ArgumentMap.Id here = resources.map(map).id();
        return views(candidates.alike(here, text, embedder.embed(text), minimum, limit), here, Map.of());
    }

    private Map<Claim.Id, RelationType> linked(Claim.Id claim) {
        Map<Claim.Id, RelationType> linked = new HashMap<>();
        for (Relation relation : relations.of(claim)) {
            if (relation.status() != ReviewStatus.REJECTED) {
                linked.putIfAbsent(relation.other(claim), relation.type());
            }
        }
        return linked;
    }

    private List<Target> views(
            List<Candidates.Candidate> found, ArgumentMap.Id map, Map<Claim.Id, RelationType> linked) {
        Map<Document.Id, Document> included = new HashMap<>();
        documents.in(map).forEach(document -> included.put(document.id(), document));
        return found.stream()
                .map(candidate -> Target.of(
                        candidate, included, linked.get(candidate.claim().id())))
                .toList();
    }

    /** The claim asked for, and those it may be linked to. */
    record Targets(Claim claim, List<Target> targets) {}

    /**
     * A claim to choose, at its oldest place in the map.
     *
     * @param holder who asserts it there, by name
     * @param similarity cosine, -1..1; 0 if found by words
     * @param linked the relation there is already; null if there is none
     */
    record Target(
            Claim claim,
            String holder,
            Document.Id document,
            String title,
            double similarity,
            @Nullable RelationType linked) {

        static Target of(
                Candidates.Candidate candidate, Map<Document.Id, Document> included, @Nullable RelationType linked) {
            Occurrence place = candidate.place();
            Document document = included.get(place.document());
            String voice = document == null ? place.holder().name() : document.voice();
            return new Target(
                    candidate.claim(),
                    place.holder().isAuthor() ? voice : place.holder().name(),
                    place.document(),
                    document == null ? "" : document.title(),
                    candidate.similarity(),
                    linked);
        }
    }
}
