package org.rejoinder.document;

/** A title or question that no map can have; the message is a sentence for whoever gave it. */
public final class UnfitMap extends IllegalArgumentException {

    private final String field;

    UnfitMap(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Which of the two: {@code title} or {@code question}. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
