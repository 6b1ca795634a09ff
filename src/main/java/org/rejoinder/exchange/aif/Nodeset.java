package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.exchange.LocatedJson;
import org.rejoinder.exchange.MalformedFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The graph in a file of AIF: nodes and edges, and of locutions who spoke. Ids may be strings or numbers; edges may lead
 * nowhere, types may be of any sort.
 */
final class Nodeset {

    /** @param key the node's id as text */
    record Node(String key, Role role, ObjectNode json) {

        String text() {
            return json.path("text").asString("").strip();
        }

        /** The name of its scheme, else its text. */
        String scheme() {
            String scheme = json.path("scheme").asString("").strip();
            return scheme.isEmpty() ? text() : scheme;
        }
    }

    record Edge(String key, String from, String to, ObjectNode json) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Node> all = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<ObjectNode> locutions = new ArrayList<>();
    private final List<ObjectNode> participants = new ArrayList<>();
    private final Map<String, List<String>> outgoing = new HashMap<>();

    /**
     * @param graph the object that has the lists
     * @throws MalformedFile if a list is none, a node has no id or an edge no ends
     */
    Nodeset(LocatedJson json, ObjectNode graph) {
        if (!graph.path("nodes").isArray()) {
            throw json.malformed(graph, "Here should be a list \"nodes\": the file is no node set of AIF.");
        }
        for (ObjectNode node : json.objects(graph, "nodes")) {
            Node read = new Node(
                    key(json, node, "nodeID"), Role.ofType(node.path("type").asString("")), node);
            all.add(read);
            nodes.putIfAbsent(read.key(), read);
        }
        for (ObjectNode edge : json.objects(graph, "edges")) {
            Edge read = new Edge(
                    id(edge.path("edgeID")).orElse(""), key(json, edge, "fromID"), key(json, edge, "toID"), edge);
            edges.add(read);
            outgoing.computeIfAbsent(read.from(), from -> new ArrayList<>()).add(read.to());
        }
        locutions.addAll(json.objects(graph, "locutions"));
        participants.addAll(json.objects(graph, "participants"));
    }

    private static String key(LocatedJson json, ObjectNode object, String name) {
        return id(object.path(name))
                .orElseThrow(() -> json.malformed(
                        object, "\"%s\" is missing: an id is needed here, a text or a whole number.".formatted(name)));
    }

    static Optional<String> id(JsonNode value) {
        return value.isString() || value.isIntegralNumber() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** Each node in the file's order; of several with one id the first counts. */
    List<Node> all() {
        return all;
    }

    /** Whether it is the node that its id leads to. */
    boolean counts(Node node) {
        return nodes.get(node.key()) == node;
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    List<Edge> edges() {
        return edges;
    }

    List<ObjectNode> locutions() {
        return locutions;
    }

    List<ObjectNode> participants() {
        return participants;
    }

    /** The nodes that edges lead to from one, in the file's order. */
    List<Node> after(String key) {
        return outgoing.getOrDefault(key, List.of()).stream()
                .flatMap(next -> node(next).stream())
                .toList();
    }
}
