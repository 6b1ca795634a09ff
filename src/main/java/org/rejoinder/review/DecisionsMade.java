package org.rejoinder.review;

import java.util.List;

/**
 * Told inside the application after decisions, or the undoing of some, have been committed.
 *
 * @param decisions those of one go, in their order; at least one
 */
public record DecisionsMade(List<Decision> decisions) {

    public DecisionsMade {
        decisions = List.copyOf(decisions);
    }
}
