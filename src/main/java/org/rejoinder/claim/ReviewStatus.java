package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a claim or relation stands under review. */
public enum ReviewStatus {
    PROPOSED,
    ACCEPTED,
    REJECTED;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
