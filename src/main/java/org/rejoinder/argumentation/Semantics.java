package org.rejoinder.argumentation;

/**
 * By which rule a set of arguments counts as acceptable together. All are kinds of complete extension: sets without inner
 * conflict that defend each member and contain whatever they defend.
 */
public enum Semantics {
    /** Every such set. */
    COMPLETE("CO"),
    /** The smallest one. */
    GROUNDED("GR"),
    /** The largest ones: nothing can be added to them. */
    PREFERRED("PR"),
    /** Those that attack everything outside; there may be none. */
    STABLE("ST"),
    /** Those that leave least undecided. */
    SEMI_STABLE("SST"),
    /** The largest one that lies within every preferred extension. */
    IDEAL("ID");

    private final String code;

    Semantics(String code) {
        this.code = code;
    }

    /** The code of the ICCMA competitions. */
    public String code() {
        return code;
    }
}
