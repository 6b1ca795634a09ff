package org.rejoinder.exchange.argdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.Words;

/** Titles that are not given twice. Statements and arguments may share one, since brackets tell them apart. */
final class Titles {

    private static final int LONGEST = 60;
    private static final Pattern WRITABLE = Pattern.compile("[^-\\[\\]<>\r\n][^\\[\\]<>\r\n]{0,500}");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** The title kept from before if it can be written and is free; else null. */
    @Nullable
    String kept(@Nullable String title) {
        return title != null && WRITABLE.matcher(title).matches() && taken.add(title) ? title : null;
    }

    /**
     * A title from the first words, without marks, that nothing else has.
     *
     * @param otherwise where there are no words
     */
    String ofWords(String text, String otherwise) {
        String plain = Words.line(text.replaceAll("[^\\p{L}\\p{M}\\p{N} ,.'\u2019%\\n-]", " "))
                .replaceAll(" +(?=[,.])", "")
                .replaceFirst("^[^\\p{L}\\p{N}]+", "");
        String words = Words.cut(plain, LONGEST).replace("\u2026", "").strip();
        String base = words.isEmpty() ? otherwise : words;
        String title = base;
        // What was given out last is remembered, so that many claims with the same words do not all count from two.
        int number = next.getOrDefault(base, 2);
        while (!taken.add(title)) {
            title = base + " " + number++;
        }
        next.put(base, number);
        return title;
    }
}
