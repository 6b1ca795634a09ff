package org.rejoinder.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one claim does to another: accepting the one gives a reader a reason to accept the other, a reason to reject it, or both say the same. Never merely about the same topic. */
public enum RelationType {
    SUPPORTS,
    CONTRADICTS,
    EQUIVALENT;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign that goes with the colour, which is never the only sign. */
    public String sign() {
        return switch (this) {
            case SUPPORTS -> "+";
            case CONTRADICTS -> "\u2212";
            case EQUIVALENT -> "=";
        };
    }
}
