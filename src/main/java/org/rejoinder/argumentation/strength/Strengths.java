package org.rejoinder.argumentation.strength;

import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;

/**
 * The strength of every node of a graph under a gradual semantics and assumptions, from 0 to 1. A rejected or absent node has
 * 0, a believed one 1, whatever acts on them.
 *
 * <p>An inference is worth what its own weight comes to under attack and support, times its weakest premise: no support for
 * the step makes up for a premise that falls (the weakest link of John Pollock: Defeasible reasoning with variable degrees of
 * justification, Artificial Intelligence 133, 2001). A premise of weight {@code w} and strength {@code s} counts as
 * {@code 1 - w(1 - s)}: the less it weighs, the less it can weaken.
 */
public final class Strengths {

    private final BipolarGraph graph;
    private final GradualSemantics semantics;
    private final Circles circles;
    private final Assumptions assumptions;
    private final double[] strengths;
    private final Convergence[] byCircle;

    private Strengths(
            BipolarGraph graph,
            GradualSemantics semantics,
            Circles circles,
            Assumptions assumptions,
            double[] strengths,
            Convergence[] byCircle) {
        this.graph = graph;
        this.semantics = semantics;
        this.circles = circles;
        this.assumptions = assumptions;
        this.strengths = strengths;
        this.byCircle = byCircle;
    }

    /** Works all strengths out; takes time linear in nodes and edges, and in the steps that circles need. */
    public static Strengths of(BipolarGraph graph, GradualSemantics semantics, Assumptions assumptions) {
        Circles circles = Circles.of(graph);
        double[] strengths = new double[graph.size()];
        Convergence[] byCircle = new Convergence[circles.count()];
        new Sweep(graph, semantics, circles, assumptions, strengths, byCircle).all();
        return new Strengths(graph, semantics, circles, assumptions, strengths, byCircle);
    }

    /**
     * The strengths of the same graph under other assumptions. Works out only what the change can reach, and gives the same
     * numbers as {@link #of} would, to the last bit.
     */
    public Strengths after(Assumptions changed) {
        double[] renewed = strengths.clone();
        Convergence[] renewedByCircle = byCircle.clone();
        new Sweep(graph, semantics, circles, changed, renewed, renewedByCircle)
                .again(assumptions.changedNodes(changed), assumptions.changedEdges(changed));
        return new Strengths(graph, semantics, circles, changed, renewed, renewedByCircle);
    }

    public int size() {
        return strengths.length;
    }

    /** From 0 to 1. */
    public double of(int node) {
        return strengths[node];
    }

    public Convergence convergence() {
        Convergence found = new Convergence.Acyclic();
        for (Convergence circle : byCircle) {
            found = found.and(circle);
        }
        return found;
    }
}
