package org.rejoinder.document;

/**
 * A span of a snapshot's text.
 *
 * @param start index of the first code point, 0-based
 * @param end index after the last code point; greater than {@code start}
 */
public record Passage(int start, int end) implements Comparable<Passage> {

    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A passage needs 0 <= start < end, got %d..%d".formatted(start, end));
        }
    }

    /** Length in code points. */
    public int length() {
        return end - start;
    }

    public boolean contains(Passage other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Passage other) {
        return start < other.end && other.start < end;
    }

    /** Orders by start, the longer passage first where starts are equal. */
    @Override
    public int compareTo(Passage other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
