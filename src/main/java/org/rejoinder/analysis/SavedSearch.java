package org.rejoinder.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Conditions that somebody keeps under a name in a map.
 *
 * @param id derived from the map and the conditions: the same conditions are kept once
 * @param name at most {@value #LONGEST_NAME} UTF-16 units, never blank
 */
public record SavedSearch(Id id, String name, Conditions conditions) {

    public static final int LONGEST_NAME = 120;

    /** Identity of a saved search: {@code q-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value;
        }
    }
}
