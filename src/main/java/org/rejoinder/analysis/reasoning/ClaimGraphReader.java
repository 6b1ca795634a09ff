package org.rejoinder.analysis.reasoning;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Record;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.springframework.stereotype.Component;

/** Reads from the graph what a {@link ClaimGraph} is made of: ids, and what decides whether and how much something counts. */
@Component
class ClaimGraphReader {

    // An orphaned place is one whose words are gone from the newest text.
    private static final String PLACES = """
            MATCH (:Map {id: $map})-[included:INCLUDES]->(document:Document)
              -[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)-[:ASSERTS]->(claim:Claim)
            WHERE place.anchorState <> 'orphaned'
            RETURN claim.id AS id, claim.status AS status, included.position AS document, place.start AS start
            """;

    private static final String TIES = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)
              -[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(from:Claim)
            WITH DISTINCT from
            MATCH (from)-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            RETURN relation.id AS id, from.id AS from, to.id AS to, type(relation) AS type,
              relation.confidence AS confidence, relation.status AS status, relation.mutual AS mutual
            """;

    private final Graph graph;
    private final Claims claims;
    private final Arguments arguments;

    ClaimGraphReader(Graph graph, Claims claims, Arguments arguments) {
        this.graph = graph;
        this.claims = claims;
        this.arguments = arguments;
    }

    /** The graph of a map; empty if there is no such map. */
    ClaimGraph read(ArgumentMap.Id map) {
        List<Argument> drawn = arguments.in(map);
        Map<Claim.Id, Claim.Id> merged = claims.mergedIn(map);
        return graph.read(transaction -> {
            Map<String, Object> parameters = Map.of("map", map.value());
            Map<String, Place> first = new HashMap<>();
            transaction.run(PLACES, parameters).forEachRemaining(row -> {
                Place place = Place.of(row);
                first.merge(place.claim(), place, Place::earlier);
            });
            List<ClaimGraph.Placed> placed = first.values().stream()
                    .sorted(Place.ORDER)
                    .map(place -> new ClaimGraph.Placed(new Claim.Id(place.claim()), place.status()))
                    .toList();
            List<ClaimGraph.Tie> ties = new ArrayList<>();
            transaction.run(TIES, parameters).forEachRemaining(row -> {
                // Most claims of a large store may belong to other maps.
                if (first.containsKey(row.get("from").asString())
                        && first.containsKey(row.get("to").asString())) {
                    ties.add(tie(row));
                }
            });
            return ClaimGraph.of(placed, ties, drawn, merged);
        });
    }

    private static ClaimGraph.Tie tie(Record row) {
        return new ClaimGraph.Tie(
                new Relation.Id(row.get("id").asString()),
                new Claim.Id(row.get("from").asString()),
                new Claim.Id(row.get("to").asString()),
                RelationType.valueOf(row.get("type").asString()),
                row.get("confidence").asDouble(),
                status(row),
                row.get("mutual").asBoolean(false));
    }

    private static ReviewStatus status(Record row) {
        return ReviewStatus.valueOf(row.get("status").asString().toUpperCase(Locale.ROOT));
    }

    /** A place of a claim. */
    private record Place(String claim, ReviewStatus status, int document, int start) {

        private static final Comparator<Place> ORDER =
                comparingInt(Place::document).thenComparingInt(Place::start).thenComparing(Place::claim);

        static Place of(Record row) {
            return new Place(
                    row.get("id").asString(),
                    ClaimGraphReader.status(row),
                    row.get("document").asInt(),
                    row.get("start").asInt());
        }

        Place earlier(Place other) {
            return ORDER.compare(this, other) <= 0 ? this : other;
        }
    }
}
