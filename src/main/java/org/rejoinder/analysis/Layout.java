package org.rejoinder.analysis;

import java.util.List;
import java.util.Optional;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * Where to draw claims and relations: boxes with their text already broken into lines, and routed lines between them.
 * All lengths are CSS pixels at scale 1; the origin is the upper left corner.
 *
 * @param width of the whole, everything in it and {@value #MARGIN} pixels around it
 * @param height of the whole
 * @param boxes in the order the claims were given
 * @param edges in the order the relations were given; a relation that an argument repeats has none
 * @param junctions where the premises of an argument meet
 * @param unstated premises that no passage asserts
 * @param strands the lines of the arguments
 */
public record Layout(
        double width,
        double height,
        List<Box> boxes,
        List<Edge> edges,
        List<Junction> junctions,
        List<Unstated> unstated,
        List<Strand> strands) {

    /** Free space around the whole, in pixels. */
    public static final int MARGIN = 16;

    public Layout {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
        junctions = List.copyOf(junctions);
        unstated = List.copyOf(unstated);
        strands = List.copyOf(strands);
    }

    /** The box of a claim; empty if it is not drawn. */
    public Optional<Box> box(Claim.Id claim) {
        return boxes.stream().filter(box -> box.claim().equals(claim)).findFirst();
    }

    /** A place in pixels, to the right and down. */
    public record Point(double x, double y) {}

    /**
     * A claim's box.
     *
     * @param x left edge
     * @param y upper edge
     * @param caption one short line above the text, such as who says it; empty for none
     * @param lines the claim's text, broken to fit the width
     * @param more a last line telling what is folded away, such as {@code +3 −1 not shown}; empty for none
     * @param counts buttons at the foot, such as {@code +3 supports}; places count from the box's upper left corner
     * @param shortened whether the text was cut; the last line then ends in an ellipsis
     */
    public record Box(
            Claim.Id claim,
            double x,
            double y,
            double width,
            double height,
            String caption,
            List<String> lines,
            String more,
            List<Count> counts,
            boolean shortened) {
        public Box {
            lines = List.copyOf(lines);
            counts = List.copyOf(counts);
        }

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }
    }

    /** Words to press in a box, with their place in it. */
    public record Count(String words, double x, double y, double width, double height) {}

    /**
     * A relation's line.
     *
     * @param points from the border of one box to the border of the other, at least two; begins at {@code from}, ends at
     *     {@code to}
     * @param label the centre of the label
     * @param words the label: sign and word, such as {@code + supports}
     */
    public record Edge(
            Relation.Id relation,
            Claim.Id from,
            Claim.Id to,
            RelationType type,
            boolean mutual,
            List<Point> points,
            Point label,
            String words) {
        public Edge {
            points = List.copyOf(points);
        }
    }

    /**
     * Where the lines of an argument's premises meet.
     *
     * @param type what the premises together do to the conclusion
     * @param words its label, in the middle of it
     */
    public record Junction(
            Argument.Id argument, RelationType type, String words, double x, double y, double width, double height) {}

    /**
     * The box of a premise that no passage asserts.
     *
     * @param id one of its own, to which a {@link Strand} refers
     * @param mark one short line above the text
     */
    public record Unstated(
            String id, String mark, List<String> lines, double x, double y, double width, double height) {
        public Unstated {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of an argument: from a premise or an attacker to its junction, or from there to the conclusion.
     *
     * @param from id of a claim, an unstated premise or an argument; so is {@code to}
     * @param arrow whether it has an arrow at its end
     * @param points from border to border, at least two
     */
    public record Strand(String from, String to, RelationType type, boolean arrow, List<Point> points) {
        public Strand {
            points = List.copyOf(points);
        }
    }
}
