package org.rejoinder.analysis.positions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Value;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** Reads who says what in a map, and which claims are said to be the same. */
@Component
class PositionRows {

    private static final String PLACES = """
            MATCH (:Map {id: $map})-[included:INCLUDES]->(document:Document)
              -[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)-[:ASSERTS]->(claim:Claim)
            WHERE place.anchorState <> 'orphaned' AND claim.status <> 'rejected'
            MATCH (place)-[:HELD_BY]->(holder:Actor)
            RETURN claim.id AS claimId, document.id AS documentId, place.id AS placeId, place.stance AS stance,
              CASE holder.kind WHEN 'author' THEN null ELSE holder.name END AS speaker
            ORDER BY included.position, place.start, place.id
            """;

    // Those that people have accepted make one claim of two and need not be told.
    private static final String PROPOSED_SAME = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)
              -[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(one:Claim)
            WITH DISTINCT one
            MATCH (one)-[relation:EQUIVALENT]->(other:Claim)
            WHERE relation.status = 'proposed'
            RETURN one.id AS oneId, other.id AS otherId, relation.confidence AS confidence
            ORDER BY relation.id
            """;

    private final Graph graph;

    PositionRows(Graph graph) {
        this.graph = graph;
    }

    /** What stands in the newest texts of a map's documents; nothing if there is no such map. */
    Found of(ArgumentMap.Id map) {
        Map<String, Object> parameters = Map.of("map", map.value());
        return graph.read(transaction -> new Found(
                transaction
                        .run(PLACES, parameters)
                        .list(row -> new Said(
                                new Claim.Id(row.get("claimId").asString()),
                                new Document.Id(row.get("documentId").asString()),
                                new Occurrence.Id(row.get("placeId").asString()),
                                row.get("speaker").asString(null),
                                stance(row.get("stance")))),
                transaction
                        .run(PROPOSED_SAME, parameters)
                        .list(row -> new Same(
                                new Claim.Id(row.get("oneId").asString()),
                                new Claim.Id(row.get("otherId").asString()),
                                row.get("confidence").asDouble()))));
    }

    private static Stance stance(Value label) {
        return Stance.valueOf(label.asString().toUpperCase(Locale.ROOT));
    }

    /** Two claims that are proposed to be the same, with how likely that is, 0..1. */
    record Same(Claim.Id one, Claim.Id other, double confidence) {}

    /**
     * What was read.
     *
     * @param places by document, in the map's order, and place
     * @param same by the relation's id
     */
    record Found(List<Said> places, List<Same> same) {
        Found {
            places = List.copyOf(places);
            same = List.copyOf(same);
        }
    }
}
