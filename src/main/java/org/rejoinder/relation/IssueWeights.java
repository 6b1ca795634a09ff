package org.rejoinder.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a shared word says about sharing an issue: the rarer among the claims compared, the more. Where every claim
 * names the same organisation, its name says nothing.
 */
final class IssueWeights {

    /** Claims imagined beside those at hand, so that a handful does not make every word rare or common. */
    private static final double IMAGINED = 20;

    private static final double IMAGINED_SHARE = 0.01;

    private final Map<String, Integer> claimsWith = new HashMap<>();
    private final int claims;

    IssueWeights(Collection<ClaimReading> readings) {
        claims = readings.size();
        for (ClaimReading reading : readings) {
            reading.content().keySet().forEach(stem -> claimsWith.merge(stem, 1, Integer::sum));
        }
    }

    /** The weight of a stem, 0..1: 1 for one that no claim at hand has. */
    double of(String stem) {
        double rarest = StrictMath.log((claims + IMAGINED) / (IMAGINED * IMAGINED_SHARE));
        double share = claimsWith.getOrDefault(stem, 0) + IMAGINED * IMAGINED_SHARE;
        return Math.max(0, StrictMath.log((claims + IMAGINED) / share) / rarest);
    }

    double sum(Collection<String> stems) {
        return stems.stream().mapToDouble(this::of).sum();
    }
}
