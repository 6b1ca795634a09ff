package org.rejoinder.analysis.live;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Element;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;

/**
 * A map's claims and relations as a GraphStream graph that follows the store: each element knows the version it has, and a
 * sink hears what is done to them. Not safe for use by several threads at once.
 */
final class LiveGraph {

    private static final String VERSION = "version";

    private final MultiGraph graph;
    private final Changes changes = new Changes();

    /** The map as it stands; nothing of this counts as a change. */
    LiveGraph(ArgumentMap.Id map, MapElements.Found all) {
        graph = new MultiGraph(map.value());
        put(all);
        graph.addSink(changes);
    }

    /** Whether one of these claims or relations is known here. */
    boolean hasAny(Touched touched) {
        return touched.claims().stream().anyMatch(id -> graph.getNode(id) != null)
                || touched.relations().stream().anyMatch(id -> graph.getEdge(id) != null);
    }

    /** The claims whose records have to be read to follow: those touched, and the ends of touched relations. */
    Set<String> claimsToRead(Touched touched) {
        return Stream.concat(
                        touched.claims().stream(),
                        touched.relations().stream()
                                .map(graph::getEdge)
                                .filter(Objects::nonNull)
                                .flatMap(edge -> Stream.of(
                                        edge.getSourceNode().getId(),
                                        edge.getTargetNode().getId())))
                .collect(toSet());
    }

    /**
     * Follows decisions.
     *
     * @param read claims that were looked for in the store
     * @param found those of them that stand in the map, and all their relations
     */
    MapChange follow(Touched touched, Collection<String> read, MapElements.Found found) {
        Set<String> standing = found.claims().stream().map(MapElements.Node::id).collect(toSet());
        Set<String> related =
                found.relations().stream().map(MapElements.Edge::id).collect(toSet());
        for (String claim : read) {
            Node node = graph.getNode(claim);
            if (node != null && !standing.contains(claim)) {
                graph.removeNode(node);
            } else if (node != null) {
                node.edges()
                        .filter(edge -> !related.contains(edge.getId()))
                        .toList()
                        .forEach(graph::removeEdge);
            }
        }
        put(found);
        touched.claims().stream().filter(id -> graph.getNode(id) != null).forEach(changes::touched);
        touched.relations().stream().filter(id -> graph.getEdge(id) != null).forEach(changes::touchedRelation);
        return changes.take(MapChange.Kind.DECISIONS, List.of());
    }

    /** Follows a document that was stored, with what the store has of it; claims that were there may have a new place. */
    MapChange follow(Document.Id document, MapElements.Found found) {
        put(found);
        found.claims().forEach(claim -> changes.touched(claim.id()));
        return changes.take(MapChange.Kind.DOCUMENT, List.of(document));
    }

    int claims() {
        return graph.getNodeCount();
    }

    private void put(MapElements.Found found) {
        for (MapElements.Node claim : found.claims()) {
            Node node = graph.getNode(claim.id());
            setVersion(node == null ? graph.addNode(claim.id()) : node, claim.version());
        }
        found.relations().forEach(this::put);
    }

    private void put(MapElements.Edge relation) {
        Node from = graph.getNode(relation.from());
        Node to = graph.getNode(relation.to());
        if (from == null || to == null) {
            return;
        }
        Edge edge = graph.getEdge(relation.id());
        if (edge != null && !leads(edge, relation)) {
            graph.removeEdge(edge);
            edge = null;
        }
        setVersion(
                edge == null ? graph.addEdge(relation.id(), from, to, !relation.mutual()) : edge, relation.version());
    }

    private static boolean leads(Edge edge, MapElements.Edge relation) {
        return edge.isDirected() != relation.mutual()
                && edge.getSourceNode().getId().equals(relation.from())
                && edge.getTargetNode().getId().equals(relation.to());
    }

    private static void setVersion(Element element, int version) {
        if (!Objects.equals(element.getAttribute(VERSION), version)) {
            element.setAttribute(VERSION, version);
        }
    }

    /** Ids of what decisions are about. */
    record Touched(Set<String> claims, Set<String> relations) {
        Touched {
            claims = Set.copyOf(claims);
            relations = Set.copyOf(relations);
        }
    }
}
