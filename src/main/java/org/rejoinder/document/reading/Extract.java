package org.rejoinder.document.reading;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.SnapshotText;

/**
 * What came out of a file.
 *
 * @param text to be the snapshot's
 * @param blocks its structure, ordered, not overlapping
 * @param particulars what the file says of itself
 */
public record Extract(SnapshotText text, List<Block> blocks, Particulars particulars) {

    public Extract {
        blocks = List.copyOf(blocks);
    }

    /** What a file says of itself; every part may be null. */
    public record Particulars(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            @Nullable URI url,
            @Nullable String language) {

        /** Of a text of which only a title is known, if that. */
        public static Particulars titled(@Nullable String title) {
            return new Particulars(title, null, null, null, null, null);
        }
    }
}
