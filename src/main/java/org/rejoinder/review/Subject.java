package org.rejoinder.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a decision or a note is about.
 *
 * @param id of the record, in the form its kind has
 */
public record Subject(Kind kind, String id) {

    /** Kinds of records that can be decided or remarked on. */
    public enum Kind {
        CLAIM,
        OCCURRENCE,
        RELATION,
        ARGUMENT,
        DOCUMENT,
        MAP;

        /** The name in exports and addresses: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
