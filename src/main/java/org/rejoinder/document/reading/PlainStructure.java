package org.rejoinder.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.Block;
import org.rejoinder.document.SnapshotText;

/**
 * Infers the structure of a text that carries no marks of structure, from line lengths, blank lines, indentation,
 * markers and wording. It never changes the text.
 */
public final class PlainStructure {

    private static final Pattern TITLE_LABEL = Pattern.compile("(?i)(?:title|headline|subject|heading|re)\\s*:\\s+");
    /** Stands above a title and is none. */
    private static final Pattern GENRE = Pattern.compile(
            "(?i)opinion|comment(?:ary)?|editorial|analysis|news|statements?"
                    + "|(?:press|media|news) (?:release|briefing|statement)|policy (?:note|paper|brief)|report|fact ?sheet|briefing"
                    + "|speech|abstract|(?:executive )?summary:?|introduction|foreword|contents|blog|letter|memo(?:randum)?");

    private static final int TOP = 12;
    private static final int LONGEST_CONTENTS = 300;
    private static final int BODY_LENGTH = 120;

    private final String text;
    private final List<Part> parts;
    private @Nullable String labelledTitle;

    private PlainStructure(String text, List<Part> parts) {
        this.text = text;
        this.parts = new ArrayList<>(parts);
    }

    /** How a text without marks was set. */
    public enum Layout {
        PLAIN,
        MARKDOWN,
        /** Lines as they stand on printed pages, each broken at the margin. */
        PRINT
    }

    /**
     * What was found.
     *
     * @param blocks ordered, not overlapping
     * @param title what the text says its title is: labelled as such, else its first heading; null if it has neither
     */
    public record Structure(List<Block> blocks, @Nullable String title) {}

    /** A text and its structure. */
    record Written(SnapshotText text, Structure structure) {}

    /** The structure of {@code text}. */
    public static Structure of(SnapshotText text, Layout layout) {
        return of(text, LineGrouping.of(text.value(), layout));
    }

    /** The structure of a text of which {@code parts} are known and some may be decided. */
    static Written of(String value, List<Part> parts) {
        SnapshotText text = new SnapshotText(value);
        return new Written(text, of(text, parts));
    }

    private static Structure of(SnapshotText text, List<Part> parts) {
        String value = text.value();
        PlainStructure structure = new PlainStructure(value, parts);
        List<Part> decided = structure.decide();
        List<Block> blocks = decided.stream()
                .map(part -> new Block(
                        part.kind() == null ? Block.Kind.PARAGRAPH : part.kind(),
                        text.passage(part.start(), part.end()),
                        part.level(),
                        value.indexOf('\f') >= 0 ? part.page() : null))
                .toList();
        Optional<String> firstHeading = decided.stream()
                .filter(part -> part.is(Block.Kind.HEADING))
                .map(part -> part.text(value))
                .filter(heading -> !GENRE.matcher(heading).matches())
                .findFirst();
        return new Structure(
                blocks, structure.labelledTitle != null ? structure.labelledTitle : firstHeading.orElse(null));
    }

    private List<Part> decide() {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).kind() == null) {
                parts.set(at, judged(at));
            }
        }
        shortLinesInARowAreNoHeadings();
        contents();
        linksToOtherTexts();
        new Footnotes(text, parts).mark();
        new ListDepth(text, parts).set();
        headingLevels();
        parts.removeIf(part -> part.start() >= part.end());
        return parts;
    }

    private Part judged(int at) {
        Part part = parts.get(at);
        String words = part.text(text);
        if (at < TOP && part.lines() <= 2) {
            Matcher label = TITLE_LABEL.matcher(words);
            if (label.lookingAt()
                    && label.end() < words.length()
                    && Words.of(words).size() <= 30) {
                labelledTitle = labelledTitle == null ? words.substring(label.end()) : labelledTitle;
                return part.between(part.start() + label.end(), part.end()).as(Block.Kind.HEADING, 1);
            }
        }
        if (part.lines() <= 2 && Boilerplate.is(words) && !opensNumberedSection(at)) {
            return part.as(Block.Kind.BOILERPLATE, 0);
        }
        Marker marker = part.marker();
        if (marker != null && !marker.isBare()) {
            return marked(at, part, marker, words);
        }
        if (part.lines() == 1 || (part.lines() == 2 && Words.isAllCapitals(words))) {
            Optional<TextSense.Heading> heading = headingOf(at, part, words);
            if (heading.isPresent()) {
                Part named = marker == null ? part : part.between(part.start() + marker.length(), part.end());
                return heading.get() == TextSense.Heading.SURE
                        ? named.as(Block.Kind.HEADING, 2)
                        : named.perhaps(Block.Kind.HEADING, 2);
            }
        }
        return part.as(Block.Kind.PARAGRAPH, 0);
    }

    private Optional<TextSense.Heading> headingOf(int at, Part part, String words) {
        Marker marker = part.marker();
        String named = marker == null ? words : words.substring(Math.min(marker.length(), words.length()));
        Optional<TextSense.Heading> heading = TextSense.heading(named, part.alone());
        if (marker != null) {
            boolean brief = Words.of(named).size() <= 8 && part.alone();
            return brief
                            && heading.isPresent()
                            && !named.isEmpty()
                            && !Words.endsSentence(named)
                            && at + 1 < parts.size()
                    ? Optional.of(TextSense.Heading.SURE)
                    : Optional.empty();
        }
        if (heading.isEmpty() || at + 1 == parts.size()) {
            return heading;
        }
        if (heading.get() == TextSense.Heading.SURE || part.alone()) {
            return heading;
        }
        // Without blank lines around it a heading must be followed by something that it can head.
        Part next = parts.get(at + 1);
        boolean heads = next.marker() != null
                || next.lines() > 1
                || next.end() - next.start() >= Math.min(BODY_LENGTH, 2 * (part.end() - part.start()))
                || Words.lastMark(words) == ':'
                || at == 0;
        return heads ? heading : Optional.empty();
    }

    private Part marked(int at, Part part, Marker marker, String words) {
        if (marker.isBullet()) {
            if (bulletedHeading(at, marker, words)) {
                return part.as(Block.Kind.HEADING, 2);
            }
            boolean namesWhatFollows = part.announced()
                    && Words.lastMark(words) == ':'
                    && TextSense.heading(words, true).isPresent()
                    && at + 1 < parts.size()
                    && parts.get(at + 1).marker() == null;
            return namesWhatFollows ? part.as(Block.Kind.HEADING, 3) : part.as(Block.Kind.LIST_ITEM, 1);
        }
        return opensNumberedSection(at)
                ? part.as(Block.Kind.HEADING, 1 + marker.depth())
                : part.as(Block.Kind.LIST_ITEM, 1);
    }

    /** A bullet before a section's name: nothing like it stands beside it, and the section follows. */
    private boolean bulletedHeading(int at, Marker marker, String words) {
        if (at == 0 || at + 1 == parts.size() || Words.of(words).size() > 5) {
            return false;
        }
        Marker before = parts.get(at - 1).marker();
        Marker next = parts.get(at + 1).marker();
        boolean inAList = (before != null && marker.follows(before)) || (next != null && next.isBullet());
        return !inAList
                && Character.isLetterOrDigit(Words.lastMark(words))
                && Words.capitalised(Words.of(words)) == 1
                && TextSense.heading(words, true).isPresent();
    }

    /** Whether a numbered line is the heading of a section: short, unfinished, and not one of several in a row. */
    private boolean opensNumberedSection(int at) {
        Part part = parts.get(at);
        Marker marker = part.marker();
        if (marker == null || marker.isBullet() || marker.isBare() || part.lines() > 1 || at + 1 >= parts.size()) {
            return false;
        }
        String words = part.text(text);
        List<String> all = Words.of(words);
        char last = Words.lastMark(words);
        boolean open = Character.isLetterOrDigit(last) || "!?”’".indexOf(last) >= 0;
        if (all.size() > 12 || Words.dangles(all) || !open) {
            return false;
        }
        if (Words.startsLowerCase(words)) {
            return false;
        }
        Marker next = parts.get(at + 1).marker();
        Marker before = at == 0 ? null : parts.get(at - 1).marker();
        boolean inARow = (next != null && next.follows(marker)) || (before != null && marker.follows(before));
        return Words.isAllCapitals(words) || !inARow;
    }

    /** Three or more headings in a row that only look like ones are a list, a poem or signatures; except at the top. */
    private void shortLinesInARowAreNoHeadings() {
        boolean top = true;
        for (int at = 0; at < parts.size(); ) {
            int end = at;
            while (end < parts.size()
                    && parts.get(end).is(Block.Kind.HEADING)
                    && !parts.get(end).sure()) {
                end++;
            }
            boolean atEnd = end == parts.size();
            if (!top && (end - at >= 3 || (atEnd && end > at))) {
                for (int line = at; line < end; line++) {
                    parts.set(line, parts.get(line).as(Block.Kind.PARAGRAPH, 0));
                }
            }
            if (end < parts.size()
                    && (parts.get(end).is(Block.Kind.PARAGRAPH)
                            || parts.get(end).is(Block.Kind.LIST_ITEM))) {
                top = false;
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Lines after a heading "Contents" that repeat later headings. */
    private void contents() {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).end() - parts.get(at).start() > 20
                    || !parts.get(at).text(text).matches("(?i)(?:table of )?contents:?")) {
                continue;
            }
            List<String> later = new ArrayList<>();
            for (Part part : parts.subList(at + 1, parts.size())) {
                later.add(part.text(text).strip());
            }
            for (int line = at + 1; line < Math.min(at + LONGEST_CONTENTS, parts.size()); line++) {
                String entry = withoutPageNumber(parts.get(line).text(text));
                int place = line - at - 1;
                boolean repeated = later.subList(place + 1, later.size()).contains(entry);
                if (!repeated && !parts.get(line).is(Block.Kind.BOILERPLATE)) {
                    break;
                }
                parts.set(line, parts.get(line).as(Block.Kind.BOILERPLATE, 0));
            }
            parts.set(at, parts.get(at).as(Block.Kind.BOILERPLATE, 0));
            return;
        }
    }

    /** Short lines after {@code Related articles} to the end. */
    private void linksToOtherTexts() {
        int first = parts.size();
        for (int at = parts.size() - 1; at >= 0; at--) {
            Part part = parts.get(at);
            boolean brief = part.end() - part.start() < BODY_LENGTH;
            if (!brief || Words.endsSentence(part.text(text))) {
                break;
            }
            if (Boilerplate.leadsElsewhere(part.text(text))) {
                first = at;
            }
        }
        for (int link = first; link < parts.size(); link++) {
            parts.set(link, parts.get(link).as(Block.Kind.BOILERPLATE, 0));
        }
    }

    private static String withoutPageNumber(String entry) {
        int end = entry.length();
        while (end > 0 && (Character.isDigit(entry.charAt(end - 1)) || ".… \t".indexOf(entry.charAt(end - 1)) >= 0)) {
            end--;
        }
        return entry.substring(0, end);
    }

    /** The first heading is the title's level, unless marks say otherwise. */
    private void headingLevels() {
        for (int at = 0; at < Math.min(TOP, parts.size()); at++) {
            Part part = parts.get(at);
            if (part.is(Block.Kind.HEADING)) {
                if (part.level() == 2 && part.marker() == null) {
                    parts.set(at, part.as(Block.Kind.HEADING, 1));
                }
                return;
            }
        }
    }
}
