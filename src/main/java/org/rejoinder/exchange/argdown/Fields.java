package org.rejoinder.exchange.argdown;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.Words;

/**
 * What {@link ArgdownWriter} put into data, read back by name.
 *
 * @param values by name
 * @param at where in the text they stand, for errors
 */
record Fields(Map<String, Object> values, int at) {

    private static final Pattern ID = Pattern.compile("[a-z]-[A-Za-z0-9_-]{1,80}");

    private static final String CURE =
            "Write them as they were, or take \"rejoinder\" out of the front matter to have the file read like any other.";

    static Fields of(@Nullable Object value, int at) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Flaw(at, "The data that Rejoinder wrote here are no mapping any more. " + CURE);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((name, part) -> values.put(String.valueOf(name), part));
        return new Fields(values, at);
    }

    private Flaw wrong(String name, String expected) {
        return new Flaw(
                at, "\"%s\" in the data that Rejoinder wrote here should be %s. %s".formatted(name, expected, CURE));
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    String text(String name) {
        Object value = values.get(name);
        return value == null ? null : String.valueOf(value);
    }

    String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /** An id such as {@code c-2cfl4…}. */
    String id(String name) {
        String value = text(name, "");
        if (!ID.matcher(value).matches()) {
            throw wrong(name, "an id such as c-abc");
        }
        return value;
    }

    int whole(String name, int otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && number.intValue() == number.doubleValue()) {
            return number.intValue();
        }
        throw wrong(name, "a whole number");
    }

    /** A share from 0 to 1. */
    double share(String name, double otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
            return number.doubleValue();
        }
        throw wrong(name, "a number from 0 to 1");
    }

    boolean truth(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A constant by its name in lower case. */
    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Words.of(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Words::of)
                                        .toList()));
    }

    @Nullable
    LocalDate date(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException malformed) {
            throw wrong(name, "a date such as 2026-03-31");
        }
    }

    @Nullable
    URI address(String name) {
        String value = text(name);
        try {
            return value == null ? null : URI.create(value);
        } catch (IllegalArgumentException malformed) {
            throw wrong(name, "an address");
        }
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    List<Fields> mappings(String name) {
        List<Fields> mappings = new ArrayList<>();
        list(name).forEach(part -> mappings.add(of(part, at)));
        return mappings;
    }

    private List<?> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list");
    }
}
