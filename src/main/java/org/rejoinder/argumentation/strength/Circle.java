package org.rejoinder.argumentation.strength;

import java.util.Arrays;
import org.rejoinder.argumentation.Link;
import org.rejoinder.argumentation.strength.GradualSemantics.Range;

/**
 * Nodes that act on each other in a circle, with what acts on them from outside, and their strengths by approach.
 *
 * <p>Where one set of strengths alone can satisfy them all ({@link Contraction}) they are approached node by node, each from
 * the newest of the others. Elsewhere there may be several such sets, and what is meant is where the continuous dynamics
 * {@code ds/dt = f(s) - s} lead from the weights (Potyka, KR 2018), followed by Euler's method with all nodes at once, so that
 * the order of nodes makes no difference.
 */
final class Circle {

    /** The steps have come to rest when no strength changes by more. */
    private static final double REST = 1e-11;

    private static final int MOST_STEPS = 5_000;

    /** After so many steps without progress, those that follow are half as long. */
    private static final int PATIENCE = 100;

    private static final double LONGEST_STEP = 0.5;
    private static final double SHORTEST_STEP = 1.0 / 64;

    private final GradualSemantics semantics;
    private final double[] weights;
    private final double[] attack;
    private final double[] support;
    private final double[] weakest;
    private final int[] start;
    private int nodes;
    private int[] source = new int[16];
    private double[] factor = new double[16];
    private Link[] link = new Link[16];
    private double[] strengths = new double[0];

    Circle(GradualSemantics semantics, int size) {
        this.semantics = semantics;
        weights = new double[size];
        attack = new double[size];
        support = new double[size];
        weakest = new double[size];
        start = new int[size + 1];
    }

    /** The next node; what acts on it is named next. */
    void node(double weight) {
        weights[nodes] = weight;
        weakest[nodes] = 1;
        start[nodes + 1] = start[nodes];
        nodes++;
    }

    /** A node outside, of known strength, acts on the node named last. */
    void outside(Link how, double edgeWeight, double strength) {
        int node = nodes - 1;
        switch (how) {
            case ATTACKS -> attack[node] = semantics.join(attack[node], edgeWeight * strength);
            case SUPPORTS -> support[node] = semantics.join(support[node], edgeWeight * strength);
            case PREMISE -> weakest[node] = Math.min(weakest[node], 1 - edgeWeight * (1 - strength));
        }
    }

    /** A node of the circle, known by its place from 0, acts on the node named last. */
    void inside(Link how, double edgeWeight, int place) {
        int edge = start[nodes]++;
        if (edge == source.length) {
            source = Arrays.copyOf(source, edge * 2);
            factor = Arrays.copyOf(factor, edge * 2);
            link = Arrays.copyOf(link, edge * 2);
        }
        source[edge] = place;
        factor[edge] = edgeWeight;
        link[edge] = how;
    }

    double strength(int place) {
        return strengths[place];
    }

    Convergence solve() {
        Contraction contraction = new Contraction(this);
        if (contraction.isProven()) {
            strengths = contraction.middle();
            return approachNodeByNode();
        }
        strengths = weights.clone();
        return followDynamics();
    }

    private Convergence approachNodeByNode() {
        double change = 1;
        int steps = 0;
        while (change > REST && steps < MOST_STEPS) {
            change = 0;
            for (int node = 0; node < nodes; node++) {
                double next = next(node);
                change = Math.max(change, Math.abs(next - strengths[node]));
                strengths[node] = next;
            }
            steps++;
        }
        return change > REST ? new Convergence.NotReached(steps, change) : new Convergence.Proven(steps, change);
    }

    private Convergence followDynamics() {
        double[] next = new double[nodes];
        double step = LONGEST_STEP;
        double earlier = Double.MAX_VALUE;
        double change = 1;
        int steps = 0;
        while (change > REST && steps < MOST_STEPS) {
            change = 0;
            for (int node = 0; node < nodes; node++) {
                next[node] = next(node) - strengths[node];
                change = Math.max(change, Math.abs(next[node]));
            }
            for (int node = 0; node < nodes; node++) {
                strengths[node] += step * next[node];
            }
            steps++;
            if (steps % PATIENCE == 0) {
                if (change > 0.95 * earlier) {
                    step = Math.max(SHORTEST_STEP, step / 2);
                }
                earlier = change;
            }
        }
        return change > REST ? new Convergence.NotReached(steps, change) : new Convergence.Reached(steps, change);
    }

    private double next(int node) {
        return next(node, strengths, strengths);
    }

    /** The strength of the node if those that attack it have the ones, those that support it or are its premises the others. */
    double next(int node, double[] against, double[] inFavour) {
        double attacking = attack[node];
        double supporting = support[node];
        double least = weakest[node];
        for (int edge = start[node]; edge < start[node + 1]; edge++) {
            int acting = source[edge];
            switch (link[edge]) {
                case ATTACKS -> attacking = semantics.join(attacking, factor[edge] * against[acting]);
                case SUPPORTS -> supporting = semantics.join(supporting, factor[edge] * inFavour[acting]);
                case PREMISE -> least = Math.min(least, 1 - factor[edge] * (1 - inFavour[acting]));
            }
        }
        return least * semantics.strength(weights[node], attacking, supporting);
    }

    int size() {
        return nodes;
    }

    int firstEdge(int node) {
        return start[node];
    }

    int source(int edge) {
        return source[edge];
    }

    /**
     * How much a change of one unit at the beginning of each edge to the node can change the node, put into {@code slopes} by
     * edge, while all strengths stay between the bounds.
     */
    void slopes(int node, double[] low, double[] high, double[] slopes) {
        double attackLow = attack[node];
        double attackHigh = attack[node];
        double supportLow = support[node];
        double supportHigh = support[node];
        for (int edge = start[node]; edge < start[node + 1]; edge++) {
            int acting = source[edge];
            if (link[edge] == Link.ATTACKS) {
                attackLow = semantics.join(attackLow, factor[edge] * low[acting]);
                attackHigh = semantics.join(attackHigh, factor[edge] * high[acting]);
            } else if (link[edge] == Link.SUPPORTS) {
                supportLow = semantics.join(supportLow, factor[edge] * low[acting]);
                supportHigh = semantics.join(supportHigh, factor[edge] * high[acting]);
            }
        }
        double weight = weights[node];
        double slope = weakest[node]
                * semantics.slope(weight, new Range(attackLow, attackHigh), new Range(supportLow, supportHigh));
        double most = semantics.strength(weight, attackLow, supportHigh);
        for (int edge = start[node]; edge < start[node + 1]; edge++) {
            double least = factor[edge] * low[source[edge]];
            slopes[edge] = factor[edge]
                    * switch (link[edge]) {
                        case ATTACKS -> slope * semantics.share(attackLow, least);
                        case SUPPORTS -> slope * semantics.share(supportLow, least);
                        case PREMISE -> most;
                    };
        }
    }

    /** Whether the circle has only attacks and the semantics is one for which these alone contract. */
    boolean isOfDividingAttacks() {
        if (semantics != GradualSemantics.H_CATEGORISER) {
            return false;
        }
        for (int edge = 0; edge < start[nodes]; edge++) {
            if (link[edge] != Link.ATTACKS) {
                return false;
            }
        }
        return true;
    }
}
