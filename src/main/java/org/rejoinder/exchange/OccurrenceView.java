package org.rejoinder.exchange;

import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;

/**
 * An occurrence as programs read it, in the same flat form and words as in the JSON export.
 *
 * @param snapshot SHA-256 of the text that the offsets refer to
 * @param start first code point, 0-based
 * @param end code point after the last
 * @param quote the words that stand there, verbatim
 * @param prefix up to 32 code points before
 * @param suffix up to 32 code points after
 * @param section the heading it stands under; null if there is none
 * @param holder {@code author} for the document's own voice, else who is reported
 * @param holderKind {@code author} or {@code reported}
 * @param anchorState {@code exact}, {@code moved}, {@code ambiguous} or {@code orphaned}
 */
public record OccurrenceView(
        Occurrence.Id id,
        Claim.Id claim,
        Document.Id document,
        String snapshot,
        int start,
        int end,
        String quote,
        String prefix,
        String suffix,
        @Nullable String section,
        String holder,
        String holderKind,
        Stance stance,
        boolean loaded,
        String anchorState) {

    public static OccurrenceView of(Occurrence occurrence) {
        return new OccurrenceView(
                occurrence.id(),
                occurrence.claim(),
                occurrence.document(),
                occurrence.snapshot(),
                occurrence.quote().passage().start(),
                occurrence.quote().passage().end(),
                occurrence.quote().exact(),
                occurrence.quote().prefix(),
                occurrence.quote().suffix(),
                occurrence.section(),
                occurrence.holder().name(),
                Words.of(occurrence.holder().kind()),
                occurrence.stance(),
                occurrence.loaded(),
                Words.of(occurrence.anchorState()));
    }
}
