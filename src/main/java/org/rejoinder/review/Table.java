package org.rejoinder.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records of one kind as they are being worked on: what is stored, what they are now, what the present step touches. */
final class Table<K, V> {

    private final Function<V, K> key;
    private final Map<K, V> stored = new LinkedHashMap<>();
    private final Map<K, V> now = new LinkedHashMap<>();
    private final Map<K, Optional<V>> touched = new LinkedHashMap<>();

    Table(Collection<V> rows, Function<V, K> key) {
        this.key = key;
        rows.forEach(row -> stored.put(key.apply(row), row));
        now.putAll(stored);
    }

    /** Begins a step: nothing is touched yet. */
    void begin() {
        touched.clear();
    }

    @Nullable
    V get(K id) {
        return now.get(id);
    }

    List<V> all() {
        return List.copyOf(now.values());
    }

    void put(V row) {
        K id = key.apply(row);
        touched.putIfAbsent(id, Optional.ofNullable(now.get(id)));
        now.put(id, row);
    }

    void remove(K id) {
        touched.putIfAbsent(id, Optional.ofNullable(now.get(id)));
        now.remove(id);
    }

    /** What the step touches, as it stood when the step began. */
    List<V> before() {
        return touched.values().stream().flatMap(Optional::stream).toList();
    }

    /** What the step touches, as it stands now. */
    List<V> after() {
        return touched.keySet().stream().map(now::get).filter(Objects::nonNull).toList();
    }

    /** What is not stored as it stands now. */
    List<V> toWrite() {
        return now.entrySet().stream()
                .filter(row -> !row.getValue().equals(stored.get(row.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What is stored and is to be no more, as it is stored. */
    List<V> toRemove() {
        return stored.entrySet().stream()
                .filter(row -> !now.containsKey(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Nullable
    V stored(K id) {
        return stored.get(id);
    }
}
