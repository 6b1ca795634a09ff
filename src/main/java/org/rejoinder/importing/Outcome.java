package org.rejoinder.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of one record of a file. */
public enum Outcome {
    /** It was not stored and comes in. */
    NEW,
    /** It is stored and says the same. */
    SAME,
    /** It is stored, nobody here has decided about it, and it will be as the file has it. */
    CHANGED,
    /** People here have decided otherwise; what they decided stays. */
    CONFLICTING,
    /** Its words stand in no text at hand, or what it belongs to does not come in; it stays out. */
    NOT_FOUND;

    /** The name in answers and addresses: lower case, words joined by hyphens. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
