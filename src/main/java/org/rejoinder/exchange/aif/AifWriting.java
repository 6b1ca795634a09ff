package org.rejoinder.exchange.aif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a map as a node set: what came as nodes and edges as it came, as far as it still holds; what is new as nodes with new
 * ids. A passage is a locution (L) that asserts (YA) its claim (I).
 */
final class AifWriting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NODE_ID = "nodeID";
    private static final List<String> NODE_MEMBERS =
            List.of(NODE_ID, "text", "type", "timestamp", "scheme", "schemeID");
    private static final List<String> EDGE_MEMBERS = List.of("edgeID", "fromID", "toID", "formEdgeID");
    private static final List<String> LOCUTION_MEMBERS =
            List.of(NODE_ID, "personID", "timestamp", "start", "end", "source");
    private static final List<String> PERSON_MEMBERS = List.of("participantID", "firstname", "surname");

    /** Where nothing tells when a node was made: the day that computers count from. */
    private static final String NO_TIME = "1970-01-01 00:00:00";

    private final MapContents contents;
    private final boolean xaif;
    private final Facts facts;
    private final Kept kept;
    private final @Nullable ObjectNode file;
    private final Survival survival;
    private final Ids nodeIds;
    private final Ids edgeIds;
    private final Map<Document.Id, Document> documents = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> covered = new HashSet<>();
    private final Map<String, String> locutionOf = new HashMap<>();
    private final ArrayNode nodes = NODES.arrayNode();
    private final ArrayNode edges = NODES.arrayNode();
    private final ArrayNode locutions = NODES.arrayNode();
    private final ArrayNode participants = NODES.arrayNode();
    private final ArrayNode anchors = NODES.arrayNode();
    private final OwnRemarks remarks = new OwnRemarks();
    private final Map<String, JsonNode> people = new LinkedHashMap<>();
    private final Ids personIds;
    private boolean textAsItCame;

    /**
     * @param contents what stands of a map
     * @param xaif whether the text goes along; else ids are texts whatever they were
     */
    AifWriting(MapContents contents, boolean xaif) {
        this.contents = contents;
        this.xaif = xaif;
        facts = new Facts(contents);
        kept = Kept.of(contents, AifReading.CARRIED);
        file = kept.of(Part.FILE).isEmpty()
                ? null
                : kept.of(Part.FILE).getFirst().json();
        boolean texts = !xaif
                && !(file != null && file.path(AifReading.FORM).asString("").equals(AifFile.AIF));
        nodeIds = new Ids(texts);
        edgeIds = new Ids(texts);
        personIds = new Ids(texts);
        contents.documents().forEach(document -> documents.put(document.id(), document));
        kept.of(Part.FILE).forEach(item -> item.json().path(AifReading.MADE).forEach(id -> made.add(id.asString(""))));
        List<Survival.Node> all =
                kept.of(Part.NODE).stream().map(AifWriting::node).toList();
        List<Survival.Edge> lines =
                kept.of(Part.EDGE).stream().map(AifWriting::edge).toList();
        survival = new Survival(facts, all, lines);
        reserve();
    }

    private static Survival.Node node(Kept.Item item) {
        ObjectNode json = item.json();
        Nodeset.Node node = new Nodeset.Node(
                json.path(NODE_ID).asString(""), Role.ofType(json.path("type").asString("")), json);
        return new Survival.Node(
                key(item, node.key()),
                node.role(),
                item,
                json.path("text").asString(""),
                Schemes.telling(node.scheme()));
    }

    private static Survival.Edge edge(Kept.Item item) {
        return new Survival.Edge(
                key(item, item.json().path("fromID").asString("")),
                key(item, item.json().path("toID").asString("")),
                item);
    }

    /** Ids of one file are not those of another. */
    private static String key(Kept.Item item, String id) {
        return item.file() + "/" + id;
    }

    private void reserve() {
        kept.of(Part.NODE).forEach(item -> nodeIds.reserve(item.json().path(NODE_ID)));
        kept.of(Part.EDGE).forEach(item -> edgeIds.reserve(item.json().path("edgeID")));
        kept.of(Part.LOCUTION).forEach(item -> personIds.reserve(item.json().path("personID")));
        kept.of(Part.PARTICIPANT).forEach(item -> personIds.reserve(item.json().path("participantID")));
    }

    /** The file. */
    ObjectNode write() {
        writeKept();
        textAsItCame = isTextAsItCame();
        contents.claims().stream()
                .filter(claim -> facts.claims().containsKey(claim.id()))
                .forEach(this::statement);
        facts.arguments().forEach(this::argument);
        facts.links().forEach(this::links);
        facts.claims()
                .keySet()
                .forEach(claim ->
                        contents.occurrences().getOrDefault(claim, List.of()).forEach(this::place));
        return assembled();
    }

    /** As many relations as there are steps for have theirs; the others get new ones. */
    private void links(Facts.Link link, List<Relation> relations) {
        List<String> steps = survival.steps(link);
        for (int index = 0; index < relations.size(); index++) {
            Relation relation = relations.get(index);
            boolean there = index < steps.size();
            String step = there ? steps.get(index) : step("link:" + link.from() + relation.id(), link.type(), null);
            if (!there) {
                line(claimKey(link.from()), step);
                line(step, claimKey(link.to()));
            }
            if (!there || !OwnRemarks.isAsImported(relation)) {
                remarks.relation(nodeIds.of(step, NODES.nullNode()), relation);
            }
        }
    }

    private void writeKept() {
        Map<String, Survival.Node> there = new HashMap<>();
        survival.nodes().forEach(node -> there.put(node.key(), node));
        Set<String> seen = new HashSet<>();
        for (Kept.Item item : kept.of(Part.NODE)) {
            String key = key(item, item.json().path(NODE_ID).asString(""));
            Survival.Node node = there.get(key);
            if (!seen.add(key)) {
                // A second node of one id leads nowhere; it is written as it came.
                nodes.add(ordered(item.json(), NODE_MEMBERS));
            } else if (node != null) {
                ObjectNode json = item.json().deepCopy();
                json.set(NODE_ID, nodeIds.keep(item.file(), key, json.path(NODE_ID)));
                reword(node, json);
                nodes.add(ordered(json, NODE_MEMBERS));
                covered.addAll(item.places());
                item.places().forEach(place -> locutionOf.putIfAbsent(place, key));
            }
        }
        kept.of(Part.FILE).forEach(item -> covered.addAll(item.places()));
        for (Survival.Edge edge : survival.edges()) {
            ObjectNode json = edge.item().json().deepCopy();
            json.set("fromID", nodeIds.of(edge.from(), json.path("fromID")));
            json.set("toID", nodeIds.of(edge.to(), json.path("toID")));
            if (json.has("edgeID")) {
                json.set(
                        "edgeID",
                        edgeIds.keep(
                                edge.item().file(),
                                edge.item().file() + "/" + edge.item().at(),
                                json.path("edgeID")));
            }
            edges.add(ordered(json, EDGE_MEMBERS));
        }
        for (Kept.Item item : kept.of(Part.LOCUTION)) {
            ObjectNode json = item.json().deepCopy();
            if (json.has(NODE_ID)) {
                json.set(NODE_ID, nodeIds.of(key(item, json.path(NODE_ID).asString("")), json.path(NODE_ID)));
            }
            if (json.has("personID")) {
                json.set("personID", personIds.written(json.path("personID")));
            }
            locutions.add(ordered(json, LOCUTION_MEMBERS));
        }
        kept.of(Part.PARTICIPANT).forEach(item -> participants.add(ordered(item.json(), PERSON_MEMBERS)));
    }

    /** A claim that was put in other words since is written in them. */
    private void reword(Survival.Node node, ObjectNode json) {
        Subject about = node.item().about();
        if (node.role() != Role.STATEMENT || about == null) {
            return;
        }
        if (about.kind() == Subject.Kind.ARGUMENT) {
            remarks.unstated(json.path(NODE_ID));
            return;
        }
        facts.claim(about.id()).ifPresent(claim -> {
            boolean reworded = !claim.text().equals(node.words())
                    && !claim.text().equals(node.words().strip());
            if (reworded) {
                json.put("text", claim.text());
            }
            if (reworded || !OwnRemarks.isAsImported(claim)) {
                remarks.claim(json.path(NODE_ID), claim);
            }
        });
    }

    private String claimKey(Claim.Id claim) {
        return survival.node(claim).orElse("claim:" + claim.value());
    }

    private void statement(Claim claim) {
        if (survival.node(claim.id()).isEmpty()) {
            JsonNode id = node(claimKey(claim.id()), claim.text(), "I", time(claim), null);
            remarks.claim(id, claim);
        }
    }

    private String time(Claim claim) {
        return contents.occurrences().getOrDefault(claim.id(), List.of()).stream()
                .findFirst()
                .map(this::time)
                .orElse(NO_TIME);
    }

    private String time(Occurrence occurrence) {
        return Optional.ofNullable(documents.get(occurrence.document()))
                .flatMap(document -> Optional.ofNullable(document.publishedOn()))
                .map(date -> date + " 00:00:00")
                .orElse(NO_TIME);
    }

    private void argument(Argument argument) {
        Optional<String> there = survival.node(argument.id());
        String step = there.orElseGet(() -> step("argument:" + argument.id(), argument.type(), argument.scheme()));
        JsonNode id = nodeIds.of(step, NODES.nullNode());
        if (there.isEmpty()) {
            argument.premises().forEach(premise -> line(claimKey(premise), step));
            for (int index = 0; index < argument.unstated().size(); index++) {
                String key = "unstated:" + argument.id() + ":" + index;
                remarks.unstated(node(key, argument.unstated().get(index), "I", NO_TIME, null));
                line(key, step);
            }
            line(step, claimKey(argument.conclusion()));
        }
        if (there.isEmpty() || !OwnRemarks.isAsImported(argument)) {
            remarks.argument(id, argument);
        }
        for (Claim.Id by : argument.undercutters()) {
            if (facts.claims().containsKey(by) && !survival.saysUndercut(argument.id(), by)) {
                String attack = step("undercut:" + argument.id() + by, RelationType.CONTRADICTS, null);
                line(claimKey(by), attack);
                line(attack, step);
            }
        }
    }

    private String step(String key, RelationType type, @Nullable String scheme) {
        String usual = switch (type) {
            case SUPPORTS -> "Default Inference";
            case CONTRADICTS -> "Default Conflict";
            case EQUIVALENT -> "Default Rephrase";
        };
        String aif = switch (type) {
            case SUPPORTS -> "RA";
            case CONTRADICTS -> "CA";
            case EQUIVALENT -> "MA";
        };
        String name = scheme == null || scheme.isBlank() ? usual : scheme;
        JsonNode id = node(key, name, aif, NO_TIME, name);
        assert !id.isNull();
        return key;
    }

    private JsonNode node(String key, String text, String type, String time, @Nullable String scheme) {
        JsonNode id = nodeIds.give(key);
        ObjectNode node = nodes.addObject();
        node.set(NODE_ID, id);
        node.put("text", text).put("type", type).put("timestamp", time);
        String number = scheme == null ? null : Schemes.number(scheme);
        if (number != null) {
            node.put("scheme", scheme).put("schemeID", number);
        }
        return id;
    }

    private void line(String from, String to) {
        ObjectNode edge = edges.addObject();
        edge.set("edgeID", edgeIds.give("edge:" + edges.size()));
        edge.set("fromID", nodeIds.of(from, NODES.nullNode()));
        edge.set("toID", nodeIds.of(to, NODES.nullNode()));
        edge.set("formEdgeID", NODES.nullNode());
    }

    /** Writes a passage as a locution, unless it has come as one or stands in a text made of what the file said. */
    private void place(Occurrence occurrence) {
        String id = occurrence.id().value();
        boolean apart = made.contains(occurrence.document().value());
        if (!covered.contains(id) && !apart) {
            locution(occurrence);
        }
        if (!apart || writesText()) {
            String key = locutionOf.getOrDefault(id, claimKey(occurrence.claim()));
            anchors.add(OwnRemarks.anchor(nodeIds.of(key, NODES.nullNode()), occurrence));
        }
    }

    private void locution(Occurrence occurrence) {
        Document document = documents.get(occurrence.document());
        String voice = document == null ? occurrence.holder().name() : occurrence.voice(document);
        String place = "place:" + occurrence.id();
        String assertion = "asserting:" + occurrence.id();
        JsonNode id = node(place, voice + " : " + occurrence.quote().exact(), "L", time(occurrence), null);
        JsonNode illocution = node(assertion, "Asserting", "YA", time(occurrence), "Asserting");
        assert !illocution.isNull();
        line(place, assertion);
        line(assertion, claimKey(occurrence.claim()));
        locutionOf.put(occurrence.id().value(), place);
        ObjectNode locution = locutions.addObject();
        locution.set(NODE_ID, id);
        locution.set("personID", person(voice));
        locution.put("timestamp", time(occurrence));
        locution.set("start", NODES.nullNode());
        locution.set("end", NODES.nullNode());
        locution.set("source", NODES.nullNode());
    }

    private JsonNode person(String voice) {
        return people.computeIfAbsent(voice, name -> {
            JsonNode id = personIds.give("person:" + name);
            if (xaif) {
                ObjectNode participant = participants.addObject();
                participant.set("participantID", id);
                participant.put("firstname", name).put("surname", "");
            }
            return id;
        });
    }

    /** Whether the text is put together anew rather than written as it came. */
    private boolean writesText() {
        return xaif && !textAsItCame;
    }

    /** Whether the map has the text of the one file it came from and no passage that has been added. */
    private boolean isTextAsItCame() {
        return kept.of(Part.FILE).size() == 1
                && file != null
                && file.path(AifReading.ROOT).has("text")
                && contents.documents().stream()
                        .allMatch(document -> made.contains(document.id().value()))
                && contents.occurrences().values().stream()
                        .flatMap(List::stream)
                        .allMatch(place -> covered.contains(place.id().value()));
    }

    private ObjectNode assembled() {
        ObjectNode graph = NODES.objectNode();
        graph.set("nodes", nodes);
        graph.set("edges", edges);
        addList(graph, "locutions", locutions);
        if (xaif || hadList("participants")) {
            addList(graph, "participants", participants);
        }
        if (file != null) {
            file.path(AifReading.GRAPH)
                    .properties()
                    .forEach(member -> putIfAbsent(graph, member.getKey(), member.getValue()));
        }
        if (!anchors.isEmpty()) {
            graph.set(Remarks.ANCHORS, anchors);
        }
        ObjectNode root = xaif ? NODES.objectNode() : graph;
        if (xaif) {
            root.set("AIF", graph);
            text(root);
        }
        remarks.documents(contents, made, writesText());
        remarks.putInto(root, contents.map(), file == null);
        return root;
    }

    private void text(ObjectNode root) {
        if (writesText()) {
            MarkedText text = MarkedText.of(
                    contents,
                    place -> nodeIds.of(
                                    locutionOf.getOrDefault(place.id().value(), claimKey(place.claim())),
                                    NODES.nullNode())
                            .asString(""));
            root.putObject("text").put("txt", text.html());
            remarks.textPlaces(text.places());
        }
        if (file != null) {
            file.path(AifReading.ROOT)
                    .properties()
                    .forEach(member -> putIfAbsent(root, member.getKey(), member.getValue()));
        }
        if (file == null || !file.has(AifReading.ROOT)) {
            ObjectNode empty = NODES.objectNode();
            empty.put("firstname", "").put("surname", "").put("url", "").set("nodes", NODES.arrayNode());
            empty.set("edges", NODES.arrayNode());
            putIfAbsent(root, "OVA", empty);
            putIfAbsent(root, "dialog", NODES.booleanNode(true));
        }
    }

    private static void putIfAbsent(ObjectNode object, String name, JsonNode value) {
        if (!object.has(name)) {
            object.set(name, value);
        }
    }

    private void addList(ObjectNode graph, String name, ArrayNode list) {
        if (file == null || !list.isEmpty() || hadList(name)) {
            graph.set(name, list);
        }
    }

    private boolean hadList(String name) {
        boolean had = false;
        if (file != null) {
            for (JsonNode list : file.path(AifReading.LISTS)) {
                had |= list.asString("").equals(name);
            }
        }
        return had;
    }

    /** The members in the usual order, others after them. */
    private static ObjectNode ordered(ObjectNode json, List<String> usual) {
        ObjectNode ordered = NODES.objectNode();
        usual.forEach(name -> Optional.ofNullable(json.get(name)).ifPresent(value -> ordered.set(name, value)));
        json.properties().forEach(member -> putIfAbsent(ordered, member.getKey(), member.getValue()));
        return ordered;
    }
}
