package org.rejoinder.extraction;

import org.rejoinder.claim.ClaimType;

/**
 * A segment found to carry a claim.
 *
 * @param segment where
 * @param confidence 0..1, calibrated: how likely it carries one
 * @param type what sort of proposition it is
 * @param checkWorthiness 0..1: would a professional fact-checker check it
 * @param loaded whether it uses emotive or name-calling language
 */
public record DetectedClaim(
        Segment segment, double confidence, ClaimType type, double checkWorthiness, boolean loaded) {}
