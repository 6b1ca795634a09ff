package org.rejoinder.extraction;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.document.Passage;
import org.rejoinder.document.SnapshotText;

/**
 * Turns a passage into the claim it makes, as a sentence of its own: white space collapsed, reference numbers, list
 * markers and leading connectives gone, a capital first and a stop last. The words themselves stay as they are.
 */
final class Proposition {

    private static final Pattern LIST_MARKER = Pattern.compile(
            "^(?:[•◦▪*–—-]+\\s+|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)]\\s+|\\d+(?:\\.\\d+)+\\.?\\s+)(?=\\S)");
    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(?:(?:and|but|or|nor)\\s+(?=\\p{L})"
                    + "|(?:yet|so)\\s+(?=(?:the|a|an|it|he|she|they|we|this|these|there|in|when|if)\\b)"
                    + "|in (?:fact|truth|reality),?\\s+|(?:and|but|yet|so|thus|hence|therefore|however|moreover|furthermore|additionally|also|besides|meanwhile|indeed"
                    + "|instead|nevertheless|nonetheless|still|finally|lastly|first|firstly|second|secondly|third|thirdly|fourth|consequently"
                    + "|accordingly|likewise|similarly|clearly|of course|in addition|in short|in conclusion"
                    + "|for example|for instance|as a result|as such|on the other hand|on the contrary|that said|after all|in other words"
                    + "|at the same time|then|now|again|simply put|to be sure|in turn|overall|rather),\\s+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE_BEFORE_MARK = Pattern.compile("\\s+(?=[,.;:!?)\\]”’])");
    private static final Pattern WRAPPED = Pattern.compile("^[“\"«]([^“”\"«»]+?)([,.;:]?)[”\"»]?[.,]?$");
    private static final Pattern NEED = Pattern.compile(
            "^(?:an? |the )?((?:\\w+ ){0,2}need (?:for|to)\\b.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IMPORTANCE = Pattern.compile(
            "^the (importance|necessity|urgency|value|danger|risk|role|significance) of (.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Proposition() {}

    /** The claim made at {@code passage}, without the numbers at {@code references}. */
    static String at(SnapshotText text, Passage passage, List<Passage> references) {
        StringBuilder words = new StringBuilder();
        int from = passage.start();
        for (Passage reference : references) {
            if (passage.contains(reference)) {
                append(words, text, from, reference.start());
                // A number glued to the next word was all that held the two words apart.
                words.append(' ');
                from = reference.end();
            }
        }
        append(words, text, from, passage.end());
        return sentence(SPACE_BEFORE_MARK.matcher(words).replaceAll(""));
    }

    private static void append(StringBuilder words, SnapshotText text, int from, int to) {
        if (from < to) {
            words.append(text.substring(new Passage(from, to)));
        }
    }

    /** What {@code words} say as a sentence of its own. */
    static String sentence(String words) {
        String text = words.replaceAll("[\\s\\u00a0]+", " ").strip();
        text = LIST_MARKER.matcher(text).replaceFirst("");
        Matcher wrapped = WRAPPED.matcher(text);
        if (wrapped.matches()) {
            text = wrapped.group(1) + wrapped.group(2);
        }
        String shorter = CONNECTIVE.matcher(text).replaceFirst("");
        while (!shorter.equals(text) && shorter.length() > 2) {
            text = shorter;
            shorter = CONNECTIVE.matcher(text).replaceFirst("");
        }
        return ended(capitalised(unpaired(text)));
    }

    /** What somebody says who "stressed" or "called for" what {@code object} names; {@code otherwise} if that is no thesis. */
    static String ofNounPhrase(String object, String otherwise) {
        String text = object.replaceAll("[\\s\\u00a0]+", " ").strip();
        Matcher need = NEED.matcher(text);
        if (need.matches()) {
            return ended("There is a " + need.group(1));
        }
        Matcher importance = IMPORTANCE.matcher(text);
        return importance.matches() && !text.contains(" and ")
                ? ended("There is great " + importance.group(1).toLowerCase(Locale.ROOT) + " in " + importance.group(2))
                : otherwise;
    }

    /** Drops a quotation mark whose partner was left outside. */
    private static String unpaired(String text) {
        String plain = text;
        if (count(plain, '“') < count(plain, '”')) {
            plain = removeLast(plain, '”');
        } else if (count(plain, '“') > count(plain, '”') && plain.startsWith("“")) {
            plain = plain.substring(1);
        }
        if (count(plain, '"') % 2 == 1) {
            plain = plain.startsWith("\"") ? plain.substring(1) : removeLast(plain, '"');
        }
        return plain.strip();
    }

    private static String removeLast(String text, char mark) {
        int at = text.lastIndexOf(mark);
        return text.substring(0, at) + text.substring(at + 1);
    }

    private static long count(String text, char mark) {
        return text.chars().filter(character -> character == mark).count();
    }

    private static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(text.substring(Character.charCount(first)))
                .toString();
    }

    private static String ended(String text) {
        String trimmed = text.replaceFirst("[\\s,;:–—-]+(?:and|or)?\\s*$", "").replaceFirst(",? (?:and|or)$", "");
        return trimmed.matches("(?s).*[.!?…][\"”’)]*$") || trimmed.isEmpty() ? trimmed : trimmed + ".";
    }
}
