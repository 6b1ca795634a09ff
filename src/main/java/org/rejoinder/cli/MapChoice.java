package org.rejoinder.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;

/** Finds what people name by id, title or file name. */
final class MapChoice {

    private MapChoice() {}

    /**
     * The map of this id or title; without a name the only one there is.
     *
     * @throws NotFound if there is none, or several and no name
     */
    static ArgumentMap map(ArgumentMaps maps, @Nullable String name) {
        List<ArgumentMap> all = maps.all();
        List<ArgumentMap> fitting = all.stream()
                .filter(map -> name == null
                        || map.id().value().equals(name)
                        || map.title().equalsIgnoreCase(name))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String known = all.isEmpty()
                ? "The store has no map."
                : "The store has: "
                        + all.stream()
                                .map(map -> "%s (%s)".formatted(Listing.inOneLine(map.title()), map.id()))
                                .collect(Collectors.joining(", "))
                        + ".";
        throw new NotFound(
                (name == null ? "Say which map with --map. " : "There is no single map \"%s\". ".formatted(name))
                        + known);
    }

    /** As {@link #map}, but no name gives no map. */
    static ArgumentMap.@Nullable Id optionalMap(ArgumentMaps maps, @Nullable String name) {
        return name == null ? null : map(maps, name).id();
    }

    /**
     * The document of this id, title or file name; no name gives none.
     *
     * @throws NotFound if there is none or several
     */
    static Document.@Nullable Id optionalDocument(Documents documents, @Nullable String name) {
        if (name == null) {
            return null;
        }
        List<Document> fitting = documents.all().stream()
                .filter(document -> document.id().value().equals(name)
                        || document.title().equalsIgnoreCase(name)
                        || document.source().equals(name))
                .toList();
        if (fitting.size() != 1) {
            throw new NotFound("%s document \"%s\"; list them with: rejoinder documents"
                    .formatted(fitting.isEmpty() ? "There is no" : "There is more than one", name));
        }
        return fitting.getFirst().id();
    }
}
