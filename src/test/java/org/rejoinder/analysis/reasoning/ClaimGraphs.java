package org.rejoinder.analysis.reasoning;

import java.util.List;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.document.AnchorState;

/** Graphs of maps that were written for tests. */
public final class ClaimGraphs {

    private ClaimGraphs() {}

    /** The graph of a map as it would be read from the store, without arguments. */
    public static ClaimGraph of(MapContents contents) {
        List<ClaimGraph.Placed> placed = contents.claims().stream()
                .filter(claim -> contents.occurrences().getOrDefault(claim.id(), List.of()).stream()
                        .anyMatch(place -> place.anchorState() != AnchorState.ORPHANED))
                .map(claim -> new ClaimGraph.Placed(claim.id(), claim.status()))
                .toList();
        List<ClaimGraph.Tie> ties = contents.relations().stream()
                .map(relation -> new ClaimGraph.Tie(
                        relation.id(),
                        relation.from(),
                        relation.to(),
                        relation.type(),
                        relation.confidence(),
                        relation.status(),
                        relation.mutual()))
                .toList();
        return ClaimGraph.of(placed, ties, List.of());
    }
}
