package org.rejoinder.argumentation.position;

import java.util.List;
import org.rejoinder.argumentation.Label;

/**
 * A node on which much of a difference hangs: what changes if it falls.
 *
 * @param node the one that is taken as rejected
 * @param shifts what changes among the nodes asked about, the node itself left out; what changes most first, then by number
 */
public record Crux(int node, List<Shift> shifts) {

    public Crux {
        shifts = List.copyOf(shifts);
    }

    /** The sum of what changes. */
    public double worth() {
        return shifts.stream().mapToDouble(Shift::worth).sum();
    }

    /** A node that fares otherwise; strengths from 0 to 1. */
    public record Shift(int node, Label before, Label after, double strengthBefore, double strengthAfter) {

        /** From accepted to rejected or the reverse is 1, half of that is a half; to this comes how far the strength moves. */
        public double worth() {
            return Math.abs(rank(after) - rank(before)) / 2.0 + Math.abs(strengthAfter - strengthBefore);
        }

        /** Whether it fares better than before: by its label, else by its strength. */
        public boolean isGain() {
            return rank(after) == rank(before) ? strengthAfter > strengthBefore : rank(after) > rank(before);
        }

        private static int rank(Label label) {
            return switch (label) {
                case IN -> 2;
                case UNDECIDED -> 1;
                case OUT -> 0;
            };
        }
    }
}
