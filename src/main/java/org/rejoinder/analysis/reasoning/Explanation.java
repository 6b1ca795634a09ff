package org.rejoinder.analysis.reasoning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.explanation.Cause;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * Why a claim or argument stands, falls or stays open: one step, and below it the steps that it rests on. A shortest
 * sufficient reason: what it does not name may be left out of the map without a change to the claim at the top, unless that is
 * open. What has been explained further up or before, in the order of reading, is not explained again.
 *
 * @param claims what this step is about: a claim with those accepted as equivalent to it; empty if it is an argument
 * @param argument what this step is about, if it is an argument
 * @param cause what decides how it stands
 * @param parts what it rests on, each with the relation that leads there
 * @param folded whether its parts are left out: because they stand elsewhere in the explanation, or because it lies deeper than
 *     {@value #DEEPEST} steps, where its own explanation tells
 */
public record Explanation(
        List<Claim.Id> claims, Argument.@Nullable Id argument, Cause cause, List<Part> parts, boolean folded) {

    /** How many steps lie between the top and the last that has parts. */
    public static final int DEEPEST = 50;

    public Explanation {
        claims = List.copyOf(claims);
        parts = List.copyOf(parts);
    }

    /** How it stands. */
    public Standing standing() {
        return switch (cause) {
            case ABSENT -> Standing.ABSENT;
            case BELIEVED, UNCHALLENGED, DEFENDED -> Standing.STANDS;
            case REJECTED, ATTACKED, NEED_OUT, NO_REASON -> Standing.FALLS;
            case ATTACKER_UNDECIDED, NEED_UNDECIDED, REASON_UNDECIDED -> Standing.OPEN;
        };
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
