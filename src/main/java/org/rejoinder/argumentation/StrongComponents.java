package org.rejoinder.argumentation;

import java.util.Arrays;

/**
 * The strongly connected components of a directed graph in topological order: no edge leads to an earlier component. A
 * component of more than one node is a circle, or several that hang together.
 *
 * <p>Takes time linear in nodes and edges. Robert Tarjan: Depth-First Search and Linear Graph Algorithms (SIAM Journal on
 * Computing 1, 1972), with stacks of its own, so that a chain of a million nodes does not exhaust that of the thread.
 */
public final class StrongComponents {

    private final int[] component;
    private final int[] start;
    private final int[] members;
    private final int[] places;

    private StrongComponents(int[] component, int count) {
        this.component = component;
        start = new int[count + 1];
        for (int found : component) {
            start[found + 1]++;
        }
        for (int index = 0; index < count; index++) {
            start[index + 1] += start[index];
        }
        int[] next = Arrays.copyOf(start, count);
        members = new int[component.length];
        places = new int[component.length];
        for (int node = 0; node < component.length; node++) {
            int index = component[node];
            places[node] = next[index] - start[index];
            members[next[index]++] = node;
        }
    }

    /**
     * The components of the graph whose node {@code i} has the successors from place {@code start[i]} to place
     * {@code start[i + 1]}, exclusive.
     */
    public static StrongComponents of(int[] start, int[] successors) {
        Search search = new Search(start, successors);
        return new StrongComponents(search.component, search.search());
    }

    public int count() {
        return start.length - 1;
    }

    /** The component of the node, from 0 in topological order. */
    public int of(int node) {
        return component[node];
    }

    public int size(int index) {
        return start[index + 1] - start[index];
    }

    /** A node of the component, in rising order by {@code place} from 0. */
    public int member(int index, int place) {
        return members[start[index] + place];
    }

    /** The nodes of the component, rising. */
    public int[] members(int index) {
        return Arrays.copyOfRange(members, start[index], start[index + 1]);
    }

    /** The place of the node within its component, from 0. */
    public int place(int node) {
        return places[node];
    }

    /** The depth-first search. */
    private static final class Search {

        private static final int OPEN = -1;

        private final int[] start;
        private final int[] successors;
        private final int[] component;
        private final int[] found;
        private final int[] low;
        private final int[] next;
        private final int[] path;
        private final int[] waiting;
        private int onPath;
        private int onWaiting;
        private int discovered;
        private int closed;

        Search(int[] start, int[] successors) {
            int size = start.length - 1;
            this.start = start;
            this.successors = successors;
            component = new int[size];
            Arrays.fill(component, OPEN);
            found = new int[size];
            low = new int[size];
            next = new int[size];
            path = new int[size];
            waiting = new int[size];
        }

        int search() {
            for (int node = 0; node < component.length; node++) {
                if (found[node] == 0) {
                    enter(node);
                    while (onPath > 0) {
                        step(path[onPath - 1]);
                    }
                }
            }
            // Tarjan closes a component after all that can be reached from it.
            for (int node = 0; node < component.length; node++) {
                component[node] = closed - 1 - component[node];
            }
            return closed;
        }

        private void enter(int node) {
            found[node] = ++discovered;
            low[node] = discovered;
            next[node] = start[node];
            path[onPath++] = node;
            waiting[onWaiting++] = node;
        }

        private void step(int node) {
            while (next[node] < start[node + 1]) {
                int successor = successors[next[node]];
                if (found[successor] == 0) {
                    enter(successor);
                    return;
                }
                if (component[successor] == OPEN) {
                    low[node] = Math.min(low[node], low[successor]);
                }
                next[node]++;
            }
            leave(node);
        }

        private void leave(int node) {
            onPath--;
            if (low[node] < found[node]) {
                return;
            }
            int member;
            do {
                member = waiting[--onWaiting];
                component[member] = closed;
            } while (member != node);
            closed++;
        }
    }
}
