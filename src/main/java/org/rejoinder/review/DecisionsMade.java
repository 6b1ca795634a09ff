package org.rejoinder.review;

import java.util.List;

/**
 * People have decided, and it is stored; published after the commit.
 *
 * @param decisions made in one go, in their order
 */
public record DecisionsMade(List<Decision> decisions) {
    public DecisionsMade {
        decisions = List.copyOf(decisions);
    }
}
