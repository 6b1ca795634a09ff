package org.rejoinder.argumentation.strength;

/**
 * Strengths in words. The bands mirror each other around 0.5, so that they favour neither objections nor reasons, and their
 * bounds lie between the strengths that one, two or three of full or neutral strength bring a claim of neutral weight to under
 * quadratic energy: 0.4 by one neutral objection, 0.25 by one of full strength or two neutral ones, 0.1 by two of full strength.
 */
public enum StrengthBand {
    /** Below 0.15: as by two objections of full strength, or more. */
    VERY_WEAK,
    /** From 0.15, below 0.35: as by one objection of full strength or two or three neutral ones. */
    WEAK,
    /** From 0.35 to 0.65: nothing was said, or as much for as against, or little. */
    MODERATE,
    /** Above 0.65, up to 0.85: as by one reason of full strength or two or three neutral ones. */
    STRONG,
    /** Above 0.85: as by two reasons of full strength, or more. */
    VERY_STRONG;

    private static final double LITTLE = 0.15;
    private static final double SOME = 0.35;

    /** The band of a strength from 0 to 1. */
    public static StrengthBand of(double strength) {
        if (strength < SOME) {
            return strength < LITTLE ? VERY_WEAK : WEAK;
        }
        double lacking = 1 - strength;
        if (lacking < SOME) {
            return lacking < LITTLE ? VERY_STRONG : STRONG;
        }
        return MODERATE;
    }
}
