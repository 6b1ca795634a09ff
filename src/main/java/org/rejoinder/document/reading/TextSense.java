package org.rejoinder.document.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.document.Block;

/** Whether a line looks like a heading, judged by its words and by what stands around it. */
final class TextSense {

    private static final int LONGEST_HEADING = 22;
    private static final Pattern LABELLED_SECTION = Pattern.compile(
            "(?i:article|section|chapter|part|annex|appendix|statement|schedule|title|book|volume|theme|objective|goal|pillar)"
                    + "\\s+(?:\\d+(?:\\.\\d+)*|[IVXLC]+|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)\\b(?:\\s*[:.–—-].*)?");

    private TextSense() {}

    /** How sure it is that a line is a heading. */
    enum Heading {
        /** Capitals throughout, or a section's label. */
        SURE,
        /** As headings look, and as a short line may look too. */
        LIKELY
    }

    /**
     * Judges an unmarked line.
     *
     * @param alone whether blank lines are around it
     */
    static Optional<Heading> heading(String line, boolean alone) {
        if (line.length() > 180) {
            return Optional.empty();
        }
        List<String> words = Words.of(line);
        if (words.isEmpty() || words.size() > LONGEST_HEADING || !startsLikeHeading(line)) {
            return Optional.empty();
        }
        char last = Words.lastMark(line);
        if (last == '.' || last == ';' || last == ',' || last == '…' || last == '-') {
            return Optional.empty();
        }
        if (Words.isAllCapitals(line)) {
            return Optional.of(Heading.SURE);
        }
        if (LABELLED_SECTION.matcher(line).matches() && words.size() <= 14) {
            return Optional.of(Heading.SURE);
        }
        double capitalised = Words.capitalised(words);
        boolean fits = switch (last) {
            case ':' -> introduces(words, capitalised);
            case '?' -> words.size() <= 12 && (alone || capitalised >= 0.6) && !Words.severalSentences(line);
            case '!' -> words.size() <= 6 && capitalised == 1 && words.size() >= 2;
            default -> names(line, words, capitalised, alone);
        };
        return fits ? Optional.of(Heading.LIKELY) : Optional.empty();
    }

    private static boolean startsLikeHeading(String line) {
        int first = line.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || Character.isDigit(first)
                || "\"“‘'«(¿¡".indexOf(first) >= 0
                || (Character.isLetter(first) && !Character.isLowerCase(first));
    }

    private static boolean introduces(List<String> words, double capitalised) {
        return words.size() <= 8
                && !Words.dangles(words)
                && !Words.startsWithSubject(words)
                && (capitalised >= 0.6 || words.size() <= 3);
    }

    private static boolean names(String line, List<String> words, double capitalised, boolean alone) {
        if (Words.dangles(words)) {
            return false;
        }
        if (capitalised >= 0.6 && (alone || words.size() <= 14)) {
            return words.size() <= 12 || !Words.severalSentences(line) || capitalised >= 0.8;
        }
        return alone && words.size() <= 12 && !line.contains(". ");
    }

    /** What a cell of a table is: most hold names and figures, some hold sentences. */
    static Block.Kind cell(String text) {
        return Words.of(text).size() >= 8
                        || (Words.endsSentence(text) && Words.of(text).size() >= 4)
                ? Block.Kind.PARAGRAPH
                : Block.Kind.BOILERPLATE;
    }
}
