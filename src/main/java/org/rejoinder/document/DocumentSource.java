package org.rejoinder.document;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be read: the bytes as they came, and what the person who brought them says about them.
 *
 * @param name file name or address, as given; never a path outside
 * @param content the bytes; not copied
 * @param declaredMediaType what a server or upload said it is; a hint only, null if nothing was said
 * @param about what is known of the document beside its text
 */
@SuppressWarnings("ArrayRecordComponent") // A value passed from hand to hand, never compared.
public record DocumentSource(
        String name, byte[] content, @Nullable String declaredMediaType, About about) {

    /**
     * What a person says about a document; each part overrides what the file says of itself. All parts may be null.
     */
    public record About(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            @Nullable URI url,
            @Nullable String kind) {

        public static final About NOTHING = new About(null, null, null, null, null, null);
    }
}
