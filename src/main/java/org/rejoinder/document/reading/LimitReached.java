package org.rejoinder.document.reading;

import org.rejoinder.document.UnreadableDocument;
import org.xml.sax.SAXException;

/** Stops a parser that has produced too much. */
final class LimitReached extends SAXException {

    private final UnreadableDocument.Reason reason;

    LimitReached(UnreadableDocument.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreadableDocument.Reason reason() {
        return reason;
    }
}
