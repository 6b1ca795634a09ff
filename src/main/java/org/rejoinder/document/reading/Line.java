package org.rejoinder.document.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a plain text, without the white space around it.
 *
 * @param start of its first visible character, in UTF-16 units
 * @param end after its last visible character; equal to {@code start} for a blank line
 * @param indent columns before it, a tab reaching to the next multiple of four
 * @param page from 1; form feeds begin a new page
 */
record Line(int start, int end, int indent, int page) {

    private static final int TAB = 4;

    boolean isBlank() {
        return start == end;
    }

    int length() {
        return end - start;
    }

    /** The lines of {@code text}, ended by any line break that Unicode knows. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int page = 1;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : '\n';
            if (isBreak(character)) {
                lines.add(trimmed(text, from, at, page));
                if (character == '\f') {
                    page++;
                }
                if (character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
                from = at + 1;
            }
        }
        return lines;
    }

    private static Line trimmed(String text, int from, int to, int page) {
        int start = from;
        int indent = 0;
        while (start < to && isSpace(text.charAt(start))) {
            indent += text.charAt(start) == '\t' ? TAB - indent % TAB : 1;
            start++;
        }
        int end = to;
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Line(start, end, indent, page);
    }

    private static boolean isBreak(char character) {
        return switch (character) {
            case '\n', '\r', '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /** White space of any kind, and what cannot be seen: byte order marks and zero-width spaces. */
    static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200b'
                || character == '\ufeff'
                || character == '\u0085';
    }
}
