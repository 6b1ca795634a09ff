package org.rejoinder.web.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Proposal;
import org.springframework.stereotype.Component;

/** Fetches what reviewers see of proposals, a list at a time. */
@Component
class Proposals {

    private final Claims claims;
    private final Relations relations;
    private final Shelf shelf;

    Proposals(Claims claims, Relations relations, Shelf shelf) {
        this.claims = claims;
        this.relations = relations;
        this.shelf = shelf;
    }

    /** The proposals in their order; one that has gone meanwhile is left out. */
    List<ProposalView> views(List<Proposal> proposals, ArgumentMap.Id map) {
        Map<String, ProposalView.Weight> weights = new HashMap<>();
        proposals.forEach(proposal ->
                weights.put(proposal.id(), new ProposalView.Weight(proposal.disputed(), proposal.isCentral())));
        return views(proposals.stream().map(Proposal::id).toList(), weights, map);
    }

    /** One claim or relation, whatever was decided about it. */
    Optional<ProposalView> view(String id, ArgumentMap.Id map) {
        return views(List.of(id), Map.of(), map).stream().findFirst();
    }

    private List<ProposalView> views(List<String> ids, Map<String, ProposalView.Weight> weights, ArgumentMap.Id map) {
        Map<String, Relation> related = relations
                .findAll(ids.stream().map(Relation.Id::new).toList())
                .stream()
                .collect(Collectors.toMap(relation -> relation.id().value(), relation -> relation));
        Set<Claim.Id> needed = new HashSet<>();
        ids.stream().filter(id -> !related.containsKey(id)).map(Claim.Id::new).forEach(needed::add);
        related.values().forEach(relation -> needed.addAll(List.of(relation.from(), relation.to())));
        Map<Claim.Id, ProposalView.Side> sides = sides(needed, map);
        Map<Claim.Id, Claim> found = claims.findAll(needed);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(
                        view(id, related.get(id), found, sides, weights.getOrDefault(id, ProposalView.Weight.NONE))))
                .toList();
    }

    private static @Nullable ProposalView view(
            String id,
            @Nullable Relation relation,
            Map<Claim.Id, Claim> claims,
            Map<Claim.Id, ProposalView.Side> sides,
            ProposalView.Weight weight) {
        if (relation == null) {
            Claim claim = claims.get(new Claim.Id(id));
            ProposalView.Side side = sides.get(new Claim.Id(id));
            return claim == null || side == null ? null : ProposalView.of(claim, weight, side);
        }
        ProposalView.Side near = sides.get(relation.from());
        ProposalView.Side far = sides.get(relation.to());
        return near == null || far == null ? null : ProposalView.of(relation, weight, near, far);
    }

    /** Claims with their places. */
    Map<Claim.Id, ProposalView.Side> sides(Collection<Claim.Id> ids, ArgumentMap.Id map) {
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ids);
        Shelf.Fetched fetched = shelf.fetched(map);
        fetched.expect(places.values());
        fetched.expectTexts(places.values().stream().map(fetched::best).toList());
        return claims.findAll(ids).values().stream()
                .collect(Collectors.toMap(Claim::id, claim -> ProposalView.Side.of(claim, places, fetched)));
    }
}
