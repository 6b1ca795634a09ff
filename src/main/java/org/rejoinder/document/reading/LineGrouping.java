package org.rejoinder.document.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;

/**
 * Puts the lines of a plain text together to parts: finds where one paragraph, list item or heading ends and the next
 * begins. What each part is, {@link PlainStructure} decides.
 */
final class LineGrouping {

    private static final int LONG_ENOUGH_TO_BREAK = 40;

    private final String text;
    private final List<Line> lines;
    private final Wrapping wrapping;
    private final boolean markdown;
    private final List<Part> parts = new ArrayList<>();

    private @Nullable Marker pending;
    private boolean blankBefore = true;
    private boolean pageBreakBefore;
    private @Nullable Line last;

    private LineGrouping(String text, PlainStructure.Layout layout) {
        this.text = text;
        this.markdown = layout == PlainStructure.Layout.MARKDOWN;
        this.lines = Line.of(text);
        this.wrapping = layout == PlainStructure.Layout.PRINT ? Wrapping.ofPrint(lines) : Wrapping.of(text, lines);
    }

    static List<Part> of(String text, PlainStructure.Layout layout) {
        LineGrouping grouping = new LineGrouping(text, layout);
        grouping.group();
        return grouping.parts;
    }

    private void group() {
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.isBlank()) {
                endChunk(line);
                continue;
            }
            if (last != null && line.page() != last.page()) {
                pageBreakBefore = true;
            }
            String words = words(line);
            if (markdown) {
                int after = new MarkdownBlocks(text, lines).skip(at, parts);
                if (after > at) {
                    at = after - 1;
                    endChunk(line);
                    continue;
                }
            }
            if (!Words.hasLetterOrDigit(words) && Marker.alone(words) == null) {
                underlineOrRule(words, line);
                continue;
            }
            Marker alone = Marker.alone(words);
            boolean announces = at + 1 < lines.size() && !lines.get(at + 1).isBlank();
            if (alone != null && announces) {
                pending = alone;
                endChunk(line);
                continue;
            }
            take(line, words, at + 1 < lines.size() && !lines.get(at + 1).isBlank());
        }
        markLastAlone(true);
    }

    private void endChunk(Line line) {
        markLastAlone(true);
        blankBefore = true;
        pageBreakBefore = last != null && line.page() != last.page();
    }

    private void underlineOrRule(String words, Line line) {
        boolean underline = !blankBefore && !parts.isEmpty() && words.length() >= 3 && isRule(words);
        if (underline) {
            Part above = parts.getLast();
            boolean title = above.lines() == 1 && above.marker() == null && above.kind() == null;
            if (title && Words.of(above.text(text)).size() <= 20) {
                parts.set(parts.size() - 1, above.as(Block.Kind.HEADING, words.charAt(0) == '=' ? 1 : 2));
            }
        }
        endChunk(line);
    }

    private static boolean isRule(String words) {
        return "=-~^*_#".indexOf(words.charAt(0)) >= 0
                && words.chars().allMatch(character -> character == words.charAt(0) || character == ' ');
    }

    private void take(Line line, String words, boolean followed) {
        Marker marker = pending != null ? pending : Marker.at(words);
        boolean announced = pending != null;
        Part current = parts.isEmpty() ? null : parts.getLast();
        if (!announced && current != null && last != null && belongsTo(current, last, line, words, marker)) {
            parts.set(parts.size() - 1, current.until(line.end()));
        } else {
            markLastAlone(blankBefore);
            int quoted = markdown && words.startsWith(">") ? 1 + leadingSpaces(words.substring(1)) : 0;
            int start = quoted > 0 && quoted < words.length()
                    ? line.start() + quoted
                    : marker == null || announced || marker.isBare() ? line.start() : line.start() + marker.length();
            parts.add(Part.of(start, line, marker, announced).standing(blankBefore));
        }
        pending = null;
        blankBefore = false;
        pageBreakBefore = false;
        last = line;
        takeOffTrailingDash(followed);
    }

    private static int leadingSpaces(String words) {
        int spaces = 0;
        while (spaces < words.length() && Line.isSpace(words.charAt(spaces))) {
            spaces++;
        }
        return spaces;
    }

    /** {@code … a shift in priorities. -} : the dash belongs to the line that follows. */
    private void takeOffTrailingDash(boolean followed) {
        Part current = parts.getLast();
        int dash = current.end() - 1;
        if (!followed || dash - 2 < current.start() || "-–—•".indexOf(text.charAt(dash)) < 0) {
            return;
        }
        int end = dash;
        while (end > current.start() && Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end < dash && end > current.start() && ".!?:;”\"’)".indexOf(text.charAt(end - 1)) >= 0) {
            pending = new Marker(text.substring(dash, dash + 1), 0, 1, 2);
            parts.set(parts.size() - 1, current.between(current.start(), end));
        }
    }

    private boolean belongsTo(Part current, Line before, Line line, String words, @Nullable Marker marker) {
        if (current.kind() != null) {
            return false;
        }
        String said = words(before);
        boolean open = !Words.endsSentence(said) && Words.lastMark(said) != ':';
        if (blankBefore) {
            // A paragraph that runs on over the page.
            return pageBreakBefore && open && marker == null && Words.startsLowerCase(words) && said.length() > 20;
        }
        boolean full = wrapping.isFull(text, before, line);
        if (marker != null) {
            return looksLikeMarkerOnly(current, marker, full, open);
        }
        boolean runsOn = open && Words.startsLowerCase(words);
        if (current.marker() != null && !current.marker().isBare()) {
            return full || line.indent() > current.indent() || (runsOn && said.length() >= LONG_ENOUGH_TO_BREAK);
        }
        if (wrapping.isWrapped()) {
            boolean newIndent = current.lines() > 1 && line.indent() >= before.indent() + 2;
            return full
                    ? !(newIndent && !open)
                    : runsOn || (open && before.length() >= wrapping.width() * 0.6 && !newIndent);
        }
        return runsOn && said.length() >= LONG_ENOUGH_TO_BREAK;
    }

    /** In wrapped text a line may begin with a number or dash by chance. */
    private boolean looksLikeMarkerOnly(Part current, Marker marker, boolean full, boolean open) {
        if (marker.isBare()) {
            return full || (open && wrapping.isWrapped());
        }
        boolean listGoesOn = current.marker() != null;
        return full && open && !listGoesOn && marker.number() != 1;
    }

    private String words(Line line) {
        return text.substring(line.start(), line.end());
    }

    private void markLastAlone(boolean blankAfter) {
        if (!parts.isEmpty()) {
            Part current = parts.getLast();
            parts.set(parts.size() - 1, current.standing(current.alone() && blankAfter));
        }
    }
}
