package org.rejoinder.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows where in its file it stands, so that whatever is wrong with it can be shown. */
sealed interface Value {

    /** Where it begins, in UTF-16 units of the file's text from 0. */
    int at();

    record Text(String value, int at) implements Value {}

    record Number(double value, int at) implements Value {}

    record Truth(boolean value, int at) implements Value {}

    record Nothing(int at) implements Value {}

    record Items(List<Value> values, int at) implements Value {}

    /** @param members by name, in the file's order */
    record Members(Map<String, Value> members, int at) implements Value {

        @Nullable
        Value get(String name) {
            return members.get(name);
        }

        /** The values of a member that may be left out, stand alone, or be a list. */
        List<Value> all(String name) {
            Value value = members.get(name);
            return value == null ? List.of() : value.each();
        }

        /** The first text under a name: itself, in a list, or as {@code @value} or {@code value} of an object. Never blank. */
        Optional<String> text(String name) {
            return all(name).stream().flatMap(value -> value.words().stream()).findFirst();
        }

        /** A whole number from 0 to 2^31 - 1. */
        Optional<Integer> count(String name) {
            return members.get(name) instanceof Number number
                            && number.value() >= 0
                            && number.value() <= Integer.MAX_VALUE
                            && number.value() == Math.rint(number.value())
                    ? Optional.of((int) number.value())
                    : Optional.empty();
        }

        /** Whether a member, alone or in a list, is this text. */
        boolean says(String name, String text) {
            return all(name).stream()
                    .anyMatch(
                            value -> value instanceof Text said && said.value().equals(text));
        }
    }

    /** A list's values, nothing of null, else the value alone. */
    default List<Value> each() {
        return switch (this) {
            case Items items -> items.values();
            case Nothing nothing -> List.of();
            default -> List.of(this);
        };
    }

    /** The text that a value is or holds, if it is not blank. */
    default Optional<String> words() {
        return switch (this) {
            case Text text -> text.value().isBlank() ? Optional.empty() : Optional.of(text.value());
            case Members members ->
                Stream.of("@value", "value")
                        .flatMap(name -> Optional.ofNullable(members.get(name)).stream())
                        .flatMap(inner ->
                                inner instanceof Text text && !text.value().isBlank()
                                        ? Stream.of(text.value())
                                        : Stream.empty())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** As {@link org.rejoinder.analysis.Carried} keeps values; null of null. */
    default @Nullable Object plain() {
        return switch (this) {
            case Text text -> text.value();
            case Number number ->
                number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e15
                        ? (Object) (long) number.value()
                        : (Object) number.value();
            case Truth truth -> truth.value();
            case Nothing nothing -> null;
            case Items items ->
                items.values().stream()
                        .map(Value::plain)
                        .flatMap(value -> Stream.ofNullable(value))
                        .toList();
            case Members members -> {
                Map<String, Object> plain = new java.util.TreeMap<>();
                members.members().forEach((name, value) -> {
                    Object inner = value.plain();
                    if (inner != null) {
                        plain.put(name, inner);
                    }
                });
                yield plain;
            }
        };
    }
}
