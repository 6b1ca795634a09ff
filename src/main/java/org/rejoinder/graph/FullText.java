package org.rejoinder.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what a person types into a query of the full-text indexes, which have a language of their own. */
public final class FullText {

    /** As the index cuts words: at every sign, so that “car-free” is two. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** More words than this tell nothing more, and the index refuses queries of more than a thousand. */
    private static final int MOST_WORDS = 64;

    private FullText() {}

    /** A query that any of the words in {@code typed} satisfies; empty if there are none. */
    public static Optional<String> anyWord(String typed) {
        return words(typed, " ");
    }

    /** A query that only all of the words in {@code typed} together satisfy; empty if there are none. */
    public static Optional<String> allWords(String typed) {
        return words(typed, " AND ");
    }

    /** As {@link #allWords}, but the last word may be unfinished, as it is while somebody types. */
    public static Optional<String> allWordsBegun(String typed) {
        return allWords(typed).map(query -> {
            int last = query.lastIndexOf(' ') + 1;
            String word = query.substring(last);
            // A beginning is compared with stems as it is, so the whole word has to be looked for as well.
            return "%s(%s OR %s*)".formatted(query.substring(0, last), word, word);
        });
    }

    private static Optional<String> words(String typed, String between) {
        // In lower case no word is an operator, and without signs nothing else is.
        String query = WORD.matcher(typed.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .collect(Collectors.joining(between));
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }
}
