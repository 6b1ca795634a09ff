package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.document.Block;
import org.rejoinder.document.SnapshotText;

/** The lines of a text that are not blank, as blocks: all the structure that a text without any tells. */
public final class Paragraphs {

    private Paragraphs() {}

    public static List<Block> of(SnapshotText text) {
        List<Block> blocks = new ArrayList<>();
        String value = text.value();
        int start = 0;
        while (start < value.length()) {
            int newline = value.indexOf('\n', start);
            int end = newline < 0 ? value.length() : newline;
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(value.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, text.passage(from, to), 0, null));
            }
            start = end + 1;
        }
        return blocks;
    }
}
