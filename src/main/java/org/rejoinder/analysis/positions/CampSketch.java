package org.rejoinder.analysis.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rejoinder.analysis.BoxText;

/**
 * A drawing of who stands with whom: participants below each other, camp by camp, those who stand alone at the end; on the left
 * an arc between any two that agree, on the right one between any two that contradict each other. An arc diagram after Martin
 * Wattenberg (2002), since it stays legible in a narrow place. All lengths are CSS pixels; the origin is the upper left corner.
 *
 * @param bands the camps of several, and one for those who stand alone
 * @param boxes by participant
 * @param agreements arcs on the left, those with most to tell last, so that they lie on top
 * @param contradictions arcs on the right, likewise
 * @param undrawn how many more pairs there are
 */
public record CampSketch(
        double width,
        double height,
        List<Band> bands,
        List<Box> boxes,
        List<Arc> agreements,
        List<Arc> contradictions,
        int undrawn) {

    /** Font size of a name. */
    public static final int FONT_SIZE = 13;
    /** From one baseline to the next. */
    public static final int LINE_HEIGHT = 16;

    private static final int MOST_LINES = 2;
    private static final int MOST_ARCS = 24;
    private static final double PADDING = 8;
    private static final double BOX = 2 * LINE_HEIGHT + PADDING;
    private static final double GAP = 9;
    private static final double BAND_HEAD = 30;
    private static final double BAND_FOOT = 12;
    private static final double BAND_GAP = 14;
    private static final double LEFT_SHARE = 0.2;
    private static final double RIGHT_SHARE = 0.3;
    private static final double LABEL_WIDTH = 26;
    private static final double LABEL_HEIGHT = 17;
    private static final double[] LABEL_AT = {0.5, 0.4, 0.6, 0.3, 0.7};

    public CampSketch {
        bands = List.copyOf(bands);
        boxes = List.copyOf(boxes);
        agreements = List.copyOf(agreements);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * The ground of a camp.
     *
     * @param camp its place; -1 for those who stand alone
     */
    public record Band(int camp, double x, double y, double width, double height) {}

    /**
     * A participant.
     *
     * @param lines the name broken to fit; the last ends in an ellipsis if it was cut
     */
    public record Box(
            int participant, boolean isDocument, double x, double y, double width, double height, List<String> lines) {
        public Box {
            lines = List.copyOf(lines);
        }

        double middle() {
            return y + height / 2;
        }

        /** Left edge of the name. */
        public double textX() {
            return x + PADDING + 2;
        }

        /** Baseline of a line, counted from 0. */
        public double baseline(int line) {
            double first = middle() - lines.size() * LINE_HEIGHT / 2.0;
            return first + LINE_HEIGHT - 4 + line * LINE_HEIGHT;
        }
    }

    /**
     * A pair.
     *
     * @param path as SVG
     * @param strokeWidth the more there is to tell, the wider
     * @param labelX centre of the place for its count
     * @param hasLabel whether there is room for that
     */
    public record Arc(
            int one,
            int other,
            int count,
            String path,
            double strokeWidth,
            double labelX,
            double labelY,
            boolean hasLabel) {}

    /**
     * Draws them.
     *
     * @param width of the place there is
     */
    public static CampSketch of(Positions positions, double width) {
        return new Drawing(positions, width).sketch();
    }

    /** A sketch as it is being drawn. */
    private static final class Drawing {

        private final Positions positions;
        private final double width;
        private final double left;
        private final double right;
        private final List<Band> bands = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<double[]> labels = new ArrayList<>();

        Drawing(Positions positions, double width) {
            this.positions = positions;
            this.width = width;
            this.left = Math.floor(width * LEFT_SHARE);
            this.right = Math.floor(width * (1 - RIGHT_SHARE));
        }

        CampSketch sketch() {
            double height = place();
            List<Arc> agreements = arcs(true);
            List<Arc> contradictions = arcs(false);
            int pairs = positions.bonds().stream()
                    .mapToInt(bond -> (bond.agreements() > 0 ? 1 : 0) + (bond.contradictions() > 0 ? 1 : 0))
                    .sum();
            return new CampSketch(
                    width,
                    height,
                    bands,
                    boxes,
                    agreements,
                    contradictions,
                    pairs - agreements.size() - contradictions.size());
        }

        /** Puts the boxes below each other; answers where they end. */
        private double place() {
            double y = 0;
            double aloneFrom = -1;
            for (int camp = 0; camp < positions.camps().size(); camp++) {
                List<Integer> members = positions.camps().get(camp).participants();
                boolean alone = members.size() == 1;
                double top = y;
                if (!alone || aloneFrom < 0) {
                    y += BAND_HEAD;
                }
                if (alone && aloneFrom < 0) {
                    aloneFrom = top;
                }
                for (int member : members) {
                    y = box(member, y);
                }
                if (!alone) {
                    y += BAND_FOOT - GAP;
                    bands.add(new Band(camp, left - PADDING, top, right - left + 2 * PADDING, y - top));
                    y += BAND_GAP;
                }
            }
            if (aloneFrom >= 0) {
                y += BAND_FOOT - GAP;
                bands.add(new Band(-1, left - PADDING, aloneFrom, right - left + 2 * PADDING, y - aloneFrom));
            }
            return Math.max(y, 1);
        }

        private double box(int participant, double y) {
            Positions.Participant who = positions.participants().get(participant);
            boxes.add(new Box(
                    participant,
                    who.isDocument(),
                    left,
                    y,
                    right - left,
                    BOX,
                    BoxText.wrap(who.name(), right - left - 2 * PADDING - 4, FONT_SIZE, MOST_LINES)
                            .lines()));
            return y + BOX + GAP;
        }

        private List<Arc> arcs(boolean agreements) {
            List<Positions.Bond> told = positions.bonds().stream()
                    .filter(bond -> count(bond, agreements) > 0)
                    .sorted(Comparator.comparingInt((Positions.Bond bond) -> -count(bond, agreements)))
                    .limit(MOST_ARCS)
                    .toList();
            int most = told.isEmpty() ? 1 : count(told.getFirst(), agreements);
            List<Arc> arcs = new ArrayList<>();
            told.forEach(bond -> arcs.add(arc(bond, count(bond, agreements), most, agreements)));
            return arcs.reversed();
        }

        private static int count(Positions.Bond bond, boolean agreements) {
            return agreements ? bond.agreements() : bond.contradictions();
        }

        private Arc arc(Positions.Bond bond, int count, int most, boolean onLeft) {
            double from = boxes.get(bond.one()).middle();
            double to = boxes.get(bond.other()).middle();
            double room = (onLeft ? left : width - right) - LABEL_WIDTH;
            double longest = Math.max(1, boxes.size() - 1);
            double reach = 10 + (room - 10) * Math.sqrt((bond.other() - bond.one()) / longest);
            double x = onLeft ? left : right;
            // A curve goes three quarters of the way to its control points.
            double control = x + (onLeft ? -1 : 1) * reach * 4 / 3;
            double[] label = label(x, control, from, to);
            return new Arc(
                    bond.one(),
                    bond.other(),
                    count,
                    "M%s %s C%s %s %s %s %s %s"
                            .formatted(
                                    rounded(x),
                                    rounded(from),
                                    rounded(control),
                                    rounded(from),
                                    rounded(control),
                                    rounded(to),
                                    rounded(x),
                                    rounded(to)),
                    rounded(1.25 + 2.25 * count / most),
                    rounded(label[0]),
                    rounded(label[1]),
                    label[2] > 0);
        }

        /** The first free place on the curve for a count: x, y, and 1; or 0 where there is none. */
        private double[] label(double x, double control, double from, double to) {
            for (double along : LABEL_AT) {
                double bulge = 3 * along * (1 - along);
                double labelX = x + (control - x) * bulge;
                double labelY = from + (to - from) * along * along * (3 - 2 * along);
                boolean free = labels.stream()
                        .noneMatch(other -> Math.abs(other[0] - labelX) < LABEL_WIDTH
                                && Math.abs(other[1] - labelY) < LABEL_HEIGHT);
                if (free) {
                    labels.add(new double[] {labelX, labelY});
                    return new double[] {labelX, labelY, 1};
                }
            }
            return new double[] {0, 0, 0};
        }

        private static double rounded(double length) {
            return Math.round(length * 10) / 10.0;
        }
    }
}
