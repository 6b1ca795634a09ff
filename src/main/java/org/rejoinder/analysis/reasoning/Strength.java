package org.rejoinder.analysis.reasoning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How much speaks for a claim against what speaks against it, in five bands of a gradual semantics. A claim that nothing
 * speaks for or against is {@link #BALANCED}.
 */
public enum Strength {
    WEAK,
    RATHER_WEAK,
    BALANCED,
    RATHER_STRONG,
    STRONG;

    /**
     * The band of a strength: a fifth of the scale each.
     *
     * @param strength 0..1
     */
    public static Strength of(double strength) {
        return values()[Math.min((int) (strength * values().length), values().length - 1)];
    }

    /** The name in exports and addresses: lower case, with a hyphen. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
