package org.rejoinder.analysis.positions;

import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;

/**
 * One place of a claim, as far as it tells who stands behind it.
 *
 * @param speaker the name of a reported speaker as written; null for the document's own voice
 * @param stance what the document does with the claim
 */
record Said(
        Claim.Id claim,
        Document.Id document,
        Occurrence.Id place,
        @Nullable String speaker,
        Stance stance) {}
