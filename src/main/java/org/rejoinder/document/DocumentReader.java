package org.rejoinder.document;

import org.springframework.stereotype.Component;

/** The first step: turns a source of any supported format into text with structure. */
@Component
public class DocumentReader {

    private final ReadingSettings settings;

    public DocumentReader(ReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads a source. The same bytes, name and particulars always give the same result.
     *
     * @throws UnreadableDocument if it is empty, too large, of an unknown format, encrypted, damaged or has no text
     */
    public ReadDocument read(DocumentSource source) {
        throw new UnsupportedOperationException();
    }
}
