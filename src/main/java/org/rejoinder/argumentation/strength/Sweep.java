package org.rejoinder.argumentation.strength;

import java.util.BitSet;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.StrongComponents;

/** Works strengths out component by component, all of them or those that a change can reach. */
final class Sweep {

    private final BipolarGraph graph;
    private final GradualSemantics semantics;
    private final Circles circles;
    private final StrongComponents components;
    private final Presence presence;
    private final double[] strengths;
    private final Convergence[] convergence;

    /** Fills the arrays: the strengths by node, the convergence by circle. */
    Sweep(
            BipolarGraph graph,
            GradualSemantics semantics,
            Circles circles,
            Assumptions assumptions,
            double[] strengths,
            Convergence[] convergence) {
        this.graph = graph;
        this.semantics = semantics;
        this.circles = circles;
        this.components = circles.components();
        this.presence = Presence.of(graph, assumptions);
        this.strengths = strengths;
        this.convergence = convergence;
    }

    void all() {
        for (int component = 0; component < components.count(); component++) {
            solve(component);
        }
    }

    /** Works out again the nodes of which something else is assumed, the ends of such edges, and what follows from them. */
    void again(BitSet nodes, BitSet edges) {
        BitSet due = new BitSet(components.count());
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            due.set(components.of(node));
            markActedOn(node, due);
        }
        for (int edge = edges.nextSetBit(0); edge >= 0; edge = edges.nextSetBit(edge + 1)) {
            due.set(components.of(graph.to(edge)));
        }
        for (int component = due.nextSetBit(0); component >= 0; component = due.nextSetBit(component + 1)) {
            double[] before = ofMembers(component);
            solve(component);
            for (int place = 0; place < before.length; place++) {
                int node = components.member(component, place);
                if (strengths[node] != before[place]) {
                    markActedOn(node, due);
                }
            }
        }
    }

    private void markActedOn(int node, BitSet due) {
        for (int place = 0; place < graph.outgoingCount(node); place++) {
            int edge = graph.outgoing(node, place);
            if (semantics.heeds(graph.link(edge))) {
                due.set(components.of(graph.to(edge)));
            }
        }
    }

    private double[] ofMembers(int component) {
        double[] found = new double[components.size(component)];
        for (int place = 0; place < found.length; place++) {
            found[place] = strengths[components.member(component, place)];
        }
        return found;
    }

    private void solve(int component) {
        if (components.size(component) == 1) {
            int node = components.member(component, 0);
            strengths[node] = strength(node);
        } else {
            convergence[circles.number(component)] = solveCircle(component);
        }
    }

    /** What of the component is a circle under the assumptions may be less than all of it, or nothing. */
    private Convergence solveCircle(int component) {
        int size = components.size(component);
        int[] start = new int[size + 1];
        int[] acting = new int[incomingOf(component)];
        int count = 0;
        for (int place = 0; place < size; place++) {
            int node = components.member(component, place);
            if (presence.assumed(node) == Assumptions.OfNode.OPEN) {
                for (int at = 0; at < graph.incomingCount(node); at++) {
                    int edge = graph.incoming(node, at);
                    if (acts(edge) && components.of(graph.from(edge)) == component) {
                        acting[count++] = components.place(graph.from(edge));
                    }
                }
            }
            start[place + 1] = count;
        }
        // The rows lead back to what acts on a node, so what acts comes last.
        StrongComponents parts = StrongComponents.of(start, acting);
        Convergence found = new Convergence.Acyclic();
        for (int part = parts.count() - 1; part >= 0; part--) {
            if (parts.size(part) == 1) {
                int node = components.member(component, parts.member(part, 0));
                strengths[node] = strength(node);
            } else {
                found = found.and(solvePart(component, parts, part));
            }
        }
        return found;
    }

    private int incomingOf(int component) {
        int count = 0;
        for (int place = 0; place < components.size(component); place++) {
            count += graph.incomingCount(components.member(component, place));
        }
        return count;
    }

    private Convergence solvePart(int component, StrongComponents parts, int part) {
        Circle circle = new Circle(semantics, parts.size(part));
        for (int place = 0; place < parts.size(part); place++) {
            int node = components.member(component, parts.member(part, place));
            circle.node(graph.weight(node));
            for (int at = 0; at < graph.incomingCount(node); at++) {
                int edge = graph.incoming(node, at);
                if (acts(edge)) {
                    int from = graph.from(edge);
                    if (components.of(from) == component && parts.of(components.place(from)) == part) {
                        circle.inside(graph.link(edge), graph.edgeWeight(edge), parts.place(components.place(from)));
                    } else {
                        circle.outside(graph.link(edge), graph.edgeWeight(edge), strengths[from]);
                    }
                }
            }
        }
        Convergence found = circle.solve();
        for (int place = 0; place < parts.size(part); place++) {
            strengths[components.member(component, parts.member(part, place))] = circle.strength(place);
        }
        return found;
    }

    private boolean acts(int edge) {
        return semantics.heeds(graph.link(edge)) && presence.hasEdge(edge);
    }

    /** The strength of a node from those that act on it. */
    private double strength(int node) {
        return switch (presence.assumed(node)) {
            case ABSENT, REJECTED -> 0;
            case BELIEVED -> 1;
            case OPEN -> openStrength(node);
        };
    }

    private double openStrength(int node) {
        double attack = 0;
        double support = 0;
        double weakest = 1;
        for (int place = 0; place < graph.incomingCount(node); place++) {
            int edge = graph.incoming(node, place);
            if (acts(edge)) {
                double weight = graph.edgeWeight(edge);
                double strength = strengths[graph.from(edge)];
                switch (graph.link(edge)) {
                    case ATTACKS -> attack = semantics.join(attack, weight * strength);
                    case SUPPORTS -> support = semantics.join(support, weight * strength);
                    case PREMISE -> weakest = Math.min(weakest, 1 - weight * (1 - strength));
                }
            }
        }
        return weakest * semantics.strength(graph.weight(node), attack, support);
    }
}
