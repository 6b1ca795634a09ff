package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a passage as they are compared: case, punctuation and white space do not count. */
final class Wordings {

    /** What is copied is copied whole: “1.5”, “car-free” and “isn’t” are one word each, whatever stands around them. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*");

    private Wordings() {}

    static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }

    /** How many words in a row both have at most; symmetric, and never more than the shorter has. */
    static int longestRun(List<String> one, List<String> other) {
        int longest = 0;
        int[] before = new int[other.size() + 1];
        for (String word : one) {
            int[] now = new int[other.size() + 1];
            for (int at = 0; at < other.size(); at++) {
                if (word.equals(other.get(at))) {
                    now[at + 1] = before[at] + 1;
                    longest = Math.max(longest, now[at + 1]);
                }
            }
            before = now;
        }
        return longest;
    }

    /** The sequences of so many words that stand in a row. */
    static List<List<String>> shingles(List<String> words, int size) {
        List<List<String>> shingles = new ArrayList<>();
        for (int at = 0; at + size <= words.size(); at++) {
            shingles.add(words.subList(at, at + size));
        }
        return shingles;
    }
}
