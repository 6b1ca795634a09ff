package org.rejoinder.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.analysis.LayeredLayout;
import org.rejoinder.analysis.Layout;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * Draws a layout as SVG. What a relation is can be told in four ways, so that none needs colours: sign, word, colour, and
 * solid, dashed or dotted line.
 */
final class SvgDrawing {

    /** The classes used in the drawing, for a style element. Contrasts against white are at least 4.5 : 1. */
    static final String STYLE = """
            text { font-family: Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1b1f24; \
            unicode-bidi: isolate }
            .page { fill: #ffffff }
            .box { fill: #ffffff; stroke: #57606a; stroke-width: 1 }
            .focus .box { fill: #fff8e6; stroke: #1b1f24; stroke-width: 2.5 }
            .caption, .more { font-size: 11px; fill: #4b535d }
            .more { font-weight: bold }
            .line { fill: none; stroke-width: 2 }
            .supports .line { stroke: #1459a8 } .supports .word { fill: #1459a8 } .supports path { fill: #1459a8 }
            .contradicts .line { stroke: #a8430a; stroke-dasharray: 7 4 } .contradicts .word { fill: #a8430a } \
            .contradicts path { fill: #a8430a }
            .equivalent .line { stroke: #57606a; stroke-dasharray: 2 3 } .equivalent .word { fill: #4b535d }
            .word { font-size: 11px; font-weight: bold; text-anchor: middle }
            .label { fill: #ffffff }
            """;

    private static final double HEAD = 8;
    private static final double HEAD_HALF_WIDTH = 4;
    /** From the top of a line's room down to its baseline. */
    private static final double ASCENT = 13;

    private static final double SMALL_ASCENT = 11;

    private final Markup svg;
    private final Neighbourhood neighbourhood;
    private final Map<Claim.Id, Claim> claims;
    private final Map<Relation.Id, Relation> relations = new HashMap<>();

    SvgDrawing(Markup svg, Neighbourhood neighbourhood) {
        this.svg = svg;
        this.neighbourhood = neighbourhood;
        this.claims = neighbourhood.claims().stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        neighbourhood.relations().forEach(relation -> relations.put(relation.id(), relation));
    }

    void draw(Layout layout) {
        layout.edges().forEach(this::line);
        layout.edges().forEach(this::label);
        layout.boxes().forEach(this::box);
    }

    private void box(Layout.Box box) {
        boolean focus = box.claim().equals(neighbourhood.focus().id());
        svg.open("g", "class", focus ? "claim focus" : "claim", "data-claim", box.claim());
        svg.element("title", text(box.claim()));
        svg.leaf(
                "rect",
                "class",
                "box",
                "x",
                number(box.x()),
                "y",
                number(box.y()),
                "width",
                number(box.width()),
                "height",
                number(box.height()),
                "rx",
                focus ? 2 : 6);
        double x = box.x() + LayeredLayout.PADDING;
        double y = box.y() + LayeredLayout.PADDING;
        if (!box.caption().isEmpty()) {
            svg.element("text", box.caption(), "class", "caption", "x", number(x), "y", number(y + SMALL_ASCENT));
            y += LayeredLayout.SMALL_LINE_HEIGHT;
        }
        for (String line : box.lines()) {
            svg.element("text", line, "x", number(x), "y", number(y + ASCENT));
            y += LayeredLayout.LINE_HEIGHT;
        }
        if (!box.more().isEmpty()) {
            svg.element("text", box.more(), "class", "more", "x", number(x), "y", number(y + SMALL_ASCENT));
        }
        svg.close().line();
    }

    private void line(Layout.Edge edge) {
        svg.open("g", "class", edge.type().label());
        svg.element("title", sentence(edge));
        svg.leaf(
                "polyline",
                "class",
                "line",
                "points",
                edge.points().stream()
                        .map(point -> number(point.x()) + "," + number(point.y()))
                        .collect(Collectors.joining(" ")));
        if (edge.type() != RelationType.EQUIVALENT) {
            int last = edge.points().size() - 1;
            head(edge.points().get(last - 1), edge.points().get(last));
            if (edge.mutual()) {
                head(edge.points().get(1), edge.points().get(0));
            }
        }
        svg.close().line();
    }

    /** An arrow head; lines are horizontal or vertical. Drawn as a path because not every viewer knows markers. */
    private void head(Layout.Point from, Layout.Point to) {
        double length = Math.max(1e-9, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double alongX = (to.x() - from.x()) / length;
        double alongY = (to.y() - from.y()) / length;
        double baseX = to.x() - alongX * HEAD;
        double baseY = to.y() - alongY * HEAD;
        svg.leaf(
                "path",
                "d",
                "M" + number(to.x()) + " " + number(to.y()) + "L" + number(baseX - alongY * HEAD_HALF_WIDTH) + " "
                        + number(baseY + alongX * HEAD_HALF_WIDTH) + "L" + number(baseX + alongY * HEAD_HALF_WIDTH)
                        + " " + number(baseY - alongX * HEAD_HALF_WIDTH) + "Z");
    }

    private void label(Layout.Edge edge) {
        double width = edge.words().length() * 6.5 + 6;
        svg.open("g", "class", edge.type().label());
        svg.leaf(
                "rect",
                "class",
                "label",
                "x",
                number(edge.label().x() - width / 2),
                "y",
                number(edge.label().y() - 8),
                "width",
                number(width),
                "height",
                16);
        svg.element(
                "text",
                edge.words(),
                "class",
                "word",
                "x",
                number(edge.label().x()),
                "y",
                number(edge.label().y() + 4));
        svg.close().line();
    }

    private String sentence(Layout.Edge edge) {
        Relation relation = relations.get(edge.relation());
        String words = "\u201c" + text(edge.from()) + "\u201d "
                + (edge.mutual() && edge.type() == RelationType.CONTRADICTS
                        ? "and the other contradict each other"
                        : edge.type().label())
                + ": \u201c" + text(edge.to()) + "\u201d";
        return relation == null
                ? words
                : words + String.format(Locale.ROOT, " (confidence %.2f). ", relation.confidence()) + relation.reason();
    }

    private String text(Claim.Id id) {
        Claim claim = claims.get(id);
        return claim == null ? id.value() : claim.text();
    }

    /** At most one digit after the point. */
    static String number(double length) {
        double rounded = Math.round(length * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
