package org.rejoinder.document;

/**
 * A passage together with the words that stand there: what the W3C Web Annotation Data Model calls a text position
 * selector and a text quote selector of the same place.
 *
 * @param passage where, in code points
 * @param exact the words, verbatim
 * @param prefix up to {@value #CONTEXT} code points before them
 * @param suffix up to {@value #CONTEXT} code points after them
 */
public record Quote(Passage passage, String exact, String prefix, String suffix) {

    /** Code points of context kept on each side. */
    public static final int CONTEXT = 32;

    /** The quote that stands at {@code passage} in {@code text}. */
    public static Quote of(SnapshotText text, Passage passage) {
        return new Quote(passage, text.substring(passage), text.before(passage, CONTEXT), text.after(passage, CONTEXT));
    }

    /** Whether these very words stand at this very place in {@code text}. */
    public boolean isVerbatimIn(SnapshotText text) {
        return passage.end() <= text.length() && text.substring(passage).equals(exact);
    }
}
