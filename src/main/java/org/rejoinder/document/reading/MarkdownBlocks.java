package org.rejoinder.document.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.document.Block;

/** The marks of Markdown (CommonMark and its usual extensions) that plain text does not have. */
record MarkdownBlocks(String text, List<Line> lines) {

    /** Longer lines carry no marks but those of list items, which plain text has too. */
    private static final int LONGEST = 1_000;

    private static final Pattern FENCE = Pattern.compile("(```+|~~~+).*");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)(?:\\s+#+)?");
    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\-\\s]{3,}");
    private static final Pattern NOTHING_TO_READ =
            Pattern.compile("<!--.*|</?[a-zA-Z][^>]*>|\\[!\\[.*|!\\[[^\\]]*\\]\\([^)]*\\)|\\[[^\\]^]+\\]:\\s+\\S.*");
    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]]+\\]:\\s+");
    private static final Pattern LINK_TO_HERE = Pattern.compile("[-*+]\\s+\\[[^\\]]*\\]\\(#[^)]*\\)");
    private static final Pattern BOLD_LINE = Pattern.compile("(\\*\\*|__)([^*_]{2,120})\\1:?");

    /** Takes what begins at line {@code at}; answers the line after it, or {@code at} if it is ordinary text. */
    int skip(int at, List<Part> parts) {
        Line line = lines.get(at);
        String words = text.substring(line.start(), line.end());
        if (at == 0 && words.equals("---")) {
            return untilLine(at, parts, "---");
        }
        if (words.length() > LONGEST) {
            return at;
        }
        Matcher fence = FENCE.matcher(words);
        if (fence.matches()) {
            return untilLine(at, parts, fence.group(1));
        }
        if (words.startsWith("<!--") && !words.contains("-->")) {
            return untilContaining(at, parts, "-->");
        }
        Matcher heading = HEADING.matcher(words);
        if (heading.matches() && heading.end(2) > heading.start(2)) {
            add(parts, line, heading.start(2), heading.end(2), Block.Kind.HEADING, heading.end(1));
            return at + 1;
        }
        Matcher note = NOTE.matcher(words);
        if (note.lookingAt()) {
            add(parts, line, note.end(), words.length(), Block.Kind.FOOTNOTE, 0);
            return at + 1;
        }
        Matcher bold = BOLD_LINE.matcher(words);
        if (bold.matches() && !Words.endsSentence(bold.group(2)) && blank(at - 1)) {
            add(parts, line, bold.start(2), bold.end(2), Block.Kind.HEADING, 3);
            return at + 1;
        }
        if (NOTHING_TO_READ.matcher(words).matches()
                || LINK_TO_HERE.matcher(words).matches()) {
            add(parts, line, 0, words.length(), Block.Kind.BOILERPLATE, 0);
            return at + 1;
        }
        if (words.startsWith("|")
                || (words.contains("|") && TABLE_RULE.matcher(words).matches())) {
            tableRow(line, words, parts);
            return at + 1;
        }
        return at;
    }

    private void tableRow(Line line, String words, List<Part> parts) {
        int from = 0;
        for (int at = 0; at <= words.length(); at++) {
            if (at == words.length() || words.charAt(at) == '|') {
                String cell = words.substring(from, at);
                if (Words.hasLetterOrDigit(cell)) {
                    int lead = cell.length() - cell.stripLeading().length();
                    Block.Kind kind = TextSense.cell(cell);
                    add(parts, line, from + lead, from + lead + cell.strip().length(), kind, 0);
                }
                from = at + 1;
            }
        }
    }

    private int untilLine(int at, List<Part> parts, String closing) {
        int end = at + 1;
        while (end < lines.size()
                && !text.substring(lines.get(end).start(), lines.get(end).end()).equals(closing)) {
            end++;
        }
        return take(at, Math.min(end, lines.size() - 1), parts);
    }

    private int untilContaining(int at, List<Part> parts, String closing) {
        int end = at + 1;
        while (end < lines.size()
                && !text.substring(lines.get(end).start(), lines.get(end).end()).contains(closing)) {
            end++;
        }
        return take(at, Math.min(end, lines.size() - 1), parts);
    }

    private int take(int from, int to, List<Part> parts) {
        Line first = lines.get(from);
        int end = first.end();
        for (int at = from; at <= to; at++) {
            end = lines.get(at).isBlank() ? end : lines.get(at).end();
        }
        parts.add(Part.of(first.start(), first, null, false).until(end).as(Block.Kind.BOILERPLATE, 0));
        return to + 1;
    }

    private void add(List<Part> parts, Line line, int from, int to, Block.Kind kind, int level) {
        parts.add(Part.of(line.start(), line, null, false)
                .between(line.start() + from, line.start() + to)
                .as(kind, level));
    }

    private boolean blank(int at) {
        return at < 0 || lines.get(at).isBlank();
    }
}
