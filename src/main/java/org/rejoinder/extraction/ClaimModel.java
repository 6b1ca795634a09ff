package org.rejoinder.extraction;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Judges segments. The one here is a small linear model over sentence embeddings; a language model fits behind the same
 * type.
 */
interface ClaimModel {

    /**
     * One assessment for each of {@code segments}, in their order; their neighbourhood in the list is their context.
     *
     * @param done told after each portion of work how many segments are finished
     */
    List<Assessment> assess(List<Segment> segments, IntConsumer done);
}
