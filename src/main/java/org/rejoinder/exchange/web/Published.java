package org.rejoinder.exchange.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.Loss;
import org.rejoinder.relation.Relation;

/**
 * The claims and relations that are published, and what is left out with them.
 *
 * @param contents the map as its newest texts have it
 * @param claims in the map's order
 * @param relations between these, in the map's order
 */
record Published(MapContents contents, List<Claim> claims, List<Relation> relations) {

    /** Claims that {@code wanted} lets through and nobody rejected, and the relations between them that nobody rejected. */
    static Published of(MapContents whole, Predicate<Claim> wanted) {
        MapContents standing = whole.standing();
        List<Claim> claims = standing.claims().stream()
                .filter(claim -> claim.status() != ReviewStatus.REJECTED && wanted.test(claim))
                .toList();
        Set<Claim.Id> ids = new HashSet<>();
        claims.forEach(claim -> ids.add(claim.id()));
        return new Published(
                standing,
                claims,
                standing.relations().stream()
                        .filter(relation -> relation.status() != ReviewStatus.REJECTED
                                && ids.contains(relation.from())
                                && ids.contains(relation.to()))
                        .toList());
    }

    static Published of(MapContents whole) {
        return of(whole, claim -> true);
    }

    /** Where a claim stands, oldest publication first; never empty for one that is published. */
    List<Occurrence> places(Claim claim) {
        return contents.occurrences().getOrDefault(claim.id(), List.of());
    }

    /** What was rejected, what is gone from the newest texts, and what people made of the map beside claims and relations. */
    static List<Loss> losses(MapContents whole) {
        List<Loss> losses = new ArrayList<>();
        Loss.note(
                losses,
                "rejected claims and relations",
                "What a reviewer has rejected is not published",
                Stream.concat(
                        whole.claims().stream()
                                .filter(claim -> claim.status() == ReviewStatus.REJECTED)
                                .map(claim -> claim.id().value()),
                        whole.relations().stream()
                                .filter(relation -> relation.status() == ReviewStatus.REJECTED)
                                .map(relation -> relation.id().value())));
        Set<Claim.Id> standing = new HashSet<>();
        whole.standing().claims().forEach(claim -> standing.add(claim.id()));
        Loss.note(
                losses,
                "claims that are gone from the newest texts",
                "No passage of the present texts has them",
                whole.claims().stream()
                        .filter(claim -> !standing.contains(claim.id()))
                        .map(claim -> claim.id().value()));
        Loss.note(
                losses,
                "arguments",
                "Premises that only count together have no place in the format",
                whole.reviewed().arguments().stream()
                        .map(argument -> argument.id().value()));
        Loss.note(
                losses,
                "decisions",
                "The format has no place for a record of the review",
                whole.reviewed().decisions().stream()
                        .map(decision -> decision.id().value()));
        Loss.note(
                losses,
                "dismissals of findings",
                "The format has no place for a record of the review",
                whole.reviewed().dismissals().stream().map(dismissal -> dismissal.finding()));
        Loss.note(
                losses,
                "what-ifs",
                "The format has no place for them",
                whole.reviewed().scenarios().stream()
                        .map(scenario -> scenario.id().value()));
        return losses;
    }
}
