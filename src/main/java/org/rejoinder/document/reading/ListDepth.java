package org.rejoinder.document.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rejoinder.document.Block;

/** How deep list items are nested: by indentation, and by a change of marker inside a list. */
record ListDepth(String text, List<Part> parts) {

    private record Level(String style, int indent) {}

    void set() {
        Deque<Level> open = new ArrayDeque<>();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            Marker marker = part.marker();
            if (!part.is(Block.Kind.LIST_ITEM) || marker == null) {
                if (part.is(Block.Kind.HEADING) || part.is(Block.Kind.PARAGRAPH)) {
                    open.clear();
                }
                continue;
            }
            Level level = new Level(marker.style(), part.indent());
            while (!open.isEmpty() && endsBefore(open.peek(), level, open)) {
                open.pop();
            }
            if (!open.isEmpty() && isOtherList(open.peek(), level, marker, at)) {
                open.pop();
            }
            if (open.isEmpty() || !isSibling(open.peek(), level)) {
                open.push(level);
            }
            parts.set(at, part.as(Block.Kind.LIST_ITEM, open.size()));
        }
    }

    private static boolean endsBefore(Level inner, Level next, Deque<Level> open) {
        if (isSibling(inner, next)) {
            return false;
        }
        if (next.indent() < inner.indent()) {
            return true;
        }
        // The same indentation with another marker: back to an outer list that has this marker, else one deeper.
        return next.indent() == inner.indent() && open.stream().skip(1).anyMatch(outer -> isSibling(outer, next));
    }

    /** Numbers after bullets that stand no deeper begin a list of their own, unless the bullet announces them. */
    private boolean isOtherList(Level inner, Level next, Marker marker, int at) {
        Part before = parts.get(at - 1);
        char last = Words.lastMark(text.substring(before.start(), before.end()));
        boolean closed = last == '.' || last == ';' || last == '!' || last == '?';
        boolean afterBullet = before.marker() != null && before.marker().isBullet();
        return !isSibling(inner, next)
                && inner.indent() == next.indent()
                && !marker.isBullet()
                && afterBullet
                && closed;
    }

    private static boolean isSibling(Level one, Level other) {
        // Right-aligned numbers: " 9." above "10.".
        return one.style().equals(other.style()) && Math.abs(one.indent() - other.indent()) <= 1;
    }
}
