package org.rejoinder.document;

import org.jspecify.annotations.Nullable;

/**
 * One structural part of a document, a span of its snapshot. Blocks do not overlap and are ordered by position; white
 * space, list markers and rules between them belong to none.
 *
 * @param kind what the part is
 * @param passage its span, without its list marker or heading marks
 * @param level heading depth from 1, or list depth from 1; 0 where depth means nothing
 * @param page page number from 1, or null where the format has no pages
 */
public record Block(
        Kind kind, Passage passage, int level, @Nullable Integer page) {

    /** What a part of a document is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        FOOTNOTE,
        /** Menus, date lines, bylines and other matter around the text proper. */
        BOILERPLATE
    }
}
