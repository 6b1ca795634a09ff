package org.rejoinder.exchange.json;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.JsonSchema;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.Words;
import tools.jackson.databind.JsonNode;

/**
 * An object of a file, whose fields are asked for one by one. A field that is null counts as left out. What is of the wrong
 * type is refused with its place; what nobody asks for is noted as lost.
 */
final class Fields {

    private static final int NO_ARRAY = -1;

    private final JsonFile file;
    private final @Nullable Fields parent;
    /** What the parent calls it, or the array it is in. */
    private final String name;
    /** Its number in an array; -1 if it is in none. */
    private final int index;

    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonFile file, JsonNode root) {
        this(file, null, "", NO_ARRAY, root);
    }

    private Fields(JsonFile file, @Nullable Fields parent, String name, int index, JsonNode node) {
        this.file = file;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.node = node;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** @throws MalformedFile if it is left out, blank or no text */
    @CanIgnoreReturnValue
    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw wrong("There has to be a field \"%s\" here.".formatted(name));
        }
        if (text.isBlank()) {
            throw wrong(name, "\"%s\" must not be blank.".formatted(name));
        }
        return text;
    }

    @CanIgnoreReturnValue
    String text(String name, String otherwise) {
        String text = textOrNull(name);
        return text == null ? otherwise : text;
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = value(name);
        return value == null ? null : text(value, name);
    }

    /** What {@code reading} makes of a text; it throws an {@link IllegalArgumentException} or the like if it cannot. */
    <T> @Nullable T parsed(String name, Function<String, T> reading, String expected) {
        String text = textOrNull(name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (RuntimeException unreadable) {
            throw wrong(name, "\"%s\" has to be %s.".formatted(name, expected));
        }
    }

    int number(String name, int least, int otherwise) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
            throw wrong(name, "\"%s\" has to be a whole number from %d.".formatted(name, least));
        }
        return value.intValue();
    }

    double share(String name, double otherwise) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            throw wrong(name, "\"%s\" has to be a number from 0 to 1.".formatted(name));
        }
        return value.doubleValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(name, "\"%s\" has to be true or false.".formatted(name));
        }
        return value.booleanValue();
    }

    /** One of a closed set, by its name in lower case with hyphens. */
    <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        String given = textOrNull(name);
        if (given == null) {
            return otherwise;
        }
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> Words.of(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "\"%s\" has to be one of %s."
                                .formatted(
                                        name, Arrays.stream(all).map(Words::of).collect(Collectors.joining(", ")))));
    }

    /** An array of objects, each made into something; empty if it is left out. */
    @CanIgnoreReturnValue
    <T> List<T> list(String name, Function<Fields, T> reading) {
        List<T> read = new ArrayList<>();
        int at = 0;
        for (JsonNode element : array(name)) {
            read.add(new Fields(file, this, name, at, element).read(reading));
            at++;
        }
        return read;
    }

    /** An object made into something; empty if it is left out. */
    <T> Optional<T> object(String name, Function<Fields, T> reading) {
        JsonNode value = value(name);
        return value == null
                ? Optional.empty()
                : Optional.of(new Fields(file, this, name, NO_ARRAY, value).read(reading));
    }

    /** An array of texts; empty if it is left out. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            texts.add(text(element, name));
        }
        return texts;
    }

    /** An object whose fields are all texts; empty if it is left out. */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        data(name).forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw wrong(name, "\"%s\" has to be a text.".formatted(key));
            }
            texts.put(key, text);
        });
        return texts;
    }

    /** An object as plain Java values: texts, numbers, booleans, nulls, lists and maps; empty if it is left out. */
    Map<String, Object> data(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw wrong(name, "\"%s\" has to be an object, in curly braces.".formatted(name));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        value.properties().forEach(field -> {
            Object read = plain(field.getValue(), name);
            if (read != null) {
                data.put(whole(field.getKey(), name), read);
            }
        });
        return data;
    }

    /** Recursive: files do not nest deep, see {@link JsonFile}. */
    private @Nullable Object plain(JsonNode value, String name) {
        if (value.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            value.forEach(element -> list.add(plain(element, name)));
            return list;
        }
        if (value.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            value.properties().forEach(field -> map.put(whole(field.getKey(), name), plain(field.getValue(), name)));
            return map;
        }
        if (value.isNumber()) {
            if (!Double.isFinite(value.doubleValue())) {
                throw wrong(name, "A number in \"%s\" is too large.".formatted(name));
            }
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNull() ? null : text(value, name);
    }

    private <T> T read(Function<Fields, T> reading) {
        if (!node.isObject()) {
            throw wrong("There has to be an object here, in curly braces.");
        }
        T read = reading.apply(this);
        noteUnread();
        return read;
    }

    /** Notes as lost what nobody asked for. */
    void noteUnread() {
        for (String field : node.propertyNames()) {
            if (!asked.contains(field)) {
                file.lose(
                        "fields that are not known",
                        "They are no part of version %d of the format; they are passed over"
                                .formatted(JsonSchema.VERSION),
                        kind(field));
            }
        }
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, "\"%s\" has to be an array, in square brackets.".formatted(name));
        }
        return value;
    }

    private @Nullable JsonNode value(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String text(JsonNode value, String name) {
        if (!value.isString()) {
            throw wrong(name, "\"%s\" has to be text, in double quotes.".formatted(name));
        }
        return whole(value.stringValue(), name);
    }

    /** Refuses half a character, which can be escaped in JSON and written in no encoding. */
    private String whole(String text, String name) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1));
                if (!pair) {
                    throw wrong(
                            name,
                            "In \"%s\" stands half of a surrogate pair, \\u%04x; it takes both to make a character."
                                    .formatted(name, (int) unit));
                }
                index++;
            }
        }
        return text;
    }

    /** What is wrong with one field. */
    MalformedFile wrong(String name, String problem) {
        List<String> path = path();
        path.add(name);
        return file.problem(path, problem);
    }

    /** What is wrong with the object. */
    MalformedFile wrong(String problem) {
        return file.problem(path(), problem);
    }

    private List<String> path() {
        Deque<String> steps = new ArrayDeque<>();
        for (Fields at = this; at.parent != null; at = at.parent) {
            if (at.index != NO_ARRAY) {
                steps.addFirst(Integer.toString(at.index));
            }
            steps.addFirst(at.name);
        }
        return new ArrayList<>(steps);
    }

    /** Where in files such a field stands: {@code claims[].occurrences[].quote}. */
    private String kind(String field) {
        Deque<String> steps = new ArrayDeque<>(List.of(field));
        for (Fields at = this; at.parent != null; at = at.parent) {
            steps.addFirst(at.index == NO_ARRAY ? at.name : at.name + "[]");
        }
        return String.join(".", steps);
    }
}
