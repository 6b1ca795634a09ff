package org.rejoinder.analysis.reasoning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * Why a claim or argument stands, falls or stays open: one step, and below it the steps that it rests on. A shortest
 * sufficient reason: what it does not name may be left out of the map without a change to the claim at the top, unless that is
 * open. What has been explained further up or before, in the order of reading, is not explained again but {@code seen}.
 *
 * @param claims what this step is about: a claim with those accepted as equivalent to it; empty if it is an argument
 * @param argument what this step is about, if it is an argument
 * @param standing how it stands
 * @param cause what decides that
 * @param parts what it rests on, each with the relation that leads there
 * @param seen whether its parts are left out because they stand elsewhere in the explanation
 */
public record Explanation(
        List<Claim.Id> claims,
        Argument.@Nullable Id argument,
        Standing standing,
        Cause cause,
        List<Part> parts,
        boolean seen) {

    public Explanation {
        claims = List.copyOf(claims);
        parts = List.copyOf(parts);
    }

    /** What decides how a claim or argument stands. */
    public enum Cause {
        /** It does not count: rejected under review, or an argument that is not accepted, or of which a premise is absent. */
        ABSENT,
        /** It falls because it is supposed to. */
        TAKEN_AS_REJECTED,
        /** It stands because it is supposed to. */
        BELIEVED,
        /** It stands because nothing that counts speaks against it, nor does it need anything. */
        UNCHALLENGED,
        /** It stands because what speaks against it falls, and what it needs stands: the parts. */
        ANSWERED,
        /** It falls because something that stands speaks against it: the only part. */
        REFUTED,
        /** It falls because something that it cannot do without falls: the only part. */
        MISSING,
        /** It falls because all reasons given for it fall: the parts. */
        NO_REASON_LEFT,
        /** It is open because something that speaks against it is open, and nothing that does so stands: the only part. */
        DISPUTED,
        /** It is open because something that it cannot do without is open: the only part. */
        UNSURE_NEED,
        /** It is open because no reason given for it stands, but one is open: the only part. */
        UNSURE_REASON;

        /** The name in exports: lower case, with hyphens. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that a step rests on.
     *
     * @param via what the part does to the step, or the step to it
     * @param relation the relation that says so; null where it belongs to an argument
     * @param why how the part stands, and why
     */
    public record Part(Via via, Relation.@Nullable Id relation, Explanation why) {}

    /** How a part bears on the step above it. */
    public enum Via {
        /** It contradicts it, or undercuts the argument. */
        CONTRADICTS,
        /** It supports it. */
        SUPPORTS,
        /** It is a premise of the argument. */
        PREMISE,
        /** It is what the claim above supports, read deductively: where the conclusion falls, its reason falls too. */
        CONCLUSION;

        /** The name in exports: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
