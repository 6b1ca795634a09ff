package org.rejoinder.analysis.reasoning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A what-if that somebody keeps under a name in a map.
 *
 * @param id derived from the map and the what-if: the same is kept once
 * @param name at most {@value #LONGEST_NAME} UTF-16 units, never blank
 */
public record Scenario(Id id, String name, WhatIf whatIf) {

    public static final int LONGEST_NAME = 120;

    /** Identity of a scenario: {@code w-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value;
        }
    }
}
