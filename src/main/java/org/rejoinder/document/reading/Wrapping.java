package org.rejoinder.document.reading;

import java.util.List;

/**
 * Whether the lines of a text were broken to fit a width, and at which. A line is full when the first word of the next
 * one would not have fitted on it.
 *
 * @param width columns, or 0 if the lines are not wrapped
 */
record Wrapping(int width) {

    private static final int WIDEST = 125;
    private static final int NARROWEST = 25;

    boolean isWrapped() {
        return width > 0;
    }

    /** Whether the line break between {@code line} and {@code next} is there only for want of room. */
    boolean isFull(String text, Line line, Line next) {
        return isWrapped() && line.indent() + line.length() + 1 + firstWord(text, next) > width;
    }

    /** Of lines that are known to be wrapped, as those of a printed page are. */
    static Wrapping ofPrint(List<Line> lines) {
        int[] widths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::length)
                .sorted()
                .toArray();
        // Set type is ragged in characters even where it is flush in print.
        return new Wrapping(widths.length == 0 ? 0 : (int) (widths[(int) ((widths.length - 1) * 0.9)] * 0.9));
    }

    static Wrapping of(String text, List<Line> lines) {
        int[] widths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.indent() + line.length())
                .toArray();
        int[] candidates = java.util.Arrays.stream(widths)
                .filter(width -> width <= WIDEST)
                .sorted()
                .toArray();
        if (candidates.length * 2 < widths.length || candidates.length == 0) {
            return new Wrapping(0);
        }
        // The very longest may be an address or a heading that was not wrapped.
        int width = candidates[(int) ((candidates.length - 1) * 0.97)];
        return width >= NARROWEST && mostBreaksAreForced(text, lines, new Wrapping(width))
                ? new Wrapping(width)
                : new Wrapping(0);
    }

    private static boolean mostBreaksAreForced(String text, List<Line> lines, Wrapping wrapping) {
        int pairs = 0;
        int full = 0;
        int midSentence = 0;
        for (int at = 0; at + 1 < lines.size(); at++) {
            Line line = lines.get(at);
            Line next = lines.get(at + 1);
            if (line.isBlank() || next.isBlank() || Marker.at(text.substring(next.start(), next.end())) != null) {
                continue;
            }
            if (line.indent() + line.length() < wrapping.width() / 2) {
                // Short lines end by themselves in any text.
                continue;
            }
            pairs++;
            if (wrapping.isFull(text, line, next)) {
                full++;
                if (Words.startsLowerCase(text.substring(next.start(), next.end()))) {
                    midSentence++;
                }
            }
        }
        return pairs >= 1 && full >= pairs * 0.6 && midSentence >= full * 0.4 && midSentence >= 1;
    }

    private static int firstWord(String text, Line line) {
        int end = line.start();
        while (end < line.end() && !Line.isSpace(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }
}
