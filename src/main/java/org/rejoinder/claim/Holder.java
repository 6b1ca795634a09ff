package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Who asserts a claim at one occurrence.
 *
 * @param name as written in the text; for the document's own voice {@value #AUTHOR_NAME}
 * @param kind whether it is the document's own voice or somebody reported
 */
public record Holder(String name, Kind kind) {

    private static final String AUTHOR_NAME = "author";

    /** The document's own voice. */
    public static final Holder AUTHOR = new Holder(AUTHOR_NAME, Kind.AUTHOR);

    /** Whose voice it is. */
    public enum Kind {
        AUTHOR,
        REPORTED;

        /** The name in exports and addresses: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Holder reported(String name) {
        return new Holder(name, Kind.REPORTED);
    }

    @JsonIgnore
    public boolean isAuthor() {
        return kind == Kind.AUTHOR;
    }
}
