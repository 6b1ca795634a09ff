package org.rejoinder.analysis;

import java.util.List;
import java.util.Map;

/**
 * A claim with what surrounds it and what a reader has opened there.
 *
 * @param steps how it came about: first with nothing opened, then after each opening; at least one
 * @param opened what is open, oldest first, each place once, with how many of its claims are shown
 * @param crowdedOut how many claims that should show are folded because there is no room for them
 */
public record Surroundings(List<Neighbourhood> steps, Map<Sight.Opening, Integer> opened, int crowdedOut) {

    public Surroundings {
        steps = List.copyOf(steps);
        opened = Map.copyOf(opened);
    }

    /** What is shown in the end. */
    public Neighbourhood shown() {
        return steps.getLast();
    }
}
