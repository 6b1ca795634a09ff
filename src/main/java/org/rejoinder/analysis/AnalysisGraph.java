package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graphstream.algorithm.ConnectedComponents;
import org.graphstream.algorithm.PageRank;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;

/**
 * A map as a GraphStream graph: claims are nodes, relations are edges from the supporting or contradicting claim to the
 * other, undirected where they are mutual. Rejected claims and relations are not in it. It is a reading of the map as it
 * was; it does not follow later changes.
 */
public final class AnalysisGraph {

    private static final double DAMPING = 0.85;
    private static final double PRECISION = 1e-7;
    private static final String RANK = "rank";

    private final Graph graph;
    private final Map<Claim.Id, Node> nodes = new LinkedHashMap<>();

    private AnalysisGraph(MapContents contents) {
        graph = new MultiGraph(contents.map().id().value());
        for (Claim claim : contents.claims()) {
            if (claim.status() != ReviewStatus.REJECTED) {
                nodes.put(claim.id(), graph.addNode(claim.id().value()));
            }
        }
        for (Relation relation : contents.relations()) {
            Node from = nodes.get(relation.from());
            Node to = nodes.get(relation.to());
            if (relation.status() != ReviewStatus.REJECTED && from != null && to != null) {
                Edge edge = graph.addEdge(relation.id().value(), from, to, !relation.mutual());
                edge.setAttribute("relation", relation);
            }
        }
    }

    public static AnalysisGraph of(MapContents contents) {
        return new AnalysisGraph(contents);
    }

    /** How many relations touch the claim, either way; 0 for a claim that is not in the graph. */
    public int degree(Claim.Id claim) {
        Node node = nodes.get(claim);
        return node == null ? 0 : node.getDegree();
    }

    /**
     * How much of the argument leads to each claim: the PageRank of Brin and Page (1998), damping 0.85. The values of all
     * claims add up to 1. In the order of the map's claims.
     */
    public Map<Claim.Id, Double> pageRank() {
        Map<Claim.Id, Double> ranks = new LinkedHashMap<>();
        if (!nodes.isEmpty()) {
            PageRank algorithm = new PageRank(DAMPING, PRECISION, RANK);
            algorithm.init(graph);
            algorithm.compute();
            nodes.forEach((claim, node) -> ranks.put(claim, algorithm.getRank(node)));
            algorithm.terminate();
        }
        return ranks;
    }

    /**
     * The claims that hang together through relations of any kind, the largest such group first; groups of one size and
     * the claims in each keep the map's order.
     */
    public List<List<Claim.Id>> components() {
        ConnectedComponents algorithm = new ConnectedComponents();
        algorithm.init(graph);
        algorithm.compute();
        Map<Object, List<Claim.Id>> groups = new HashMap<>();
        List<List<Claim.Id>> inOrder = new ArrayList<>();
        nodes.forEach((claim, node) -> groups.computeIfAbsent(algorithm.getConnectedComponentOf(node), component -> {
                    List<Claim.Id> group = new ArrayList<>();
                    inOrder.add(group);
                    return group;
                })
                .add(claim));
        algorithm.terminate();
        inOrder.sort(
                Comparator.comparingInt((List<Claim.Id> group) -> group.size()).reversed());
        return inOrder;
    }

    /** The relations in the graph, in the map's order. */
    List<Relation> relations() {
        return graph.edges()
                .map(edge -> edge.getAttribute("relation", Relation.class))
                .toList();
    }
}
