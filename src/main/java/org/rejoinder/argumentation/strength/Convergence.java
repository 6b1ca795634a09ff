package org.rejoinder.argumentation.strength;

/**
 * How well strengths are known. Along a graph without circles each follows from those before it. In a circle they are
 * approached step by step until none would change by more than a residual; whether that has to lead to one result is proven for
 * some circles and not for others.
 */
public sealed interface Convergence {

    /** The most steps that a circle took; 0 without circles. */
    int steps();

    /** The most by which a strength in a circle changed in the last step. */
    double residual();

    /** No circle counted: every strength was worked out once, in topological order, and is exact. */
    record Acyclic() implements Convergence {
        @Override
        public int steps() {
            return 0;
        }

        @Override
        public double residual() {
            return 0;
        }
    }

    /** There were circles, and for each it is proven that one set of strengths alone satisfies it and that the steps lead there. */
    record Proven(int steps, double residual) implements Convergence {}

    /** In every circle the steps came to rest; for at least one it is not proven that they can rest nowhere else. */
    record Reached(int steps, double residual) implements Convergence {}

    /** In at least one circle the steps did not come to rest in time; strengths there, and behind it, are unsure. */
    record NotReached(int steps, double residual) implements Convergence {}

    /** What holds of two parts of a graph together: what holds of the one known less well. */
    default Convergence and(Convergence other) {
        int most = Math.max(steps(), other.steps());
        double largest = Math.max(residual(), other.residual());
        if (this instanceof NotReached || other instanceof NotReached) {
            return new NotReached(most, largest);
        }
        if (this instanceof Reached || other instanceof Reached) {
            return new Reached(most, largest);
        }
        return this instanceof Proven || other instanceof Proven ? new Proven(most, largest) : this;
    }
}
