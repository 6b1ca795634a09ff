package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.claim.Claim;

/**
 * Keeps of the relations found the few that a reader is well served by: the most confident of each claim, each pair once,
 * and no support that merely skips a step of a chain of stronger ones.
 */
final class Pruning {

    private Pruning() {}

    private static final Comparator<Relation> BEST_FIRST = Comparator.comparingDouble(
                    (Relation relation) -> -relation.confidence())
            .thenComparing(relation -> relation.id().value());

    /**
     * How many relations of one type a claim keeps.
     *
     * @param from as the one that supports or contradicts
     * @param to as the one that is supported or contradicted
     */
    private record Limit(int from, int to) {}

    private static Limit limit(Relation relation) {
        return switch (relation.type()) {
            case SUPPORTS -> relation.scope() == Scope.WITHIN ? new Limit(2, 3) : new Limit(2, 2);
            case CONTRADICTS -> relation.scope() == Scope.WITHIN ? new Limit(2, 3) : new Limit(3, 3);
            case EQUIVALENT -> new Limit(2, 2);
        };
    }

    /** What is kept of {@code relations}, best first, ties by id, whatever their order. */
    static List<Relation> prune(List<Relation> relations) {
        List<Relation> kept = new ArrayList<>();
        Set<Set<Claim.Id>> pairs = new HashSet<>();
        Map<List<Object>, Integer> used = new HashMap<>();
        for (Relation relation : relations.stream().sorted(BEST_FIRST).toList()) {
            Limit limit = limit(relation);
            List<Object> out =
                    List.of(relation.scope(), relation.type(), relation.mutual() ? "end" : "from", relation.from());
            List<Object> in =
                    List.of(relation.scope(), relation.type(), relation.mutual() ? "end" : "to", relation.to());
            if (used.getOrDefault(out, 0) < limit.from()
                    && used.getOrDefault(in, 0) < limit.to()
                    && !pairs.contains(Set.of(relation.from(), relation.to()))) {
                pairs.add(Set.of(relation.from(), relation.to()));
                used.merge(out, 1, Integer::sum);
                used.merge(in, 1, Integer::sum);
                kept.add(relation);
            }
        }
        return withoutShortcuts(kept);
    }

    /** Leaves out A supports C where A supports B and B supports C are both there and both more confident. */
    private static List<Relation> withoutShortcuts(List<Relation> relations) {
        Map<Claim.Id, Map<Claim.Id, Double>> supports = new HashMap<>();
        relations.stream()
                .filter(relation -> relation.type() == RelationType.SUPPORTS)
                .forEach(relation -> supports.computeIfAbsent(relation.from(), from -> new HashMap<>())
                        .put(relation.to(), relation.confidence()));
        return relations.stream()
                .filter(relation -> relation.type() != RelationType.SUPPORTS
                        || supports.getOrDefault(relation.from(), Map.of()).entrySet().stream()
                                .noneMatch(step -> step.getValue() > relation.confidence()
                                        && supports.getOrDefault(step.getKey(), Map.of())
                                                        .getOrDefault(relation.to(), 0.0)
                                                > relation.confidence()))
                .toList();
    }
}
