package org.rejoinder.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.RelationType;
import org.springframework.stereotype.Component;

/** Counts what is in a map, reading ids only: for pages that show figures without the map's contents. */
@Component
public class MapTallies {

    private static final String PLACES = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(document:Document)
            OPTIONAL MATCH (document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)-[:ASSERTS]->(claim:Claim)
            WHERE place.anchorState <> 'orphaned' AND claim.status <> 'rejected'
            RETURN document.id AS document, collect(DISTINCT claim.id) AS claims
            """;

    private static final String RELATIONS = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[relation:SUPPORTS|CONTRADICTS]->(to:Claim)
            WHERE relation.status <> 'rejected'
            RETURN id AS from, type(relation) AS type, to.id AS to
            """;

    private final Graph graph;

    MapTallies(Graph graph) {
        this.graph = graph;
    }

    /** The figures of a map; all 0 if there is no such map. */
    public MapTally of(ArgumentMap.Id map) {
        return graph.read(transaction -> {
            Map<Document.Id, List<String>> places = new HashMap<>();
            transaction
                    .run(PLACES, Map.of("map", map.value()))
                    .forEachRemaining(row -> places.put(
                            new Document.Id(row.get("document").asString()),
                            row.get("claims").asList(claim -> claim.asString())));
            Set<String> claims = new HashSet<>();
            places.values().forEach(claims::addAll);
            Count count = new Count(claims);
            transaction
                    .run(RELATIONS, Map.of("claims", List.copyOf(claims)))
                    .forEachRemaining(row -> count.add(
                            row.get("from").asString(),
                            RelationType.valueOf(row.get("type").asString()),
                            row.get("to").asString()));
            return count.tally(places);
        });
    }

    /** The figures as they are being gathered. */
    private static final class Count {

        private final Set<String> claims;
        private final Set<String> contested = new HashSet<>();
        private final Set<String> supported = new HashSet<>();
        private int supports;
        private int contradictions;

        Count(Set<String> claims) {
            this.claims = claims;
        }

        void add(String from, RelationType type, String to) {
            if (!claims.contains(to)) {
                return;
            }
            switch (type) {
                case SUPPORTS -> {
                    supports++;
                    supported.add(to);
                }
                case CONTRADICTS -> {
                    contradictions++;
                    contested.add(from);
                    contested.add(to);
                }
                case EQUIVALENT -> {}
            }
        }

        MapTally tally(Map<Document.Id, List<String>> places) {
            Map<Document.Id, MapTally.OfDocument> byDocument = new HashMap<>();
            places.forEach((document, here) -> byDocument.put(document, new MapTally.OfDocument(here.size(), (int)
                    here.stream().filter(contested::contains).count())));
            return new MapTally(
                    claims.size(),
                    contested.size(),
                    claims.size() - supported.size(),
                    supports,
                    contradictions,
                    byDocument);
        }
    }
}
