package org.rejoinder.argumentation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionPropertyTests {

    private static final int FREE = Integer.MAX_VALUE;

    @Test
    void noDivisionOfAFewPartiesIsBetter() {
        RandomGenerator random = new SplittableRandom(1);
        for (int round = 0; round < 600; round++) {
            int size = random.nextInt(2, 9);
            SignedGraph graph = SignedGraph.of(size, SignedGraphs.ties(size, random.nextDouble(), random));
            int most = round % 3 == 0 ? random.nextInt(1, size + 1) : FREE;

            Partition found = Partition.of(graph, most, 1);

            assertThat(found.isBest()).isTrue();
            assertThat(found.division().camps()).isLessThanOrEqualTo(most);
            Division best = SignedGraphs.all(size).stream()
                    .filter(division -> division.camps() <= most)
                    .min(Comparator.comparingDouble((Division division) -> rounded(graph.frustration(division)))
                            .thenComparingInt(division -> -division.camps()))
                    .orElseThrow();
            assertThat(graph.frustration(found.division()))
                    .as("%s, at most %s camps", best, most)
                    .isCloseTo(graph.frustration(best), within(1e-9));
            assertThat(found.division().camps()).as("camps of %s", best).isEqualTo(best.camps());
        }
    }

    @Test
    void searchingFindsTheBestOfThoseThatCanStillBeLookedThrough() {
        RandomGenerator random = new SplittableRandom(2);
        for (int round = 0; round < 150; round++) {
            int size = random.nextInt(8, 13);
            SignedGraph graph = SignedGraph.of(size, SignedGraphs.ties(size, 0.3 + 0.7 * random.nextDouble(), random));
            int[] all = IntStream.range(0, size).toArray();
            int most = round % 3 == 0 ? 2 + random.nextInt(3) : size;

            Division searched = Division.of(RelocationSearch.of(graph, all, most, round, Partition.SEARCHES));

            assertThat(searched.camps()).isLessThanOrEqualTo(most);
            assertThat(graph.frustration(searched))
                    .as("round %s", round)
                    .isCloseTo(graph.frustration(Division.of(SubsetSearch.of(graph, all, most))), within(1e-9));
        }
    }

    @Test
    void findsPlantedCampsAgain() {
        RandomGenerator random = new SplittableRandom(3);
        for (int round = 0; round < 40; round++) {
            int[] camps =
                    random.ints(random.nextInt(15, 41), 0, random.nextInt(2, 5)).toArray();
            SignedGraph graph = SignedGraph.of(camps.length, SignedGraphs.planted(camps, 0.1, 3, random));

            Division found = Partition.of(graph, FREE, round).division();

            assertThat(found.likeness(Division.of(camps))).as("round %s", round).isGreaterThan(0.9);
            assertThat(graph.frustration(found))
                    .as("what was planted leaves at least as much against itself")
                    .isLessThanOrEqualTo(graph.frustration(Division.of(camps)) + 1e-9);
        }
    }

    @Test
    void theOrderOfTiesDoesNotMatter() {
        RandomGenerator random = new SplittableRandom(4);
        for (int round = 0; round < 60; round++) {
            int size = random.nextInt(2, 24);
            List<Tie> ties = SignedGraphs.ties(size, 0.6, random);
            List<Tie> shuffled = new ArrayList<>(ties);
            Collections.shuffle(shuffled, new Random(round));

            assertThat(Partition.of(SignedGraph.of(size, shuffled), FREE, 7))
                    .isEqualTo(Partition.of(SignedGraph.of(size, ties), FREE, 7));
        }
    }

    @Test
    void whoIsNumberedHowDoesNotMatterToHowGoodTheDivisionIs() {
        RandomGenerator random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            int size = random.nextInt(2, 13);
            List<Tie> ties = SignedGraphs.ties(size, 0.7, random);
            List<Integer> numbers =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(numbers, new Random(round));
            List<Tie> renumbered = ties.stream()
                    .map(tie -> new Tie(numbers.get(tie.one()), numbers.get(tie.other()), tie.weight(), tie.source()))
                    .toList();
            SignedGraph one = SignedGraph.of(size, ties);
            SignedGraph other = SignedGraph.of(size, renumbered);

            assertThat(other.frustration(Partition.of(other, FREE, 1).division()))
                    .isCloseTo(one.frustration(Partition.of(one, FREE, 1).division()), within(1e-9));
        }
    }

    private static long rounded(double frustration) {
        return Math.round(frustration * SignedGraph.UNIT);
    }
}
