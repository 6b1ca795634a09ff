package org.rejoinder.argumentation.strength;

import java.util.Arrays;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.StrongComponents;

/**
 * In which order the nodes of a graph can be worked out, whatever is assumed: component by component, each after those that
 * act on it. Those of several nodes may be circles.
 */
record Circles(StrongComponents components, int[] circular) {

    static Circles of(BipolarGraph graph, GradualSemantics semantics) {
        int[] start = new int[graph.size() + 1];
        int[] successors = new int[graph.edges()];
        int count = 0;
        for (int node = 0; node < graph.size(); node++) {
            for (int place = 0; place < graph.outgoingCount(node); place++) {
                int edge = graph.outgoing(node, place);
                if (semantics.heeds(graph.link(edge))) {
                    successors[count++] = graph.to(edge);
                }
            }
            start[node + 1] = count;
        }
        StrongComponents components = StrongComponents.of(start, successors);
        int[] circular = new int[components.count()];
        int found = 0;
        for (int component = 0; component < components.count(); component++) {
            if (components.size(component) > 1) {
                circular[found++] = component;
            }
        }
        return new Circles(components, Arrays.copyOf(circular, found));
    }

    int count() {
        return circular.length;
    }

    /** The number of the circle that the component is, from 0; negative if it is a single node. */
    int number(int component) {
        return components.size(component) > 1 ? Arrays.binarySearch(circular, component) : -1;
    }
}
