package org.rejoinder.document.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.document.Block;

/**
 * Numbers in running text that refer to notes. A superscript loses its place above the line when a text is copied, and
 * its number is then glued to the word or the full stop before it: {@code efforts3 will}, {@code countries.15 The}.
 */
public final class NoteNumbers {

    /**
     * One such number.
     *
     * @param start in UTF-16 units of the searched text
     * @param end in UTF-16 units
     * @param number its value
     * @param clear whether nothing else is likely: glued to a lower-case word or to the end of a sentence
     * @param glued whether it stands right after a word or mark
     */
    public record Reference(int start, int end, int number, boolean clear, boolean glued) {}

    private static final int DIGITS = 3;
    private static final int LONGEST_WORD = 40;
    private static final String CLOSING = ".,;:!?)]”\"’'»";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** Words that a number after them counts, or that often stand before one. */
    private static final Set<String> COUNTED = Set.of(
            "phase",
            "article",
            "paragraph",
            "chapter",
            "part",
            "section",
            "option",
            "page",
            "number",
            "level",
            "table",
            "figure",
            "stage",
            "tier",
            "annex",
            "step",
            "grade",
            "group",
            "type",
            "version",
            "statement",
            "than",
            "from",
            "about",
            "between",
            "under",
            "over",
            "until",
            "since",
            "before",
            "after",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "covid",
            "volume",
            "issue",
            "category",
            "class",
            "goal",
            "target",
            "pillar",
            "only",
            "round",
            "wave",
            "series",
            "report",
            "appendix",
            "schedule",
            "scale",
            "score",
            "point",
            "day",
            "week",
            "year",
            "line",
            "zone",
            "area",
            "district",
            "aged",
            "and",
            "for",
            "with",
            "the",
            "item",
            "note",
            "footnote",
            "objective",
            "principle",
            "recommendation");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "p", "pp", "no", "nos", "art", "arts", "fig", "figs", "vol", "para", "paras", "sec", "ch", "nr", "cf", "ca",
            "approx", "v");

    private final String text;

    private NoteNumbers(String text) {
        this.text = text;
    }

    /** The note numbers to which the running text among {@code parts} refers, clearly or not. */
    static BitSet in(String text, List<Part> parts) {
        BitSet numbers = new BitSet();
        for (Part part : parts) {
            if (part.is(Block.Kind.PARAGRAPH) || part.is(Block.Kind.LIST_ITEM) || part.is(Block.Kind.HEADING)) {
                in(text.substring(part.start(), part.end())).forEach(reference -> numbers.set(reference.number()));
            }
        }
        return numbers;
    }

    /** Every number in {@code text} that may refer to a note, by position; not overlapping. */
    public static List<Reference> in(String text) {
        return new NoteNumbers(text).all();
    }

    private List<Reference> all() {
        List<Reference> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isDigit(character)) {
                int end = at;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                if (end - at <= DIGITS) {
                    digits(at, end).ifPresent(found::add);
                }
                at = end;
            } else if (SUPERSCRIPTS.indexOf(character) >= 0) {
                int end = at;
                int number = 0;
                while (end < text.length() && end - at < DIGITS && SUPERSCRIPTS.indexOf(text.charAt(end)) >= 0) {
                    number = number * 10 + SUPERSCRIPTS.indexOf(text.charAt(end));
                    end++;
                }
                if (number > 0 && isAfterText(at)) {
                    found.add(new Reference(at, end, number, true, true));
                }
                at = end - 1;
            }
        }
        return found;
    }

    private Optional<Reference> digits(int start, int end) {
        int number = Integer.parseInt(text.substring(start, end));
        char before = at(start - 1);
        char after = at(end);
        if (number == 0 || isOrdinalOrMeasure(end)) {
            return Optional.empty();
        }
        if (after == ']' && (before == '[' || (before == '^' && at(start - 2) == '['))) {
            return Optional.of(new Reference(before == '[' ? start - 1 : start - 2, end + 1, number, true, true));
        }
        if (Character.isLetter(before)) {
            return afterWord(start, end, number);
        }
        if (CLOSING.indexOf(before) >= 0) {
            return isAfterClosing(start, end)
                    ? Optional.of(new Reference(start, end, number, before != ':', true))
                    : Optional.empty();
        }
        boolean apart = start == 0 || Line.isSpace(before);
        boolean possible = apart && (beginsWord(end) || endsClause(start, end));
        return possible ? Optional.of(new Reference(start, end, number, false, false)) : Optional.empty();
    }

    private Optional<Reference> afterWord(int start, int end, int number) {
        String word = wordBefore(start);
        long letters = word.chars().filter(Character::isLetter).count();
        if (letters < 3 || Character.isUpperCase(at(end)) || isDigit(at(start - word.length() - 1))) {
            return Optional.empty();
        }
        return Optional.of(new Reference(start, end, number, Character.isLowerCase(at(start - 1)), true));
    }

    private boolean isAfterClosing(int start, int end) {
        int mark = start - 1;
        while (mark > start - 3 && CLOSING.indexOf(at(mark - 1)) >= 0) {
            mark--;
        }
        char said = at(mark - 1);
        boolean bracket = at(start - 1) == ')' || at(mark) == ')' || at(mark) == ']';
        if (!(Character.isLetter(said) || (bracket && isDigit(said)))) {
            return false;
        }
        String word = wordBefore(mark);
        boolean abbreviated = at(mark) == '.' && ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
        char after = at(end);
        boolean ends = end == text.length() || Line.isSpace(after) || ".,;:)".indexOf(after) >= 0;
        return !abbreviated && (ends || Character.isUpperCase(after));
    }

    /** {@code 4NATO recognises}: the number was meant to stand above the word. */
    private boolean beginsWord(int end) {
        int letters = 0;
        while (letters < 4 && Character.isLetter(at(end + letters))) {
            letters++;
        }
        return letters == 4 && Character.isUpperCase(at(end));
    }

    /** {@code adopted thereafter 1. NATO}, {@code frameworks 2.Building}: a space has slipped in. */
    private boolean endsClause(int start, int end) {
        char next = at(end + 1);
        boolean goesOn = end + 1 == text.length() || Line.isSpace(next);
        boolean closes = end == text.length()
                || (".,;".indexOf(at(end)) >= 0 && goesOn)
                || (at(end) == '.' && Character.isUpperCase(next));
        String word = start < 2 ? "" : wordBefore(start - 1);
        return closes && word.length() >= 4 && word.chars().allMatch(Character::isLowerCase) && !COUNTED.contains(word);
    }

    private boolean isOrdinalOrMeasure(int end) {
        char after = at(end);
        char next = at(end + 1);
        return "%°/£€$".indexOf(after) >= 0
                || (".,:-–".indexOf(after) >= 0 && isDigit(next))
                || (after == '-' && Character.isLetter(next))
                || (Character.isLetter(after) && text.regionMatches(end, "th ", 0, 3));
    }

    private boolean isAfterText(int at) {
        char before = at(at - 1);
        // m² and CO₂-like units are no references.
        boolean unit = Character.isLetter(before) && wordBefore(at).length() <= 2;
        return !unit && (Character.isLetter(before) || CLOSING.indexOf(before) >= 0);
    }

    private String wordBefore(int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_WORD
                && (Character.isLetter(at(start - 1)) || "-’'".indexOf(at(start - 1)) >= 0)) {
            start--;
        }
        return text.substring(start, end);
    }

    private char at(int index) {
        return index < 0 || index >= text.length() ? '\0' : text.charAt(index);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
