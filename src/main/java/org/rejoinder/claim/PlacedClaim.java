package org.rejoinder.claim;

import org.rejoinder.language.Embedding;

/**
 * A claim at one of its places, with its meaning as a vector: what the pipeline hands from step to step.
 *
 * @param claim the proposition
 * @param occurrence the place
 * @param embedding of the claim's text
 */
public record PlacedClaim(Claim claim, Occurrence occurrence, Embedding embedding) {}
