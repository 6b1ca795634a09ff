package org.rejoinder.claim;

import org.rejoinder.language.Embedding;

/**
 * A claim at one of its places, with its meaning as a vector: what the pipeline hands from step to step.
 *
 * @param claim the proposition
 * @param occurrence the place
 * @param embedding of the claim's text
 */
public record PlacedClaim(Claim claim, Occurrence occurrence, Embedding embedding) {

    /** Another claim at this place, which says the same; the vector stays the one of the words found here. */
    PlacedClaim as(Claim other) {
        return new PlacedClaim(other, occurrence.asserting(other.id()), embedding);
    }
}
