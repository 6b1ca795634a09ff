package org.rejoinder.argumentation.strength;

import java.util.Arrays;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.StrongComponents;

/**
 * In which order the nodes of a graph can be worked out, whatever is assumed: component by component, each after those that
 * act on it. Those of several nodes may be circles.
 */
final class Circles {

    private final StrongComponents components;
    private final int[] circular;

    private Circles(StrongComponents components, int[] circular) {
        this.components = components;
        this.circular = circular;
    }

    static Circles of(BipolarGraph graph) {
        StrongComponents components = graph.components();
        int[] circular = new int[components.count()];
        int found = 0;
        for (int component = 0; component < components.count(); component++) {
            if (components.size(component) > 1) {
                circular[found++] = component;
            }
        }
        return new Circles(components, Arrays.copyOf(circular, found));
    }

    StrongComponents components() {
        return components;
    }

    int count() {
        return circular.length;
    }

    /** The number of the circle that the component is, from 0; negative if it is a single node. */
    int number(int component) {
        return components.size(component) > 1 ? Arrays.binarySearch(circular, component) : -1;
    }
}
