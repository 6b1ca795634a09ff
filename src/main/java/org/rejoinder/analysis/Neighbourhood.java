package org.rejoinder.analysis;

import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;

/**
 * A claim and what surrounds it, cut to a size that can be read.
 *
 * @param focus the claim in the middle
 * @param claims the focus first, then by distance and confidence of the relation that led there
 * @param relations between these claims, most confident first, then by id
 * @param folded for each claim, how many of its supports and contradictions, either way, lead to claims not shown; claims
 *     with none are left out
 */
public record Neighbourhood(Claim focus, List<Claim> claims, List<Relation> relations, Map<Claim.Id, Folded> folded) {

    public Neighbourhood {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        folded = Map.copyOf(folded);
    }

    /** How many relations of a claim are not shown. */
    public record Folded(int supports, int contradictions) {}
}
