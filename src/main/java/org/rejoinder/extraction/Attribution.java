package org.rejoinder.extraction;

import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Stance;
import org.rejoinder.language.TextSpan;

/**
 * Who asserts what a segment says, and what the document's author does with it.
 *
 * @param content the reported words in the segment's text, UTF-16; null where the whole segment is meant
 * @param whole whether the reported words are no clause, so that the claim's passage is the whole segment all the same
 */
record Attribution(Holder holder, Stance stance, @Nullable TextSpan content, boolean whole) {

    /** The document's own voice. */
    static final Attribution AUTHOR = new Attribution(Holder.AUTHOR, Stance.ENDORSED, null, false);
}
