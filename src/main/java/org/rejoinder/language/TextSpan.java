package org.rejoinder.language;

/**
 * A stretch of a string.
 *
 * @param start index of the first UTF-16 unit
 * @param end index after the last one; greater than {@code start}
 */
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span needs 0 <= start < end, got %d..%d".formatted(start, end));
        }
    }

    /** The stretch of {@code text} that this covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
