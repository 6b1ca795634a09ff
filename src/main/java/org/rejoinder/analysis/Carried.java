package org.rejoinder.analysis;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.review.Subject;

/**
 * Something that came with a map from another tool and has no place among our records: the identity that a claim has there,
 * a node of a kind that we do not know, a layout, a tag. It is kept so that the map can be written back as it came.
 *
 * @param format short name of the format it came in, as in {@code aif}
 * @param id what the other tool calls it; unique among what a map carries of this format
 * @param about the record of ours that it belongs to; null if it belongs to none
 * @param data what it says, as JSON values: strings, numbers, booleans, lists and maps of these
 */
public record Carried(String format, String id, @Nullable Subject about, Map<String, Object> data)
        implements Comparable<Carried> {

    private static final Comparator<Carried> BY_FORMAT_AND_ID =
            Comparator.comparing(Carried::format).thenComparing(Carried::id);

    public Carried {
        // In an order of its own, so that the same data is always written the same.
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }

    @Override
    public int compareTo(Carried other) {
        return BY_FORMAT_AND_ID.compare(this, other);
    }
}
