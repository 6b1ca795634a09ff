package org.rejoinder.exchange.argdown;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.exchange.argdown.Outline.Section;

/** The Argdown text itself as a document, in which the claims stand. */
final class SourceText {

    static final String MEDIA_TYPE = "text/argdown";

    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT));

    private SourceText() {}

    /** Puts the text into the draft. */
    static Document.Id document(MapDraft draft, Outline outline, MapFile file) {
        SnapshotText text = outline.snapshot();
        Document.Id id = new Document.Id(ContentId.of("d", text.sha256()));
        String title = value(outline, "title");
        draft.add(
                new Document(
                        id,
                        title == null ? file.name() : title,
                        null,
                        value(outline, "author"),
                        date(value(outline, "date")),
                        null,
                        null,
                        file.name(),
                        MEDIA_TYPE,
                        language(outline),
                        1),
                new Snapshot(text.sha256(), id, text, blocks(outline), Instant.EPOCH));
        return id;
    }

    private static @Nullable String value(Outline outline, String name) {
        Object value = outline.frontMatter.get(name);
        String words = value == null ? "" : Words.line(String.valueOf(value));
        return words.isEmpty() ? null : words;
    }

    private static String language(Outline outline) {
        String named = value(outline, "lang");
        String tag = named == null ? "und" : Locale.forLanguageTag(named).toLanguageTag();
        return tag;
    }

    private static @Nullable LocalDate date(@Nullable String words) {
        for (DateTimeFormatter format : DATES) {
            try {
                return words == null ? null : LocalDate.parse(words, format);
            } catch (DateTimeException other) {
                // Written in another way; the next format may fit.
            }
        }
        return null;
    }

    private static List<Block> blocks(Outline outline) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : outline.sections) {
            blocks.add(new Block(
                    Block.Kind.HEADING,
                    passage(outline, section.title().start(), section.title().end()),
                    section.level(),
                    null));
        }
        for (Member member : outline.members) {
            Block.Kind kind = member.listed ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
            member.contents.forEach(content -> blocks.add(
                    new Block(kind, passage(outline, content.start(), content.end()), member.listed ? 1 : 0, null)));
        }
        blocks.sort(Comparator.comparing(Block::passage));
        return blocks;
    }

    /** The passage between two indexes of UTF-16 units. */
    static Passage passage(Outline outline, int start, int end) {
        return outline.snapshot().passage(start, end);
    }
}
