package org.rejoinder.exchange;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;

/**
 * The text of a document put together while a file is read that has claims but not the text they come from: one paragraph
 * each, as the file words them, in the file's order. Every claim can then be traced to its place in what was brought in.
 */
public final class ClaimText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int length;

    /** Adds a paragraph and tells where it stands. White space at both ends is left out; what is blank takes a dash's place. */
    @CanIgnoreReturnValue
    public Passage paragraph(String words) {
        return add(words, Block.Kind.PARAGRAPH, 0);
    }

    /** Adds a heading of a depth from 1 and tells where it stands. */
    @CanIgnoreReturnValue
    public Passage heading(String words, int depth) {
        return add(words, Block.Kind.HEADING, depth);
    }

    private Passage add(String words, Block.Kind kind, int level) {
        String stripped = words.strip();
        String shown = stripped.isEmpty() ? "\u2013" : stripped;
        if (!blocks.isEmpty()) {
            text.append("\n\n");
            length += 2;
        }
        int start = length;
        text.append(shown);
        length += shown.codePointCount(0, shown.length());
        Passage passage = new Passage(start, length);
        blocks.add(new Block(kind, passage, level, null));
        return passage;
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /**
     * The text so far as a document and its snapshot, put into the draft; its id follows from the text.
     *
     * @param mediaType of the file it was read from
     */
    public Document.Id document(
            MapDraft draft,
            String title,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            String mediaType,
            String language) {
        return document(
                draft, new DocumentSource.About(title, null, author, publishedOn, null, null), mediaType, language);
    }

    /**
     * The same of a document of which the file tells more, such as its address; the text is still only what was put together,
     * and the document's own takes its place as soon as it is taken in.
     *
     * @param about its title, which must be there, and the rest as far as it is known
     */
    public Document.Id document(MapDraft draft, DocumentSource.About about, String mediaType, String language) {
        return snapshot(
                        draft,
                        new Document(
                                new Document.Id(""),
                                Objects.requireNonNull(about.title(), "title"),
                                about.publisher(),
                                about.author(),
                                about.publishedOn(),
                                about.url(),
                                about.kind(),
                                draft.source(),
                                mediaType,
                                language,
                                1))
                .document();
    }

    /**
     * The text so far, put into the draft as that of a document like {@code described}, whose id follows from the text
     * instead.
     */
    public Snapshot snapshot(MapDraft draft, Document described) {
        SnapshotText whole = new SnapshotText(text.toString());
        Document.Id id = new Document.Id(ContentId.of("d", whole.sha256()));
        Document document = new Document(
                id,
                described.title(),
                described.publisher(),
                described.author(),
                described.publishedOn(),
                described.url(),
                described.kind(),
                described.source(),
                described.mediaType(),
                described.language(),
                1);
        Snapshot snapshot = new Snapshot(whole.sha256(), id, whole, blocks, Instant.EPOCH);
        draft.add(document, snapshot);
        return snapshot;
    }
}
