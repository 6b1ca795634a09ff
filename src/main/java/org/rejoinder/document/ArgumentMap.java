package org.rejoinder.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A named set of documents with the claims and relations they give rise to: an investigation, a lesson, a debate.
 *
 * @param id derived from the title the map was created with
 * @param title never blank
 * @param question what the map is to answer; null if it has none
 * @param version counts changes of this record from 1
 */
public record ArgumentMap(Id id, String title, @Nullable String question, int version) {

    /** Identity of a map: {@code m-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value;
        }
    }
}
