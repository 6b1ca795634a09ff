package org.rejoinder.review;

import org.jspecify.annotations.Nullable;

/** How long what people enter may be, in UTF-16 units, and how much of it there may be. */
final class Limits {

    static final int COMMANDS = 1_000;
    static final int NAME = 100;
    static final int TEXT = 1_000;
    static final int NOTE = 2_000;
    static final int SCHEME = 200;
    static final int PARTS = 50;

    private Limits() {}

    /** What was entered without blanks around it; refused if nothing is left or it is too long. */
    static String text(String field, @Nullable String entered, int longest) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty()) {
            throw DecisionRefused.invalid(field, "is missing");
        }
        if (text.length() > longest) {
            throw DecisionRefused.invalid(
                    field, "has %d characters; at most %d are taken".formatted(text.length(), longest));
        }
        return text;
    }

    /** As {@link #text}, but nothing may be entered, which gives null. */
    static @Nullable String optional(String field, @Nullable String entered, int longest) {
        return entered == null || entered.isBlank() ? null : text(field, entered, longest);
    }

    static void count(String field, int count, int least, int most) {
        if (count < least || count > most) {
            throw DecisionRefused.invalid(
                    field, "has %d entries; between %d and %d are taken".formatted(count, least, most));
        }
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw DecisionRefused.invalid(field, "is missing");
        }
        return value;
    }
}
