package org.rejoinder.argumentation.strength;

/**
 * Strengths in words, five bands of equal width. Each begins at its bound and ends before the next, so that a claim of the
 * neutral weight 0.5 about which nothing was said is in the middle one.
 */
public enum StrengthBand {
    /** Below 0.2. */
    VERY_WEAK(0),
    /** From 0.2. */
    WEAK(0.2),
    /** From 0.4. */
    MIDDLING(0.4),
    /** Above 0.6. */
    STRONG(0.6),
    /** Above 0.8. */
    VERY_STRONG(0.8);

    private final double from;

    StrengthBand(double from) {
        this.from = from;
    }

    /** Where the band begins, 0..1. */
    public double from() {
        return from;
    }

    /** @param strength from 0 to 1 */
    public static StrengthBand of(double strength) {
        StrengthBand found = VERY_WEAK;
        for (StrengthBand band : values()) {
            if (strength >= band.from) {
                found = band;
            }
        }
        return found;
    }
}
