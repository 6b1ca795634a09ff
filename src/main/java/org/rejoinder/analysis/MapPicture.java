package org.rejoinder.analysis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSinkImages;
import org.graphstream.ui.swing.util.SwingFileSinkImages;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * GraphStream's picture of a whole map: a dot for each claim that has relations, larger where more of the argument leads
 * to it, with the beginning of its text; an overview, not for reading. Drawn without a screen.
 */
public final class MapPicture {

    private static final int MOST_CLAIMS = 300;
    private static final int MOST_CHARACTERS = 34;
    private static final int LEAST_WIDTH = 900;
    private static final int LEAST_HEIGHT = 320;
    private static final int HEAD = 96;
    private static final int PADDING = 40;
    /** Sizes of dots, in steps: GraphStream draws elements with sizes of their own in an order that varies. */
    private static final int WEIGHTS = 4;

    /** Every class has a z-index of its own: classes of one z-index are drawn in an order that varies. */
    private static final String STYLE = """
            graph { padding: 0px; fill-color: #ffffff; }
            node { fill-color: #24292f; text-size: 12; text-color: #1b1f24; \
            text-alignment: under; text-offset: 0px, 3px; text-background-mode: plain; \
            text-background-color: #ffffff; text-padding: 1px; }
            node.weight0 { z-index: 10; size: 9px; } node.weight1 { z-index: 11; size: 13px; } node.weight2 { z-index: 12; size: 18px; } \
            node.weight3 { z-index: 13; size: 25px; }
            node.corner { z-index: 14; fill-color: #ffffff; size: 1px; }
            node.title { z-index: 15; fill-color: #ffffff; size: 1px; text-size: 20; text-style: bold; text-alignment: at-right; }
            node.note { z-index: 16; fill-color: #ffffff; size: 1px; text-size: 12; text-alignment: at-right; }
            edge { arrow-shape: arrow; arrow-size: 10px, 5px; size: 2px; text-size: 14; text-style: bold; \
            text-background-mode: plain; text-background-color: #ffffff; text-padding: 0px; }
            edge.supports { z-index: 4; fill-color: #1459a8; }
            edge.contradicts { z-index: 5; size: 0px; fill-mode: none; stroke-mode: dashes; stroke-width: 2px; \
            stroke-color: #a8430a; }
            edge.equivalent { z-index: 6; size: 0px; fill-mode: none; stroke-mode: dots; stroke-width: 2px; stroke-color: #57606a; \
            arrow-shape: none; }
            """;

    /** Held, or the setting would be collected with it: GraphStream would tell of every picture. */
    private static final Logger SINK = Logger.getLogger(FileSinkImages.class.getName());

    static {
        SINK.setLevel(Level.WARNING);
        System.setProperty("org.graphstream.ui", "swing");
        System.setProperty("java.awt.headless", "true");
    }

    private MapPicture() {}

    /**
     * Writes the picture as PNG.
     *
     * @throws IOException if it cannot be written, or if this machine has no fonts
     */
    public static void writePng(MapContents contents, OutputStream output) throws IOException {
        AnalysisGraph analysis = AnalysisGraph.of(contents);
        MapLayout layout = MapLayout.of(analysis, MOST_CLAIMS);
        int width = (int) Math.ceil(Math.max(LEAST_WIDTH, layout.width() + 2 * PADDING));
        int height = (int) Math.ceil(Math.max(LEAST_HEIGHT, layout.height() + 2 * PADDING + HEAD));
        Graph graph = new MultiGraph("picture");
        graph.setAttribute("ui.stylesheet", STYLE);
        graph.setAttribute("ui.quality");
        graph.setAttribute("ui.antialias");
        corners(graph, width, height);
        head(graph, contents, layout, height);
        claims(graph, contents, layout, analysis, height);
        relations(graph, layout, analysis);
        write(graph, width, height, output);
    }

    /** Two invisible nodes in the corners make a unit of the graph a pixel of the picture. */
    private static void corners(Graph graph, int width, int height) {
        add(graph, "corner-1", "corner", "", 0, 0);
        add(graph, "corner-2", "corner", "", width, height);
    }

    private static void head(Graph graph, MapContents contents, MapLayout layout, int height) {
        add(graph, "title", "title", BoxText.oneLine(contents.map().title(), LEAST_WIDTH - 120.0, 20), 24, height - 28);
        int left = contents.claims().size() - layout.places().size();
        add(
                graph,
                "note",
                "note",
                "%d claims and the relations between them; %d more claims are not drawn. Larger: more of the argument leads there."
                        .formatted(layout.places().size(), left),
                24,
                height - 56);
        legend(graph, RelationType.SUPPORTS, 24, height - 82);
        legend(graph, RelationType.CONTRADICTS, 224, height - 82);
    }

    private static void legend(Graph graph, RelationType type, int x, int y) {
        String one = "legend-1-" + type.label();
        String other = "legend-2-" + type.label();
        add(graph, one, "corner", "", x, y);
        add(graph, other, "note", "   " + type.sign() + " " + type.label(), x + 60, y);
        graph.addEdge("legend-" + type.label(), one, other, true).setAttribute("ui.class", type.label());
    }

    private static void claims(
            Graph graph, MapContents contents, MapLayout layout, AnalysisGraph analysis, int height) {
        Map<Claim.Id, Double> rank = analysis.pageRank();
        double most =
                rank.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        for (Claim claim : contents.claims()) {
            Layout.Point place = layout.places().get(claim.id());
            if (place != null) {
                double share = Math.sqrt(rank.getOrDefault(claim.id(), 0.0) / most);
                add(
                        graph,
                        claim.id().value(),
                        "weight" + (int) Math.min(WEIGHTS - 1, share * WEIGHTS),
                        label(claim),
                        PADDING + place.x(),
                        height - HEAD - PADDING - place.y() + MapLayout.CELL_HEIGHT / 4);
            }
        }
    }

    private static String label(Claim claim) {
        return BoxText.oneLine(printable(claim.text()), MOST_CHARACTERS * 6.0, 12);
    }

    private static String printable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(character -> !Character.isISOControl(character) || Character.isWhitespace(character))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static void relations(Graph graph, MapLayout layout, AnalysisGraph analysis) {
        Map<List<Claim.Id>, Integer> drawn = new HashMap<>();
        for (Relation relation : analysis.relations()) {
            boolean both = layout.places().containsKey(relation.from())
                    && layout.places().containsKey(relation.to());
            if (both && drawn.merge(List.of(relation.from(), relation.to()), 1, Integer::sum) == 1) {
                Edge edge = graph.addEdge(
                        relation.id().value(),
                        relation.from().value(),
                        relation.to().value(),
                        !relation.mutual());
                edge.setAttribute("ui.class", relation.type().label());
                edge.setAttribute("ui.label", relation.type().sign());
            }
        }
    }

    @CanIgnoreReturnValue
    private static Node add(Graph graph, String id, String style, String label, double x, double y) {
        Node node = graph.addNode(id);
        node.setAttribute("xyz", x, y, 0.0);
        node.setAttribute("ui.class", style);
        if (!label.isBlank()) {
            node.setAttribute("ui.label", label);
        }
        return node;
    }

    /** GraphStream writes pictures to named files only. */
    private static void write(Graph graph, int width, int height, OutputStream output) throws IOException {
        FileSinkImages sink = new SwingFileSinkImages();
        sink.setOutputType(FileSinkImages.OutputType.PNG);
        sink.setResolution(width, height);
        sink.setLayoutPolicy(FileSinkImages.LayoutPolicy.NO_LAYOUT);
        sink.setQuality(FileSinkImages.Quality.HIGH);
        Path file = Files.createTempFile("rejoinder-map", ".png");
        try {
            sink.writeAll(graph, file.toString());
            Files.copy(file, output);
        } catch (NoClassDefFoundError | InternalError | NullPointerException noFonts) {
            throw new IOException(
                    "The picture cannot be drawn: this machine seems to have no fonts. Install fontconfig and a font,"
                            + " or write the map as svg, which needs none.",
                    noFonts);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
