package org.rejoinder.exchange.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Shown;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.graph.Attribute.Node;
import org.rejoinder.relation.Relation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GraphML with plain attributes: a node for each claim with the first passage it stands in, an edge for each relation. Nothing
 * of one program's own, so that all read it.
 */
@Component
@Order(21)
class GraphmlWriter implements MapWriter {

    @Override
    public String format() {
        return "graphml";
    }

    @Override
    public String description() {
        return "A graph for Gephi, yEd, NetworkX, GraphStream and JGraphT";
    }

    @Override
    public String standard() {
        return "GraphML 1.0 with plain attributes";
    }

    @Override
    public String mediaType() {
        return "application/graphml+xml";
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        MapContents standing = contents.standing();
        Graph graph = new Graph(standing);
        Set<Relation> written = Set.copyOf(graph.relations());
        List<Loss> losses = new ArrayList<>();
        Set<Document.Id> there = new HashSet<>();
        graph.nodes().forEach(node -> there.add(node.document().id()));
        Set<Claim.Id> claims = new HashSet<>();
        graph.nodes().forEach(node -> claims.add(node.claim().id()));
        Loss.note(
                losses,
                "texts of documents",
                "A graph has passages, not whole texts",
                contents.snapshots().keySet().stream().map(Object::toString).sorted());
        Loss.note(
                losses,
                "documents in which no claim stands first",
                "A document is told with the claims that stand in it first",
                contents.documents().stream()
                        .map(Document::id)
                        .filter(id -> !there.contains(id))
                        .map(Object::toString));
        Loss.note(
                losses,
                "further passages",
                "A node tells the first passage of its claim",
                contents.claims().stream()
                        .flatMap(claim -> Shown.places(standing, claim).stream().skip(1))
                        .map(place -> place.id().value()));
        Loss.note(
                losses,
                "rejected claims, and those in no text any more",
                "Only what stands is published",
                contents.claims().stream()
                        .map(Claim::id)
                        .filter(id -> !claims.contains(id))
                        .map(Claim.Id::value));
        Loss.note(
                losses,
                "rejected relations, and those of claims left out",
                "Only what stands is published",
                contents.relations().stream()
                        .filter(relation -> !written.contains(relation))
                        .map(relation -> relation.id().value()));
        Loss.note(
                losses,
                "characters that XML cannot carry",
                "They are left out",
                graph.nodes().stream()
                        .filter(node -> !Words.printable(node.claim().text())
                                        .equals(node.claim().text())
                                || !Words.printable(node.place().quote().exact())
                                        .equals(node.place().quote().exact()))
                        .map(node -> node.claim().id().value()));
        Loss.note(
                losses,
                "arguments",
                "A graph has claims and relations only",
                contents.reviewed().arguments().stream()
                        .map(argument -> argument.id().value()));
        Loss.note(
                losses,
                "decisions",
                "A graph keeps no history",
                contents.reviewed().decisions().stream()
                        .map(decision -> decision.id().value()));
        Loss.note(
                losses,
                "merged claims",
                "A graph keeps no history",
                contents.reviewed().merged().keySet().stream().map(Claim.Id::value));
        Loss.note(
                losses,
                "findings set aside",
                "A graph has no place for them",
                contents.reviewed().dismissals().stream().map(dismissal -> dismissal.finding()));
        Loss.note(
                losses,
                "what-ifs",
                "A graph has no place for them",
                contents.reviewed().scenarios().stream()
                        .map(scenario -> scenario.id().toString()));
        Loss.note(
                losses,
                "which run of the pipeline found what",
                "A graph has no place for it",
                contents.provenance().runs().stream().map(run -> run.id()));
        Loss.note(
                losses,
                "what was kept from other tools",
                "It belongs to files of other formats",
                contents.carried().stream().map(carried -> carried.format() + ":" + carried.id()));
        return losses;
    }

    /** What is written of a map. */
    private record Graph(List<Node> nodes, List<Relation> relations) {

        Graph(MapContents contents) {
            this(nodes(contents, Shown.of(contents)), Shown.of(contents).relations());
        }

        private static List<Node> nodes(MapContents contents, Shown shown) {
            Map<Document.Id, Document> documents = new HashMap<>();
            contents.documents().forEach(document -> documents.put(document.id(), document));
            List<Node> nodes = new ArrayList<>();
            shown.byDocument()
                    .values()
                    .forEach(claims -> claims.forEach(claim -> {
                        Occurrence place = Shown.places(contents, claim).getFirst();
                        Document document = documents.get(place.document());
                        if (document != null) {
                            nodes.add(new Node(claim, place, document));
                        }
                    }));
            return nodes;
        }
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        Graph graph = new Graph(contents.standing());
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                .append(" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns")
                .append(" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
        Attribute.OF_NODES.forEach(attribute -> key(xml, attribute, "node"));
        Attribute.OF_EDGES.forEach(attribute -> key(xml, attribute, "edge"));
        xml.append("  <key id=\"graph_title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n");
        xml.append("  <key id=\"graph_question\" for=\"graph\" attr.name=\"question\" attr.type=\"string\"/>\n");
        xml.append("  <graph id=\"map\" edgedefault=\"directed\">\n");
        data(xml, "    ", "graph_title", contents.map().title());
        data(xml, "    ", "graph_question", contents.map().question());
        for (Node node : graph.nodes()) {
            xml.append("    <node id=\"")
                    .append(escaped(node.claim().id().value()))
                    .append("\">\n");
            Attribute.OF_NODES.forEach(attribute -> data(
                    xml, "      ", "node_" + attribute.name(), attribute.value().apply(node)));
            xml.append("    </node>\n");
        }
        for (Relation relation : graph.relations()) {
            xml.append("    <edge id=\"").append(escaped(relation.id().value()));
            xml.append("\" source=\"").append(escaped(relation.from().value()));
            xml.append("\" target=\"").append(escaped(relation.to().value())).append("\">\n");
            Attribute.OF_EDGES.forEach(attribute -> data(
                    xml, "      ", "edge_" + attribute.name(), attribute.value().apply(relation)));
            xml.append("    </edge>\n");
        }
        xml.append("  </graph>\n</graphml>\n");
        output.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static void key(StringBuilder xml, Attribute<?> attribute, String of) {
        xml.append("  <key id=\"").append(of).append('_').append(attribute.name());
        xml.append("\" for=\"").append(of).append("\" attr.name=\"").append(attribute.name());
        xml.append("\" attr.type=\"").append(attribute.type()).append("\"/>\n");
    }

    private static void data(StringBuilder xml, String indentation, String key, @Nullable Object value) {
        if (value != null) {
            xml.append(indentation).append("<data key=\"").append(key).append("\">");
            xml.append(escaped(value.toString())).append("</data>\n");
        }
    }

    /** Carriage returns as references, since XML's readers make line feeds of them. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Words::isPrintable).forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }
}
