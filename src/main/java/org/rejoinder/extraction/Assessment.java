package org.rejoinder.extraction;

import org.rejoinder.claim.ClaimType;

/**
 * What a model thinks of a segment.
 *
 * @param claim 0..1, calibrated: how likely it carries a claim
 * @param type the likeliest type, if it does
 * @param checkWorthiness 0..1, calibrated: how likely a professional fact-checker would check it
 * @param loaded 0..1, calibrated: how likely it uses emotive or name-calling words
 */
record Assessment(double claim, ClaimType type, double checkWorthiness, double loaded) {}
