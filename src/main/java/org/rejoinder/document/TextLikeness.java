package org.rejoinder.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much of their wording two texts share, after Broder's shingling (1997). */
public final class TextLikeness {

    private static final int SHINGLE = 5;

    private TextLikeness() {}

    /**
     * Shared sequences of five words over all of both (Dice), 0..1; symmetric. Case, punctuation and white space do not
     * count. Texts of fewer words are compared by as many as the shorter has; a text without words is like none.
     */
    public static double of(SnapshotText one, SnapshotText other) {
        List<String> left = words(one.value());
        List<String> right = words(other.value());
        int size = Math.min(SHINGLE, Math.min(left.size(), right.size()));
        if (size == 0) {
            return 0;
        }
        Set<Long> some = shingles(left, size);
        Set<Long> others = shingles(right, size);
        long shared = some.stream().filter(others::contains).count();
        return 2.0 * shared / (some.size() + others.size());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /** 64-bit hashes of the word sequences; one false match in millions of pages would not matter here. */
    private static Set<Long> shingles(List<String> words, int size) {
        Set<Long> shingles = new HashSet<>();
        for (int at = 0; at + size <= words.size(); at++) {
            long hash = 1125899906842597L;
            for (String word : words.subList(at, at + size)) {
                for (int character = 0; character < word.length(); character++) {
                    hash = 31 * hash + word.charAt(character);
                }
                hash = 31 * hash + ' ';
            }
            shingles.add(hash);
        }
        return shingles;
    }
}
