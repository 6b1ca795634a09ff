package org.rejoinder.exchange.argdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as YAML in flow style, on one line, without any character that has a meaning in Argdown's words. */
final class Flow {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private Flow() {}

    /** A mapping, with its braces. */
    static String mapping(Map<?, ?> values) {
        return values.entrySet().stream()
                .map(entry -> name(String.valueOf(entry.getKey())) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> mapping(map);
            case List<?> list -> list.stream().map(Flow::value).collect(Collectors.joining(", ", "[", "]"));
            case Boolean truth -> truth.toString();
            case Number number -> number.toString();
            default -> string(value.toString());
        };
    }

    static String name(String name) {
        boolean plain = NAME.matcher(name).matches()
                && !List.of("true", "false", "null").contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : string(name);
    }

    /** A double-quoted string. */
    static String string(String value) {
        StringBuilder safe = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            if (character > 0xffff || isPlain(character)) {
                safe.appendCodePoint(character);
            } else if (character > 0xff) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", character));
            } else {
                safe.append(String.format(Locale.ROOT, "\\x%02X", character));
            }
        });
        return safe.append('"').toString();
    }

    private static boolean isPlain(int character) {
        return character == ' '
                || Character.isLetterOrDigit(character)
                || ",.;:!?'%&()+-/\u2018\u2019\u201c\u201d\u2013\u2014".indexOf(character) >= 0;
    }
}
