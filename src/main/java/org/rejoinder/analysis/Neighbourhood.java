package org.rejoinder.analysis;

import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * A claim and what surrounds it, cut to a size that can be read.
 *
 * @param focus the claim in the middle
 * @param claims the focus first, then by distance and confidence of the relation that led there
 * @param relations between these claims, most confident first, then by id
 * @param folded for each claim, how many of its relations of each type, either way, lead to claims not shown; claims
 *     with none are left out
 */
public record Neighbourhood(Claim focus, List<Claim> claims, List<Relation> relations, Map<Claim.Id, Folded> folded) {

    public Neighbourhood {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        folded = Map.copyOf(folded);
    }

    /** How many relations of a claim are not shown. */
    public record Folded(int supports, int contradictions, int equivalents) {

        /** The relations of one type. */
        public int of(RelationType type) {
            return switch (type) {
                case SUPPORTS -> supports;
                case CONTRADICTS -> contradictions;
                case EQUIVALENT -> equivalents;
            };
        }

        Folded plus(Folded other) {
            return new Folded(
                    supports + other.supports, contradictions + other.contradictions, equivalents + other.equivalents);
        }
    }
}
