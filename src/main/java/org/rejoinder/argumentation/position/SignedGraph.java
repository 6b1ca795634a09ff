package org.rejoinder.argumentation.position;

import java.util.Collection;

/**
 * Parties with how much they agree and contradict each other, both kept apart. Weights are summed as whole ten-thousandths, so
 * that the same ties give the same graph in whatever order they come.
 *
 * <p>Dorwin Cartwright, Frank Harary: Structural Balance: A Generalization of Heider's Theory (1956).
 */
public final class SignedGraph {

    /** What a tie of full weight counts. */
    static final long UNIT = 10_000;

    private final int size;
    private final long[] agreement;
    private final long[] contradiction;

    private SignedGraph(int size) {
        this.size = size;
        this.agreement = new long[size * size];
        this.contradiction = new long[size * size];
    }

    /**
     * The graph of these ties.
     *
     * @param size how many parties
     * @throws IndexOutOfBoundsException if a tie names a party that is not one of them
     */
    public static SignedGraph of(int size, Collection<Tie> ties) {
        SignedGraph graph = new SignedGraph(size);
        ties.forEach(tie -> graph.add(tie, 1));
        return graph;
    }

    /** The graph in which each source counts so many times. */
    static SignedGraph weighted(int size, Collection<Tie> ties, int[] times) {
        SignedGraph graph = new SignedGraph(size);
        ties.forEach(tie -> graph.add(tie, times[tie.source()]));
        return graph;
    }

    private void add(Tie tie, int times) {
        if (tie.one() >= size || tie.other() >= size) {
            throw new IndexOutOfBoundsException("%s is not between two of %d parties".formatted(tie, size));
        }
        long weight = Math.round(Math.abs(tie.weight()) * UNIT) * times;
        long[] side = tie.weight() > 0 ? agreement : contradiction;
        side[tie.one() * size + tie.other()] += weight;
        side[tie.other() * size + tie.one()] += weight;
    }

    /** How many parties there are. */
    public int size() {
        return size;
    }

    /** The sum of the weights of all that two parties agree on. */
    public double agreement(int one, int other) {
        return (double) agreement[one * size + other] / UNIT;
    }

    /** The sum of the weights of all in which two parties contradict each other. */
    public double contradiction(int one, int other) {
        return (double) contradiction[one * size + other] / UNIT;
    }

    /** The weight of all ties of a party. */
    public double evidence(int party) {
        long sum = 0;
        for (int other = 0; other < size; other++) {
            sum += agreement[party * size + other] + contradiction[party * size + other];
        }
        return (double) sum / UNIT;
    }

    /** The weight of all ties. */
    public double total() {
        double sum = 0;
        for (int party = 0; party < size; party++) {
            sum += evidence(party);
        }
        return sum / 2;
    }

    /** Agreement less contradiction, in ten-thousandths. */
    long net(int one, int other) {
        return agreement[one * size + other] - contradiction[one * size + other];
    }

    /**
     * What a division leaves against itself: contradictions within camps and agreements between them. Called the line index of
     * imbalance by Frank Harary (1959), and the criterion of Patrick Doreian and Andrej Mrvar (1996).
     */
    public double frustration(Division division) {
        long sum = 0;
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                sum += division.together(one, other)
                        ? contradiction[one * size + other]
                        : agreement[one * size + other];
            }
        }
        return (double) sum / UNIT;
    }
}
