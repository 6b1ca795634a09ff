package org.rejoinder.analysis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Breaks a text into lines of at most a given width. Widths come from a table, not from the fonts of this machine, so
 * that every machine draws the same picture and none needs fonts installed.
 */
public final class BoxText {

    /**
     * Advance widths of Helvetica's printable ASCII characters in thousandths of the font size, from Adobe's font
     * metrics; Arial and Liberation Sans share them.
     */
    private static final int[] ADVANCES = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private static final int OTHER_LETTER = 600;
    private static final int FULL_WIDTH = 1000;
    /** System fonts such as Segoe UI, DejaVu Sans and Roboto run wider than Helvetica. */
    private static final double RESERVE = 1.1;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final String ELLIPSIS = "\u2026";

    private BoxText() {}

    /** Width of one line in pixels. */
    static double width(String line, double fontSize) {
        return line.codePoints().mapToLong(BoxText::advance).sum() * fontSize / 1000 * RESERVE;
    }

    private static int advance(int character) {
        if (character >= ' ' && character - ' ' < ADVANCES.length) {
            return ADVANCES[character - ' '];
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            case Character.OTHER_LETTER, Character.OTHER_SYMBOL -> FULL_WIDTH;
            default -> character > 0xffff ? FULL_WIDTH : OTHER_LETTER;
        };
    }

    /**
     * Breaks {@code text}; white space of any kind counts as one space, words wider than a line are broken between
     * characters as a reader sees them.
     *
     * @param most lines, at least 1; if the text needs more, the last one ends in an ellipsis
     */
    public static Lines wrap(String text, double width, double fontSize, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACES.splitAsStream(text.strip()).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, fontSize) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, fontSize) > width && lines.size() <= most) {
                String head = head(line, width, fontSize);
                lines.add(head);
                line = line.substring(head.length());
            }
            if (lines.size() > most) {
                break;
            }
        }
        lines.add(line);
        if (lines.size() <= most) {
            return new Lines(List.copyOf(lines), false);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, shorten(kept.get(most - 1), width, fontSize));
        return new Lines(List.copyOf(kept), true);
    }

    /** {@code text} on one line, cut with an ellipsis if it is wider than {@code width}. */
    static String oneLine(String text, double width, double fontSize) {
        Lines lines = wrap(text, width, fontSize, 1);
        return lines.lines().getFirst();
    }

    private static String shorten(String line, double width, double fontSize) {
        String kept = line;
        while (!kept.isEmpty() && width(kept + ELLIPSIS, fontSize) > width) {
            int space = kept.lastIndexOf(' ');
            kept = space > 0 ? kept.substring(0, space) : head(kept, width - fontSize, fontSize);
            if (space <= 0) {
                break;
            }
        }
        return kept.replaceFirst("[\\s,;:.\u2013\u2014-]+$", "") + ELLIPSIS;
    }

    /** The longest beginning that fits; at least one character, whole grapheme clusters. */
    private static String head(String word, double width, double fontSize) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int end = characters.next();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (width(word.substring(0, next), fontSize) > width) {
                break;
            }
            end = next;
        }
        return word.substring(0, end);
    }

    /** A text broken into lines, and whether it had to be cut. */
    public record Lines(List<String> lines, boolean shortened) {}
}
