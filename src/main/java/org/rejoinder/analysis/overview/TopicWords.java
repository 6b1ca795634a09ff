package org.rejoinder.analysis.overview;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * Names topics by words of their own claims: those that are frequent in one topic and rare in the others, weighed as in
 * class-based TF-IDF (Grootendorst 2022, "BERTopic"), with a claim in place of a word counted. A pair of words that stand
 * side by side counts as a term of its own.
 */
final class TopicWords {

    /** Words in a name. */
    private static final int WORDS = 3;

    /** What a term weighs less for each topic that it names already: two topics of one name tell nothing apart. */
    private static final double TAKEN = 0.6;

    /** A pair says more than each of its words. */
    private static final double PAIR = 1.4;

    /** A topic is named by words only: a figure names nothing, so none begins with a digit. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{Nd}'’-]*");

    private static final Set<String> STOP = stopWords();

    private final Map<String, Map<String, Integer>> written = new HashMap<>();
    private final Map<String, Integer> everywhere = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final PorterStemmer stemmer = new PorterStemmer();

    private TopicWords() {}

    /**
     * A name for each topic, in their order, those that come first having the first choice: up to {@value #WORDS} words or pairs of words, the most telling first. Empty
     * for a topic whose claims have no telling word in common.
     *
     * @param topics the texts of each one's claims; their order does not matter
     */
    static List<List<String>> of(List<? extends Collection<String>> topics) {
        TopicWords words = new TopicWords();
        List<Map<String, Integer>> counts = topics.stream().map(words::count).toList();
        counts.forEach(count -> count.forEach((term, times) -> words.everywhere.merge(term, times, Integer::sum)));
        double average = counts.stream()
                .mapToInt(count ->
                        count.values().stream().mapToInt(Integer::intValue).sum())
                .average()
                .orElse(0);
        int claims = topics.stream().mapToInt(Collection::size).sum();
        List<List<String>> names = new ArrayList<>();
        for (int topic = 0; topic < counts.size(); topic++) {
            names.add(words.name(counts.get(topic), topics.get(topic).size(), average, claims));
        }
        return names;
    }

    /** In how many of the claims each term stands. */
    private Map<String, Integer> count(Collection<String> texts) {
        Map<String, Integer> count = new TreeMap<>();
        for (String text : texts) {
            terms(text).forEach(term -> count.merge(term, 1, Integer::sum));
        }
        return count;
    }

    private Set<String> terms(String text) {
        Set<String> terms = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        String before = "";
        String beforeWritten = "";
        int end = -2;
        while (matcher.find()) {
            String word = withoutPossessive(matcher.group());
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.length() < 3 || STOP.contains(lower.replace('’', '\''))) {
                end = -2;
                continue;
            }
            String stem = stemmer.stem(lower);
            add(terms, stem, word);
            if (matcher.start() == end + 1 && text.charAt(end) == ' ') {
                add(terms, before + " " + stem, beforeWritten + " " + word);
            }
            before = stem;
            beforeWritten = word;
            end = matcher.group().equals(word) ? matcher.end() : -2;
        }
        return terms;
    }

    private static String withoutPossessive(String word) {
        return word.replaceFirst("['’]s?$", "");
    }

    private void add(Set<String> terms, String term, String words) {
        terms.add(term);
        written.computeIfAbsent(term, key -> new TreeMap<>()).merge(words, 1, Integer::sum);
    }

    private List<String> name(Map<String, Integer> count, int claims, double average, int allClaims) {
        List<String> ranked = count.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && isOwn(entry, claims, allClaims))
                .sorted(comparingDouble((Map.Entry<String, Integer> entry) ->
                                -weight(entry.getKey(), entry.getValue(), claims, average))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        List<String> chosen = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String term : ranked) {
            List<String> parts = List.of(term.split(" ", -1));
            if (chosen.size() < WORDS && parts.stream().noneMatch(used::contains)) {
                chosen.add(asWritten(term));
                taken.merge(term, 1, Integer::sum);
                used.addAll(parts);
            }
        }
        return chosen;
    }

    /** Whether a term is more frequent in this topic than in the whole map; of a single topic every term is. */
    private boolean isOwn(Map.Entry<String, Integer> term, int claims, int allClaims) {
        long expected = (long) everywhere.getOrDefault(term.getKey(), 0) * claims;
        return claims == allClaims || (long) term.getValue() * allClaims > expected;
    }

    private double weight(String term, int times, int claims, double average) {
        int all = everywhere.getOrDefault(term, times);
        double rarity = Math.log(1 + average / all);
        // A subject of the whole map is frequent in every topic and tells none apart.
        double own = Math.sqrt((double) times / all);
        return (double) times
                / claims
                * rarity
                * own
                * (term.indexOf(' ') > 0 ? PAIR : 1)
                * Math.pow(TAKEN, taken.getOrDefault(term, 0));
    }

    /** The way it is written most often; of several the one in small letters. */
    private String asWritten(String term) {
        return written.getOrDefault(term, Map.of()).entrySet().stream()
                .min(comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(
                                entry -> !entry.getKey().equals(entry.getKey().toLowerCase(Locale.ROOT)))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(term);
    }

    private static Set<String> stopWords() {
        try (InputStream in = TopicWords.class.getResourceAsStream("/lexicon/stopwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("/lexicon/stopwords.txt is missing on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
