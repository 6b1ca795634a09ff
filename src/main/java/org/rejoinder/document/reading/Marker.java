package org.rejoinder.document.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a list item or a numbered heading: a bullet, a dash, a number, a letter.
 *
 * @param style equal for markers that belong to one list: the bullet itself, or the punctuation around a number
 * @param number the place it claims in its list, or 0 for bullets
 * @param depth parts of a number such as {@code 2.1}, else 1
 * @param length UTF-16 units from the marker's first to the text's first character
 */
record Marker(String style, int number, int depth, int length) {

    /** A number with nothing but a space after it: {@code 1 BACKGROUND}, or a footnote. */
    static final String BARE = "1";

    private static final Pattern BULLET =
            Pattern.compile("([•◦‣⁃▪▫●○■□◆◇➢➤►▶✓✔\\uf0b7·*+–—-]|o(?=\\s{1,4}\\p{Lu}))[\\s\\p{Zs}]+(?=\\S)");
    private static final Pattern GLUED_BULLET = Pattern.compile("[•◦‣▪●■➢►](?=[\\p{L}\\p{N}\"“‘(])");
    private static final Pattern DECIMAL =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,3})[.)]?[\\s\\p{Zs}]+(?=[\\p{Lu}\"“‘(])");
    private static final Pattern NUMBER =
            Pattern.compile("(\\(|\\[|§\\s?)?(\\d{1,3})([.)\\]:]|\\.\\)|(?=\\s))[\\s\\p{Zs}]+(?=\\S)");
    private static final Pattern GLUED_NUMBER = Pattern.compile("(\\d{1,2})([.)])(?=\\p{Lu}\\p{L})");
    private static final Pattern SUPERSCRIPT = Pattern.compile("([¹²³⁰⁴-⁹]{1,3})[\\s\\p{Zs}]*(?=\\S)");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern LETTER = Pattern.compile("(\\()?([a-zA-Z])([.)])[\\s\\p{Zs}]+(?=\\S)");
    private static final Pattern ROMAN =
            Pattern.compile("(\\()?([ivx]{1,5}|[IVX]{1,6})([.):]|\\s[–—-])[\\s\\p{Zs}]+(?=\\S)");
    private static final Pattern ALONE = Pattern.compile("[•◦‣▪●○■□·*+–—o-]|\\(?(\\d{1,3}|[a-z])[.)]");

    /** The marker at the start of {@code line}, which has no white space around it; null if there is none. */
    static @Nullable Marker at(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return new Marker(bullet.group(1), 0, 1, bullet.end());
        }
        if (GLUED_BULLET.matcher(line).lookingAt()) {
            return new Marker(line.substring(0, 1), 0, 1, 1);
        }
        Matcher decimal = DECIMAL.matcher(line);
        if (decimal.lookingAt()) {
            String[] parts = decimal.group(1).split("\\.", -1);
            return new Marker("1.1", Integer.parseInt(parts[parts.length - 1]), parts.length, decimal.end());
        }
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt()) {
            String open = number.group(1) == null ? "" : number.group(1).strip();
            if (number.group(3).isEmpty() && !open.isEmpty() && !open.equals("§")) {
                return null;
            }
            return new Marker(open + BARE + number.group(3), Integer.parseInt(number.group(2)), 1, number.end());
        }
        Matcher glued = GLUED_NUMBER.matcher(line);
        if (glued.lookingAt()) {
            return new Marker(BARE + glued.group(2), Integer.parseInt(glued.group(1)), 1, glued.end());
        }
        Matcher superscript = SUPERSCRIPT.matcher(line);
        if (superscript.lookingAt()) {
            return new Marker("¹", superscript(superscript.group(1)), 1, superscript.end());
        }
        return letterOrRoman(line);
    }

    private static @Nullable Marker letterOrRoman(String line) {
        Matcher roman = ROMAN.matcher(line);
        Matcher letter = LETTER.matcher(line);
        if (roman.lookingAt()
                && !(letter.lookingAt()
                        && !roman.group(2).toLowerCase(Locale.ROOT).equals("i"))) {
            String kind = Character.isUpperCase(roman.group(2).charAt(0)) ? "I" : "i";
            String open = roman.group(1) == null ? "" : "(";
            return new Marker(open + kind + roman.group(3).strip(), roman(roman.group(2)), 1, roman.end());
        }
        if (letter.lookingAt()) {
            char character = letter.group(2).charAt(0);
            String kind = Character.isUpperCase(character) ? "A" : "a";
            String open = letter.group(1) == null ? "" : "(";
            return new Marker(
                    open + kind + letter.group(3), Character.toLowerCase(character) - 'a' + 1, 1, letter.end());
        }
        return null;
    }

    /** The marker that {@code line} is, alone, announcing the lines after it; null if the line is anything else. */
    static @Nullable Marker alone(String line) {
        return ALONE.matcher(line).matches() ? at(line + " X") : null;
    }

    boolean isBullet() {
        return number == 0;
    }

    boolean isBare() {
        return style.equals(BARE);
    }

    /** Whether this could be a footnote's number. */
    boolean isNoteNumber() {
        return switch (style) {
            case BARE, "1.", "1)", "[1]", "(1)", "¹", "1:" -> true;
            default -> false;
        };
    }

    /** Whether this marker follows {@code before} in one list. */
    boolean follows(Marker before) {
        return style.equals(before.style) && (isBullet() || number == before.number + 1);
    }

    private static int superscript(String digits) {
        int value = 0;
        for (int at = 0; at < digits.length(); at++) {
            value = value * 10 + SUPERSCRIPTS.indexOf(digits.charAt(at));
        }
        return value;
    }

    private static int roman(String numeral) {
        int value = 0;
        int before = 0;
        for (int at = numeral.length() - 1; at >= 0; at--) {
            int digit = switch (Character.toLowerCase(numeral.charAt(at))) {
                case 'i' -> 1;
                case 'v' -> 5;
                default -> 10;
            };
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value;
    }
}
