package org.rejoinder.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a relation was found inside one document or between two. */
public enum Scope {
    WITHIN,
    CROSS;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
