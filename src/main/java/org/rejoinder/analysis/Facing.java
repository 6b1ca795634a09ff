package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.analysis.Layout.Box;
import org.rejoinder.analysis.Layout.Edge;
import org.rejoinder.analysis.Layout.Point;
import org.rejoinder.claim.Claim;

/** Lines between neighbours in a row are drawn straight from side to side where nothing is in the way. */
final class Facing {

    private static final double LABEL_HALF_HEIGHT = 9;
    private static final double LEAST_STUB = 6;

    /** The room that a straight line needs for its label. */
    static double gap(String words, double labelSize) {
        return Math.ceil(BoxText.width(words, labelSize)) + 2 * LEAST_STUB;
    }

    private Facing() {}

    /**
     * @param others what else must not be crossed: boxes, and lines by their corners
     */
    static List<Edge> straighten(
            List<Edge> edges, List<Box> boxes, List<Box> others, List<List<Point>> lines, double labelSize) {
        Map<Claim.Id, Box> byClaim = new HashMap<>();
        boxes.forEach(box -> byClaim.put(box.claim(), box));
        List<Edge> straightened = new ArrayList<>(edges);
        for (int index = 0; index < edges.size(); index++) {
            Edge edge = edges.get(index);
            Box from = byClaim.get(edge.from());
            Box to = byClaim.get(edge.to());
            if (from != null && to != null) {
                Optional<Edge> straight = straight(edge, from, to, labelSize);
                if (straight.isPresent()
                        && isFree(straight.get(), index, straightened, boxes)
                        && isFree(straight.get(), others, lines)) {
                    straightened.set(index, straight.get());
                }
            }
        }
        return straightened;
    }

    static Edge withRoute(Edge edge, List<Point> points, Point label) {
        return new Edge(
                edge.relation(),
                edge.from(),
                edge.to(),
                edge.type(),
                edge.mutual(),
                withoutIdleBends(points),
                label,
                edge.words());
    }

    private static List<Point> withoutIdleBends(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            if (kept.size() >= 2 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private static boolean inLine(Point first, Point middle, Point last) {
        return (first.x() == middle.x() && middle.x() == last.x())
                || (first.y() == middle.y() && middle.y() == last.y());
    }

    private static Optional<Edge> straight(Edge edge, Box from, Box to, double labelSize) {
        boolean toTheRight = from.x() < to.x();
        double top = Math.max(from.y(), to.y());
        double bottom = Math.min(from.bottom(), to.bottom());
        double left = toTheRight ? from.right() : to.right();
        double right = toTheRight ? to.x() : from.x();
        double label = BoxText.width(edge.words(), labelSize);
        if (bottom - top < 2 * LABEL_HALF_HEIGHT || right - left < label + 2 * LEAST_STUB) {
            return Optional.empty();
        }
        double y = (top + bottom) / 2;
        List<Point> points = List.of(new Point(left, y), new Point(right, y));
        return Optional.of(withRoute(edge, toTheRight ? points : points.reversed(), new Point((left + right) / 2, y)));
    }

    private static boolean isFree(Edge straight, List<Box> boxes, List<List<Point>> lines) {
        double y = straight.label().y();
        double left = Math.min(
                straight.points().getFirst().x(), straight.points().getLast().x());
        double right = Math.max(
                straight.points().getFirst().x(), straight.points().getLast().x());
        return boxes.stream()
                        .noneMatch(box -> box.x() < right
                                && left < box.right()
                                && box.y() - LABEL_HALF_HEIGHT <= y
                                && y <= box.bottom() + LABEL_HALF_HEIGHT)
                && lines.stream().noneMatch(points -> crosses(points, left, right, y));
    }

    private static boolean isFree(Edge straight, int index, List<Edge> edges, List<Box> boxes) {
        double y = straight.label().y();
        double left = Math.min(
                straight.points().getFirst().x(), straight.points().getLast().x());
        double right = Math.max(
                straight.points().getFirst().x(), straight.points().getLast().x());
        for (Box box : boxes) {
            // The label is higher than the line: a box that the line just misses would be covered by it.
            boolean beside = box.y() < y + LABEL_HALF_HEIGHT && y - LABEL_HALF_HEIGHT < box.bottom();
            if (beside && box.x() < right && left < box.right()) {
                return false;
            }
        }
        for (int other = 0; other < edges.size(); other++) {
            if (other != index && crosses(edges.get(other).points(), left, right, y)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line comes into the strip that the label needs. */
    private static boolean crosses(List<Point> points, double left, double right, double y) {
        for (int point = 1; point < points.size(); point++) {
            Point one = points.get(point - 1);
            Point other = points.get(point);
            if (Math.min(one.x(), other.x()) < right
                    && left < Math.max(one.x(), other.x())
                    && Math.min(one.y(), other.y()) < y + LABEL_HALF_HEIGHT
                    && y - LABEL_HALF_HEIGHT < Math.max(one.y(), other.y())) {
                return true;
            }
        }
        return false;
    }
}
