package org.rejoinder.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.reading.XhtmlHandler.Raw;

/**
 * Writes the text of a marked-up document, paragraphs separated by blank lines, and keeps where each block came to stand.
 * What the markup leaves open is inferred as for plain text.
 */
final class XhtmlStructure {

    /** Shorter main content is more likely a teaser than the page's text. */
    private static final int LEAST_MAIN = 200;

    private static final Pattern WORD_NOTE_REFERENCE = Pattern.compile("\\[(?:foot|end)noteRef:(\\d{1,4})]");
    private static final Pattern WORD_NOTE = Pattern.compile("\\s?\\[(\\d{1,4}): ([^\\[\\]]*)]");

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final WordLists lists;
    private boolean inList;

    private XhtmlStructure(WordLists lists) {
        this.lists = lists;
    }

    static PlainStructure.Written of(List<Raw> raws, WordLists lists) {
        XhtmlStructure structure = new XhtmlStructure(lists);
        int mainLength = raws.stream()
                .filter(Raw::main)
                .mapToInt(raw -> raw.text().length())
                .sum();
        boolean headings = raws.stream().anyMatch(raw -> raw.kind() == Block.Kind.HEADING);
        for (Raw raw : raws) {
            boolean outside = mainLength >= LEAST_MAIN && !raw.main();
            structure.add(outside ? new Raw(Block.Kind.BOILERPLATE, 0, "", raw.text(), false, false) : raw, headings);
        }
        return PlainStructure.of(structure.text.toString(), structure.parts);
    }

    private void add(Raw raw, boolean headings) {
        List<Raw> notes = new ArrayList<>();
        String words = withoutWordNotes(raw.text(), notes);
        if (Words.hasLetterOrDigit(words)) {
            write(raw, words, headings);
        }
        notes.forEach(note -> write(note, note.text(), headings));
    }

    /** Tika writes the notes of Word documents into their paragraphs: {@code [footnoteRef:1] … [1: the note]}. */
    private static String withoutWordNotes(String words, List<Raw> notes) {
        if (!words.contains("noteRef:")) {
            return words;
        }
        Matcher note = WORD_NOTE.matcher(words);
        while (note.find()) {
            notes.add(new Raw(
                    Block.Kind.FOOTNOTE,
                    0,
                    "[" + note.group(1) + "] ",
                    note.group(2).strip(),
                    true,
                    false));
        }
        return WORD_NOTE_REFERENCE
                .matcher(note.replaceAll(""))
                .replaceAll("[$1]")
                .strip();
    }

    private void write(Raw raw, String words, boolean headings) {
        boolean item = raw.kind() == Block.Kind.LIST_ITEM && !raw.marker().isEmpty();
        if (!text.isEmpty()) {
            text.append(item && inList ? "\n" : "\n\n");
        }
        inList = item;
        String indent = item ? "  ".repeat(raw.level() - 1) : "";
        text.append(indent).append(raw.marker());
        int start = text.length();
        text.append(words);
        parts.add(part(raw, start, headings));
    }

    private Part part(Raw raw, int start, boolean headings) {
        String words = text.substring(start);
        Marker marker = raw.kind() == null ? Marker.at(words) : null;
        int skipped = marker == null || marker.isBare() ? 0 : marker.length();
        int depth = marker == null ? 0 : lists.depthOf(words.substring(marker.length()));
        Line line = new Line(start, text.length(), 2 * depth, 1);
        Part part = Part.of(start + skipped, line, marker, false).standing(true);
        Block.@Nullable Kind kind = raw.kind();
        if (kind != null) {
            return part.as(kind, raw.level());
        }
        boolean plain = headings && !raw.bold() && (marker == null || marker.isBare()) && !Boilerplate.is(words);
        return plain ? part.as(Block.Kind.PARAGRAPH, 0) : part;
    }
}
