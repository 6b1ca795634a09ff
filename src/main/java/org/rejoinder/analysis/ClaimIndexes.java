package org.rejoinder.analysis;

import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.keeping.KeptPerMap;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The indexes of claims of the maps last asked about. */
@Component
class ClaimIndexes {

    private final KeptPerMap<ClaimIndex> kept;

    ClaimIndexes(Graph graph, ClaimIndexReader reader) {
        this.kept = new KeptPerMap<>(graph, reader::read, ClaimIndex::size);
    }

    /** The claims of a map, or of the whole store if {@code map} is null. */
    ClaimIndex of(ArgumentMap.@Nullable Id map) {
        return kept.of(map);
    }
}
