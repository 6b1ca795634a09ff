package org.rejoinder.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;

/**
 * A passage as it is shown in a card: the words, and what stands around them in the same paragraph.
 *
 * @param before what precedes, cut at a word; empty at the start of a paragraph
 * @param words the passage itself, in pieces
 * @param after what follows, cut at a word
 * @param language of the text, as a tag of BCP 47; null if it is not known
 */
record PassageView(
        String before,
        List<Piece> words,
        String after,
        @Nullable String language) {

    /** Code points of context on each side at most. */
    private static final int CONTEXT = 130;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    PassageView {
        words = List.copyOf(words);
    }

    /**
     * A stretch of the passage.
     *
     * @param differs whether the passage it is held against says something else here
     */
    record Piece(String text, boolean differs) {}

    static PassageView of(Snapshot snapshot, Passage passage) {
        SnapshotText text = snapshot.text();
        Passage around = blockAt(snapshot, passage).orElse(new Passage(0, text.length()));
        String before = around.start() < passage.start()
                ? lastWords(text.substring(new Passage(around.start(), passage.start())))
                : "";
        String after = passage.end() < around.end()
                ? firstWords(text.substring(new Passage(passage.end(), around.end())))
                : "";
        return new PassageView(before, List.of(new Piece(oneLine(text.substring(passage)), false)), after, null);
    }

    /** The same passage, told to be in {@code known}, a tag of BCP 47. */
    PassageView in(@Nullable String known) {
        return new PassageView(before, words, after, known);
    }

    /** The same passage with what sets it apart from {@code other} marked. */
    PassageView against(String other) {
        return new PassageView(before, Differences.mark(text(), other), after, language);
    }

    /** The words of the passage on one line. */
    String text() {
        return String.join("", words.stream().map(Piece::text).toList());
    }

    private static Optional<Passage> blockAt(Snapshot snapshot, Passage passage) {
        return snapshot.blocks().stream()
                .map(Block::passage)
                .filter(block -> block.overlaps(passage))
                .findFirst();
    }

    static String oneLine(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ");
    }

    private static String lastWords(String text) {
        String line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= CONTEXT) {
            return line.stripLeading();
        }
        int from = line.offsetByCodePoints(line.length(), -CONTEXT);
        int space = line.indexOf(' ', from);
        return "… " + line.substring(space < 0 ? from : space + 1);
    }

    private static String firstWords(String text) {
        String line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= CONTEXT) {
            return line.stripTrailing();
        }
        int to = line.offsetByCodePoints(0, CONTEXT);
        int space = line.lastIndexOf(' ', to);
        return line.substring(0, space < 0 ? to : space) + " …";
    }
}
