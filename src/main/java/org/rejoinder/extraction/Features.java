package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Embedding;

/** What the linear models see of a segment: its cues, its embedding, and whether it is an item of a list with a lead. */
final class Features {

    /** Components of a unit vector of 384 are about 0.05; this brings them to the size of the cues. */
    private static final double EMBEDDING_SCALE = 6;

    private final Embedder embedder;

    Features(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The features of {@code segments[from, to)}, in order. */
    List<Map<String, Double>> of(List<Segment> segments, int from, int to) {
        List<Embedding> embeddings = embedder.embed(
                segments.subList(from, to).stream().map(Segment::text).toList());
        List<Map<String, Double>> features = new ArrayList<>(to - from);
        for (int index = from; index < to; index++) {
            Map<String, Double> values = new LinkedHashMap<>(Cues.of(segments.get(index), lead(segments, index)));
            float[] components = embeddings.get(index - from).toArray();
            for (int component = 0; component < components.length; component++) {
                values.put("e" + component, components[component] * EMBEDDING_SCALE);
            }
            features.add(values);
        }
        return features;
    }

    /** The sentence ending in a colon that introduces the list in which the segment at {@code index} stands. */
    static @Nullable Segment lead(List<Segment> segments, int index) {
        if (!Cues.isListItem(segments.get(index))) {
            return null;
        }
        for (int before = index - 1; before >= 0; before--) {
            Segment candidate = segments.get(before);
            if (candidate.text().endsWith(":")) {
                return candidate;
            }
            if (!Cues.isListItem(candidate)) {
                return null;
            }
        }
        return null;
    }
}
