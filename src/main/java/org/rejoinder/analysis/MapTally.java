package org.rejoinder.analysis;

import java.util.Map;
import org.rejoinder.document.Document;

/**
 * How much there is in a map. Counted are claims that are not rejected and stand in the newest text of a document of the
 * map, and relations between such claims that are not rejected.
 *
 * @param contested claims that another contradicts or that contradict one
 * @param unsupported claims that nothing supports
 * @param byDocument the same for the claims of each document, by id; every document of the map has an entry
 */
public record MapTally(
        int claims,
        int contested,
        int unsupported,
        int supports,
        int contradictions,
        Map<Document.Id, OfDocument> byDocument) {

    public MapTally {
        byDocument = Map.copyOf(byDocument);
    }

    /** How many documents there are. */
    public int documents() {
        return byDocument.size();
    }

    /** The claims that stand in one document. */
    public record OfDocument(int claims, int contested) {

        public static final OfDocument NONE = new OfDocument(0, 0);
    }
}
