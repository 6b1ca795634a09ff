package org.rejoinder.argumentation.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rejoinder.argumentation.Label;

/**
 * What differs between two evaluations of one graph.
 *
 * @param labels nodes whose label changed, by number
 * @param strengths nodes whose strength changed by more than the threshold, those that changed most first, then by number
 */
public record Difference(List<Relabelled> labels, List<Moved> strengths) {

    public Difference {
        labels = List.copyOf(labels);
        strengths = List.copyOf(strengths);
    }

    /**
     * What is different after.
     *
     * @param threshold by how much a strength has to change to be named, 0 for any change
     * @throws IllegalArgumentException if the evaluations are not of the same graph
     */
    public static Difference between(Evaluation before, Evaluation after, double threshold) {
        if (before.graph() != after.graph()) {
            throw new IllegalArgumentException("Only evaluations of the same graph can be compared");
        }
        List<Relabelled> labels = new ArrayList<>();
        List<Moved> strengths = new ArrayList<>();
        for (int node = 0; node < before.graph().size(); node++) {
            if (before.label(node) != after.label(node)) {
                labels.add(new Relabelled(node, before.label(node), after.label(node)));
            }
            if (Math.abs(after.strength(node) - before.strength(node)) > threshold) {
                strengths.add(new Moved(node, before.strength(node), after.strength(node)));
            }
        }
        strengths.sort(Comparator.comparingDouble((Moved moved) -> -Math.abs(moved.by()))
                .thenComparingInt(Moved::node));
        return new Difference(labels, strengths);
    }

    public boolean isEmpty() {
        return labels.isEmpty() && strengths.isEmpty();
    }

    /** A node with another label than before. */
    public record Relabelled(int node, Label before, Label after) {}

    /** A node with another strength than before. */
    public record Moved(int node, double before, double after) {

        /** From -1 to 1; positive if it got stronger. */
        public double by() {
            return after - before;
        }
    }
}
