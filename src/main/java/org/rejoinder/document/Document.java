package org.rejoinder.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody published; not a file. Its words live in its {@link Snapshot}s.
 *
 * @param id derived from the content of its first snapshot
 * @param title never blank
 * @param publisher who published it, as named by whoever added it or in the file's own data; null if unknown
 * @param author who wrote it; null if unknown
 * @param publishedOn null if unknown
 * @param url where it was published; null if unknown
 * @param kind what sort of text it is in words ("statement", "policy"); null if unknown
 * @param source the name of the file or address it was read from, as given
 * @param mediaType IANA media type of what was read
 * @param language BCP 47 tag
 * @param version counts changes of this record from 1
 */
public record Document(
        Id id,
        String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        @Nullable URI url,
        @Nullable String kind,
        String source,
        String mediaType,
        String language,
        int version) {

    /** Identity of a document: {@code d-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value;
        }
    }

    /** What to call the document's own voice: the author, else the publisher, else the title. */
    public String voice() {
        return author != null ? author : publisher != null ? publisher : title;
    }
}
