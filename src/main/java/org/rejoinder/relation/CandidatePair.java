package org.rejoinder.relation;

import org.rejoinder.claim.PlacedClaim;

/**
 * Two different claims that are worth comparing, and how they stand to each other on the page.
 *
 * @param a inside a document the claim that comes first; between documents the one with the smaller id
 * @param b the other
 * @param scope inside one document or between two
 * @param similarity cosine of the two meanings, -1..1
 * @param layout how far apart they stand; {@link Layout#APART} between documents
 */
public record CandidatePair(PlacedClaim a, PlacedClaim b, Scope scope, double similarity, Layout layout) {

    public CandidatePair {
        if (a.claim().id().equals(b.claim().id())) {
            throw new IllegalArgumentException(
                    "A claim cannot be paired with itself: " + a.claim().id());
        }
    }

    /** A pair between documents; whichever way round it is asked for, it is the same pair. */
    static CandidatePair across(PlacedClaim one, PlacedClaim other) {
        boolean ordered = one.claim().id().compareTo(other.claim().id()) <= 0;
        PlacedClaim a = ordered ? one : other;
        PlacedClaim b = ordered ? other : one;
        return new CandidatePair(a, b, Scope.CROSS, a.embedding().cosine(b.embedding()), Layout.APART);
    }

    /** A pair inside a document; {@code first} stands before {@code second}. */
    static CandidatePair within(PlacedClaim first, PlacedClaim second, Layout layout) {
        return new CandidatePair(first, second, Scope.WITHIN, first.embedding().cosine(second.embedding()), layout);
    }

    /**
     * How two claims of one document stand to each other.
     *
     * @param distance how many claims further down the second stands, from 1; 0 between documents
     * @param paragraphs how many paragraphs further down, from 0
     * @param sameSection whether both stand under the same heading
     * @param firstLeads whether the first opens its section
     * @param secondLeads whether the second opens its section
     */
    public record Layout(int distance, int paragraphs, boolean sameSection, boolean firstLeads, boolean secondLeads) {

        /** Between documents there is no distance. */
        public static final Layout APART = new Layout(0, 0, false, false, false);
    }
}
