package org.rejoinder.pipeline;

import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.DocumentSource;
import org.springframework.stereotype.Component;

/**
 * Takes documents in: read, segment, detect, attribute, pair, relate, store. One document at a time, each in one
 * transaction, so that whatever happens a document is there with all that was found in it or not at all.
 */
@Component
public class Pipeline {

    /**
     * Takes in one source and puts its document into {@code map}. Interrupting the thread stops the work between two
     * units of a step; nothing is stored then.
     *
     * @throws org.rejoinder.document.UnreadableDocument if the source cannot be read
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public IngestResult ingest(ArgumentMap.Id map, DocumentSource source, Progress.Listener listener) {
        throw new UnsupportedOperationException();
    }
}
