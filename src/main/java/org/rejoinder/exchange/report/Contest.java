package org.rejoinder.exchange.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.Shown;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** Who speaks for and against whom in what a map publishes. */
final class Contest {

    /** Accepted before proposed, then most confident first, then by id. */
    private static final Comparator<Relation> SUREST = comparing(
                    (Relation relation) -> relation.status() != ReviewStatus.ACCEPTED)
            .thenComparing(comparingDouble(Relation::confidence).reversed())
            .thenComparing(relation -> relation.id().value());

    private final Map<Claim.Id, Claim> claims = new LinkedHashMap<>();
    private final Map<Claim.Id, List<Relation>> touching = new HashMap<>();
    private final Map<Claim.Id, List<Argument>> arguments = new HashMap<>();

    Contest(MapContents contents, Shown shown) {
        shown.byDocument().values().forEach(list -> list.forEach(claim -> claims.put(claim.id(), claim)));
        for (Relation relation : shown.relations()) {
            touching.computeIfAbsent(relation.from(), id -> new ArrayList<>()).add(relation);
            touching.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation);
        }
        touching.values().forEach(relations -> relations.sort(SUREST));
        for (Argument argument : contents.reviewed().arguments()) {
            if (argument.status() != ReviewStatus.REJECTED
                    && claims.containsKey(argument.conclusion())
                    && claims.keySet().containsAll(argument.premises())) {
                arguments
                        .computeIfAbsent(argument.conclusion(), id -> new ArrayList<>())
                        .add(argument);
            }
        }
    }

    /** In the order of the map. */
    List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    /** A claim that is published; null if this one is not. */
    @Nullable
    Claim claim(Claim.Id id) {
        return claims.get(id);
    }

    /** The relations of one type that bear on a claim, surest first. */
    List<Relation> bearing(Claim claim, RelationType type) {
        return touching.getOrDefault(claim.id(), List.of()).stream()
                .filter(relation -> relation.type() == type && bearsOn(relation, claim.id()))
                .toList();
    }

    /** The arguments for or against a claim in which premises only count together, by id. */
    List<Argument> arguments(Claim claim, RelationType type) {
        return arguments.getOrDefault(claim.id(), List.of()).stream()
                .filter(argument -> argument.type() == type)
                .toList();
    }

    /** All claims that something contradicts: those with the weightiest contradictions first, then as in the map. */
    List<Claim> contested() {
        Map<Claim.Id, Double> weights = new HashMap<>();
        claims.values().forEach(claim -> weights.put(claim.id(), weight(claim)));
        return claims.values().stream()
                .filter(claim -> weight(claim, weights) > 0 || isContradicted(claim))
                .sorted(comparingDouble((Claim claim) -> -weight(claim, weights))
                        .thenComparing(comparingInt(
                                claim -> -bearing(claim, RelationType.SUPPORTS).size())))
                .toList();
    }

    private boolean isContradicted(Claim claim) {
        return !bearing(claim, RelationType.CONTRADICTS).isEmpty()
                || !arguments(claim, RelationType.CONTRADICTS).isEmpty();
    }

    /** An accepted contradiction counts 1, a proposed one its confidence. */
    private double weight(Claim claim) {
        return arguments(claim, RelationType.CONTRADICTS).size()
                + bearing(claim, RelationType.CONTRADICTS).stream()
                        .mapToDouble(relation -> relation.status() == ReviewStatus.ACCEPTED ? 1 : relation.confidence())
                        .sum();
    }

    private static double weight(Claim claim, Map<Claim.Id, Double> weights) {
        return Objects.requireNonNull(weights.get(claim.id()));
    }

    /**
     * Contradictions whose attacking claim nothing contradicts but, where it reads both ways, the claim attacked; surest
     * first. Where neither end is contradicted by anything else, both are objections to each other.
     */
    List<Objection> unanswered() {
        List<Objection> found = new ArrayList<>();
        touching.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(relation -> relation.type() == RelationType.CONTRADICTS)
                .sorted(SUREST)
                .forEach(relation -> {
                    add(found, relation, relation.from(), relation.to());
                    if (relation.mutual()) {
                        add(found, relation, relation.to(), relation.from());
                    }
                });
        return found;
    }

    private void add(List<Objection> found, Relation relation, Claim.Id from, Claim.Id against) {
        Claim attacker = claims.get(from);
        Claim target = claims.get(against);
        if (attacker != null && target != null && answers(attacker, relation) == 0) {
            found.add(new Objection(relation, attacker, target));
        }
    }

    /** How many claims contradict the one that attacks, other than by the attack itself. */
    int answers(Claim attacker, Relation attack) {
        return (int) bearing(attacker, RelationType.CONTRADICTS).stream()
                        .filter(relation -> !relation.equals(attack))
                        .count()
                + arguments(attacker, RelationType.CONTRADICTS).size();
    }

    private static boolean bearsOn(Relation relation, Claim.Id claim) {
        return relation.to().equals(claim) || relation.mutual();
    }

    /** A claim set against another, and nothing set against it. */
    record Objection(Relation relation, Claim attacker, Claim target) {}
}
