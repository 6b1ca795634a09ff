package org.rejoinder.exchange.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Breaks runs of words into lines of a width. */
final class PdfLines {

    private final PdfFont font;
    private final float size;
    private final float width;
    private final List<List<Piece>> lines = new ArrayList<>();
    private List<Piece> line = new ArrayList<>();
    private float used;

    PdfLines(PdfFont font, float size, float width) {
        this.font = font;
        this.size = size;
        this.width = width;
        lines.add(line);
    }

    /** Words of one look, in one line; breaks are made at spaces, and inside words that are wider than a line. */
    @CanIgnoreReturnValue
    PdfLines add(String text, boolean bold, @Nullable String target) {
        String shown = font.shown(text);
        int start = 0;
        while (start < shown.length()) {
            int space = shown.indexOf(' ', start);
            int end = space < 0 ? shown.length() : space + 1;
            word(shown.substring(start, end), bold, target);
            start = end;
        }
        return this;
    }

    /** @param word with the space after it, if there is one */
    private void word(String word, boolean bold, @Nullable String target) {
        float wide = font.width(word.stripTrailing(), size);
        if (wide > width) {
            String rest = word;
            while (!rest.isEmpty()) {
                int fits = fitting(rest);
                fitted(rest.substring(0, fits), bold, target);
                rest = rest.substring(fits);
            }
            return;
        }
        fitted(word, bold, target);
    }

    private void fitted(String word, boolean bold, @Nullable String target) {
        if (used + font.width(word.stripTrailing(), size) > width && used > 0) {
            line = new ArrayList<>();
            lines.add(line);
            used = 0;
        }
        if (!line.isEmpty() && line.getLast().isLike(bold, target)) {
            Piece last = line.removeLast();
            line.add(new Piece(last.text() + word, bold, target));
        } else {
            line.add(new Piece(word, bold, target));
        }
        used += font.width(word, size);
    }

    /** How many UTF-16 units of a word go into a line, at least one character. */
    private int fitting(String word) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (font.width(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    List<List<Piece>> lines() {
        return lines;
    }

    /**
     * Words of one look in one line.
     *
     * @param target the anchor that they lead to; null if none
     */
    record Piece(String text, boolean bold, @Nullable String target) {
        boolean isLike(boolean otherBold, @Nullable String otherTarget) {
            return bold == otherBold && Objects.equals(target, otherTarget);
        }
    }
}
