package org.rejoinder.argumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.graphstream.algorithm.BetweennessCentrality;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.SingleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetweennessTests {

    @Test
    void onAChainTheMiddleLiesBetweenTheMost() {
        int[] from = {0, 1, 2, 3};
        int[] to = {1, 2, 3, 4};
        assertThat(Betweenness.directed(5, from, to)).containsExactly(0, 3, 4, 3, 0);
        assertThat(Betweenness.undirected(5, from, to)).containsExactly(0, 3, 4, 3, 0);
    }

    @Test
    void directionsMatterWhereTheyAreToBeKept() {
        int[] from = {0, 2};
        int[] to = {1, 1};
        assertThat(Betweenness.directed(3, from, to)).containsExactly(0, 0, 0);
        assertThat(Betweenness.undirected(3, from, to)).containsExactly(0, 1, 0);
    }

    @Test
    void twoShortestPathsShareThePair() {
        assertThat(Betweenness.directed(4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3}))
                .containsExactly(0, 0.5, 0.5, 0);
    }

    @Test
    void aSecondEdgeIsNoSecondPathAndALoopIsNone() {
        assertThat(Betweenness.directed(4, new int[] {0, 0, 0, 1, 1, 2}, new int[] {1, 1, 2, 3, 1, 3}))
                .containsExactly(0, 0.5, 0.5, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithGraphStream(long seed) {
        Random chance = new Random(seed);
        int size = 60;
        int edges = 40 + chance.nextInt(120);
        int[] from = new int[edges];
        int[] to = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            from[edge] = chance.nextInt(size);
            to[edge] = chance.nextInt(size);
        }

        assertThat(Betweenness.undirected(size, from, to))
                .containsExactly(byGraphStream(size, from, to, false), within(1e-9));
        assertThat(Betweenness.directed(size, from, to))
                .containsExactly(byGraphStream(size, from, to, true), within(1e-9));
    }

    private static double[] byGraphStream(int size, int[] from, int[] to, boolean directed) {
        Graph graph = new SingleGraph("betweenness", false, false);
        for (int node = 0; node < size; node++) {
            graph.addNode("n" + node);
        }
        for (int edge = 0; edge < from.length; edge++) {
            if (from[edge] != to[edge]) {
                graph.addEdge("e" + edge, "n" + from[edge], "n" + to[edge], directed);
            }
        }
        BetweennessCentrality centrality = new BetweennessCentrality("found");
        centrality.init(graph);
        centrality.compute();
        double[] found = new double[size];
        for (int node = 0; node < size; node++) {
            double counted = graph.getNode("n" + node).getNumber("found");
            found[node] = directed ? counted : counted / 2;
        }
        return found;
    }
}
