package org.rejoinder.document;

import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks the way tests compare them: one line each, kind and level, then the words. */
final class Outline {

    private Outline() {}

    static String of(ReadDocument read) {
        return of(read.text(), read.blocks());
    }

    static String of(SnapshotText text, List<Block> blocks) {
        return blocks.stream().map(block -> line(text, block)).collect(Collectors.joining("\n"));
    }

    private static String line(SnapshotText text, Block block) {
        String kind = switch (block.kind()) {
            case HEADING -> "h" + block.level();
            case PARAGRAPH -> "p";
            case LIST_ITEM -> "li" + block.level();
            case FOOTNOTE -> "fn";
            case BOILERPLATE -> "--";
        };
        return kind + " " + text.substring(block.passage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
