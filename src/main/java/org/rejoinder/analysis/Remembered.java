package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;

/** The relations of claims, each claim asked for once: a neighbourhood that grows asks for the same ones again and again. */
final class Remembered {

    private final Function<Collection<Claim.Id>, List<Relation>> store;
    private final Map<Claim.Id, List<Relation>> known = new HashMap<>();

    Remembered(Function<Collection<Claim.Id>, List<Relation>> store) {
        this.store = store;
    }

    /** The relations that touch one of these claims, each once. */
    List<Relation> of(Collection<Claim.Id> claims) {
        List<Claim.Id> unknown =
                claims.stream().filter(claim -> !known.containsKey(claim)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(claim -> known.put(claim, new ArrayList<>()));
            for (Relation relation : store.apply(unknown)) {
                remember(relation.from(), relation, unknown);
                remember(relation.to(), relation, unknown);
            }
        }
        return claims.stream()
                .flatMap(claim -> known.getOrDefault(claim, List.of()).stream())
                .distinct()
                .toList();
    }

    private void remember(Claim.Id claim, Relation relation, List<Claim.Id> unknown) {
        if (unknown.contains(claim)) {
            known.computeIfAbsent(claim, id -> new ArrayList<>()).add(relation);
        }
    }
}
