package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Marks in one passage what the other says otherwise: its figures and negations always, its other words only where the
 * two are worded alike, since between unlike sentences every word would be marked and nothing seen.
 */
final class Differences {

    /** Share of common content words from which two passages count as worded alike. */
    private static final double ALIKE = 0.4;

    /** A figure is one word with its percent sign, its date or its time, since that is what two passages differ in. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’:%/-]*[\\p{L}\\p{N}]+)*(?:[ \\u00a0\\u202f]?%)?");

    private static final Pattern FIGURE = Pattern.compile(".*\\p{N}.*");
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "none", "nothing", "neither", "nor", "without", "cannot");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "but", "with", "from", "as", "is",
            "are", "was", "were", "be", "been", "it", "its", "their", "this", "that", "these", "those", "has", "have",
            "had", "will", "would", "than", "which", "who", "also", "they", "he", "she", "we", "our");

    private Differences() {}

    /** {@code text} in pieces, in order and complete; those that {@code other} says otherwise are marked. */
    static List<PassageView.Piece> mark(String text, String other) {
        Set<String> theirs = words(other);
        Predicate<String> differs = differing(words(text), theirs);
        List<PassageView.Piece> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            if (differs.test(normal(word.group()))) {
                if (word.start() > done) {
                    pieces.add(new PassageView.Piece(text.substring(done, word.start()), false));
                }
                pieces.add(new PassageView.Piece(word.group(), true));
                done = word.end();
            }
        }
        if (done < text.length()) {
            pieces.add(new PassageView.Piece(text.substring(done), false));
        }
        return pieces;
    }

    private static Predicate<String> differing(Set<String> ours, Set<String> theirs) {
        boolean alike = overlap(ours, theirs) >= ALIKE;
        boolean theyCount = theirs.stream().anyMatch(Differences::isFigure);
        boolean theyNegate = theirs.stream().anyMatch(Differences::isNegation);
        return word -> {
            if (theirs.contains(word) || FUNCTION_WORDS.contains(word)) {
                return false;
            }
            if (isFigure(word)) {
                return theyCount || alike;
            }
            return isNegation(word) ? !theyNegate : alike;
        };
    }

    private static double overlap(Set<String> ours, Set<String> theirs) {
        Set<String> common = new HashSet<>(ours);
        common.removeAll(FUNCTION_WORDS);
        Set<String> all = new HashSet<>(theirs);
        all.removeAll(FUNCTION_WORDS);
        int smaller = Math.min(common.size(), all.size());
        common.retainAll(all);
        return smaller == 0 ? 0 : (double) common.size() / smaller;
    }

    private static boolean isFigure(String word) {
        return FIGURE.matcher(word).matches();
    }

    private static boolean isNegation(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't");
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().forEach(word -> words.add(normal(word.group())));
        return words;
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[ \\u00a0\\u202f]", "");
    }
}
