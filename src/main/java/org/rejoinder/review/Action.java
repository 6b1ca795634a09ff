package org.rejoinder.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person did. */
public enum Action {
    ACCEPT,
    REJECT,
    /** Back to being proposed. */
    REOPEN,
    /** Another type of claim, or of relation. */
    RETYPE,
    REWORD,
    /** A relation's direction turned round. */
    FLIP,
    MERGE,
    SPLIT,
    /** A claim, a place of a claim, a relation or an argument entered by hand. */
    ADD,
    /** Other premises, undercutters or another scheme of an argument. */
    REVISE,
    NOTE,
    /** Records taken in from a file; they are kept apart from the decision, see {@link Imports}. */
    IMPORT,
    UNDO;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
