package org.rejoinder.web.pages;

import java.util.Locale;

/** How other passages bear on a claim: which sides speak, and whether anybody answers. Never whether it is true. */
enum Bearing {
    /** Contradicted; nothing supports it, but what contradicts it is itself contradicted by another claim. */
    CONTESTED,
    /** Contradicted; nothing supports it and nothing else contradicts what contradicts it. */
    UNANSWERED,
    SUPPORTED,
    /** Supported and contradicted. */
    BOTH,
    /** Nothing speaks for or against it. */
    PLAIN;

    /** The name that style sheets and messages go by: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Bearing of(boolean supported, boolean contradicted, boolean answered) {
        if (!contradicted) {
            return supported ? SUPPORTED : PLAIN;
        }
        if (supported) {
            return BOTH;
        }
        return answered ? CONTESTED : UNANSWERED;
    }
}
