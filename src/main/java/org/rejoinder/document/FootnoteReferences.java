package org.rejoinder.document;

import java.util.List;

/** Finds the numbers in a running text that refer to footnotes, as in {@code efforts3 will}. */
public final class FootnoteReferences {

    private FootnoteReferences() {}

    /** The passages of such numbers, in order; empty where the text has none. */
    public static List<Passage> find(SnapshotText text, List<Block> blocks) {
        throw new UnsupportedOperationException();
    }
}
