package org.rejoinder.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.springframework.stereotype.Component;

/** Counts what is in a map: for pages that show figures without the map's contents. */
@Component
public class MapTallies {

    private final ClaimIndexes indexes;

    MapTallies(ClaimIndexes indexes) {
        this.indexes = indexes;
    }

    /** The figures of a map; all 0 if there is no such map. */
    public MapTally of(ArgumentMap.Id map) {
        return tally(indexes.of(map));
    }

    private static MapTally tally(ClaimIndex index) {
        List<ClaimIndex.Row> standing = index.standing();
        int[] claims = new int[index.sources().size()];
        int[] contested = new int[claims.length];
        int supports = 0;
        int contradictions = 0;
        for (ClaimIndex.Row row : standing) {
            supports += row.supports();
            contradictions += row.contradictions();
            for (int source : row.standingIn()) {
                claims[source]++;
                contested[source] += row.contradictions() > 0 ? 1 : 0;
            }
        }
        Map<Document.Id, MapTally.OfDocument> byDocument = new HashMap<>();
        for (int source = 0; source < claims.length; source++) {
            byDocument.put(
                    index.sources().get(source).id(), new MapTally.OfDocument(claims[source], contested[source]));
        }
        return new MapTally(
                standing.size(),
                count(standing, Feature.CONTESTED),
                count(standing, Feature.UNSUPPORTED),
                supports,
                // Each was met at both of its ends.
                contradictions / 2,
                byDocument);
    }

    private static int count(List<ClaimIndex.Row> rows, Feature feature) {
        return (int) rows.stream().filter(row -> row.is(feature, false)).count();
    }
}
