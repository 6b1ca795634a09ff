package org.rejoinder.argumentation.evaluation;

import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.BipolarGrounded;
import org.rejoinder.argumentation.Label;
import org.rejoinder.argumentation.Labelling;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.strength.Convergence;
import org.rejoinder.argumentation.strength.GradualSemantics;
import org.rejoinder.argumentation.strength.Strengths;

/**
 * What stands in a bipolar graph under assumptions, and how strongly: the grounded labelling of its nodes under a reading of
 * support, and their strengths under a gradual semantics.
 *
 * <p>An immutable value. What-if questions are asked with {@link #after}: what was worked out for the graph once is shared, so
 * that many evaluations of one graph cost 9 bytes a node each. Same graph and assumptions, same evaluation, however it was
 * come by.
 */
public final class Evaluation {

    private final BipolarGraph graph;
    private final SupportReading reading;
    private final GradualSemantics semantics;
    private final Assumptions assumptions;
    private final BipolarGrounded grounded;
    private final Strengths strengths;

    private Evaluation(
            BipolarGraph graph,
            SupportReading reading,
            GradualSemantics semantics,
            Assumptions assumptions,
            BipolarGrounded grounded,
            Strengths strengths) {
        this.graph = graph;
        this.reading = reading;
        this.semantics = semantics;
        this.assumptions = assumptions;
        this.grounded = grounded;
        this.strengths = strengths;
    }

    /** Works everything out; takes time near linear in nodes and edges. */
    public static Evaluation of(
            BipolarGraph graph, SupportReading reading, GradualSemantics semantics, Assumptions assumptions) {
        return new Evaluation(
                graph,
                reading,
                semantics,
                assumptions,
                BipolarGrounded.of(graph, reading, assumptions),
                Strengths.of(graph, semantics, assumptions));
    }

    /** The evaluation of the same graph under other assumptions; works out only what the change can reach. */
    public Evaluation after(Assumptions changed) {
        return new Evaluation(graph, reading, semantics, changed, grounded.after(changed), strengths.after(changed));
    }

    public BipolarGraph graph() {
        return graph;
    }

    public SupportReading reading() {
        return reading;
    }

    public GradualSemantics semantics() {
        return semantics;
    }

    public Assumptions assumptions() {
        return assumptions;
    }

    /** The grounded labelling of the nodes; what is absent is out. */
    public Labelling labelling() {
        return grounded.labelling();
    }

    public Label label(int node) {
        return grounded.of(node);
    }

    public Strengths strengths() {
        return strengths;
    }

    /** From 0 to 1; 0 of what is absent. */
    public double strength(int node) {
        return strengths.of(node);
    }

    /** How well the strengths are known. */
    public Convergence convergence() {
        return strengths.convergence();
    }
}
