package org.rejoinder.document;

import java.time.Instant;
import java.util.List;

/**
 * The immutable text of a document as it was taken in at one time.
 *
 * @param sha256 SHA-256 of the text, see {@link SnapshotText#sha256()}; identifies the snapshot
 * @param document whose text this is
 * @param text what offsets refer to
 * @param blocks its structure, in order
 * @param takenAt when it was taken in
 */
public record Snapshot(String sha256, Document.Id document, SnapshotText text, List<Block> blocks, Instant takenAt) {

    public Snapshot {
        blocks = List.copyOf(blocks);
    }
}
