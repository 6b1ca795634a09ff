package org.rejoinder.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much of their words, in their order, two texts share: Dice's coefficient over Broder's shingles (1997). */
final class SharedText {

    private static final int SHINGLE = 4;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SharedText() {}

    /**
     * The share of their runs of four words that both texts have, 0..1: 1 for the same words, 2/3 where one is the other
     * and as much again. A text of fewer than four words is one run.
     */
    static double share(String one, String other) {
        Set<String> ofOne = shingles(one);
        Set<String> ofOther = shingles(other);
        int together = ofOne.size() + ofOther.size();
        ofOne.retainAll(ofOther);
        return together == 0 ? 0 : 2.0 * ofOne.size() / together;
    }

    private static Set<String> shingles(String text) {
        String[] words = NO_WORD.split(text.toLowerCase(Locale.ROOT).strip());
        Set<String> shingles = new HashSet<>();
        for (int first = 0; first + SHINGLE <= words.length; first++) {
            shingles.add(String.join(" ", words[first], words[first + 1], words[first + 2], words[first + 3]));
        }
        if (shingles.isEmpty() && words.length > 0) {
            shingles.add(String.join(" ", words));
        }
        return shingles;
    }
}
