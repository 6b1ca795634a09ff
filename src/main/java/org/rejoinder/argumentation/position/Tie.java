package org.rejoinder.argumentation.position;

/**
 * Something that speaks for two parties standing together, or against it.
 *
 * @param one a party's number
 * @param other another party's
 * @param weight -1..1 and not 0: above 0 for an agreement, below for a contradiction; how much of it counts
 * @param source which piece of evidence it comes from, from 0: one claim or relation can tie several parties
 */
public record Tie(int one, int other, double weight, int source) {

    public Tie {
        if (one == other || one < 0 || other < 0 || source < 0) {
            throw new IllegalArgumentException(
                    "A tie is between two parties and from a source, not between %d and %d from %d"
                            .formatted(one, other, source));
        }
        if (!(Math.abs(weight) > 0 && Math.abs(weight) <= 1)) {
            throw new IllegalArgumentException("The weight of a tie goes from -1 to 1 and is not 0, not " + weight);
        }
    }
}
