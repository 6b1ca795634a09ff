package org.rejoinder.argumentation.acceptance;

import java.util.Arrays;
import org.rejoinder.argumentation.Framework;

/**
 * The strongly connected components of a framework, numbered so that attacks between components lead from higher numbers to
 * lower ones.
 *
 * <p>Robert Tarjan: Depth-First Search and Linear Graph Algorithms (1972), without recursion.
 */
final class StrongComponents {

    private final Framework framework;
    private final int[] component;
    private final int[] reached;
    private final int[] lowest;
    private final int[] nextPlace;
    private final int[] path;
    private final int[] open;
    private int pathLength;
    private int openCount;
    private int clock;
    private int count;

    private StrongComponents(Framework framework) {
        int size = framework.size();
        this.framework = framework;
        this.component = new int[size];
        this.reached = new int[size];
        this.lowest = new int[size];
        this.nextPlace = new int[size];
        this.path = new int[size];
        this.open = new int[size];
        Arrays.fill(component, -1);
    }

    static StrongComponents of(Framework framework) {
        StrongComponents found = new StrongComponents(framework);
        for (int argument = 0; argument < framework.size(); argument++) {
            if (found.reached[argument] == 0) {
                found.searchFrom(argument);
            }
        }
        return found;
    }

    private void searchFrom(int root) {
        enter(root);
        while (pathLength > 0) {
            int argument = path[pathLength - 1];
            if (nextPlace[argument] < framework.attackedCount(argument)) {
                int attacked = framework.attacked(argument, nextPlace[argument]++);
                if (reached[attacked] == 0) {
                    enter(attacked);
                } else if (component[attacked] < 0) {
                    lowest[argument] = Math.min(lowest[argument], reached[attacked]);
                }
            } else {
                leave(argument);
            }
        }
    }

    private void enter(int argument) {
        reached[argument] = ++clock;
        lowest[argument] = clock;
        path[pathLength++] = argument;
        open[openCount++] = argument;
    }

    private void leave(int argument) {
        pathLength--;
        if (pathLength > 0) {
            int before = path[pathLength - 1];
            lowest[before] = Math.min(lowest[before], lowest[argument]);
        }
        if (lowest[argument] == reached[argument]) {
            int member;
            do {
                member = open[--openCount];
                component[member] = count;
            } while (member != argument);
            count++;
        }
    }

    int count() {
        return count;
    }

    /** The members, rising, of a component that no other attacks. */
    int[] initial() {
        int last = count - 1;
        int[] members = new int[component.length];
        int found = 0;
        for (int argument = 0; argument < component.length; argument++) {
            if (component[argument] == last) {
                members[found++] = argument;
            }
        }
        return Arrays.copyOf(members, found);
    }
}
