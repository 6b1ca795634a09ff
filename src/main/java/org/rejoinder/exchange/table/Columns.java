package org.rejoinder.exchange.table;

import java.util.List;

/** The columns that are written and read, in the order written. */
final class Columns {

    static final List<String> CLAIMS = List.of(
            "id", "text", "type", "status", "origin", "confidence", "check_worthiness", "version");

    static final List<String> RELATIONS = List.of(
            "id", "from", "to", "type", "mutual", "status", "origin", "confidence", "reason", "version");

    static final List<String> ANCHORS = List.of(
            "claim", "id", "document", "title", "publisher", "author", "published_on", "url", "kind", "source", "media_type",
            "language", "document_version", "snapshot", "start", "end", "quote", "prefix", "suffix", "section", "holder",
            "holder_kind", "stance", "loaded", "anchor_state");

    private Columns() {}
}
