package org.rejoinder.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.springframework.stereotype.Component;

/**
 * Splits a paragraph into sentences. Every mark that may end a sentence is looked at: clear cases are decided by rule
 * (abbreviations, initials, numbers, quotation marks, reference numbers glued to the stop), the rest by OpenNLP's
 * sentence model, which alone splits after "e.g." and "Prof." and joins where a reference number is in the way.
 */
@Component
public class SentenceSplitter {

    /** Stand before a name, so never at a sentence's end. */
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "messrs", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "cmdr",
            "adm", "maj", "brig", "st", "hon", "rev", "fr", "pres", "supt", "amb", "mt", "ft", "e.g", "i.e", "eg", "ie",
            "cf", "vs", "viz", "v", "approx", "ca", "incl", "esp");

    /** Stand before a number; "No." may also be a whole sentence. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "nr", "art", "arts", "sec", "sect", "fig", "figs", "vol", "vols", "p", "pp", "para", "paras",
            "ch", "chap", "eq", "ed", "app", "tab", "pt", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "res", "doc", "op", "c");

    /** May stand inside a sentence or end it: the next word decides. */
    private static final Set<String> UNDECIDED = Set.of(
            "etc", "inc", "ltd", "co", "corp", "jr", "sr", "al", "bros", "dept", "univ", "est", "a.m", "p.m", "am",
            "pm", "ph.d", "assn", "intl", "govt", "ave", "blvd", "rd");

    /** Words that begin sentences and are no part of a name, so that a stop before them ends a sentence. */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "it",
            "its",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "their",
            "our",
            "my",
            "your",
            "there",
            "here",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "over",
            "under",
            "after",
            "before",
            "since",
            "during",
            "until",
            "as",
            "if",
            "when",
            "while",
            "where",
            "although",
            "though",
            "because",
            "but",
            "and",
            "or",
            "so",
            "yet",
            "however",
            "moreover",
            "therefore",
            "thus",
            "also",
            "then",
            "now",
            "today",
            "what",
            "who",
            "why",
            "how",
            "which",
            "many",
            "most",
            "some",
            "all",
            "each",
            "every",
            "no",
            "not",
            "nearly",
            "almost",
            "about",
            "more",
            "only",
            "even",
            "instead",
            "meanwhile",
            "despite",
            "according",
            "to",
            "another",
            "both",
            "several",
            "few",
            "let",
            "without",
            "within",
            "through");

    private final Lazy<SentenceModel> model =
            new Lazy<>(() -> ModelResource.load("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new));

    /**
     * The sentences of {@code paragraph}, in order, without white space at their ends; only white space lies outside
     * them. An empty line always ends a sentence.
     */
    public List<TextSpan> split(String paragraph) {
        if (paragraph.isBlank()) {
            return List.of();
        }
        List<TextSpan> sentences = new ArrayList<>();
        int start = 0;
        for (int end : boundaries(paragraph)) {
            addTrimmed(sentences, paragraph, start, end);
            start = end;
        }
        addTrimmed(sentences, paragraph, start, paragraph.length());
        return sentences;
    }

    private static void addTrimmed(List<TextSpan> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new TextSpan(start, end));
        }
    }

    private Set<Integer> boundaries(String text) {
        TreeSet<Integer> boundaries = new TreeSet<>();
        Lazy<Set<Integer>> proposed = new Lazy<>(() -> proposedByModel(text));
        int sentenceStart = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\n' && endsParagraph(text, at)) {
                boundaries.add(at);
                sentenceStart = at;
            } else if (isStop(character) && (at + 1 == text.length() || !isStop(text.charAt(at + 1)))) {
                Candidate candidate = Candidate.at(text, at, sentenceStart);
                if (candidate.ends(proposed)) {
                    boundaries.add(candidate.end());
                    sentenceStart = candidate.end();
                    at = Math.max(at, candidate.end() - 1);
                }
            }
        }
        return boundaries;
    }

    private Set<Integer> proposedByModel(String text) {
        Set<Integer> ends = new TreeSet<>();
        for (Span span : new SentenceDetectorME(model.get()).sentPosDetect(text)) {
            ends.add(span.getEnd());
        }
        return ends;
    }

    private static boolean endsParagraph(String text, int newline) {
        for (int at = newline + 1; at < text.length() && isSpace(text.charAt(at)); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isStop(char character) {
        return character == '.' || character == '!' || character == '?' || character == '…';
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /**
     * A mark that may end a sentence.
     *
     * @param stop index of the last stop of a run such as "?!" or "..."
     * @param end where the sentence would end: after closing quotes, brackets and a glued reference number
     * @param next index of the first character after the white space that follows; the text's length if none
     * @param sentenceStart where the sentence began
     */
    private record Candidate(String text, int stop, int end, int next, int sentenceStart) {

        static Candidate at(String text, int stop, int sentenceStart) {
            int end = afterClosers(text, stop + 1);
            end = afterReference(text, stop, end);
            int next = end;
            while (next < text.length() && isSpace(text.charAt(next))) {
                next++;
            }
            return new Candidate(text, stop, end, next, sentenceStart);
        }

        private static int afterClosers(String text, int from) {
            int end = from;
            while (end < text.length() && closes(text, end)) {
                end++;
            }
            return end;
        }

        private static boolean closes(String text, int at) {
            char character = text.charAt(at);
            if (character == '"' || character == '\'') {
                return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
            }
            return "”’»)]".indexOf(character) >= 0;
        }

        /** A reference number belongs to the sentence it is glued to: "Agenda.5 The", "Agenda.[12] The", "Agenda.⁵". */
        private static int afterReference(String text, int stop, int from) {
            int end = from;
            if (end < text.length() && text.charAt(end) == '[') {
                int close = text.indexOf(']', end);
                boolean number = close > end + 1
                        && text.substring(end + 1, close).chars().allMatch(Character::isDigit);
                return number ? close + 1 : from;
            }
            if (stop == 0 || Character.isDigit(text.charAt(stop - 1))) {
                return from;
            }
            while (end < text.length() && end - from < 3 && isReferenceDigit(text.charAt(end))) {
                end++;
            }
            boolean wordFollows = end == text.length() || isSpace(text.charAt(end)) || startsWord(text, end);
            return end > from && wordFollows ? end : from;
        }

        private static boolean isReferenceDigit(char character) {
            return (character >= '0' && character <= '9') || "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character) >= 0;
        }

        /** Whether a capitalised word such as "The" or "A " begins here. */
        private static boolean startsWord(String text, int at) {
            return Character.isUpperCase(text.charAt(at))
                    && at + 1 < text.length()
                    && (Character.isLowerCase(text.charAt(at + 1)) || isSpace(text.charAt(at + 1)));
        }

        boolean ends(Lazy<Set<Integer>> proposed) {
            if (next >= text.length()) {
                return true;
            }
            if (end == next) {
                return endsGlued();
            }
            if (isLeftOut() || !opensSentence()) {
                return false;
            }
            return text.charAt(stop) != '.' || text.charAt(Math.max(0, stop - 1)) == '.' || endsAtFullStop(proposed);
        }

        /**
         * "…the Alliance2.Building", "…the Alliance 2.Building": a stop with no space after it ends a sentence only
         * between two whole words, with or without a reference number.
         */
        private boolean endsGlued() {
            String word = wordBefore();
            String chunk = text.substring(wordStart(), chunkEnd());
            boolean address = chunk.contains("://") || chunk.contains("@") || chunk.startsWith("www");
            return text.charAt(stop) == '.'
                    && startsWord(text, next)
                    && !address
                    && (isLooseReference(word) || isWholeWord(word))
                    && !TITLES.contains(word.toLowerCase(Locale.ROOT));
        }

        private boolean isWholeWord(String word) {
            return word.length() > 1
                    && Character.isLetter(word.codePointAt(0))
                    && (Character.isLowerCase(word.charAt(word.length() - 1))
                            || endsWithReference(word)
                            || end > stop + 1);
        }

        /** A number of one or two digits set off by a space from a word in lower case. */
        private boolean isLooseReference(String word) {
            int from = wordStart();
            return word.matches("\\d{1,2}")
                    && from - sentenceStart > 2
                    && isSpace(text.charAt(from - 1))
                    && Character.isLowerCase(text.charAt(from - 2));
        }

        private static boolean endsWithReference(String word) {
            int letters = word.length();
            while (letters > 0 && isReferenceDigit(word.charAt(letters - 1))) {
                letters--;
            }
            return letters > 1 && letters < word.length() && Character.isLowerCase(word.charAt(letters - 1));
        }

        /** "[...]" and "(…)" mark words left out, not an end. */
        private boolean isLeftOut() {
            int from = stop;
            while (from > 0 && isStop(text.charAt(from - 1))) {
                from--;
            }
            return from > 0
                    && stop + 1 < text.length()
                    && (text.charAt(from - 1) == '[' || text.charAt(from - 1) == '(')
                    && (text.charAt(stop + 1) == ']' || text.charAt(stop + 1) == ')');
        }

        private boolean opensSentence() {
            int at = next;
            while (at < text.length() && "\"'“‘«([•—–-".indexOf(text.charAt(at)) >= 0) {
                at++;
                while (at < text.length() && isSpace(text.charAt(at))) {
                    at++;
                }
            }
            return at < text.length() && !Character.isLowerCase(text.codePointAt(at)) && text.charAt(at) != ',';
        }

        private boolean endsAtFullStop(Lazy<Set<Integer>> proposed) {
            String word = wordBefore();
            String lower = word.toLowerCase(Locale.ROOT);
            if (word.isEmpty()) {
                return true;
            }
            if (TITLES.contains(lower) || isListNumber(word)) {
                return false;
            }
            boolean numberFollows = Character.isDigit(text.charAt(next));
            if (BEFORE_NUMBERS.contains(lower) && (numberFollows || !lower.equals("no"))) {
                return !numberFollows && !isAbbreviatedMonth(word);
            }
            if (end > stop + 1) {
                return true;
            }
            if (UNDECIDED.contains(lower) || isInitials(word)) {
                return OPENERS.contains(nextWord());
            }
            boolean perhapsAbbreviated = word.length() <= 4 && Character.isUpperCase(word.charAt(0));
            return !perhapsAbbreviated
                    || OPENERS.contains(nextWord())
                    || proposed.get().contains(end);
        }

        private static boolean isAbbreviatedMonth(String word) {
            return word.length() <= 4 && Character.isUpperCase(word.charAt(0)) && !word.equals("No");
        }

        /** "1." or "(a)." or "IV." at the very beginning numbers an item. */
        private boolean isListNumber(String word) {
            int from = wordStart();
            boolean first =
                    from >= sentenceStart && text.substring(sentenceStart, from).isBlank();
            return first && word.matches("\\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}");
        }

        /** "J", "U.S", "WI", "D.C": capitals, with or without stops between. */
        private static boolean isInitials(String word) {
            boolean dotted = word.matches("(\\p{L}\\.)+\\p{L}");
            return dotted || (word.length() <= 3 && word.chars().allMatch(Character::isUpperCase));
        }

        private String nextWord() {
            int from = next;
            while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            return text.substring(from, to).toLowerCase(Locale.ROOT);
        }

        /** The word that the stop is glued to, with stops inside ("e.g"), without brackets and quotes before it. */
        private String wordBefore() {
            int from = stop;
            while (from > wordStart() && isStop(text.charAt(from - 1))) {
                from--;
            }
            return text.substring(Math.min(wordStart(), from), from);
        }

        private int wordStart() {
            int from = stop;
            while (from > 0 && !isSpace(text.charAt(from - 1)) && "\"'“‘«([—–/".indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            return from;
        }

        private int chunkEnd() {
            int to = stop;
            while (to < text.length() && !isSpace(text.charAt(to))) {
                to++;
            }
            return to;
        }
    }
}
