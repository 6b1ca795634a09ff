package org.rejoinder.document.reading;

import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;

/**
 * A stretch of text on its way to becoming a block.
 *
 * @param start in UTF-16 units, after the marker
 * @param end in UTF-16 units
 * @param marker what stands before it; null if nothing does
 * @param indent columns before its marker or text
 * @param lines it takes up
 * @param page from 1
 * @param alone whether a blank line or the text's edge is before and after it
 * @param announced whether its marker stood on an earlier line
 * @param kind what it is; null while undecided
 * @param level depth, 0 where it means nothing
 * @param sure whether the kind follows from marks rather than from the look of the words
 */
record Part(
        int start,
        int end,
        @Nullable Marker marker,
        int indent,
        int lines,
        int page,
        boolean alone,
        boolean announced,
        Block.@Nullable Kind kind,
        int level,
        boolean sure) {

    /** A part of which only the place is known. */
    static Part of(int start, Line line, @Nullable Marker marker, boolean announced) {
        return new Part(start, line.end(), marker, line.indent(), 1, line.page(), false, announced, null, 0, false);
    }

    Part until(int newEnd) {
        return new Part(start, newEnd, marker, indent, lines + 1, page, alone, announced, kind, level, sure);
    }

    Part between(int newStart, int newEnd) {
        return new Part(newStart, newEnd, marker, indent, lines, page, alone, announced, kind, level, sure);
    }

    Part standing(boolean isAlone) {
        return new Part(start, end, marker, indent, lines, page, isAlone, announced, kind, level, sure);
    }

    /** This part, decided by its marks. */
    Part as(Block.Kind newKind, int newLevel) {
        return new Part(start, end, marker, indent, lines, page, alone, announced, newKind, newLevel, true);
    }

    /** This part, decided by the look of its words. */
    Part perhaps(Block.Kind newKind, int newLevel) {
        return new Part(start, end, marker, indent, lines, page, alone, announced, newKind, newLevel, false);
    }

    boolean is(Block.Kind other) {
        return kind == other;
    }

    /** Its words on one line. */
    String text(String whole) {
        String said = whole.substring(start, end);
        return lines == 1 ? said : Words.collapsed(said);
    }
}
