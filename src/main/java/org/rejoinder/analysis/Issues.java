package org.rejoinder.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * Which claims that clash belong to one question: those that contradictions, and the sameness of two of them, tie together,
 * the strongest ties first. A question stays small enough to be read, so that one stray tie does not make all into one.
 */
final class Issues {

    /** Claims in a question at most. */
    private static final int MOST = 12;

    private final Map<Claim.Id, Claim.Id> leader = new HashMap<>();
    private final Map<Claim.Id, Integer> size = new HashMap<>();

    private Issues() {}

    /**
     * @param clashes contradictions between the sides, strongest first
     * @param relations any, strongest first; those that say two of the clashing claims are the same are followed
     */
    static Issues of(List<Relation> clashes, List<Relation> relations) {
        Issues issues = new Issues();
        Set<Claim.Id> clashing = new LinkedHashSet<>();
        clashes.forEach(relation -> clashing.addAll(List.of(relation.from(), relation.to())));
        relations.stream()
                .filter(relation -> relation.type() == RelationType.EQUIVALENT
                        && clashing.contains(relation.from())
                        && clashing.contains(relation.to()))
                .forEach(issues::tie);
        clashes.forEach(issues::tie);
        return issues;
    }

    /** The claim that stands for the question a claim belongs to. */
    Claim.Id of(Claim.Id claim) {
        Claim.Id at = claim;
        for (Claim.Id up = leader.get(at); up != null; up = leader.get(at)) {
            at = up;
        }
        return at;
    }

    private void tie(Relation relation) {
        Claim.Id one = of(relation.from());
        Claim.Id other = of(relation.to());
        int together = size.getOrDefault(one, 1) + size.getOrDefault(other, 1);
        if (!one.equals(other) && together <= MOST) {
            boolean ordered = one.compareTo(other) < 0;
            leader.put(ordered ? other : one, ordered ? one : other);
            size.put(ordered ? one : other, together);
        }
    }
}
