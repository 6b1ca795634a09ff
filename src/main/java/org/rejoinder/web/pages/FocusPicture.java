package org.rejoinder.web.pages;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.LayeredLayout;
import org.rejoinder.analysis.Layout;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Relation;

/**
 * A neighbourhood with places, in CSS pixels from the upper left corner: drawn on the server as a plain picture, and by
 * the interactive map from the same figures.
 *
 * @param map id of the map; null where it does not matter
 * @param focus id of the claim in the middle
 */
record FocusPicture(
        @Nullable String map, String focus, double width, double height, List<Box> boxes, List<Line> lines) {

    FocusPicture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    static FocusPicture of(Layout layout, Neighbourhood around) {
        Map<Claim.Id, String> texts =
                around.claims().stream().collect(toMap(Claim::id, Claim::text, (first, second) -> first));
        Map<Relation.Id, Relation> relations = around.relations().stream()
                .collect(toMap(Relation::id, relation -> relation, (first, second) -> first));
        return new FocusPicture(
                null,
                around.focus().id().value(),
                layout.width(),
                layout.height(),
                layout.boxes().stream()
                        .map(box -> Box.of(box, texts.getOrDefault(box.claim(), ""), around))
                        .toList(),
                layout.edges().stream()
                        .map(edge -> Line.of(edge, relations.get(edge.relation())))
                        .toList());
    }

    FocusPicture in(ArgumentMap.Id id) {
        return new FocusPicture(id.value(), focus, width, height, boxes, lines);
    }

    /**
     * A claim's box.
     *
     * @param text the whole text, where {@code lines} may be cut
     * @param rows the text's lines with the baseline of each
     * @param more what is folded away, such as {@code +3 −1 not shown}; may be empty
     */
    record Box(
            String claim,
            double x,
            double y,
            double width,
            double height,
            String caption,
            List<Row> rows,
            String more,
            String text,
            boolean focus) {

        Box {
            rows = List.copyOf(rows);
        }

        /** Left edge of the text. */
        public double textX() {
            return x + LayeredLayout.PADDING;
        }

        /** Baseline of the caption. */
        public double captionY() {
            return y + LayeredLayout.PADDING + LayeredLayout.SMALL_FONT_SIZE;
        }

        /** Baseline of what is folded away. */
        public double moreY() {
            return y + height - LayeredLayout.PADDING - 2;
        }

        static Box of(Layout.Box box, String text, Neighbourhood around) {
            double baseline = box.y()
                    + LayeredLayout.PADDING
                    + (box.caption().isEmpty() ? 0 : LayeredLayout.SMALL_LINE_HEIGHT)
                    + LayeredLayout.FONT_SIZE;
            List<Row> rows = new ArrayList<>();
            for (String line : box.lines()) {
                rows.add(new Row(line, baseline));
                baseline += LayeredLayout.LINE_HEIGHT;
            }
            return new Box(
                    box.claim().value(),
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    box.caption(),
                    rows,
                    box.more(),
                    text,
                    box.claim().equals(around.focus().id()));
        }
    }

    /** One line of a box's text. */
    record Row(String text, double y) {}

    /**
     * A relation's line.
     *
     * @param kind {@code supports}, {@code contradicts} or {@code equivalent}
     * @param words sign and word, for its label
     * @param points corners from border to border
     * @param mutual whether it has an arrow at either end
     * @param confidence in words with the percentage
     */
    record Line(
            String relation,
            String from,
            String to,
            String kind,
            String words,
            boolean mutual,
            List<Layout.Point> points,
            Layout.Point label,
            String confidence) {

        Line {
            points = List.copyOf(points);
        }

        /** The corners as an SVG path. */
        public String path() {
            return points.stream().map(point -> point.x() + " " + point.y()).collect(joining(" L", "M", ""));
        }

        /** A label on a short level line would hide it, so it goes above. */
        private static Layout.Point beside(Layout.Edge edge) {
            boolean level = edge.points().stream()
                    .allMatch(point -> point.y() == edge.label().y());
            return level ? new Layout.Point(edge.label().x(), edge.label().y() - 12) : edge.label();
        }

        static Line of(Layout.Edge edge, @Nullable Relation relation) {
            return new Line(
                    edge.relation().value(),
                    edge.from().value(),
                    edge.to().value(),
                    RelationView.kind(edge.type()),
                    edge.words(),
                    edge.mutual(),
                    edge.points(),
                    beside(edge),
                    relation == null
                            ? ""
                            : "%s, %d %%"
                                    .formatted(
                                            Wording.confidence(relation.confidence()),
                                            Wording.percent(relation.confidence())));
        }
    }
}
