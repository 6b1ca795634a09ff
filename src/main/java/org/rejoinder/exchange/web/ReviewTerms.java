package org.rejoinder.exchange.web;

/** Words of schema.org's ClaimReview that both the writer and the parser use, and how reviews are kept. */
final class ReviewTerms {

    /** Short name of the format. */
    static final String FORMAT = "claimreview";

    static final String TYPE = "ClaimReview";

    /** Of what is kept about a claim: the review as it came. */
    static final String REVIEW = "review";

    /** Of what is kept about a claim: the claim as the review describes it. */
    static final String ITEM = "itemReviewed";

    private ReviewTerms() {}
}
