package org.rejoinder.analysis.overview;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedding;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.springframework.stereotype.Component;

/** Reads what an overview is made of, leaving out whatever it does not show. */
@Component
class OverviewRows {

    private static final String CLAIMS = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(document:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(place:Occurrence)
            WHERE place.anchorState <> 'orphaned'
            MATCH (place)-[:ASSERTS]->(claim:Claim), (place)-[:HELD_BY]->(holder:Actor)
            WITH claim, document.id AS document, CASE holder.kind WHEN 'author' THEN '' ELSE holder.name END AS holder
            RETURN claim.id AS id, claim.status AS status, collect(DISTINCT [document, holder]) AS voices
            """;

    private static final String RELATIONS = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            RETURN relation.id AS id, type(relation) AS type, relation.status AS status, relation.confidence AS confidence,
              id AS from, to.id AS to
            """;

    private static final String TEXTS = """
            UNWIND $claims AS id
            MATCH (claim:Claim {id: id})
            RETURN claim.id AS id, claim.text AS text
            """;

    private static final String VECTORS = """
            UNWIND $claims AS id
            MATCH (claim:Claim {id: id})
            WHERE claim.embedding IS NOT NULL
            RETURN claim.id AS id, claim.embedding AS embedding
            """;

    private final Graph graph;

    OverviewRows(Graph graph) {
        this.graph = graph;
    }

    /** The claims that stand in the newest texts of a map's documents, and all relations between them, read together. */
    Found of(ArgumentMap.Id map) {
        return graph.read(transaction -> {
            Map<Claim.Id, Row> claims = transaction.run(CLAIMS, Map.of("map", map.value())).stream()
                    .map(row -> new Row(
                            new Claim.Id(row.get("id").asString()),
                            status(row.get("status")),
                            voices(row.get("voices"))))
                    .collect(toMap(Row::claim, row -> row));
            List<Link> links = transaction.run(RELATIONS, Map.of("claims", values(claims.keySet()))).stream()
                    .filter(row -> claims.containsKey(new Claim.Id(row.get("to").asString())))
                    .map(row -> new Link(
                            new Relation.Id(row.get("id").asString()),
                            RelationType.valueOf(row.get("type").asString()),
                            status(row.get("status")),
                            row.get("confidence").asDouble(),
                            new Claim.Id(row.get("from").asString()),
                            new Claim.Id(row.get("to").asString())))
                    .toList();
            return new Found(claims, links);
        });
    }

    Map<Claim.Id, String> texts(Collection<Claim.Id> claims) {
        return graph.read(transaction -> transaction.run(TEXTS, Map.of("claims", values(claims))).stream()
                .collect(toMap(
                        row -> new Claim.Id(row.get("id").asString()),
                        row -> row.get("text").asString())));
    }

    /** The vectors of these claims; all zero for one that has none. */
    Map<Claim.Id, float[]> vectors(Collection<Claim.Id> claims) {
        Map<Claim.Id, float[]> vectors = new HashMap<>();
        claims.forEach(claim -> vectors.put(claim, new float[Embedding.DIMENSIONS]));
        return graph.read(transaction -> {
            transaction
                    .run(VECTORS, Map.of("claims", values(claims)))
                    .forEachRemaining(
                            row -> vectors.put(new Claim.Id(row.get("id").asString()), vector(row.get("embedding"))));
            return vectors;
        });
    }

    private static float[] vector(Value components) {
        float[] vector = new float[components.size()];
        for (int index = 0; index < vector.length; index++) {
            vector[index] = (float) components.get(index).asDouble();
        }
        return vector;
    }

    private static Set<MapOverview.Voice> voices(Value pairs) {
        return new HashSet<>(pairs.asList(pair -> new MapOverview.Voice(
                new Document.Id(pair.get(0).asString()), pair.get(1).asString())));
    }

    private static ReviewStatus status(Value label) {
        return ReviewStatus.valueOf(label.asString().toUpperCase(Locale.ROOT));
    }

    private static List<String> values(Collection<Claim.Id> claims) {
        return claims.stream().map(Claim.Id::value).toList();
    }

    /** A claim of the map. */
    record Row(Claim.Id claim, ReviewStatus status, Set<MapOverview.Voice> voices) {}

    /** A relation between two of them, whatever its status. */
    record Link(
            Relation.Id id, RelationType type, ReviewStatus status, double confidence, Claim.Id from, Claim.Id to) {}

    /** What a map has. */
    record Found(Map<Claim.Id, Row> claims, List<Link> links) {}
}
