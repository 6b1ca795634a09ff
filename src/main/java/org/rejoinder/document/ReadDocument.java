package org.rejoinder.document;

import java.util.List;

/**
 * What reading a source gives: the document's record, and its text with structure.
 *
 * @param document with the id a new document of this content gets
 * @param text the snapshot's text; for UTF-8 text files the file's own content, unchanged
 * @param blocks the structure, ordered, not overlapping
 */
public record ReadDocument(Document document, SnapshotText text, List<Block> blocks) {

    public ReadDocument {
        blocks = List.copyOf(blocks);
    }
}
