package org.rejoinder.exchange.aif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds phrases in a text by their words, whatever marks stand between them and in whatever case they are. */
final class PhraseSearch {

    /** A word that stands more often is no way to find a phrase. */
    private static final int MOST = 1_000;

    /** From the first character to after the last, in UTF-16 units. */
    record Span(int start, int end) {}

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    PhraseSearch(String text) {
        this.text = text;
        split(text, words, spans);
        for (int place = 0; place < words.size(); place++) {
            places.computeIfAbsent(words.get(place), word -> new ArrayList<>()).add(place);
        }
    }

    private static void split(String text, List<String> words, List<Span> spans) {
        int start = -1;
        for (int index = 0; index <= text.length(); index++) {
            boolean inside = index < text.length() && isPartOfWord(text.charAt(index));
            if (inside && start < 0) {
                start = index;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, index).toLowerCase(Locale.ROOT));
                spans.add(new Span(start, index));
                start = -1;
            }
        }
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }

    /** The only place of a phrase; if there are several, the first from {@code after} on, else the first. */
    Optional<Span> find(String phrase, int after) {
        List<String> wanted = new ArrayList<>();
        split(phrase, wanted, new ArrayList<>());
        Optional<Span> first = Optional.empty();
        for (int begin : candidates(wanted)) {
            if (stands(wanted, begin)) {
                Span span = span(phrase, begin, wanted.size());
                if (span.start() >= after) {
                    return Optional.of(span);
                }
                first = first.or(() -> Optional.of(span));
            }
        }
        return first;
    }

    /** Where the phrase may begin: as its rarest word has it. */
    private List<Integer> candidates(List<String> wanted) {
        int rarest = -1;
        List<Integer> fewest = List.of();
        for (int index = 0; index < wanted.size(); index++) {
            List<Integer> found = places.getOrDefault(wanted.get(index), List.of());
            if (found.isEmpty()) {
                return List.of();
            }
            if (rarest < 0 || found.size() < fewest.size()) {
                rarest = index;
                fewest = found;
            }
        }
        int before = rarest;
        return fewest.stream().limit(MOST).map(place -> place - before).toList();
    }

    private boolean stands(List<String> wanted, int begin) {
        return begin >= 0
                && begin + wanted.size() <= words.size()
                && words.subList(begin, begin + wanted.size()).equals(wanted);
    }

    /** With the mark that ends the phrase, if the text has the same one there. */
    private Span span(String phrase, int begin, int count) {
        int start = spans.get(begin).start();
        int end = spans.get(begin + count - 1).end();
        String stripped = phrase.strip();
        char last = stripped.charAt(stripped.length() - 1);
        boolean marked = end < text.length() && !isPartOfWord(last) && text.charAt(end) == last;
        return new Span(start, marked ? end + 1 : end);
    }
}
