package org.rejoinder.relation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * Small word lists of general English, from {@code lexicon/} on the class path: opposites, words that speak well or ill
 * of something, and words that show how a sentence stands to others. Their comments tell their form.
 */
final class Lexicon {

    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Set<String> favourable = new HashSet<>();
    private final Set<String> unfavourable = new HashSet<>();
    private final Map<CueWords, Set<String>> cues = new HashMap<>();

    /** The kinds of words in {@code cues.txt}. */
    enum CueWords {
        NEGATION,
        REFUTATION,
        LESSEN,
        ORIGIN,
        PURPOSE,
        SERVE,
        CAUSE,
        COMMITMENT,
        ALL,
        PART,
        OPENS_EVIDENCE,
        OPENS_CONCLUSION,
        OPENS_CONTRAST,
        OPENS_ADDITION,
        OPENS_BACK;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads the lists. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        lines("opposites.txt").forEach(lexicon::addOpposites);
        lines("favourable.txt").forEach(line -> lexicon.favourable.addAll(List.of(line.split(" ", -1))));
        lines("unfavourable.txt").forEach(line -> lexicon.unfavourable.addAll(List.of(line.split(" ", -1))));
        Map<String, CueWords> kinds =
                Arrays.stream(CueWords.values()).collect(Collectors.toMap(CueWords::label, kind -> kind));
        lines("cues.txt").forEach(line -> {
            String[] parts = line.split(": ", 2);
            Set<String> words = Arrays.stream(parts[1].split(" ", -1))
                    .map(word -> word.replace('_', ' '))
                    .collect(Collectors.toSet());
            lexicon.cues.put(kinds.get(parts[0]), words);
        });
        return lexicon;
    }

    /** Whether two words, given by their stems, go against each other. */
    boolean opposed(String stem, String other) {
        return opposites.getOrDefault(stem, Set.of()).contains(other);
    }

    /** The stems that go against a stem. */
    Set<String> opposites(String stem) {
        return opposites.getOrDefault(stem, Set.of());
    }

    /** 1 if the word speaks well of something, -1 if ill, 0 if neither. */
    int valence(String word) {
        return favourable.contains(word) ? 1 : unfavourable.contains(word) ? -1 : 0;
    }

    boolean is(CueWords kind, String word) {
        return cues.getOrDefault(kind, Set.of()).contains(word);
    }

    /** The word or phrase of the kind with which a text, in lower case, begins; empty if it begins with none. */
    String opening(CueWords kind, String text) {
        return cues.getOrDefault(kind, Set.of()).stream()
                .filter(phrase -> text.startsWith(phrase)
                        && (text.length() == phrase.length()
                                || !Character.isLetterOrDigit(text.charAt(phrase.length()))))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private void addOpposites(String line) {
        String[] groups = line.split("\\|", -1);
        for (String left : groups[0].strip().split(" ", -1)) {
            for (String right : groups[1].strip().split(" ", -1)) {
                PorterStemmer stemmer = new PorterStemmer();
                String a = stemmer.stem(left);
                String b = stemmer.stem(right);
                opposites.computeIfAbsent(a, stem -> new HashSet<>()).add(b);
                opposites.computeIfAbsent(b, stem -> new HashSet<>()).add(a);
            }
        }
    }

    private static List<String> lines(String name) {
        String path = "/lexicon/" + name;
        try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
