package org.rejoinder.exchange;

import static org.rejoinder.exchange.SvgDrawing.number;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.analysis.LayeredLayout;
import org.rejoinder.analysis.Layout;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapFigures;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.analysis.Panels;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Pictures to print and to put into pages: one below the other, each small enough to be read at its own size, rather than
 * one picture of everything.
 */
@Component
@Order(4)
class SvgWriter implements MapWriter {

    private static final int MOST_PANELS = 60;
    private static final int LEAST_WIDTH = 720;
    private static final int HEADING = 34;
    private static final int TOP = 132;

    @Override
    public String format() {
        return "svg";
    }

    @Override
    public String description() {
        return "Pictures of the claims that hang together, to print and to put into pages";
    }

    @Override
    public String standard() {
        return "SVG 1.1";
    }

    @Override
    public String mediaType() {
        return "image/svg+xml";
    }

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public List<Loss> losses(MapContents contents) {
        return new Unsaid(contents)
                .arguments()
                .passages("Who says a claim is told in its box")
                .texts()
                .unrelated()
                .ofRelations("confidence, status and ids of relations", "They are not drawn")
                .lose(
                        "relations that are in no picture",
                        "At most %d pictures are drawn".formatted(MOST_PANELS),
                        undrawn(contents.standing()))
                .losses();
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        output.write(svg(contents.standing()).getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    /** Drawn are all relations among the claims of each picture, until the pictures are spent. */
    private static Stream<String> undrawn(MapContents contents) {
        Set<Relation.Id> drawn = new HashSet<>();
        Panels.of(contents, MOST_PANELS)
                .forEach(picture -> picture.relations().forEach(relation -> drawn.add(relation.id())));
        return Shown.of(contents).relations().stream()
                .map(Relation::id)
                .filter(relation -> !drawn.contains(relation))
                .map(Relation.Id::value);
    }

    private static String svg(MapContents contents) {
        Voices voices = new Voices(contents);
        List<Panel> panels = new ArrayList<>();
        Set<Claim.Id> drawn = new HashSet<>();
        double width = LEAST_WIDTH;
        double height = TOP;
        for (Neighbourhood neighbourhood : Panels.of(contents, MOST_PANELS)) {
            Layout layout = LayeredLayout.of(neighbourhood, voices::of);
            panels.add(new Panel(neighbourhood, layout));
            neighbourhood.claims().forEach(claim -> drawn.add(claim.id()));
            width = Math.max(width, layout.width());
            height += HEADING + layout.height();
        }
        Markup svg = new Markup();
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "version",
                "1.1",
                "width",
                number(width),
                "height",
                number(height),
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "group",
                "aria-labelledby",
                "title desc");
        svg.line().element("title", contents.map().title(), "id", "title").line();
        MapFigures figures = MapFigures.of(contents, 1);
        svg.element("desc", summary(contents, figures, panels.size(), drawn.size()), "id", "desc")
                .line();
        svg.open("style").raw(SvgDrawing.STYLE).close().line();
        svg.leaf("rect", "class", "page", "width", "100%", "height", "100%").line();
        head(svg, contents, summary(contents, figures, panels.size(), drawn.size()));
        double y = TOP;
        for (int index = 0; index < panels.size(); index++) {
            panel(svg, panels.get(index), index + 1, y, width);
            y += HEADING + panels.get(index).layout().height();
        }
        return svg.close().line().toString();
    }

    private static String summary(MapContents contents, MapFigures figures, int panels, int drawn) {
        return "%d documents, %d claims, %d supports, %d contradictions. Drawn: %d claims, pictures: %d; without relations and not drawn: %d."
                .formatted(
                        contents.documents().size(),
                        figures.claims(),
                        figures.relationsByType().getOrDefault(RelationType.SUPPORTS, 0),
                        figures.relationsByType().getOrDefault(RelationType.CONTRADICTS, 0),
                        drawn,
                        panels,
                        figures.claims() - drawn);
    }

    private static void head(Markup svg, MapContents contents, String summary) {
        svg.element(
                "text",
                Words.cut(contents.map().title(), 70),
                "x",
                16,
                "y",
                34,
                "style",
                "font-size: 22px; font-weight: bold");
        svg.line().element("text", summary, "x", 16, "y", 58).line();
        legend(svg, RelationType.SUPPORTS, 16, "the claim below is a reason to accept the one above");
        legend(svg, RelationType.CONTRADICTS, 400, "both cannot be accepted together");
        svg.element(
                        "text",
                        "The claim in the thick frame is the one looked at; what is not shown of a claim\u2019s relations"
                                + " is counted in its box.",
                        "class",
                        "caption",
                        "x",
                        16,
                        "y",
                        110)
                .line();
    }

    private static void legend(Markup svg, RelationType type, int x, String meaning) {
        svg.open("g", "class", type.label());
        svg.leaf("polyline", "class", "line", "points", x + ",82 " + (x + 36) + ",82");
        svg.element(
                "text",
                type.sign() + " " + type.label(),
                "class",
                "word",
                "x",
                x + 44,
                "y",
                86,
                "style",
                "text-anchor: start");
        svg.element("text", meaning, "class", "caption", "x", x + (type == RelationType.SUPPORTS ? 108 : 122), "y", 86);
        svg.close().line();
    }

    private static void panel(Markup svg, Panel panel, int number, double y, double width) {
        svg.open("g", "transform", "translate(0 " + number(y) + ")");
        svg.leaf("line", "x1", 16, "y1", 0, "x2", number(width - 16), "y2", 0, "stroke", "#d0d7de");
        svg.element(
                        "text",
                        number + ". " + Words.cut(panel.neighbourhood().focus().text(), 90),
                        "x",
                        16,
                        "y",
                        22,
                        "style",
                        "font-weight: bold")
                .line();
        svg.open("g", "transform", "translate(0 " + HEADING + ")").line();
        new SvgDrawing(svg, panel.neighbourhood()).draw(panel.layout());
        svg.close().close().line();
    }

    private record Panel(Neighbourhood neighbourhood, Layout layout) {}
}
