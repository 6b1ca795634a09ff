package org.rejoinder.argumentation.position;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ties and divisions for tests. */
final class SignedGraphs {

    private SignedGraphs() {}

    /** Ties with weights of two decimals, each from a source of its own. */
    static List<Tie> ties(int size, double density, RandomGenerator random) {
        List<Tie> ties = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                if (random.nextDouble() < density) {
                    double weight = random.nextInt(1, 101) / 100.0;
                    ties.add(new Tie(one, other, random.nextBoolean() ? weight : -weight, ties.size()));
                }
            }
        }
        return ties;
    }

    /**
     * Camps as planted, with as many ties within each as between them, of which a share has the wrong sign.
     *
     * @param camps for each party its camp
     */
    static List<Tie> planted(int[] camps, double noise, int each, RandomGenerator random) {
        List<Tie> ties = new ArrayList<>();
        for (int one = 0; one < camps.length; one++) {
            for (int other = one + 1; other < camps.length; other++) {
                for (int piece = 0; piece < each; piece++) {
                    boolean together = camps[one] == camps[other] ^ random.nextDouble() < noise;
                    double weight = random.nextInt(50, 101) / 100.0;
                    ties.add(new Tie(one, other, together ? weight : -weight, ties.size()));
                }
            }
        }
        return ties;
    }

    /** Every division of so many parties, by restricted growth strings. */
    static List<Division> all(int size) {
        List<Division> all = new ArrayList<>();
        grow(new int[size], 0, 0, all);
        return all;
    }

    private static void grow(int[] camps, int party, int count, List<Division> all) {
        if (party == camps.length) {
            all.add(Division.of(camps));
            return;
        }
        for (int camp = 0; camp <= count; camp++) {
            camps[party] = camp;
            grow(camps, party + 1, Math.max(count, camp + 1), all);
        }
    }
}
