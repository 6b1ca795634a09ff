package org.rejoinder.argumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StrongComponentsTests {

    @Test
    void aChainOfAMillionDoesNotExhaustTheStack() {
        int size = 1_000_000;
        int[] start = new int[size + 1];
        int[] successors = new int[size - 1];
        for (int node = 0; node < size - 1; node++) {
            successors[node] = node + 1;
            start[node + 1] = node + 1;
        }
        start[size] = size - 1;

        StrongComponents components = StrongComponents.of(start, successors);

        assertThat(components.count()).isEqualTo(size);
        assertThat(components.of(0)).isZero();
        assertThat(components.of(size - 1)).isEqualTo(size - 1);
    }

    @Property(tries = 300)
    void togetherAreThoseThatReachEachOtherAndNoEdgeLeadsBack(
            @ForAll @IntRange(min = 1, max = 15) int claims,
            @ForAll @IntRange(min = 0, max = 30) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BipolarGraph graph = RandomGraphs.any(new Random(seed), claims, edges);
        StrongComponents components = graph.components();
        boolean[][] reach = reach(graph);

        for (int node = 0; node < graph.size(); node++) {
            for (int other = 0; other < graph.size(); other++) {
                assertThat(components.of(node) == components.of(other))
                        .isEqualTo(node == other || (reach[node][other] && reach[other][node]));
            }
            assertThat(components.member(components.of(node), components.place(node)))
                    .isEqualTo(node);
        }
        for (int edge = 0; edge < graph.edges(); edge++) {
            assertThat(components.of(graph.from(edge))).isLessThanOrEqualTo(components.of(graph.to(edge)));
        }
    }

    private static boolean[][] reach(BipolarGraph graph) {
        boolean[][] reach = new boolean[graph.size()][graph.size()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            reach[graph.from(edge)][graph.to(edge)] = true;
        }
        for (int middle = 0; middle < graph.size(); middle++) {
            for (int from = 0; from < graph.size(); from++) {
                for (int to = 0; to < graph.size(); to++) {
                    reach[from][to] |= reach[from][middle] && reach[middle][to];
                }
            }
        }
        return reach;
    }
}
