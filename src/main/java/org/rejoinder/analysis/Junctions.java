package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.rejoinder.analysis.Layout.Box;
import org.rejoinder.analysis.Layout.Junction;
import org.rejoinder.analysis.Layout.Point;
import org.rejoinder.analysis.Layout.Strand;
import org.rejoinder.analysis.Layout.Unstated;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.RelationType;

/**
 * Arguments in a layered layout: the lines of the premises meet in a junction just below the conclusion, from where one line
 * goes on. What is left unsaid gets a box in the row of the premises.
 */
final class Junctions {

    static final double HEIGHT = 22;
    private static final double PADDING = 9;

    private final ElkNode graph;
    private final Lettering lettering;
    private final Map<Claim.Id, Integer> rows;
    private final Map<Claim.Id, ElkNode> claims;
    private final double pitch;
    private final List<Knot> knots = new ArrayList<>();

    /**
     * @param claims the nodes of the claims drawn
     * @param pitch from one layer to the next; claims stand in every second
     */
    Junctions(
            ElkNode graph,
            Lettering lettering,
            Map<Claim.Id, Integer> rows,
            Map<Claim.Id, ElkNode> claims,
            double pitch) {
        this.graph = graph;
        this.lettering = lettering;
        this.rows = rows;
        this.claims = claims;
        this.pitch = pitch;
    }

    /** Puts an argument into the graph; all its claims must be there. */
    void add(Argument argument) {
        String words = lettering.together().apply(argument.type());
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(Math.ceil(BoxText.width(words, lettering.smallFontSize())) + 2 * PADDING, HEIGHT);
        int layer = 2 * row(argument.conclusion()) + 1;
        node.setLocation(0, pitch * layer);
        String id = argument.id().value();
        List<Tie> ties = new ArrayList<>();
        argument.premises().forEach(premise -> ties.add(tie(premise, id, node, layer, argument.type(), false)));
        argument.undercutters()
                .forEach(against -> ties.add(tie(against, id, node, layer, RelationType.CONTRADICTS, true)));
        ties.add(new Tie(
                id,
                argument.conclusion().value(),
                argument.type(),
                true,
                ElkGraphUtil.createSimpleEdge(node(argument.conclusion()), node),
                false));
        List<Silent> silent = new ArrayList<>();
        for (String premise : argument.unstated()) {
            Silent box = silent(id + "-" + silent.size(), premise, layer + 1);
            silent.add(box);
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(node, box.node());
            ties.add(new Tie(box.id(), id, argument.type(), false, edge, false));
        }
        knots.add(new Knot(argument, words, node, ties, silent));
    }

    private Tie tie(Claim.Id from, String argument, ElkNode junction, int layer, RelationType type, boolean arrow) {
        boolean above = 2 * row(from) < layer;
        ElkEdge edge = above
                ? ElkGraphUtil.createSimpleEdge(node(from), junction)
                : ElkGraphUtil.createSimpleEdge(junction, node(from));
        return new Tie(from.value(), argument, type, arrow, edge, above);
    }

    private Silent silent(String id, String premise, int layer) {
        BoxText.Lines text =
                BoxText.wrap(premise, lettering.textWidth(), LayeredLayout.FONT_SIZE, lettering.mostLines());
        double width = BoxText.width(lettering.unstated(), lettering.smallFontSize());
        for (String line : text.lines()) {
            width = Math.max(width, BoxText.width(line, LayeredLayout.FONT_SIZE));
        }
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(
                Math.ceil(width) + 2 * LayeredLayout.PADDING,
                2 * LayeredLayout.PADDING
                        + LayeredLayout.SMALL_LINE_HEIGHT
                        + text.lines().size() * LayeredLayout.LINE_HEIGHT);
        node.setLocation(0, pitch * layer);
        return new Silent(id, text.lines(), node);
    }

    private int row(Claim.Id claim) {
        return rows.getOrDefault(claim, 0);
    }

    private ElkNode node(Claim.Id claim) {
        ElkNode node = claims.get(claim);
        if (node == null) {
            throw new IllegalArgumentException("An argument of the neighbourhood leads out of it, to " + claim);
        }
        return node;
    }

    /** Once ELK has placed everything. */
    List<Junction> junctions() {
        return knots.stream()
                .map(knot -> new Junction(
                        knot.argument().id(),
                        knot.argument().type(),
                        knot.words(),
                        knot.node().getX(),
                        knot.node().getY(),
                        knot.node().getWidth(),
                        knot.node().getHeight()))
                .toList();
    }

    List<Unstated> unstated() {
        return knots.stream()
                .flatMap(knot -> knot.silent().stream())
                .map(silent -> new Unstated(
                        silent.id(),
                        lettering.unstated(),
                        silent.lines(),
                        silent.node().getX(),
                        silent.node().getY(),
                        silent.node().getWidth(),
                        silent.node().getHeight()))
                .toList();
    }

    /** Junctions and unstated premises as boxes that nothing else may lie over. */
    List<Box> boxes() {
        return Stream.concat(
                        knots.stream().map(Knot::node),
                        knots.stream().flatMap(knot -> knot.silent().stream()).map(Silent::node))
                .map(node -> new Box(
                        new Claim.Id(""),
                        node.getX(),
                        node.getY(),
                        node.getWidth(),
                        node.getHeight(),
                        "",
                        List.of(),
                        "",
                        List.of(),
                        false))
                .toList();
    }

    List<Strand> strands() {
        return knots.stream()
                .flatMap(knot -> knot.ties().stream())
                .map(tie -> new Strand(tie.from(), tie.to(), tie.type(), tie.arrow(), tie.points()))
                .toList();
    }

    /** An argument as ELK sees it. */
    private record Knot(Argument argument, String words, ElkNode node, List<Tie> ties, List<Silent> silent) {}

    private record Silent(String id, List<String> lines, ElkNode node) {}

    /** A line; {@code downward} tells whether it goes the way that ELK draws it. */
    private record Tie(String from, String to, RelationType type, boolean arrow, ElkEdge edge, boolean downward) {

        List<Point> points() {
            ElkEdgeSection section = edge.getSections().getFirst();
            List<Point> points = new ArrayList<>();
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
            return downward ? points : points.reversed();
        }
    }
}
