package org.rejoinder.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * A claim and what surrounds it, cut to a size that can be read.
 *
 * @param focus the claim in the middle
 * @param claims the focus first, then by distance and confidence of the relation that led there
 * @param relations between these claims, most confident first, then by id
 * @param arguments whose conclusion and at least one premise are among these claims, by id; what else they are made of is
 *     left out of them; only the search inside a map looks for arguments, so programs are not told of them here
 * @param folded for each claim, how many of its relations of each type, either way, lead to claims not shown, a premise of
 *     an argument counting as related to the conclusion; claims with none are left out
 */
public record Neighbourhood(
        Claim focus,
        List<Claim> claims,
        List<Relation> relations,
        @JsonIgnore List<Argument> arguments,
        Map<Claim.Id, Folded> folded) {

    Neighbourhood(Claim focus, List<Claim> claims, List<Relation> relations, Map<Claim.Id, Folded> folded) {
        this(focus, claims, relations, List.of(), folded);
    }

    public Neighbourhood {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        arguments = List.copyOf(arguments);
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
