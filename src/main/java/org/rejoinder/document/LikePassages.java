package org.rejoinder.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Passages that read almost like a quote. Word sequences that both share give the places to look at; only there the texts
 * are compared character by character, so that the cost grows with the text's length and not with its square.
 */
final class LikePassages {

    /**
     * One such passage.
     *
     * @param likeness 0..1, 1 for equal but for white space, typographic marks and case
     * @param sameWords whether it differs in typography, spelling convention and articles alone
     */
    record Like(Passage passage, double likeness, boolean sameWords) {}

    private record Word(String plain, int start, int end) {}

    /** Words whose coming or going leaves a statement as it was. */
    private static final Set<String> WEIGHTLESS = Set.of("a", "an", "the");

    private static final int MOST_PLACES = 12;

    private final String quoted;
    private final List<Word> quote;
    private final List<Word> words;
    private final SnapshotText text;

    private LikePassages(String quote, SnapshotText text) {
        this.quoted = quote;
        this.quote = words(quote);
        this.words = words(text.value());
        this.text = text;
    }

    /** Best first, not overlapping; empty if nothing comes near. */
    static List<Like> of(String quote, SnapshotText text) {
        LikePassages search = new LikePassages(quote, text);
        return search.quote.isEmpty() ? List.of() : search.find();
    }

    private List<Like> find() {
        List<Like> found = new ArrayList<>();
        for (int first : places()) {
            best(first).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(Like::likeness).reversed().thenComparing(Like::passage));
        List<Like> apart = new ArrayList<>();
        for (Like like : found) {
            if (apart.stream().noneMatch(other -> other.passage().overlaps(like.passage()))) {
                apart.add(like);
            }
        }
        return apart;
    }

    /** Indices of the words at which the quote may begin, those with the most shared sequences first. */
    private List<Integer> places() {
        int size = quote.size() >= 8 ? 3 : quote.size() >= 4 ? 2 : 1;
        Map<String, List<Integer>> seeds = new HashMap<>();
        for (int at = 0; at + size <= quote.size(); at++) {
            seeds.computeIfAbsent(key(quote, at, size), unseen -> new ArrayList<>())
                    .add(at);
        }
        Map<Integer, Integer> votes = new HashMap<>();
        for (int at = 0; at + size <= words.size(); at++) {
            for (int seed : seeds.getOrDefault(key(words, at, size), List.of())) {
                votes.merge(at - seed, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PLACES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String key(List<Word> words, int at, int size) {
        if (size == 1) {
            return words.get(at).plain();
        }
        StringBuilder key = new StringBuilder();
        for (int offset = 0; offset < size; offset++) {
            key.append(words.get(at + offset).plain()).append(' ');
        }
        return key.toString();
    }

    /** The stretch of words around {@code first} that reads most like the quote. */
    private java.util.Optional<Like> best(int first) {
        String wanted = plain(quote, 0, quote.size());
        int[] target = wanted.codePoints().toArray();
        Like best = null;
        int slack = 2;
        for (int start = Math.max(0, first - slack); start <= Math.min(words.size() - 1, first + slack); start++) {
            for (int length = quote.size() - slack; length <= quote.size() + slack; length++) {
                int end = start + length;
                if (length < 1 || end > words.size()) {
                    continue;
                }
                int[] candidate = plain(words, start, end).codePoints().toArray();
                double bound = 1
                        - (double) Math.abs(candidate.length - target.length)
                                / Math.max(candidate.length, target.length);
                if (bound < Anchoring.LEAST_QUOTE || (best != null && bound <= best.likeness())) {
                    continue;
                }
                double likeness = 1
                        - (double) EditDistance.between(target, candidate) / Math.max(target.length, candidate.length);
                if (best == null || likeness > best.likeness()) {
                    best = new Like(passage(start, end), likeness, sameWords(words.subList(start, end)));
                }
            }
        }
        return java.util.Optional.ofNullable(best);
    }

    /** From the first to the last of these words, with as many marks around them as the quote has. */
    private Passage passage(int first, int end) {
        String value = text.value();
        int from = words.get(first).start();
        int to = words.get(end - 1).end();
        int before = quote.getFirst().start();
        int after = quoted.length() - quote.getLast().end();
        while (before > 0 && from > 0 && isMark(value.charAt(from - 1))) {
            from--;
            before--;
        }
        while (after > 0 && to < value.length() && isMark(value.charAt(to))) {
            to++;
            after--;
        }
        return text.passage(from, to);
    }

    private static boolean isMark(char character) {
        return !Character.isLetterOrDigit(character)
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isSurrogate(character);
    }

    private boolean sameWords(List<Word> candidate) {
        return weighty(quote).equals(weighty(candidate));
    }

    private static List<String> weighty(List<Word> words) {
        return words.stream()
                .map(Word::plain)
                .filter(word -> !WEIGHTLESS.contains(word))
                .map(LikePassages::oneSpelling)
                .toList();
    }

    /** British and American spellings of the commonest kinds made one. */
    private static String oneSpelling(String word) {
        return word.length() < 6
                ? word
                : word.replace("isation", "ization")
                        .replaceAll("is(e|es|ed|ing)$", "iz$1")
                        .replaceAll("our(s|ed|ing|able)?$", "or$1");
    }

    private static String plain(List<Word> words, int from, int to) {
        StringBuilder plain = new StringBuilder();
        for (Word word : words.subList(from, to)) {
            plain.append(plain.isEmpty() ? "" : " ").append(word.plain());
        }
        return plain.toString();
    }

    /** Letters, digits and what binds them; a sign or a decimal point belongs to its number. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && belongs(text, at, start >= 0);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                String plain = Normalizer.normalize(text.substring(start, at), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replace("\u00ad", "");
                words.add(new Word(plain, start, at));
                start = -1;
            }
        }
        return words;
    }

    private static boolean belongs(String text, int at, boolean inside) {
        char character = text.charAt(at);
        if (Character.isLetterOrDigit(character)
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || character == '\u00ad'
                || "%€$£°+<>=≠≤≥".indexOf(character) >= 0) {
            return true;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (character) {
            case '\'', '’' -> inside && Character.isLetterOrDigit(next);
            case '.', ',' -> inside && Character.isDigit(next) && Character.isDigit(text.charAt(at - 1));
            case '-', '−' -> !inside && Character.isDigit(next);
            default -> false;
        };
    }
}
