package org.rejoinder.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.document.Block;
import org.rejoinder.document.SnapshotText;

/**
 * Writes the text of a PDF: finds the structure of its lines as for plain text, then joins the lines of each block and
 * undoes hyphenation at their ends.
 */
final class PdfStructure {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Set<String> PREFIXES = Set.of(
            "self",
            "non",
            "anti",
            "co",
            "ex",
            "all",
            "cross",
            "post",
            "pre",
            "long",
            "short",
            "high",
            "low",
            "well",
            "half",
            "multi",
            "semi",
            "pro",
            "inter",
            "so",
            "so-called",
            "decision",
            "policy",
            "people",
            "year");

    private final String lines;
    private final Set<String> words = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private PdfStructure(String lines) {
        this.lines = lines;
    }

    static PlainStructure.Written of(String lines) {
        return new PdfStructure(lines).written();
    }

    private PlainStructure.Written written() {
        SnapshotText raw = new SnapshotText(lines);
        PlainStructure.Structure structure = PlainStructure.of(raw, PlainStructure.Layout.PRINT);
        Matcher word = WORD.matcher(lines);
        while (word.find()) {
            words.add(word.group());
        }
        List<int[]> places = new ArrayList<>();
        boolean inList = false;
        for (Block block : structure.blocks()) {
            int start = raw.toCharIndex(block.passage().start());
            int end = raw.toCharIndex(block.passage().end());
            boolean item = block.kind() == Block.Kind.LIST_ITEM;
            if (!text.isEmpty()) {
                text.append(inList && item ? "\n" : "\n\n");
            }
            inList = item;
            text.append(marker(start));
            int from = text.length();
            text.append(joined(lines.substring(start, end)));
            places.add(new int[] {from, text.length()});
        }
        SnapshotText written = new SnapshotText(text.toString());
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            Block block = structure.blocks().get(at);
            Integer page = block.page() == null ? Integer.valueOf(1) : block.page();
            int[] place = places.get(at);
            blocks.add(new Block(block.kind(), written.passage(place[0], place[1]), block.level(), page));
        }
        return new PlainStructure.Written(written, new PlainStructure.Structure(blocks, structure.title()));
    }

    /** What stands before a block on its line: a bullet or a number. */
    private String marker(int start) {
        int from = start;
        while (from > 0 && "\n\f".indexOf(lines.charAt(from - 1)) < 0) {
            from--;
        }
        String before = lines.substring(from, start).strip();
        return before.isEmpty() ? "" : before + " ";
    }

    private String joined(String block) {
        StringBuilder joined = new StringBuilder(block.length());
        for (String line : block.split("[\\n\\f]+", -1)) {
            String next = Words.collapsed(line.replace("\u00ad\n", "")).strip();
            if (next.isEmpty()) {
                continue;
            }
            if (joined.isEmpty()) {
                joined.append(next);
            } else if (joined.charAt(joined.length() - 1) == '\u00ad') {
                joined.setLength(joined.length() - 1);
                joined.append(next);
            } else if (joined.charAt(joined.length() - 1) == '-' && Character.isLetter(next.charAt(0))) {
                hyphenated(joined, next);
            } else {
                joined.append(' ').append(next);
            }
        }
        return joined.toString().replace("\u00ad", "");
    }

    /** Keeps a hyphen that belongs to the word, drops one that only broke it. */
    private void hyphenated(StringBuilder joined, String next) {
        int start = joined.length() - 1;
        while (start > 0 && (Character.isLetter(joined.charAt(start - 1)) || joined.charAt(start - 1) == '-')) {
            start--;
        }
        String first = joined.substring(start, joined.length() - 1);
        Matcher rest = WORD.matcher(next);
        String second = rest.lookingAt() ? rest.group() : "";
        boolean keeps = first.isEmpty()
                || !Character.isLowerCase(next.charAt(0))
                || !Character.isLowerCase(first.charAt(first.length() - 1))
                || words.contains(first + "-" + second)
                || (PREFIXES.contains(first) && !words.contains(first + second))
                || (!words.contains(first + second)
                        && words.contains(first)
                        && words.contains(second)
                        && first.length() > 3);
        if (!keeps) {
            joined.setLength(joined.length() - 1);
        }
        joined.append(next);
    }
}
