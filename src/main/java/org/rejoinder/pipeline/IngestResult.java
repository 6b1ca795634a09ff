package org.rejoinder.pipeline;

import java.util.Map;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;

/** What became of one source. A source that cannot be read is an {@code UnreadableDocument} exception instead. */
public sealed interface IngestResult {

    Document document();

    /** A new document was stored with what was found in it. */
    record Ingested(Document document, int claims, int relations) implements IngestResult {}

    /** The very same text was there; it was put into the map if it was not in it, and nothing else changed. */
    record AlreadyKnown(Document document) implements IngestResult {}

    /** A newer text of a stored document: a new snapshot, its old claims anchored again, its new ones added. */
    record Revised(Document document, Map<AnchorState, Integer> anchors, int newClaims, int relations)
            implements IngestResult {
        public Revised {
            anchors = Map.copyOf(anchors);
        }
    }
}
