package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a document's author does with a claim: asserts it, disputes it, or merely reports it. Not sentiment. */
public enum Stance {
    ENDORSED,
    REJECTED,
    NEUTRAL;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
