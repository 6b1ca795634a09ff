package org.rejoinder.exchange.aif;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.LocatedJson;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of AIF, whichever of its forms it has.
 *
 * @param form {@code aif} if the graph is the whole file, {@code xaif} if it is one part of it
 * @param root the whole file
 * @param graph what has nodes and edges
 * @param text the text that was analysed, as HTML; null if the file has none
 * @param title null if the file has none
 */
record AifFile(
        String form,
        LocatedJson json,
        ObjectNode root,
        ObjectNode graph,
        @Nullable String text,
        @Nullable String title) {

    static final String AIF = "aif";
    static final String XAIF = "xaif";

    private static final String GRAPH = "AIF";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @throws MalformedFile if it is none of the forms */
    static AifFile of(MapFile file) {
        LocatedJson json = LocatedJson.objectOf(file);
        ObjectNode root = (ObjectNode) json.root();
        if (root.path(GRAPH) instanceof ObjectNode graph) {
            return new AifFile(XAIF, json, root, graph, text(root.path("text")), null);
        }
        if (root.path("analysis") instanceof ObjectNode analysis) {
            ObjectNode modern = modern(json, root, analysis);
            String title = analysis.path("documentTitle").asString("");
            return new AifFile(XAIF, json, modern, (ObjectNode) modern.path(GRAPH), text(modern.path("text")), title);
        }
        if (!root.path("nodes").isArray()) {
            throw json.malformed(
                    root, "Here should be a list \"nodes\", or an object \"AIF\" that has one: the file is no AIF.");
        }
        return new AifFile(AIF, json, root, root, text(root.path("text")), null);
    }

    /** {@code text} is an object with {@code txt}, or the text itself. */
    private static @Nullable String text(JsonNode text) {
        JsonNode words = text.isObject() ? text.path("txt") : text;
        return words.isString() && !words.asString().isBlank() ? words.asString() : null;
    }

    /** What the first OVA saved, where edges hold whole nodes, as xAIF: with layout and colours beside the graph. */
    private static ObjectNode modern(LocatedJson json, ObjectNode root, ObjectNode analysis) {
        ObjectNode graph = NODES.objectNode();
        ArrayNode nodes = graph.putArray("nodes");
        ArrayNode edges = graph.putArray("edges");
        ArrayNode locutions = graph.putArray("locutions");
        ObjectNode layout = NODES.objectNode();
        ArrayNode boxes = layout.putArray("nodes");
        for (ObjectNode node : json.objects(root, "nodes")) {
            JsonNode id = endpoint(json, node, node);
            ObjectNode modern = nodes.addObject();
            modern.set("nodeID", id);
            modern.put("text", node.path("text").asString(""));
            modern.put("type", node.path("type").asString(""));
            move(node, modern, "timestamp");
            if (node.path("scheme").isString()) {
                modern.set("scheme", node.path("scheme"));
            }
            if (node.path("type").asString("").equals("L")
                    && Nodeset.id(node.path("participantID")).isPresent()) {
                ObjectNode locution = locutions.addObject();
                locution.set("nodeID", id);
                locution.set("personID", node.path("participantID"));
            }
            ObjectNode box = boxes.addObject();
            box.set("nodeID", id);
            node.properties().stream()
                    .filter(member ->
                            !modern.has(member.getKey()) && !member.getKey().equals("id"))
                    .forEach(member -> box.set(member.getKey(), member.getValue()));
        }
        int number = 0;
        for (ObjectNode edge : json.objects(root, "edges")) {
            ObjectNode modern = edges.addObject();
            modern.put("edgeID", number++);
            modern.set("fromID", endpoint(json, edge, edge.path("from")));
            modern.set("toID", endpoint(json, edge, edge.path("to")));
        }
        graph.set("participants", participants(json, root));
        ObjectNode modern = NODES.objectNode();
        modern.set(GRAPH, graph);
        modern.putObject("text").put("txt", text(json, analysis));
        modern.set("OVA", layout);
        modern.set("analysis", analysis);
        return modern;
    }

    private static JsonNode endpoint(LocatedJson json, ObjectNode holder, JsonNode node) {
        JsonNode id = node.isObject() ? node.path("id") : node;
        if (Nodeset.id(id).isEmpty()) {
            throw json.malformed(
                    node.isObject() ? node : holder, "\"id\" is missing: a node needs a text or a whole number as id.");
        }
        return id;
    }

    private static void move(ObjectNode from, ObjectNode to, String name) {
        Optional.ofNullable(from.get(name)).ifPresent(value -> to.set(name, value));
    }

    private static ArrayNode participants(LocatedJson json, ObjectNode root) {
        ArrayNode participants = NODES.arrayNode();
        for (ObjectNode participant : json.objects(root, "participants")) {
            ObjectNode modern = participants.addObject();
            participant
                    .properties()
                    .forEach(member -> modern.set(
                            member.getKey().equals("id") ? "participantID" : member.getKey(), member.getValue()));
        }
        return participants;
    }

    private static String text(LocatedJson json, ObjectNode analysis) {
        String marked = analysis.path("txt").asString("");
        String plain = analysis.path("plain_txt").asString("");
        if (marked.isBlank() && plain.isBlank() && analysis.path("txt").isObject()) {
            throw json.malformed(analysis, "\"txt\" of \"analysis\" has to be a text.");
        }
        return marked.isBlank() ? plain : marked;
    }
}
