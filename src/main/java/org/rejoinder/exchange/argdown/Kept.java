package org.rejoinder.exchange.argdown;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.review.Subject;

/** What a map keeps from Argdown that was read before; see {@link Keepsakes}. Anything may be missing, or be of another kind. */
final class Kept {

    private static final Carried NOTHING = new Carried("argdown", "", null, Map.of());

    private final Map<Subject, Carried> about = new HashMap<>();

    Kept(MapContents contents) {
        contents.carried().stream()
                .filter(carried -> carried.format().equals("argdown") && carried.about() != null)
                .forEach(carried -> about.putIfAbsent(Objects.requireNonNull(carried.about()), carried));
    }

    Carried of(Claim.Id claim) {
        return about.getOrDefault(Subject.of(claim), NOTHING);
    }

    Carried of(Relation.Id relation) {
        return about.getOrDefault(Subject.of(relation), NOTHING);
    }

    Carried of(Argument.Id argument) {
        return about.getOrDefault(Subject.of(argument), NOTHING);
    }

    Carried of(Document.Id document) {
        return about.getOrDefault(new Subject(Subject.Kind.DOCUMENT, document.value()), NOTHING);
    }

    static boolean isThere(Carried carried) {
        return !carried.equals(NOTHING);
    }

    static @Nullable String text(Carried carried, String name) {
        return carried.data().get(name) instanceof String text ? text : null;
    }

    static boolean truth(Carried carried, String name) {
        return Boolean.TRUE.equals(carried.data().get(name));
    }

    static int whole(Carried carried, String name, int otherwise) {
        return carried.data().get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    static List<String> texts(Carried carried, String name) {
        return carried.data().get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static List<?> list(Carried carried, String name) {
        return carried.data().get(name) instanceof List<?> list ? list : List.of();
    }

    static Map<String, Object> mapping(Carried carried, String name) {
        return mapping(carried.data().get(name));
    }

    static Map<String, Object> mapping(@Nullable Object value) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> mapping.put(String.valueOf(key), part));
        }
        return mapping;
    }
}
