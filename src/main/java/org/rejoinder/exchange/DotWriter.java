package org.rejoinder.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The DOT language of Graphviz: claims as boxes, in a cluster for each document; conclusions above their reasons. */
@Component
@Order(3)
class DotWriter implements MapWriter {

    private static final int LINE = 34;

    @Override
    public String format() {
        return "dot";
    }

    @Override
    public String description() {
        return "A graph for Graphviz and other graph programs, one cluster for each document";
    }

    @Override
    public String standard() {
        return "The DOT language of Graphviz";
    }

    @Override
    public String mediaType() {
        return "text/vnd.graphviz";
    }

    @Override
    public String extension() {
        return "dot";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return new Unsaid(contents)
                .arguments()
                .passages("Who says a claim is told in its box's tooltip; DOT has no place for more")
                .texts()
                .ofClaims("types, check-worthiness, confidence and status of claims", "Boxes hold the words of claims alone")
                .ofRelations("status and origin of relations", "Lines hold what they do, their confidence and reason")
                .losses();
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        MapContents standing = contents.standing();
        Voices voices = new Voices(standing);
        Shown shown = Shown.of(standing);
        StringBuilder dot = new StringBuilder("digraph map {\n");
        dot.append("  graph [rankdir=BT, charset=\"UTF-8\", fontname=\"Helvetica\", label=")
                .append(quoted(Words.line(contents.map().title())))
                .append("];\n");
        dot.append("  node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11];\n");
        dot.append("  edge [fontname=\"Helvetica\", fontsize=10, penwidth=1.5];\n");
        int cluster = 0;
        for (Map.Entry<Document, List<Claim>> document : shown.byDocument().entrySet()) {
            dot.append("  subgraph cluster_").append(cluster++).append(" {\n    graph [label=");
            dot.append(quoted(Words.line(document.getKey().title()))).append("];\n");
            document.getValue().forEach(claim -> claim(dot, claim, voices));
            dot.append("  };\n");
        }
        shown.relations().forEach(relation -> relation(dot, relation));
        output.write(dot.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static void claim(StringBuilder dot, Claim claim, Voices voices) {
        dot.append("    ")
                .append(quoted(claim.id().value()))
                .append(" [label=")
                .append(label(claim))
                .append(", tooltip=")
                .append(quoted(Words.line(voices.of(claim))))
                .append("];\n");
    }

    private static void relation(StringBuilder dot, Relation relation) {
        String look = switch (relation.type()) {
            case SUPPORTS -> "style=solid, color=\"#1459a8\", fontcolor=\"#1459a8\"";
            case CONTRADICTS -> "style=dashed, color=\"#a8430a\", fontcolor=\"#a8430a\", constraint=false";
            case EQUIVALENT -> "style=dotted, color=\"#57606a\", fontcolor=\"#57606a\", constraint=false";
        };
        boolean bothWays = relation.mutual() && relation.type() == RelationType.CONTRADICTS;
        String heads = relation.type() == RelationType.EQUIVALENT ? ", dir=none" : bothWays ? ", dir=both" : "";
        dot.append("  ")
                .append(quoted(relation.from().value()))
                .append(" -> ")
                .append(quoted(relation.to().value()))
                .append(" [id=")
                .append(quoted(relation.id().value()))
                .append(", label=")
                .append(quoted(relation.type().sign() + " " + relation.type().label()))
                .append(String.format(Locale.ROOT, ", confidence=\"%.3f\"", relation.confidence()))
                .append(", tooltip=")
                .append(quoted(Words.line(relation.reason())))
                .append(", ")
                .append(look)
                .append(heads)
                .append("];\n");
    }

    /** The text in lines, each aligned to the left. */
    private static String label(Claim claim) {
        return Words.wrap(claim.text(), LINE).stream()
                .map(DotWriter::escaped)
                .collect(Collectors.joining("\\l", "\"", "\\l\""));
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** Graphviz reads backslashes as its own commands, and ampersands as the beginnings of HTML entities. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
