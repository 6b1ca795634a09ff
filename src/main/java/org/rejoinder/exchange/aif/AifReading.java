package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.StepGraph;
import org.rejoinder.review.Subject;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a node set. Statements become claims, locutions their places and holders, steps relations and arguments; every node,
 * edge and locution is carried besides, as it came.
 */
final class AifReading {

    /** Under this name node sets are carried, in whichever form they came. */
    static final String CARRIED = "aif";

    static final String ROOT = "root";
    static final String GRAPH = "graph";
    static final String FORM = "form";
    static final String MADE = "documents";
    static final String LISTS = "lists";

    private static final Set<String> GRAPH_PARTS =
            Set.of("nodes", "edges", "locutions", "participants", Remarks.ANCHORS);

    private final AifFile file;
    private final MapDraft draft;
    private final Nodeset nodeset;
    private final Speech speech;
    private final Remarks remarks;
    private final StepGraph graph = new StepGraph();
    private final List<Placing.Statement> statements = new ArrayList<>();
    private final Map<String, Subject> subjects = new HashMap<>();

    private AifReading(MapFile source, AifFile file) {
        this.file = file;
        this.draft = new MapDraft(source, CARRIED);
        this.nodeset = new Nodeset(file.json(), file.graph());
        this.speech = Speech.of(nodeset);
        this.remarks = new Remarks(file.root(), file.graph());
    }

    static ParsedMap read(MapFile source) {
        return new AifReading(source, AifFile.of(source)).read(name(source));
    }

    /** A short name that differs from file to file. */
    static String name(MapFile source) {
        return ContentId.of("n", source.text()).substring(0, 10);
    }

    private ParsedMap read(String name) {
        String title = Optional.ofNullable(file.title()).orElse("");
        draft.title(title);
        remarks.title(draft);
        readStatements();
        readSteps();
        String source = file.text();
        CompanionText text = source == null ? null : CompanionText.of(source);
        OwnAnchors own = new OwnAnchors(draft, remarks, text);
        Placing placing = new Placing(draft, speech, statements, own);
        placing.place(text, title.isBlank() ? draft.source() : title);
        subjects.putAll(graph.draft(draft));
        nodeset.edges().stream()
                .filter(edge -> remarks.isUnstated(edge.from()) && subjects.containsKey(edge.to()))
                .forEach(edge -> subjects.putIfAbsent(edge.from(), subjects.get(edge.to())));
        keep(name, placing);
        notePlaceless();
        return draft.finish();
    }

    private void readStatements() {
        for (Nodeset.Node node : nodeset.all()) {
            if (node.role() != Role.STATEMENT
                    || !nodeset.counts(node)
                    || node.text().isEmpty()) {
                continue;
            }
            String text = node.json().path("text").asString("");
            if (remarks.isUnstated(node.key())) {
                graph.unstated(node.key(), text);
                continue;
            }
            Claim.Id claim = remarks.claim(node.key(), text)
                    .map(draft::add)
                    .orElseGet(() -> draft.claim(node.text(), node.key(), ClaimType.FACT));
            statements.add(new Placing.Statement(node, claim));
            subjects.put(node.key(), Subject.of(claim));
            graph.claim(node.key(), claim);
        }
    }

    private void readSteps() {
        for (Nodeset.Node node : nodeset.all()) {
            node.role().step().ifPresent(kind -> {
                graph.step(node.key(), kind, Schemes.telling(node.scheme()));
                remarks.step(node.key()).ifPresent(told -> graph.told(node.key(), told));
            });
        }
        nodeset.edges().forEach(edge -> graph.edge(edge.from(), edge.to()));
    }

    private void keep(String name, Placing placing) {
        Kept.Keeping keeping = new Kept.Keeping(draft, name);
        keeping.keep(Part.FILE, "", null, rest(placing.made()), placing.occurrences());
        for (Nodeset.Node node : nodeset.all()) {
            boolean counts = nodeset.counts(node);
            List<String> places = counts ? placing.of(node.key()) : List.of();
            keeping.keep(Part.NODE, node.key(), counts ? subject(node, places) : null, node.json(), places);
        }
        nodeset.edges().forEach(edge -> keeping.keep(Part.EDGE, edge.key(), null, edge.json(), List.of()));
        nodeset.locutions()
                .forEach(locution -> keeping.keep(Part.LOCUTION, id(locution, "nodeID"), null, locution, List.of()));
        nodeset.participants()
                .forEach(participant ->
                        keeping.keep(Part.PARTICIPANT, id(participant, "participantID"), null, participant, List.of()));
    }

    private static String id(ObjectNode object, String name) {
        return Nodeset.id(object.path(name)).orElse("");
    }

    private @Nullable Subject subject(Nodeset.Node node, List<String> places) {
        return places.isEmpty() ? subjects.get(node.key()) : new Subject(Subject.Kind.OCCURRENCE, places.getFirst());
    }

    /** What the file says beside the lists that are carried one by one, and which of them it has. */
    private ObjectNode rest(List<Document.Id> made) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        rest.put(FORM, file.form());
        ObjectNode graphRest = rest.putObject(GRAPH);
        file.graph().properties().stream()
                .filter(member -> !GRAPH_PARTS.contains(member.getKey())
                        && !member.getKey().equals(Remarks.NAME))
                .forEach(member -> graphRest.set(member.getKey(), member.getValue()));
        if (file.root() != file.graph()) {
            ObjectNode rootRest = rest.putObject(ROOT);
            file.root().properties().stream()
                    .filter(member ->
                            !member.getKey().equals("AIF") && !member.getKey().equals(Remarks.NAME))
                    .forEach(member -> rootRest.set(member.getKey(), member.getValue()));
        }
        var lists = rest.putArray(LISTS);
        GRAPH_PARTS.stream()
                .sorted()
                .filter(part -> file.graph().path(part).isArray() && !part.equals(Remarks.ANCHORS))
                .forEach(lists::add);
        var documents = rest.putArray(MADE);
        made.forEach(document -> documents.add(document.value()));
        return rest;
    }

    private void notePlaceless() {
        Set<String> keys = new HashSet<>();
        for (Nodeset.Node node : nodeset.all()) {
            if (!keys.add(node.key())) {
                draft.lose(
                        "nodes of one id", "Only the first counts; the others are kept to be written back", node.key());
            } else if (node.role() == Role.OTHER
                    || (node.role() == Role.ILLOCUTION && !node.text().isEmpty())) {
                draft.lose(
                        "what kind of move in a dialogue was made, and preferences",
                        "Such nodes (YA, TA, PA and others) have no place on a map; they are kept to be written back",
                        node.key());
            } else if (node.role() == Role.STATEMENT && node.text().isEmpty()) {
                draft.lose(
                        "statements without words",
                        "A claim needs words; the node is kept to be written back",
                        node.key());
            }
        }
        nodeset.edges().stream()
                .filter(edge -> nodeset.node(edge.from()).isEmpty()
                        || nodeset.node(edge.to()).isEmpty())
                .forEach(edge -> draft.lose(
                        "edges to nodes that are not in the file",
                        "They join nothing here; they are kept to be written back",
                        edge.key().isEmpty() ? edge.from() + " \u2192 " + edge.to() : edge.key()));
    }
}
