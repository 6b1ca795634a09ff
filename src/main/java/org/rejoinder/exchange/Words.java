package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of documents made fit for exports. */
public final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    /** How names of closed sets are written: lower case, words joined by hyphens, such as {@code list-item}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether XML 1.0, and so nearly every text format, can carry the character; surrogates alone cannot be carried. */
    public static boolean isPrintable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xd7ff)
                || (character >= 0xe000 && character <= 0xfffd)
                || character >= 0x10000;
    }

    /** Without characters that cannot be carried. */
    public static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Words::isPrintable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Printable and on one line: white space of any kind becomes one space. */
    public static String line(String text) {
        return SPACES.matcher(printable(text)).replaceAll(" ").strip();
    }

    /** On one line and of at most {@code most} characters, cut at the end of a word with an ellipsis. */
    public static String cut(String text, int most) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String head = line.substring(0, line.offsetByCodePoints(0, most - 1));
        int space = head.lastIndexOf(' ');
        return (space > most / 2 ? head.substring(0, space) : head).strip() + "\u2026";
    }

    /** Lines of at most {@code most} characters each; longer words are left whole. */
    public static List<String> wrap(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACES.splitAsStream(line(text)).toList()) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
