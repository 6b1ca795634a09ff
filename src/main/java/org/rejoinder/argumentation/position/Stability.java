package org.rejoinder.argumentation.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How firm a division is: pieces of evidence are drawn anew, as many as there are and each as often as it is drawn, and the parties
 * divided again. The bootstrap of Bradley Efron (1979). It tells how much hangs on single pieces; it cannot tell whether the evidence
 * is right, nor what is missing.
 *
 * <p>Where only a few pieces tie a party it is never more than loose: of few pieces hardly anything else can be drawn.
 */
public final class Stability {

    /** Pieces of evidence below which nothing is firm. */
    static final int FEW = 3;

    private static final int DRAWS = 200;
    /** Beginnings of a search in each draw, where many parties hang together. */
    private static final int SEARCHES = 8;

    private final Division division;
    private final int[][] together;
    private final int[] pieces;
    private final int draws;
    private final double likeness;

    private Stability(Division division, int[][] together, int[] pieces, int draws, double likeness) {
        this.division = division;
        this.together = together;
        this.pieces = pieces;
        this.draws = draws;
        this.likeness = likeness;
    }

    /**
     * Divides resamples of the ties and compares.
     *
     * @param ties what the division was found from
     * @param mostCamps as when it was found
     * @param seed of the draws; the same ties in the same order and the same seed give the same result
     */
    public static Stability of(Division division, Collection<Tie> ties, int mostCamps, long seed) {
        int size = division.size();
        int sources = ties.stream().mapToInt(tie -> tie.source() + 1).max().orElse(0);
        int[][] together = new int[size][size];
        double likeness = 0;
        RandomGenerator random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            SignedGraph drawn = SignedGraph.weighted(size, ties, drawn(sources, random));
            Division found =
                    Partition.of(drawn, mostCamps, seed + draw, SEARCHES).division();
            likeness += division.likeness(found);
            count(found, together);
        }
        return new Stability(division, together, pieces(size, ties), DRAWS, likeness / DRAWS);
    }

    private static int[] drawn(int sources, RandomGenerator random) {
        int[] times = new int[sources];
        for (int draw = 0; draw < sources; draw++) {
            times[random.nextInt(sources)]++;
        }
        return times;
    }

    private static void count(Division found, int[][] together) {
        for (int one = 0; one < together.length; one++) {
            for (int other = 0; other < together.length; other++) {
                together[one][other] += found.together(one, other) ? 1 : 0;
            }
        }
    }

    private static int[] pieces(int size, Collection<Tie> ties) {
        List<BitSet> sources = new ArrayList<>();
        for (int party = 0; party < size; party++) {
            sources.add(new BitSet());
        }
        for (Tie tie : ties) {
            sources.get(tie.one()).set(tie.source());
            sources.get(tie.other()).set(tie.source());
        }
        return sources.stream().mapToInt(BitSet::cardinality).toArray();
    }

    /** In what share of the draws two parties stand together, 0..1. */
    public double together(int one, int other) {
        return (double) together[one][other] / draws;
    }

    /** From how many pieces of evidence a party's ties come. */
    public int pieces(int party) {
        return pieces[party];
    }

    /** How like the division those of the draws are on average; see {@link Division#likeness}. */
    public double likeness() {
        return likeness;
    }

    /** How firm the division is as a whole. */
    public Firmness firmness() {
        int most = 0;
        for (int party = 0; party < pieces.length; party++) {
            most = Math.max(most, pieces[party]);
        }
        return most < FEW ? Firmness.LOOSE : Firmness.of(likeness);
    }

    /**
     * How firmly some parties stand where they do: with those of their camps and apart from others, on average over all others.
     *
     * @param parties one at least
     */
    public Firmness firmness(Collection<Integer> parties) {
        int most = 0;
        double sum = 0;
        for (int party : parties) {
            most = Math.max(most, pieces[party]);
            sum += staying(party);
        }
        return most < FEW ? Firmness.LOOSE : Firmness.of(sum / parties.size());
    }

    private double staying(int party) {
        if (division.size() < 2) {
            return 1;
        }
        double sum = 0;
        for (int other = 0; other < division.size(); other++) {
            if (other != party) {
                double share = together(party, other);
                sum += division.together(party, other) ? share : 1 - share;
            }
        }
        return sum / (division.size() - 1);
    }
}
