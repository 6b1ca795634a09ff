package org.rejoinder.claim;

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
        REPORTED
    }

    public static Holder reported(String name) {
        return new Holder(name, Kind.REPORTED);
    }

    public boolean isAuthor() {
        return kind == Kind.AUTHOR;
    }
}
