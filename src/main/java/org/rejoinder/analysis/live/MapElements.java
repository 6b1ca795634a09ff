package org.rejoinder.analysis.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** Reads which claims and relations a map has, by id and version only: all of them once, later those that were touched. */
@Component
class MapElements {

    private static final String CLAIMS = """
            MATCH (:Map {id: $map})-[:INCLUDES]->(:Document)-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(claim:Claim)
            RETURN DISTINCT claim.id AS id, claim.version AS version
            """;

    private static final String THESE_CLAIMS = """
            UNWIND $claims AS id
            MATCH (claim:Claim {id: id})
            WHERE EXISTS {
              (claim)<-[:ASSERTS]-(:Occurrence)-[:IN]->(:Snapshot)<-[:HAS_SNAPSHOT]-(:Document)<-[:INCLUDES]-(:Map {id: $map})
            }
            RETURN claim.id AS id, claim.version AS version
            """;

    private static final String CLAIMS_OF_DOCUMENT = """
            MATCH (:Document {id: $document})-[:HAS_SNAPSHOT]->(:Snapshot)<-[:IN]-(:Occurrence)-[:ASSERTS]->(claim:Claim)
            RETURN DISTINCT claim.id AS id, claim.version AS version
            """;

    private static final String RELATIONS_FROM = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]->(to:Claim)
            RETURN relation.id AS id, relation.version AS version, id AS from, to.id AS to, relation.mutual AS mutual
            """;

    private static final String RELATIONS_OF = """
            UNWIND $claims AS id
            MATCH (:Claim {id: id})-[relation:SUPPORTS|CONTRADICTS|EQUIVALENT]-(:Claim)
            WITH DISTINCT relation
            RETURN relation.id AS id, relation.version AS version, startNode(relation).id AS from,
              endNode(relation).id AS to, relation.mutual AS mutual
            """;

    private final Graph graph;

    MapElements(Graph graph) {
        this.graph = graph;
    }

    /** Every claim of the map, and every relation from one of them, wherever it leads. */
    Found all(ArgumentMap.Id map) {
        return graph.read(transaction -> {
            List<Node> claims =
                    transaction.run(CLAIMS, Map.of("map", map.value())).list(MapElements::toNode);
            List<String> ids = claims.stream().map(Node::id).toList();
            return new Found(
                    claims,
                    transaction.run(RELATIONS_FROM, Map.of("claims", ids)).list(MapElements::toEdge));
        });
    }

    /** Those of these claims that stand in the map, and every relation of theirs. */
    Found of(ArgumentMap.Id map, Collection<String> claims) {
        return graph.read(transaction -> {
            List<Node> found = transaction
                    .run(THESE_CLAIMS, Map.of("map", map.value(), "claims", List.copyOf(claims)))
                    .list(MapElements::toNode);
            return new Found(
                    found,
                    transaction
                            .run(RELATIONS_OF, Map.of("claims", List.copyOf(claims)))
                            .list(MapElements::toEdge));
        });
    }

    /** The claims of a document, and every relation of theirs. */
    Found of(Document.Id document) {
        return graph.read(transaction -> {
            List<Node> found = transaction
                    .run(CLAIMS_OF_DOCUMENT, Map.of("document", document.value()))
                    .list(MapElements::toNode);
            List<String> ids = found.stream().map(Node::id).toList();
            return new Found(
                    found, transaction.run(RELATIONS_OF, Map.of("claims", ids)).list(MapElements::toEdge));
        });
    }

    private static Node toNode(Record row) {
        return new Node(row.get("id").asString(), row.get("version").asInt());
    }

    private static Edge toEdge(Record row) {
        return new Edge(
                row.get("id").asString(),
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("mutual").asBoolean(),
                row.get("version").asInt());
    }

    /** A claim. */
    record Node(String id, int version) {}

    /** A relation. */
    record Edge(String id, String from, String to, boolean mutual, int version) {}

    /** What was found; relations may lead out of the map. */
    record Found(List<Node> claims, List<Edge> relations) {}
}
