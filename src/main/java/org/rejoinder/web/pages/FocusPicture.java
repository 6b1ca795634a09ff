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
import org.rejoinder.relation.Relation;

/**
 * A neighbourhood with places, in CSS pixels from the upper left corner: drawn on the server as a plain picture, and by
 * the interactive map from the same figures.
 *
 * @param focus id of the claim in the middle
 */
record FocusPicture(
        String focus,
        double width,
        double height,
        List<Box> boxes,
        List<Line> lines,
        List<Junction> junctions,
        List<Unstated> unstated,
        List<Strand> strands) {

    FocusPicture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        junctions = List.copyOf(junctions);
        unstated = List.copyOf(unstated);
        strands = List.copyOf(strands);
    }

    static FocusPicture of(Layout layout, Neighbourhood around, FocusWords words) {
        Map<Claim.Id, Claim> claims =
                around.claims().stream().collect(toMap(Claim::id, claim -> claim, (first, second) -> first));
        Map<Relation.Id, Relation> relations = around.relations().stream()
                .collect(toMap(Relation::id, relation -> relation, (first, second) -> first));
        return new FocusPicture(
                around.focus().id().value(),
                layout.width(),
                layout.height(),
                layout.boxes().stream()
                        .map(box -> Box.of(
                                box,
                                claims.getOrDefault(box.claim(), around.focus()),
                                box.claim().equals(around.focus().id()),
                                words))
                        .toList(),
                layout.edges().stream()
                        .map(edge -> Line.of(edge, relations.get(edge.relation()), words))
                        .toList(),
                layout.junctions().stream()
                        .map(junction -> Junction.of(junction, around, words))
                        .toList(),
                layout.unstated().stream().map(Unstated::of).toList(),
                layout.strands().stream().map(Strand::of).toList());
    }

    /** The corners of a line as an SVG path. */
    private static String svgPath(List<Layout.Point> points) {
        return points.stream().map(point -> point.x() + " " + point.y()).collect(joining(" L", "M", ""));
    }

    /**
     * A claim's box.
     *
     * @param rows the text's lines with the baseline of each
     * @param counts what can be opened and folded there
     * @param text the whole text, where {@code rows} may be cut
     * @param select address of the same picture with this claim told about beside it
     * @param onto address of the picture with this claim in focus
     * @param judged {@code accepted} if a person accepted it, else empty
     * @param stand the names that style sheets go by of how the claim stands: that of a {@link StandView}, "changed" if that is
     *     so because of what is supposed, "supposed" if it is supposed itself; empty if it is not shown
     */
    record Box(
            String claim,
            int version,
            double x,
            double y,
            double width,
            double height,
            String caption,
            List<Row> rows,
            List<Count> counts,
            String text,
            String select,
            String onto,
            String judged,
            List<String> stand,
            boolean focus) {

        Box {
            rows = List.copyOf(rows);
            counts = List.copyOf(counts);
            stand = List.copyOf(stand);
        }

        /** Its classes, each with this prefix. */
        public String classes(String prefix) {
            return stand.stream().map(name -> " " + prefix + name).collect(joining());
        }

        /** Left edge of the text. */
        public double textX() {
            return x + LayeredLayout.PADDING;
        }

        /** Baseline of the caption. */
        public double captionY() {
            return y + LayeredLayout.PADDING + LayeredLayout.SMALL_FONT_SIZE;
        }

        static Box of(Layout.Box box, Claim claim, boolean focus, FocusWords words) {
            double baseline = box.y()
                    + LayeredLayout.PADDING
                    + (box.caption().isEmpty() ? 0 : LayeredLayout.SMALL_LINE_HEIGHT)
                    + LayeredLayout.FONT_SIZE;
            List<Row> rows = new ArrayList<>();
            for (String line : box.lines()) {
                rows.add(new Row(line, baseline));
                baseline += LayeredLayout.LINE_HEIGHT;
            }
            List<FocusWords.Toggle> toggles = words.toggles(box.claim());
            List<Count> counts = new ArrayList<>();
            for (int number = 0; number < box.counts().size(); number++) {
                counts.add(Count.of(box.counts().get(number), toggles.get(number), claim));
            }
            return new Box(
                    box.claim().value(),
                    claim.version(),
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    box.caption(),
                    rows,
                    counts,
                    claim.text(),
                    words.address().selecting(box.claim()).toString(),
                    words.address().onto(box.claim()).toString(),
                    words.judged(claim),
                    stand(box.claim(), words),
                    focus);
        }

        private static List<String> stand(Claim.Id claim, FocusWords words) {
            StandView stand = words.stand(claim);
            if (stand == null) {
                return List.of();
            }
            List<String> names = new ArrayList<>(List.of(stand.label()));
            if (words.isChanged(claim)) {
                names.add("changed");
            }
            if (words.supposed(claim).isPresent()) {
                names.add("supposed");
            }
            return names;
        }
    }

    /** One line of a box's text. */
    record Row(String text, double y) {}

    /**
     * A count in a box, to be opened or folded.
     *
     * @param kind {@code supports}, {@code contradicts} or {@code equivalent}
     * @param words such as {@code +3 supports}
     * @param label what pressing it does, in full
     * @param address what pressing it leads to
     * @param opens whether it opens, rather than folds
     */
    record Count(
            String kind,
            String words,
            String label,
            String address,
            boolean opens,
            double x,
            double y,
            double width,
            double height) {

        static Count of(Layout.Count count, FocusWords.Toggle toggle, Claim claim) {
            return new Count(
                    RelationView.kind(toggle.type()),
                    count.words(),
                    toggle.label(claim),
                    toggle.address(),
                    toggle.opens(),
                    count.x(),
                    count.y(),
                    count.width(),
                    count.height());
        }
    }

    /**
     * A relation's line.
     *
     * @param kind {@code supports}, {@code contradicts} or {@code equivalent}
     * @param words sign and word, for its label
     * @param points corners from border to border
     * @param mutual whether it has an arrow at either end
     * @param confidence in words with the percentage
     * @param off whether it has no effect on how claims stand, where that is shown
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
            String confidence,
            boolean off) {

        Line {
            points = List.copyOf(points);
        }

        /** The corners as an SVG path. */
        public String path() {
            return svgPath(points);
        }

        /** A label on a short level line would hide it, so it goes above. */
        private static Layout.Point beside(Layout.Edge edge) {
            boolean level = edge.points().stream()
                    .allMatch(point -> point.y() == edge.label().y());
            return level ? new Layout.Point(edge.label().x(), edge.label().y() - 12) : edge.label();
        }

        static Line of(Layout.Edge edge, @Nullable Relation relation, FocusWords words) {
            return new Line(
                    edge.relation().value(),
                    edge.from().value(),
                    edge.to().value(),
                    RelationView.kind(edge.type()),
                    edge.words(),
                    edge.mutual(),
                    edge.points(),
                    beside(edge),
                    relation == null ? "" : Wording.confidenceInFull(relation.confidence()),
                    words.isWithoutEffect(relation));
        }
    }

    /**
     * Where the lines of an argument's premises meet.
     *
     * @param kind {@code supports} or {@code contradicts}
     * @param address of the page that tells about the argument
     */
    record Junction(
            String argument,
            String kind,
            String words,
            String address,
            double x,
            double y,
            double width,
            double height) {

        /** In the middle, where its words stand. */
        public Layout.Point label() {
            return new Layout.Point(x + width / 2, y + height / 2);
        }

        static Junction of(Layout.Junction junction, Neighbourhood around, FocusWords words) {
            String conclusion = around.arguments().stream()
                    .filter(argument -> argument.id().equals(junction.argument()))
                    .map(argument -> argument.conclusion().value())
                    .findFirst()
                    .orElseThrow();
            return new Junction(
                    junction.argument().value(),
                    RelationView.kind(junction.type()),
                    junction.words(),
                    "/maps/%s/claims/%s/arguments".formatted(words.address().map(), conclusion),
                    junction.x(),
                    junction.y(),
                    junction.width(),
                    junction.height());
        }
    }

    /**
     * A premise that no passage asserts.
     *
     * @param mark says that it is one, above the text
     * @param rows the text's lines with the baseline of each
     */
    record Unstated(String id, String mark, List<Row> rows, double x, double y, double width, double height) {
        Unstated {
            rows = List.copyOf(rows);
        }

        /** Left edge of the text. */
        public double textX() {
            return x + LayeredLayout.PADDING;
        }

        /** Baseline of the mark. */
        public double markY() {
            return y + LayeredLayout.PADDING + LayeredLayout.SMALL_FONT_SIZE;
        }

        static Unstated of(Layout.Unstated unstated) {
            double baseline =
                    unstated.y() + LayeredLayout.PADDING + LayeredLayout.SMALL_LINE_HEIGHT + LayeredLayout.FONT_SIZE;
            List<Row> rows = new ArrayList<>();
            for (String line : unstated.lines()) {
                rows.add(new Row(line, baseline));
                baseline += LayeredLayout.LINE_HEIGHT;
            }
            return new Unstated(
                    unstated.id(),
                    unstated.mark(),
                    rows,
                    unstated.x(),
                    unstated.y(),
                    unstated.width(),
                    unstated.height());
        }
    }

    /**
     * A line of an argument.
     *
     * @param from id of a claim, an unstated premise or an argument; so is {@code to}
     * @param kind {@code supports} or {@code contradicts}
     * @param arrow whether it has an arrow at its end
     */
    record Strand(String from, String to, String kind, boolean arrow, List<Layout.Point> points) {
        Strand {
            points = List.copyOf(points);
        }

        /** The corners as an SVG path. */
        public String path() {
            return svgPath(points);
        }

        static Strand of(Layout.Strand strand) {
            return new Strand(
                    strand.from(), strand.to(), RelationView.kind(strand.type()), strand.arrow(), strand.points());
        }
    }
}
