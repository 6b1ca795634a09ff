package org.rejoinder.exchange.argdown;

/** Writes words in which nothing is mark-up. */
final class Syntax {

    /** What begins something in Argdown wherever it stands. */
    private static final String MARKS = "[]<>@#{}\\*_()";

    private Syntax() {}

    /** @param line words on one line */
    static String escaped(String line) {
        StringBuilder safe = new StringBuilder(line.length() + 8);
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            char next = index + 1 < line.length() ? line.charAt(index + 1) : ' ';
            boolean mark = MARKS.indexOf(character) >= 0
                    || (index == 0 && "+-=".indexOf(character) >= 0)
                    || ((character == '.' || character == ':') && next != ' ')
                    || (character == '/' && (next == '/' || next == '*'))
                    || ((character == '-' || character == '=') && next == character);
            safe.append(mark ? "\\" : "").append(character);
        }
        return numbered(safe.toString());
    }

    /** A number and a full stop at the beginning would be a list. */
    private static String numbered(String line) {
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean list = digits > 0 && digits < line.length() && line.charAt(digits) == '.';
        return list ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
    }

    /** A tag with its mark. */
    static String tag(String tag) {
        boolean plain = tag.chars().allMatch(character -> Character.isLetterOrDigit(character) || character == '-')
                && !tag.isEmpty();
        return plain ? "#" + tag : "#(" + tag.replaceAll("[()\r\n]", " ") + ")";
    }
}
