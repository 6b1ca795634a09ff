package org.rejoinder.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a quote's place is known in the newest snapshot of its document. */
public enum AnchorState {
    /** The same words at the same place. */
    EXACT,
    /** Found at one other place, beyond doubt. */
    MOVED,
    /** Several places fit about equally well; a person has to choose. */
    AMBIGUOUS,
    /** Not there any more. */
    ORPHANED;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
