package org.rejoinder.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as Cypher writes them. A backslash before a u is told apart from the beginning of an escape in every version of
 * Cypher: older ones replace those before they look for the ends of strings.
 */
final class CypherLiteral {

    private CypherLiteral() {}

    static String of(Object value) {
        return switch (value) {
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Double number -> number.toString();
            case Boolean truth -> truth.toString();
            case LocalDate day -> "date('%s')".formatted(day);
            case Instant time -> "datetime('%s')".formatted(time);
            case List<?> list -> list.stream().map(CypherLiteral::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(member -> member.getKey() + ": " + of(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> text(value.toString());
        };
    }

    /** A string on one line, in ASCII but for printable characters. */
    private static String text(String words) {
        StringBuilder literal = new StringBuilder(words.length() + 2).append('\'');
        boolean backslash = false;
        for (int index = 0; index < words.length(); index++) {
            char character = words.charAt(index);
            switch (character) {
                case '\\' -> literal.append("\\\\");
                case '\'' -> literal.append("\\'");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if ((backslash && character == 'u') || !isPlain(words, index)) {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                    } else {
                        literal.append(character);
                    }
                }
            }
            backslash = character == '\\';
        }
        return literal.append('\'').toString();
    }

    /** Halves of characters go together; what cannot be seen is escaped. */
    private static boolean isPlain(String words, int index) {
        char character = words.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 < words.length() && Character.isLowSurrogate(words.charAt(index + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return index > 0 && Character.isHighSurrogate(words.charAt(index - 1));
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
