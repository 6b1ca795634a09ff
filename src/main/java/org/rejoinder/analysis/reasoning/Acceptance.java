package org.rejoinder.analysis.reasoning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.claim.Claim;

/**
 * In which of the positions that can be held together a claim stands. A position is an extension of the semantics: a set of claims
 * without inner conflict that answers all that speaks against it.
 *
 * @param positions in which of them
 */
public record Acceptance(Claim.Id claim, Semantics semantics, Positions positions) {

    /** In how many positions a claim stands. */
    public enum Positions {
        /** In every one: sceptically accepted. */
        EVERY,
        /** In some and not in others: credulously accepted. */
        SOME,
        NONE,
        /** There is no position at all; only under the stable semantics. */
        NO_POSITION,
        /** In some at least; the time was up before it was known whether in every. */
        SOME_OR_EVERY,
        /** The time was up before anything was known. */
        UNKNOWN;

        /** The name in exports: lower case, with hyphens. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
