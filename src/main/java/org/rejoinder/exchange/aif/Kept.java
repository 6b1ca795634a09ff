package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.review.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of files that a map came from: each node, edge, locution and participant as its file had it, in the file's
 * order, and what else the file said.
 */
final class Kept {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /**
     * @param file short name of the file it was in
     * @param at its place among those of its part there, from 0
     * @param about the record of ours that it has become
     * @param json as the file had it
     * @param places ids of the occurrences it stands for; none unless it is a locution or the file
     */
    record Item(String file, int at, @Nullable Subject about, ObjectNode json, Set<String> places) {

        private static final Comparator<Item> ORDER =
                Comparator.comparing(Item::file).thenComparingInt(Item::at);
    }

    private final Map<Part, List<Item>> items = new EnumMap<>(Part.class);

    private Kept() {}

    /** What a map carries of a format. */
    static Kept of(MapContents contents, String format) {
        Kept kept = new Kept();
        for (Part part : Part.values()) {
            kept.items.put(part, new ArrayList<>());
        }
        contents.carried().stream()
                .filter(carried -> carried.format().equals(format))
                .forEach(kept::add);
        kept.items.values().forEach(list -> list.sort(Item.ORDER));
        return kept;
    }

    /** Takes what is as {@link Keeping} wrote it; whatever else a map may carry under the name of the format is passed over. */
    private void add(Carried carried) {
        JsonNode data = JSON.valueToTree(carried.data());
        Part.of(data.path("part").asString("")).ifPresent(part -> {
            if (data.path("json") instanceof ObjectNode json && data.path("at").isInt()) {
                Set<String> places = new HashSet<>();
                data.path("places").forEach(place -> places.add(place.asString("")));
                items.getOrDefault(part, new ArrayList<>())
                        .add(new Item(
                                data.path("file").asString(""),
                                data.path("at").asInt(),
                                carried.about(),
                                json,
                                places));
            }
        });
    }

    List<Item> of(Part part) {
        return items.getOrDefault(part, List.of());
    }

    /** Puts what a file says into a draft, part by part. */
    static final class Keeping {

        private final MapDraft draft;
        private final String file;
        private final Map<Part, Integer> counts = new EnumMap<>(Part.class);
        private final Map<String, Integer> names = new HashMap<>();

        /** @param file a short name that differs from file to file */
        Keeping(MapDraft draft, String file) {
            this.draft = draft;
            this.file = file;
        }

        /**
         * Keeps one.
         *
         * @param name what the file calls it; another of the same name and part is kept all the same
         */
        void keep(Part part, String name, @Nullable Subject about, JsonNode json, List<String> places) {
            int at = counts.merge(part, 1, Integer::sum) - 1;
            String id = "%s/%s/%s".formatted(file, part.label(), name);
            int doubles = names.merge(id, 1, Integer::sum);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("part", part.label());
            data.put("file", file);
            data.put("at", at);
            data.put("json", JSON.convertValue(json, VALUES));
            if (!places.isEmpty()) {
                data.put("places", places);
            }
            draft.carry(doubles == 1 ? id : id + "#" + doubles, about, data);
        }
    }
}
