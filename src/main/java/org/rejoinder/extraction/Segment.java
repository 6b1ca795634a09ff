package org.rejoinder.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.Headings;
import org.rejoinder.document.Passage;
import org.rejoinder.language.Token;

/**
 * The smallest stretch of a document that may carry a claim: a sentence, or a clause of a sentence that asserts several
 * things.
 *
 * @param passage where it stands in the snapshot, in code points
 * @param text the snapshot's words there, verbatim
 * @param block the part of the document it lies in
 * @param section titles of the headings it stands under, outermost first, joined by {@value Headings#SEPARATOR};
 *     null before the first heading
 * @param sentence the whole sentence, equal to {@code passage} unless this is a clause
 * @param tokens its words and marks; their offsets are UTF-16 indexes into {@code text}
 */
public record Segment(
        Passage passage, String text, Block block, @Nullable String section, Passage sentence, List<Token> tokens) {

    public Segment {
        tokens = List.copyOf(tokens);
    }

    /** Whether this is only a part of its sentence. */
    public boolean isClause() {
        return !sentence.equals(passage);
    }
}
