package org.rejoinder.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** Counts what is in a map: for pages that show figures without the map's contents. */
@Component
public class MapTallies {

    // Told by the claims that contradict, of which there are few, rather than by all claims of each map.
    private static final String OUTLINES = """
            MATCH (map:Map)
            CALL (map) {
              OPTIONAL MATCH (map)-[:INCLUDES]->(document:Document)
              OPTIONAL MATCH (document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)
              WHERE place.anchorState <> 'orphaned'
              OPTIONAL MATCH (place)-[:ASSERTS]->(claim:Claim)
              WHERE claim.status <> 'rejected'
              RETURN count(DISTINCT document) AS documents, count(DISTINCT claim) AS claims
            }
            RETURN map.id AS map, documents, claims
            """;

    private static final String CONTRADICTIONS = """
            MATCH (from:Claim)-[relation:CONTRADICTS]->(to:Claim)
            WHERE relation.status <> 'rejected' AND from.status <> 'rejected' AND to.status <> 'rejected'
            CALL (from) {
              MATCH (from)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map:Map)
              WHERE place.anchorState <> 'orphaned'
              RETURN collect(DISTINCT map.id) AS here
            }
            CALL (to) {
              MATCH (to)<-[:ASSERTS]-(place:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(map:Map)
              WHERE place.anchorState <> 'orphaned'
              RETURN collect(DISTINCT map.id) AS there
            }
            UNWIND [map IN here WHERE map IN there] AS map
            RETURN map, count(*) AS contradictions
            """;

    private final Graph graph;
    private final ClaimIndexes indexes;

    MapTallies(Graph graph, ClaimIndexes indexes) {
        this.graph = graph;
        this.indexes = indexes;
    }

    /** The figures of a map; all 0 if there is no such map. */
    public MapTally of(ArgumentMap.Id map) {
        return tally(indexes.of(map));
    }

    /** How much there is in every map of the store, by map, counted without making an index for each. */
    public Map<ArgumentMap.Id, Outline> outlines() {
        return graph.read(transaction -> {
            Map<String, Integer> contradictions = new HashMap<>();
            transaction
                    .run(CONTRADICTIONS)
                    .forEachRemaining(row -> contradictions.put(
                            row.get("map").asString(), row.get("contradictions").asInt()));
            Map<ArgumentMap.Id, Outline> outlines = new HashMap<>();
            transaction.run(OUTLINES).forEachRemaining(row -> {
                String map = row.get("map").asString();
                outlines.put(
                        new ArgumentMap.Id(map),
                        new Outline(
                                row.get("documents").asInt(),
                                row.get("claims").asInt(),
                                contradictions.getOrDefault(map, 0)));
            });
            return outlines;
        });
    }

    /** The figures of a map in a list of maps, counted as those of a {@link MapTally}. */
    public record Outline(int documents, int claims, int contradictions) {

        public static final Outline NONE = new Outline(0, 0, 0);
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
