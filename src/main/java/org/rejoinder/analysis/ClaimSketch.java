package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * A drawing for a narrow place: one claim on top, below it a column of what supports it and one of what contradicts it,
 * each claim hanging on its column's line. All lengths are CSS pixels; the origin is the upper left corner.
 *
 * @param focus the claim's own box
 * @param columns supports first; a side with nothing to show is left out
 */
public record ClaimSketch(double width, double height, Box focus, List<Column> columns) {

    /** Font size of a claim's text. */
    public static final int FONT_SIZE = 12;
    /** From one baseline to the next. */
    public static final int LINE_HEIGHT = 15;
    /** Free space inside a box. */
    public static final int PADDING = 7;

    private static final int MOST_LINES = 4;
    private static final int MOST_A_SIDE = 3;
    private static final double GAP = 10;
    /** From a column's left edge to its line, and from there to the boxes. */
    private static final double LINE_AT = 9;

    private static final double INDENT = 24;
    private static final double BELOW_FOCUS = 34;
    private static final double SIGN_BELOW_FOCUS = 18;

    public ClaimSketch {
        columns = List.copyOf(columns);
    }

    /**
     * Draws the claims of {@code around} that support or contradict its focus, at most three a side, the first ones.
     *
     * @param width of the place there is
     */
    public static ClaimSketch of(Neighbourhood around, double width) {
        Claim focus = around.focus();
        Box head = box(focus, 0.5, 0.5, width - 1);
        List<Claim> supporting = new ArrayList<>();
        List<Claim> opposing = new ArrayList<>();
        for (Claim claim : around.claims()) {
            if (linked(around, claim, RelationType.CONTRADICTS)) {
                opposing.add(claim);
            } else if (linked(around, claim, RelationType.SUPPORTS)) {
                supporting.add(claim);
            }
        }
        boolean both = !supporting.isEmpty() && !opposing.isEmpty();
        double each = both ? (width - GAP) / 2 : width;
        List<Column> columns = new ArrayList<>();
        if (!supporting.isEmpty()) {
            columns.add(column(RelationType.SUPPORTS, supporting, 0, each, head));
        }
        if (!opposing.isEmpty()) {
            columns.add(column(RelationType.CONTRADICTS, opposing, both ? each + GAP : 0, each, head));
        }
        double height = columns.stream().mapToDouble(Column::bottom).max().orElse(head.bottom());
        return new ClaimSketch(width, height + 1, head, columns);
    }

    private static boolean linked(Neighbourhood around, Claim claim, RelationType type) {
        Claim.Id focus = around.focus().id();
        return around.relations().stream()
                .filter(relation -> relation.type() == type)
                .anyMatch(relation -> type == RelationType.SUPPORTS
                        ? relation.from().equals(claim.id()) && relation.to().equals(focus)
                        : connects(relation, claim.id(), focus));
    }

    private static boolean connects(Relation relation, Claim.Id one, Claim.Id other) {
        return (relation.from().equals(one) && relation.to().equals(other))
                || (relation.from().equals(other) && relation.to().equals(one));
    }

    private static Column column(RelationType type, List<Claim> claims, double left, double width, Box head) {
        List<Box> boxes = new ArrayList<>();
        double top = head.bottom() + BELOW_FOCUS;
        for (Claim claim : claims.stream().limit(MOST_A_SIDE).toList()) {
            Box box = box(claim, left + INDENT, top, width - INDENT - 0.5);
            boxes.add(box);
            top = box.bottom() + GAP;
        }
        return new Column(type, left + LINE_AT, head.bottom(), head.bottom() + SIGN_BELOW_FOCUS, boxes);
    }

    private static Box box(Claim claim, double x, double y, double width) {
        BoxText.Lines lines = BoxText.wrap(claim.text(), width - 2 * PADDING, FONT_SIZE, MOST_LINES);
        double height = 2 * PADDING + lines.lines().size() * LINE_HEIGHT;
        return new Box(claim.id(), x, y, width, height, lines.lines(), claim.text());
    }

    /**
     * One side.
     *
     * @param x of the line
     * @param top where the line ends at the focus
     * @param signY centre of the sign on it
     */
    public record Column(RelationType type, double x, double top, double signY, List<Box> boxes) {
        public Column {
            boxes = List.copyOf(boxes);
        }

        double bottom() {
            return boxes.getLast().bottom();
        }

        /** The line with a branch to each box, as an SVG path. */
        public String path() {
            StringBuilder path = new StringBuilder();
            for (Box box : boxes) {
                path.append("M%s %s H%s ".formatted(box.x(), box.middle(), x));
            }
            return path.append("M%s %s V%s".formatted(x, boxes.getLast().middle(), top + 2))
                    .toString();
        }
    }

    /**
     * A claim's box.
     *
     * @param lines the text broken to fit; the last ends in an ellipsis if the text was cut
     * @param text the whole text
     */
    public record Box(
            Claim.Id claim, double x, double y, double width, double height, List<String> lines, String text) {
        public Box {
            lines = List.copyOf(lines);
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }

        /** Left edge of the text. */
        public double textX() {
            return x + PADDING;
        }

        /** Baseline of a line, counted from 0. */
        public double baseline(int line) {
            return y + PADDING + FONT_SIZE - 1 + line * LINE_HEIGHT;
        }
    }
}
