package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who put a claim or relation into the graph. */
public enum Origin {
    MACHINE,
    PERSON,
    IMPORT;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
