package org.rejoinder.document.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of one line say about its part in a text. */
final class Words {

    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from", "with",
            "as", "is", "are", "be", "its", "it", "vs", "v", "via", "per", "into", "over", "after", "before", "between",
            "under", "within", "without", "about", "against", "towards", "toward", "through", "than", "that", "de",
            "la", "le", "du", "des", "von", "und", "der", "die", "das", "s");
    private static final Set<String> DANGLING = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "but",
            "nor",
            "of",
            "to",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "as",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "that",
            "which",
            "who",
            "will",
            "would",
            "shall",
            "should",
            "can",
            "could",
            "may",
            "might",
            "must",
            "include",
            "includes",
            "including",
            "say",
            "says",
            "said",
            "following",
            "follows",
            "example",
            "namely",
            "visit",
            "both",
            "either",
            "because",
            "than",
            "into",
            "between",
            "not",
            "these",
            "those",
            "this",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "comprising",
            "his",
            "her",
            "their");
    /** {@code Where crises come from} may end in such a word. */
    private static final Set<String> QUESTIONS = Set.of("what", "where", "who", "whom", "how", "why", "when", "which");

    private static final Set<String> SUBJECTS = Set.of(
            "we", "i", "he", "she", "they", "it", "you", "this", "these", "those", "that", "there", "here", "who",
            "our");
    private static final String CLOSING = "\"'”’»)]*_";
    private static final Pattern SENTENCE_END_INSIDE = Pattern.compile("\\p{Ll}{3}[.!?][\"”’)]?\\s+[\"“‘(]?\\p{Lu}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");

    private Words() {}

    static List<String> of(String line) {
        return Arrays.stream(SPACE.split(line)).filter(Words::hasLetterOrDigit).toList();
    }

    /** {@code text} with every run of white space made one space. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!Line.isSpace(character)) {
                collapsed.append(character);
            } else if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return collapsed.toString();
    }

    static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether the line ends a sentence: full stop, question or exclamation mark, quotes and brackets ignored. */
    static boolean endsSentence(String line) {
        char last = lastMark(line);
        return last == '.' || last == '!' || last == '?' || last == '…';
    }

    /** The last character that is neither quote nor bracket nor white space; a space if there is none. */
    static char lastMark(String line) {
        int end = line.length();
        while (end > 0 && (CLOSING.indexOf(line.charAt(end - 1)) >= 0 || Line.isSpace(line.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? ' ' : line.charAt(end - 1);
    }

    static boolean startsLowerCase(String line) {
        return !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
    }

    /** Whether a sentence ends inside the line and another begins. */
    static boolean severalSentences(String line) {
        return SENTENCE_END_INSIDE.matcher(line).find();
    }

    static boolean isAllCapitals(String line) {
        long upper = line.codePoints().filter(Character::isUpperCase).count();
        long lower = line.codePoints().filter(Character::isLowerCase).count();
        return upper >= 4 && lower <= upper / 10;
    }

    /** Share of the words that matter, the first left out, that begin with a capital or digit; 1 if there are none. */
    static double capitalised(List<String> words) {
        int counted = 0;
        int capital = 0;
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            String bare = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            if (bare.isEmpty() || SMALL.contains(bare)) {
                continue;
            }
            counted++;
            if (!Character.isLowerCase(bare.codePointAt(0))) {
                capital++;
            }
        }
        return counted == 0 ? 1 : (double) capital / counted;
    }

    /** Whether the last word cannot end a heading, as in {@code The CAP aims to:}. */
    static boolean dangles(List<String> words) {
        return !words.isEmpty()
                && DANGLING.contains(plain(words.getLast()))
                && !QUESTIONS.contains(plain(words.getFirst()));
    }

    /** Whether the first word is one that sentences begin with and headings rarely do. */
    static boolean startsWithSubject(List<String> words) {
        return !words.isEmpty() && SUBJECTS.contains(plain(words.getFirst()));
    }

    private static String plain(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
