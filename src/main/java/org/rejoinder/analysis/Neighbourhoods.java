package org.rejoinder.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Component;

/** Finds what surrounds a claim. */
@Component
public class Neighbourhoods {

    private static final int MOST_HOPS = 5;
    private static final int MOST_CLAIMS = 300;

    /** More boxes than this cannot be read at a glance. */
    private static final int MOST_SHOWN = 20;
    /** For one, two and three hops. */
    private static final List<Integer> SHOWN_AT_FIRST = List.of(12, 16, MOST_SHOWN);

    private final Claims claims;
    private final Relations relations;
    private final Arguments arguments;

    Neighbourhoods(Claims claims, Relations relations, Arguments arguments) {
        this.claims = claims;
        this.relations = relations;
        this.arguments = arguments;
    }

    /**
     * The claims within {@code hops} relations of {@code focus}, nearest first, at most {@code limit}. Where not all of
     * one distance fit, supports, contradictions and equivalents take turns, each most confident first, so that no side
     * crowds out the other. Rejected claims and relations are left out, unless the focus itself is one.
     *
     * @param hops 1..5
     * @param limit 1..300, the focus included
     * @throws IllegalArgumentException if hops or limit are out of range
     */
    public Optional<Neighbourhood> around(Claim.Id focus, int hops, int limit) {
        check(hops, limit);
        return claims.find(focus)
                .map(claim -> new NeighbourhoodSearch(relations::ofAny, claims::findAll).around(claim, hops, limit));
    }

    /**
     * What a reader wants to see around a claim, inside one map: the other claims stand in it, their words in the newest
     * text of a document there. Before anything is opened 12, 16 or 20 claims show at most, by hops; never more than
     * {@value #MOST_SHOWN}. Rejected claims and relations are left out, unless the focus itself is one.
     */
    public Optional<Surroundings> around(ArgumentMap.Id map, Claim.Id focus, Sight sight) {
        Claims.Filter filter = sight.claims();
        ArgumentSteps steps = new ArgumentSteps();
        NeighbourhoodSearch search = new NeighbourhoodSearch(
                new Remembered(ids -> Stream.concat(
                                relations.ofAny(ids, map).stream(),
                                standing(ids, map).stream().flatMap(argument -> steps.of(argument).stream()))
                        .filter(sight.relations()::passes)
                        .toList())::of,
                ids -> filter == null ? claims.findAll(ids) : claims.findAll(ids, filter),
                steps);
        return claims.find(focus)
                .map(claim -> Growth.of(
                        search, claim, sight.hops(), SHOWN_AT_FIRST.get(sight.hops() - 1), sight.opened(), MOST_SHOWN));
    }

    /** The arguments that touch these claims, without those rejected and those that need a claim from outside the map. */
    private List<Argument> standing(Collection<Claim.Id> ids, ArgumentMap.Id map) {
        List<Argument> found = arguments.ofAny(ids).stream()
                .filter(argument -> argument.status() != ReviewStatus.REJECTED)
                .toList();
        if (found.isEmpty()) {
            return found;
        }
        Set<Claim.Id> parts = new HashSet<>();
        found.forEach(argument -> {
            parts.addAll(argument.premises());
            parts.addAll(argument.undercutters());
            parts.add(argument.conclusion());
        });
        Set<Claim.Id> inMap = claims.findAll(parts, anywhereIn(map)).keySet();
        return found.stream()
                .filter(argument -> inMap.contains(argument.conclusion()) && inMap.containsAll(argument.premises()))
                .toList();
    }

    private static Claims.Filter anywhereIn(ArgumentMap.Id map) {
        return new Claims.Filter(map, null, null, null, null, null, false, false, Claims.Sort.POSITION, 0, 1);
    }

    /**
     * The same inside one map, from contents already read.
     *
     * @throws IllegalArgumentException if hops or limit are out of range
     */
    public static Optional<Neighbourhood> within(MapContents contents, Claim.Id focus, int hops, int limit) {
        check(hops, limit);
        return contents.claims().stream()
                .filter(claim -> claim.id().equals(focus))
                .findFirst()
                .map(claim -> NeighbourhoodSearch.in(contents).around(claim, hops, limit));
    }

    /**
     * The part of a map that surrounds a claim, to be written in any format of maps.
     *
     * @param hops 1..5
     * @return empty if the map has no such claim
     * @throws IllegalArgumentException if hops are out of range
     */
    public static Optional<MapContents> excerpt(MapContents contents, Claim.Id focus, int hops) {
        return within(contents.standing(), focus, hops, SHOWN_AT_FIRST.get(Math.min(hops, SHOWN_AT_FIRST.size()) - 1))
                .map(around ->
                        contents.only(around.claims().stream().map(Claim::id).collect(Collectors.toSet())));
    }

    private static void check(int hops, int limit) {
        if (hops < 1 || hops > MOST_HOPS) {
            throw new IllegalArgumentException("hops must be 1..%d, got %d".formatted(MOST_HOPS, hops));
        }
        if (limit < 1 || limit > MOST_CLAIMS) {
            throw new IllegalArgumentException("limit must be 1..%d, got %d".formatted(MOST_CLAIMS, limit));
        }
    }
}
