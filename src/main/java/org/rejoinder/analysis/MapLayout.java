package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.ui.graphicGraph.GraphPosLengthUtils;
import org.graphstream.ui.layout.springbox.implementations.SpringBox;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;

/**
 * Places all claims that have relations, each in a cell of its own: claims that hang together are placed by springs
 * (GraphStream's SpringBox after Barnes and Hut 1986, with a fixed seed), moved apart until no cells overlap, and the
 * groups are then set in rows. Meant for a picture of the whole; to read an argument, see {@link LayeredLayout}.
 *
 * @param width of the whole in pixels
 * @param height of the whole in pixels
 * @param places the middle of each claim's cell, to the right and down, in no order that means anything
 */
public record MapLayout(double width, double height, Map<Claim.Id, Layout.Point> places) {

    /** Width of a claim's cell in pixels. */
    public static final double CELL_WIDTH = 208;
    /** Height of a claim's cell in pixels. */
    public static final double CELL_HEIGHT = 48;

    private static final long SEED = 42;
    private static final double STABLE = 0.9;
    private static final int MOST_STEPS = 600;
    private static final int ROUNDS = 60;
    private static final double GROW = 1.15;
    private static final double GAP = 40;
    /** Width to height of the whole. */
    private static final double ASPECT = 1.5;

    public MapLayout {
        places = Map.copyOf(places);
    }

    /**
     * The layout of the {@code most} claims with most weight among those that have relations.
     *
     * @param most claims
     */
    public static MapLayout of(AnalysisGraph graph, int most) {
        Map<Claim.Id, Double> rank = graph.pageRank();
        Set<Claim.Id> chosen = new HashSet<>(rank.keySet().stream()
                .filter(claim -> graph.degree(claim) > 0)
                .sorted(Comparator.comparingDouble((Claim.Id claim) -> -rank.getOrDefault(claim, 0.0))
                        .thenComparing(claim -> claim))
                .limit(most)
                .toList());
        List<Group> groups = new ArrayList<>();
        for (List<Claim.Id> component : graph.components()) {
            List<Claim.Id> members = component.stream().filter(chosen::contains).toList();
            if (!members.isEmpty()) {
                groups.add(group(members, graph.relations()));
            }
        }
        return inRows(groups);
    }

    private static Group group(List<Claim.Id> members, List<Relation> relations) {
        Graph springs = new MultiGraph("springs");
        SpringBox box = new SpringBox(false, new Random(SEED));
        springs.addSink(box);
        box.addAttributeSink(springs);
        Set<Claim.Id> inside = new HashSet<>(members);
        members.forEach(claim -> springs.addNode(claim.value()));
        for (Relation relation : relations) {
            if (inside.contains(relation.from()) && inside.contains(relation.to())) {
                springs.addEdge(
                        relation.id().value(),
                        relation.from().value(),
                        relation.to().value());
            }
        }
        for (int step = 0; step < MOST_STEPS && (step < 20 || box.getStabilization() < STABLE); step++) {
            box.compute();
        }
        double[] x = new double[members.size()];
        double[] y = new double[members.size()];
        for (int index = 0; index < members.size(); index++) {
            double[] place =
                    GraphPosLengthUtils.nodePosition(springs, members.get(index).value());
            x[index] = place[0];
            y[index] = place[1];
        }
        moveApart(x, y);
        return Group.of(members, x, y);
    }

    /** Scales up, and pushes overlapping cells apart along the shorter way, until none overlap. */
    private static void moveApart(double[] x, double[] y) {
        scale(x, CELL_WIDTH * 0.8);
        scale(y, CELL_HEIGHT * 2.0);
        for (int index = 0; index < x.length; index++) {
            // No two at the very same place, or no scaling would part them.
            x[index] += index * 1e-3;
        }
        while (push(x, y)) {
            scale(x, GROW);
            scale(y, GROW);
        }
    }

    private static void scale(double[] values, double factor) {
        for (int index = 0; index < values.length; index++) {
            values[index] *= factor;
        }
    }

    /** Answers whether some still overlap. */
    private static boolean push(double[] x, double[] y) {
        for (int round = 0; round < ROUNDS; round++) {
            boolean overlap = false;
            for (int one = 0; one < x.length; one++) {
                for (int other = one + 1; other < x.length; other++) {
                    double overX = CELL_WIDTH - Math.abs(x[one] - x[other]);
                    double overY = CELL_HEIGHT - Math.abs(y[one] - y[other]);
                    if (overX > 0 && overY > 0) {
                        overlap = true;
                        double[] values = overX < overY ? x : y;
                        double half = Math.min(overX, overY) / 2 + 0.5;
                        double way = values[one] < values[other] ? -half : half;
                        values[one] += way;
                        values[other] -= way;
                    }
                }
            }
            if (!overlap) {
                return false;
            }
        }
        return true;
    }

    /** The groups from left to right in rows, in their order. */
    private static MapLayout inRows(List<Group> groups) {
        double area = groups.stream()
                .mapToDouble(group -> (group.width() + GAP) * (group.height() + GAP))
                .sum();
        double most = Math.max(
                Math.sqrt(area * ASPECT),
                groups.stream().mapToDouble(Group::width).max().orElse(0));
        Map<Claim.Id, Layout.Point> places = new LinkedHashMap<>();
        double left = 0;
        double top = 0;
        double rowHeight = 0;
        double width = 0;
        for (Group group : groups) {
            if (left > 0 && left + group.width() > most) {
                left = 0;
                top += rowHeight + GAP;
                rowHeight = 0;
            }
            double byX = left;
            double byY = top;
            group.places()
                    .forEach((claim, point) -> places.put(claim, new Layout.Point(point.x() + byX, point.y() + byY)));
            left += group.width() + GAP;
            width = Math.max(width, left - GAP);
            rowHeight = Math.max(rowHeight, group.height());
        }
        return new MapLayout(width, top + rowHeight, places);
    }

    /** Claims that hang together, placed from the origin. */
    private record Group(double width, double height, Map<Claim.Id, Layout.Point> places) {

        static Group of(List<Claim.Id> members, double[] x, double[] y) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (int index = 0; index < x.length; index++) {
                left = Math.min(left, x[index] - CELL_WIDTH / 2);
                right = Math.max(right, x[index] + CELL_WIDTH / 2);
                top = Math.min(top, y[index] - CELL_HEIGHT / 2);
                bottom = Math.max(bottom, y[index] + CELL_HEIGHT / 2);
            }
            Map<Claim.Id, Layout.Point> places = new HashMap<>();
            for (int index = 0; index < x.length; index++) {
                places.put(members.get(index), new Layout.Point(x[index] - left, y[index] - top));
            }
            return new Group(right - left, bottom - top, places);
        }
    }
}
