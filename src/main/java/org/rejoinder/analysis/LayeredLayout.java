package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.IndividualSpacings;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Layout.Box;
import org.rejoinder.analysis.Layout.Edge;
import org.rejoinder.analysis.Layout.Point;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * Draws a claim with its neighbourhood in rows: a conclusion above its reasons, contradictions side by side. {@link Rows}
 * decides on the rows; the Eclipse Layout Kernel's layered algorithm (Sugiyama, Tagawa, Toda 1981) orders them, places the
 * boxes and routes the lines. Every relation's label takes part as a small node of its own, so that labels overlap nothing.
 *
 * <p>The same input always gives the same layout, on every machine.
 */
public final class LayeredLayout {

    /** Font size of a claim's text in a box. */
    public static final int FONT_SIZE = 13;
    /** Font size of captions and labels. */
    public static final int SMALL_FONT_SIZE = 11;
    /** From one line's baseline to the next. */
    public static final int LINE_HEIGHT = 17;
    /** From one baseline to the next where the small font is used. */
    public static final int SMALL_LINE_HEIGHT = 15;
    /** Free space inside a box on each side. */
    public static final int PADDING = 10;

    private static final int LABEL_HEIGHT = 16;
    private static final int LABEL_PADDING = 6;
    private static final double GAP = 24;
    private static final double ROW_GAP = 18;
    /** Apart far enough that no box reaches into the next row: rows are told to ELK as positions. */
    private static final int ROW_PITCH = 1000;

    static {
        // ELK copies option values through a registry that this call fills; without it every layout fails.
        Objects.requireNonNull(LayoutMetaDataService.getInstance());
    }

    /** The room there is on a common screen; a layout that is larger has to be scaled down to be seen whole. */
    private static final double SCREEN_WIDTH = 1280;

    private static final double SCREEN_HEIGHT = 900;
    /** Scaled down further, the small font would fall below 10 pixels. */
    private static final double LEAST_SCALE = 0.91;
    /** From the one with the straightest lines to the one that needs least room. */
    private static final List<Style> STYLES = List.of(
            new Style(4, NodePlacementStrategy.NETWORK_SIMPLEX),
            new Style(3, NodePlacementStrategy.NETWORK_SIMPLEX),
            new Style(4, NodePlacementStrategy.LINEAR_SEGMENTS),
            new Style(4, NodePlacementStrategy.SIMPLE),
            new Style(3, NodePlacementStrategy.SIMPLE));

    private final Neighbourhood neighbourhood;
    private final Style style;
    private final Lettering lettering;
    private final Map<Claim.Id, Integer> rows;
    private final List<Relation> drawn;
    private final Map<Claim.Id, ElkNode> nodes = new HashMap<>();
    private final ElkNode graph = ElkGraphUtil.createGraph();

    private LayeredLayout(Neighbourhood neighbourhood, Lettering lettering, Style style, Map<Claim.Id, Integer> rows) {
        this.neighbourhood = neighbourhood;
        this.style = style;
        this.lettering = lettering;
        this.rows = rows;
        this.drawn = neighbourhood.relations().stream()
                .filter(relation ->
                        neighbourhood.arguments().stream().noneMatch(argument -> repeats(argument, relation)))
                .toList();
    }

    /** Whether the relation says of a premise alone what the argument says of it together with others. */
    private static boolean repeats(Argument argument, Relation relation) {
        return argument.type() == relation.type()
                && argument.conclusion().equals(relation.to())
                && argument.premises().contains(relation.from());
    }

    /** The layout of a neighbourhood whose boxes have no captions. */
    public static Layout of(Neighbourhood neighbourhood) {
        return of(neighbourhood, claim -> "");
    }

    /**
     * The layout of a neighbourhood: of several, the first that can be read on a screen without scrolling, else the
     * smallest.
     *
     * @param caption one short line above a claim's text, such as who says it; empty for none
     */
    public static Layout of(Neighbourhood neighbourhood, Function<Claim, String> caption) {
        return first(neighbourhood, Lettering.still(caption)).layout();
    }

    /**
     * The layout of a neighbourhood that grew step by step. In each step the claims that were there before keep their order
     * in their rows, and rows keep theirs from top to bottom, so that nothing jumps when something is opened.
     *
     * @param steps at least one; the last is drawn
     */
    public static Layout of(List<Neighbourhood> steps, Lettering lettering) {
        Placed placed = first(steps.getFirst(), lettering);
        for (Neighbourhood step : steps.subList(1, steps.size())) {
            placed = next(step, lettering, placed);
        }
        return placed.layout();
    }

    private static Placed first(Neighbourhood neighbourhood, Lettering lettering) {
        Placed best = placed(neighbourhood, lettering, STYLES.getFirst());
        for (Style style : STYLES.subList(1, STYLES.size())) {
            if (scale(best.layout()) >= LEAST_SCALE) {
                break;
            }
            Placed other = placed(neighbourhood, lettering, style);
            if (scale(other.layout()) > scale(best.layout())) {
                best = other;
            }
        }
        return best;
    }

    private static Placed placed(Neighbourhood neighbourhood, Lettering lettering, Style style) {
        Map<Claim.Id, Integer> rows = Rows.of(ids(neighbourhood), ordering(neighbourhood), style.mostInARow());
        return new Placed(new LayeredLayout(neighbourhood, lettering, style, rows).layout(null), rows, style);
    }

    private static Placed next(Neighbourhood neighbourhood, Lettering lettering, Placed former) {
        Style style = former.style();
        Map<Claim.Id, Integer> rows =
                Rows.grown(former.rows(), ids(neighbourhood), ordering(neighbourhood), style.mostInARow());
        Layout layout = new LayeredLayout(neighbourhood, lettering, style, rows).layout(former.layout());
        return new Placed(layout, rows, style);
    }

    private static List<Claim.Id> ids(Neighbourhood neighbourhood) {
        return neighbourhood.claims().stream().map(Claim::id).toList();
    }

    /** What the rows go by: the relations, and below the conclusion of an argument whatever leads there. */
    private static List<Relation> ordering(Neighbourhood neighbourhood) {
        ArgumentSteps steps = new ArgumentSteps();
        return Stream.concat(
                        neighbourhood.arguments().stream()
                                .flatMap(argument -> steps.of(argument).stream())
                                .map(step -> step.retyped(RelationType.SUPPORTS)),
                        neighbourhood.relations().stream())
                .toList();
    }

    /** A layout with what the next one goes by. */
    private record Placed(Layout layout, Map<Claim.Id, Integer> rows, Style style) {}

    /** How far the layout must be scaled down to fit on a screen; 1 if it fits. */
    private static double scale(Layout layout) {
        return Math.min(1, Math.min(SCREEN_WIDTH / layout.width(), SCREEN_HEIGHT / layout.height()));
    }

    /** One way to weigh straight lines against room. */
    private record Style(int mostInARow, NodePlacementStrategy placement) {}

    private Layout layout(@Nullable Layout former) {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, style.placement());
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, GAP / 2);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, ROW_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, ROW_GAP / 2);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, ROW_GAP / 2);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, former != null);
        List<Box> measured = neighbourhood.claims().stream()
                .map(new BoxMeasure(neighbourhood, lettering)::of)
                .toList();
        measured.forEach(box -> {
            ElkNode node = addNode(box);
            if (former != null) {
                former.box(box.claim()).ifPresent(before -> keepOrder(node, before));
            }
        });
        List<Link> links = drawn.stream().map(this::addLink).toList();
        Junctions junctions = new Junctions(graph, lettering, rows, nodes, ROW_PITCH);
        neighbourhood.arguments().forEach(junctions::add);
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        List<Box> boxes = measured.stream()
                .map(box -> at(box, node(box.claim()).getX(), node(box.claim()).getY()))
                .toList();
        List<Edge> edges = links.stream().map(Link::edge).toList();
        List<List<Point>> strands =
                junctions.strands().stream().map(Layout.Strand::points).toList();
        List<Edge> straightened =
                Facing.straighten(edges, boxes, junctions.boxes(), strands, lettering.smallFontSize());
        return trimmed(boxes, straightened, junctions, lettering.smallFontSize());
    }

    /** Tells ELK where a box was, so that those of one row keep their order. */
    private void keepOrder(ElkNode node, Box before) {
        node.setProperty(LayeredOptions.POSITION, new KVector(before.x() + before.width() / 2, node.getY()));
    }

    private ElkNode addNode(Box box) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(box.width(), box.height());
        node.setLocation(0, 2.0 * ROW_PITCH * row(box.claim()));
        // Where claims face each other there must be room for the label between them.
        drawn.stream()
                .filter(relation -> faces(relation, box.claim()))
                .mapToDouble(
                        relation -> Facing.gap(lettering.relation().apply(relation.type()), lettering.smallFontSize()))
                .max()
                .ifPresent(gap -> {
                    IndividualSpacings spacings = new IndividualSpacings();
                    spacings.setProperty(LayeredOptions.SPACING_NODE_NODE, Math.max(GAP, gap));
                    node.setProperty(LayeredOptions.SPACING_INDIVIDUAL, spacings);
                });
        nodes.put(box.claim(), node);
        return node;
    }

    private boolean faces(Relation relation, Claim.Id claim) {
        return (relation.from().equals(claim) || relation.to().equals(claim))
                && row(relation.from()) == row(relation.to());
    }

    private int row(Claim.Id claim) {
        return rows.getOrDefault(claim, 0);
    }

    private ElkNode node(Claim.Id claim) {
        ElkNode node = nodes.get(claim);
        if (node == null) {
            throw new IllegalArgumentException("A relation of the neighbourhood leads out of it, to " + claim);
        }
        return node;
    }

    /** A relation as two lines that meet in its label; ELK gets every line from the upper to the lower row. */
    private Link addLink(Relation relation) {
        String words = lettering.relation().apply(relation.type());
        ElkNode label = ElkGraphUtil.createNode(graph);
        label.setDimensions(Math.ceil(BoxText.width(words, lettering.smallFontSize())) + LABEL_PADDING, LABEL_HEIGHT);
        int from = row(relation.from());
        int to = row(relation.to());
        Claim.Id upper = from < to ? relation.from() : relation.to();
        Claim.Id lower = from < to ? relation.to() : relation.from();
        // Beside the end with fewer relations the label has most room; between two boxes of a row it goes above them.
        boolean nearUpper = from != to && degree(upper) < degree(lower);
        int labelRow = nearUpper ? 2 * row(upper) + 1 : 2 * row(lower) - 1;
        label.setLocation(0, (double) ROW_PITCH * labelRow);
        return new Link(
                relation,
                words,
                label,
                half(relation.from(), label, 2 * from < labelRow),
                half(relation.to(), label, 2 * to < labelRow));
    }

    private Half half(Claim.Id claim, ElkNode label, boolean boxAbove) {
        ElkNode box = node(claim);
        ElkEdge edge = boxAbove ? ElkGraphUtil.createSimpleEdge(box, label) : ElkGraphUtil.createSimpleEdge(label, box);
        return new Half(edge, boxAbove);
    }

    private long degree(Claim.Id claim) {
        return drawn.stream()
                .filter(relation ->
                        relation.from().equals(claim) || relation.to().equals(claim))
                .count();
    }

    private static Box at(Box box, double x, double y) {
        return new Box(
                box.claim(),
                x,
                y,
                box.width(),
                box.height(),
                box.caption(),
                box.lines(),
                box.more(),
                box.counts(),
                box.shortened());
    }

    /** Moved to the origin, leaving a margin, rounded to tenths of a pixel. */
    private static Layout trimmed(List<Box> boxes, List<Edge> edges, Junctions arguments, double labelSize) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        List<Point> corners = new ArrayList<>();
        boxes.forEach(box -> {
            corners.add(new Point(box.x(), box.y()));
            corners.add(new Point(box.right(), box.bottom()));
        });
        edges.forEach(edge -> {
            corners.addAll(edge.points());
            double half = BoxText.width(edge.words(), labelSize) / 2;
            corners.add(new Point(edge.label().x() - half, edge.label().y() - LABEL_HEIGHT / 2.0));
            corners.add(new Point(edge.label().x() + half, edge.label().y() + LABEL_HEIGHT / 2.0));
        });
        arguments.boxes().forEach(box -> {
            corners.add(new Point(box.x(), box.y()));
            corners.add(new Point(box.right(), box.bottom()));
        });
        arguments.strands().forEach(strand -> corners.addAll(strand.points()));
        for (Point corner : corners) {
            left = Math.min(left, corner.x());
            top = Math.min(top, corner.y());
            right = Math.max(right, corner.x());
            bottom = Math.max(bottom, corner.y());
        }
        double byX = Layout.MARGIN - left;
        double byY = Layout.MARGIN - top;
        return new Layout(
                Math.ceil(right + byX) + Layout.MARGIN,
                Math.ceil(bottom + byY) + Layout.MARGIN,
                boxes.stream()
                        .map(box -> at(box, rounded(box.x() + byX), rounded(box.y() + byY)))
                        .toList(),
                edges.stream()
                        .map(edge -> Facing.withRoute(
                                edge,
                                edge.points().stream()
                                        .map(point -> moved(point, byX, byY))
                                        .toList(),
                                moved(edge.label(), byX, byY)))
                        .toList(),
                arguments.junctions().stream()
                        .map(one -> new Layout.Junction(
                                one.argument(),
                                one.type(),
                                one.words(),
                                rounded(one.x() + byX),
                                rounded(one.y() + byY),
                                one.width(),
                                one.height()))
                        .toList(),
                arguments.unstated().stream()
                        .map(one -> new Layout.Unstated(
                                one.id(),
                                one.mark(),
                                one.lines(),
                                rounded(one.x() + byX),
                                rounded(one.y() + byY),
                                one.width(),
                                one.height()))
                        .toList(),
                arguments.strands().stream()
                        .map(one -> new Layout.Strand(
                                one.from(),
                                one.to(),
                                one.type(),
                                one.arrow(),
                                one.points().stream()
                                        .map(point -> moved(point, byX, byY))
                                        .toList()))
                        .toList());
    }

    private static Point moved(Point point, double byX, double byY) {
        return new Point(rounded(point.x() + byX), rounded(point.y() + byY));
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** A line between a box and a label; {@code boxAbove} tells which end ELK took for the start. */
    private record Half(ElkEdge edge, boolean boxAbove) {

        /** From the box to the label. */
        List<Point> outward() {
            List<Point> points = new ArrayList<>();
            ElkEdgeSection section = edge.getSections().getFirst();
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
            return boxAbove ? points : points.reversed();
        }
    }

    /** A relation as ELK sees it. */
    private record Link(Relation relation, String words, ElkNode label, Half from, Half to) {

        Edge edge() {
            List<Point> points = new ArrayList<>(from.outward());
            points.addAll(to.outward().reversed());
            return new Edge(
                    relation.id(),
                    relation.from(),
                    relation.to(),
                    relation.type(),
                    relation.mutual(),
                    points,
                    new Point(label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2),
                    words);
        }
    }
}
