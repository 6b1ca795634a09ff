package org.rejoinder.analysis.reasoning;

import java.util.List;

/** Something names claims, relations or arguments that do not count for the map in question; the message is for a reader. */
public final class NotInMap extends RuntimeException {

    private final transient List<String> ids;

    NotInMap(List<String> ids) {
        super("The map has no claim, support, contradiction or argument %s in its present texts"
                .formatted(String.join(", ", ids)));
        this.ids = List.copyOf(ids);
    }

    /** The ids, in the order in which they were named. */
    public List<String> ids() {
        return ids;
    }
}
