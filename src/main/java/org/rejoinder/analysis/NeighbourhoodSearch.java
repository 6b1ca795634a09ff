package org.rejoinder.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** Breadth-first search outward from a claim, over whatever answers for relations and claims: the stores or a map read. */
final class NeighbourhoodSearch {

    /** Most confident first, then by id. */
    static final Comparator<Relation> BY_CONFIDENCE = comparingDouble(Relation::confidence)
            .reversed()
            .thenComparing(relation -> relation.id().value());

    private final Function<Collection<Claim.Id>, List<Relation>> relations;
    private final Function<Collection<Claim.Id>, Map<Claim.Id, Claim>> claims;
    private final ArgumentSteps steps;

    NeighbourhoodSearch(
            Function<Collection<Claim.Id>, List<Relation>> relations,
            Function<Collection<Claim.Id>, Map<Claim.Id, Claim>> claims) {
        this(relations, claims, new ArgumentSteps());
    }

    /**
     * A search that goes by arguments as well.
     *
     * @param relations answers with the steps of arguments among the relations
     * @param steps what it made these steps of
     */
    NeighbourhoodSearch(
            Function<Collection<Claim.Id>, List<Relation>> relations,
            Function<Collection<Claim.Id>, Map<Claim.Id, Claim>> claims,
            ArgumentSteps steps) {
        this.relations = relations;
        this.claims = claims;
        this.steps = steps;
    }

    /** A search inside one map. */
    static NeighbourhoodSearch in(MapContents contents) {
        Map<Claim.Id, Claim> byId = new HashMap<>();
        contents.claims().forEach(claim -> byId.put(claim.id(), claim));
        Map<Claim.Id, List<Relation>> touching = new HashMap<>();
        for (Relation relation : contents.relations()) {
            touching.computeIfAbsent(relation.from(), id -> new ArrayList<>()).add(relation);
            touching.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation);
        }
        return new NeighbourhoodSearch(
                ids -> ids.stream()
                        .flatMap(id -> touching.getOrDefault(id, List.of()).stream())
                        .distinct()
                        .toList(),
                ids -> {
                    Map<Claim.Id, Claim> found = new HashMap<>();
                    ids.forEach(id -> {
                        Claim claim = byId.get(id);
                        if (claim != null) {
                            found.put(id, claim);
                        }
                    });
                    return found;
                });
    }

    Neighbourhood around(Claim focus, int hops, int limit) {
        Map<Claim.Id, Claim> shown = new LinkedHashMap<>();
        shown.put(focus.id(), focus);
        for (List<Found> ring : rings(focus, hops, limit)) {
            ring.stream()
                    .sorted(comparing(Found::by, BY_CONFIDENCE))
                    .forEach(found -> shown.put(found.claim().id(), found.claim()));
        }
        return among(focus, shown);
    }

    /** What surrounds a claim without the claim itself, most relevant first: nearer ones, and either side in turn. */
    List<Found> outward(Claim focus, int hops, int limit) {
        return rings(focus, hops, limit).stream().flatMap(List::stream).toList();
    }

    /** For each distance from 1 the claims that are so far away, either side in turn; at most {@code limit} with the focus. */
    private List<List<Found>> rings(Claim focus, int hops, int limit) {
        Map<Claim.Id, Claim> shown = new LinkedHashMap<>();
        shown.put(focus.id(), focus);
        List<List<Found>> rings = new ArrayList<>();
        List<Claim.Id> frontier = List.of(focus.id());
        for (int hop = 0; hop < hops && shown.size() < limit && !frontier.isEmpty(); hop++) {
            List<Found> ring = inTurns(reached(frontier, shown)).stream()
                    .limit((long) limit - shown.size())
                    .toList();
            ring.forEach(found -> shown.put(found.claim().id(), found.claim()));
            frontier = ring.stream().map(found -> found.claim().id()).toList();
            rings.add(ring);
        }
        return rings;
    }

    /** The claims one relation away, each with the most confident relation that leads there, in that order. */
    List<Found> reached(List<Claim.Id> frontier, Map<Claim.Id, Claim> shown) {
        Map<Claim.Id, Relation> by = new LinkedHashMap<>();
        for (Relation relation : touching(frontier)) {
            if (!shown.containsKey(relation.from())) {
                by.putIfAbsent(relation.from(), relation);
            }
            if (!shown.containsKey(relation.to())) {
                by.putIfAbsent(relation.to(), relation);
            }
        }
        Map<Claim.Id, Claim> known = claims.apply(by.keySet());
        List<Found> reached = new ArrayList<>();
        by.forEach((id, relation) -> {
            Claim claim = known.get(id);
            if (claim != null && claim.status() != ReviewStatus.REJECTED) {
                reached.add(new Found(claim, relation));
            }
        });
        return reached;
    }

    private List<Relation> touching(Collection<Claim.Id> ids) {
        return relations.apply(ids).stream()
                .filter(relation -> relation.status() != ReviewStatus.REJECTED)
                .sorted(BY_CONFIDENCE)
                .toList();
    }

    /** One of each type in turn, contradictions first, keeping the order within a type. */
    private static List<Found> inTurns(List<Found> reached) {
        Map<RelationType, Queue<Found>> waiting = new EnumMap<>(RelationType.class);
        for (Found found : reached) {
            waiting.computeIfAbsent(found.by().type(), type -> new ArrayDeque<>())
                    .add(found);
        }
        List<RelationType> turns = List.of(RelationType.CONTRADICTS, RelationType.SUPPORTS, RelationType.EQUIVALENT);
        List<Found> mixed = new ArrayList<>();
        while (mixed.size() < reached.size()) {
            for (RelationType type : turns) {
                Found next = waiting.getOrDefault(type, new ArrayDeque<>()).poll();
                if (next != null) {
                    mixed.add(next);
                }
            }
        }
        return mixed;
    }

    /**
     * Given claims with all relations between them.
     *
     * @param shown the focus first
     */
    Neighbourhood among(Claim focus, Map<Claim.Id, Claim> shown) {
        List<Relation> inside = new ArrayList<>();
        Map<Claim.Id, Neighbourhood.Folded> folded = new HashMap<>();
        List<Relation> leaving = new ArrayList<>();
        Map<String, Argument> arguments = new TreeMap<>();
        for (Relation relation : touching(shown.keySet())) {
            boolean both = shown.containsKey(relation.from()) && shown.containsKey(relation.to());
            Argument argument = steps.argument(relation).orElse(null);
            if (both && argument != null) {
                arguments.put(argument.id().value(), argument);
            } else {
                (both ? inside : leaving).add(relation);
            }
        }
        Map<Claim.Id, Claim> outside = claims.apply(leaving.stream()
                .map(relation -> shown.containsKey(relation.from()) ? relation.to() : relation.from())
                .distinct()
                .toList());
        leaving.sort(comparing(relation -> steps.argument(relation).isPresent()));
        Set<List<Object>> counted = new HashSet<>();
        for (Relation relation : leaving) {
            Claim.Id here = shown.containsKey(relation.from()) ? relation.from() : relation.to();
            Claim there = outside.get(relation.other(here));
            if (there != null
                    && there.status() != ReviewStatus.REJECTED
                    // A premise that also supports the conclusion by itself is one claim to show, not two.
                    && (counted.add(List.of(here, there.id(), relation.type()))
                            || steps.argument(relation).isEmpty())) {
                count(folded, here, relation.type());
            }
        }
        return new Neighbourhood(
                focus,
                List.copyOf(shown.values()),
                inside,
                arguments.values().stream()
                        .map(argument -> among(argument, shown.keySet()))
                        .filter(Objects::nonNull)
                        .toList(),
                folded);
    }

    /** What of an argument is shown; null if that is no argument. */
    private static @Nullable Argument among(Argument argument, Set<Claim.Id> shown) {
        List<Claim.Id> premises =
                argument.premises().stream().filter(shown::contains).toList();
        return premises.isEmpty()
                ? null
                : new Argument(
                        argument.id(),
                        premises,
                        argument.unstated(),
                        argument.type(),
                        argument.conclusion(),
                        argument.scheme(),
                        argument.undercutters().stream().filter(shown::contains).toList(),
                        argument.status(),
                        argument.version());
    }

    private static void count(Map<Claim.Id, Neighbourhood.Folded> folded, Claim.Id claim, RelationType type) {
        Neighbourhood.Folded one = switch (type) {
            case SUPPORTS -> new Neighbourhood.Folded(1, 0, 0);
            case CONTRADICTS -> new Neighbourhood.Folded(0, 1, 0);
            case EQUIVALENT -> new Neighbourhood.Folded(0, 0, 1);
        };
        folded.merge(claim, one, Neighbourhood.Folded::plus);
    }

    /** A claim and the most confident relation that leads to it. */
    record Found(Claim claim, Relation by) {

        /** The end of the relation that it was reached from, one of {@code known}. */
        Claim.Id from(Collection<Claim.Id> known) {
            Claim.Id other = by.other(claim.id());
            if (!known.contains(other)) {
                throw new IllegalStateException("Nothing shown leads to " + claim.id());
            }
            return other;
        }
    }
}
