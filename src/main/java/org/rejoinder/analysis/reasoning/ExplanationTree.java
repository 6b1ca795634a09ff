package org.rejoinder.analysis.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rejoinder.argumentation.explanation.Step;

/** Puts the steps that explain a node into a tree of claims and arguments, in the order in which it is read. */
final class ExplanationTree {

    private final ClaimGraph graph;
    private final Map<Integer, Step> steps = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();

    private ExplanationTree(ClaimGraph graph) {
        this.graph = graph;
    }

    /** @param steps that of the node to explain first */
    static Explanation of(ClaimGraph graph, List<Step> steps) {
        ExplanationTree tree = new ExplanationTree(graph);
        steps.forEach(step -> tree.steps.put(step.node(), step));
        return tree.explanation(steps.getFirst().node(), 0);
    }

    private Explanation explanation(int node, int depth) {
        Step step = Objects.requireNonNull(steps.get(node));
        boolean folded = !step.parts().isEmpty() && (depth > Explanation.DEEPEST || !told.add(node));
        List<Explanation.Part> parts = new ArrayList<>();
        if (!folded) {
            for (Step.Part part : step.parts()) {
                parts.add(new Explanation.Part(
                        via(part.edge(), node),
                        graph.relation(part.edge()).orElse(null),
                        explanation(part.node(), depth + 1)));
            }
        }
        return new Explanation(graph.claims(node), graph.argument(node).orElse(null), step.cause(), parts, folded);
    }

    private Explanation.Via via(int edge, int node) {
        return switch (graph.graph().link(edge)) {
            case ATTACKS -> Explanation.Via.CONTRADICTS;
            case PREMISE -> Explanation.Via.PREMISE;
            case SUPPORTS -> graph.graph().to(edge) == node ? Explanation.Via.SUPPORTS : Explanation.Via.CONCLUSION;
        };
    }
}
