package org.rejoinder.argumentation.position;

/** How much of a division stays when some of its evidence is left out and other counts twice. */
public enum Firmness {
    /** Nine times in ten or more. */
    FIRM,
    /** Seven times in ten or more. */
    FAIRLY_FIRM,
    /** Less often, or too little evidence to say. */
    LOOSE;

    private static final double FIRM_FROM = 0.9;
    private static final double FAIRLY_FROM = 0.7;

    /** @param share of the cases in which it stays, 0..1 */
    static Firmness of(double share) {
        return share >= FIRM_FROM ? FIRM : share >= FAIRLY_FROM ? FAIRLY_FIRM : LOOSE;
    }
}
