package org.rejoinder.argumentation.position;

import java.util.Arrays;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Presence;

/** Which nodes of a graph hang together through edges that count, whichever way these go. */
final class Components {

    private final int[] component;

    private Components(int[] component) {
        this.component = component;
    }

    static Components of(BipolarGraph graph, Presence presence) {
        int[] component = new int[graph.size()];
        Arrays.fill(component, -1);
        int[] waiting = new int[graph.size()];
        int count = 0;
        for (int first = 0; first < graph.size(); first++) {
            if (component[first] >= 0) {
                continue;
            }
            int found = 0;
            waiting[found++] = first;
            component[first] = count;
            for (int next = 0; next < found; next++) {
                int node = waiting[next];
                for (int place = 0; place < graph.incomingCount(node) + graph.outgoingCount(node); place++) {
                    boolean in = place < graph.incomingCount(node);
                    int edge =
                            in ? graph.incoming(node, place) : graph.outgoing(node, place - graph.incomingCount(node));
                    int other = in ? graph.from(edge) : graph.to(edge);
                    if (component[other] < 0 && presence.hasEdge(edge)) {
                        component[other] = count;
                        waiting[found++] = other;
                    }
                }
            }
            count++;
        }
        return new Components(component);
    }

    /** The number of the node's component, from 0 in the order of their first nodes. */
    int of(int node) {
        return component[node];
    }
}
