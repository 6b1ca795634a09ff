package org.rejoinder.argumentation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.graphstream.algorithm.ConnectedComponents;
import org.graphstream.algorithm.PageRank;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.MultiGraph;
import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Presence;

/** What is worked out on arrays here, beside GraphStream. */
class StructureTests {

    @Test
    void componentsAreThoseOfGraphStream() {
        RandomGenerator random = new SplittableRandom(1);
        for (int round = 0; round < 40; round++) {
            BipolarGraph graph = BipolarGraphs.random(random.nextInt(1, 60), random.nextInt(50), random);
            Presence presence = Presence.of(graph, absentEdges(graph, random));

            Components ours = Components.of(graph, presence);

            Graph theirs = theirs(graph, presence);
            ConnectedComponents algorithm = new ConnectedComponents();
            algorithm.init(theirs);
            algorithm.compute();
            for (int one = 0; one < graph.size(); one++) {
                for (int other = 0; other < graph.size(); other++) {
                    assertThat(ours.of(one) == ours.of(other))
                            .as("round %s: %s with %s", round, one, other)
                            .isEqualTo(algorithm
                                    .getConnectedComponentOf(theirs.getNode(one))
                                    .equals(algorithm.getConnectedComponentOf(theirs.getNode(other))));
                }
            }
        }
    }

    @Test
    void influenceOnAllNodesIsThePageRankOfGraphStreamBackwards() {
        RandomGenerator random = new SplittableRandom(2);
        for (int round = 0; round < 20; round++) {
            BipolarGraph graph = BipolarGraphs.random(random.nextInt(2, 50), random.nextInt(120), random);
            Presence presence = Presence.of(graph, absentEdges(graph, random));

            Influence ours = Influence.on(IntStream.range(0, graph.size()).toArray(), graph, presence);

            Graph theirs = theirs(graph, presence);
            PageRank algorithm = new PageRank(0.85, 1e-7, "rank");
            algorithm.init(theirs);
            algorithm.compute();
            double sum = 0;
            for (int node = 0; node < graph.size(); node++) {
                sum += ours.of(node);
                assertThat(ours.of(node))
                        .as("round %s, node %s", round, node)
                        .isCloseTo(algorithm.getRank(theirs.getNode(node)), within(1e-5));
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    /** Edges go from what is borne on to what bears on it. */
    private static Graph theirs(BipolarGraph graph, Presence presence) {
        Graph theirs = new MultiGraph("theirs");
        for (int node = 0; node < graph.size(); node++) {
            theirs.addNode(Integer.toString(node));
        }
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (presence.hasEdge(edge)) {
                theirs.addEdge(Integer.toString(edge), graph.to(edge), graph.from(edge), true);
            }
        }
        return theirs;
    }

    private static Assumptions absentEdges(BipolarGraph graph, RandomGenerator random) {
        BitSet edges = new BitSet();
        for (int edge = 0; edge < graph.edges(); edge++) {
            edges.set(edge, random.nextInt(5) == 0);
        }
        return Assumptions.absent(new BitSet(), edges);
    }
}
