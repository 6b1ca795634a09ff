package org.rejoinder.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.document.Passage;
import org.rejoinder.document.SnapshotText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text with its labelled sentences.
 *
 * @param name file name without ending
 * @param file the text
 * @param text its words
 * @param sentences the labels, in order
 * @param places where each labelled sentence stands in the text
 */
public record LabelledDocument(
        String name, Path file, SnapshotText text, List<LabelledSentence> sentences, List<Passage> places) {

    public static final Path LABELS = Path.of("src", "training", "labels");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final String ENDING = ".sentences.jsonl";

    /** All labelled documents, by name. */
    public static List<LabelledDocument> all() {
        try (Stream<Path> files = Files.walk(LABELS)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(LabelledDocument::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static LabelledDocument read(Path labels) {
        try {
            String name = labels.getFileName().toString().replace(ENDING, "");
            Path file = labels.resolveSibling(name + ".txt");
            String text = Files.readString(file);
            List<LabelledSentence> sentences = new ArrayList<>();
            for (String line : Files.readAllLines(labels)) {
                sentences.add(JSON.readValue(line, LabelledSentence.class));
            }
            SnapshotText snapshot = new SnapshotText(text);
            return new LabelledDocument(name, file, snapshot, sentences, places(name, snapshot, sentences));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Passage> places(String name, SnapshotText text, List<LabelledSentence> sentences) {
        List<Passage> places = new ArrayList<>();
        int from = 0;
        for (LabelledSentence sentence : sentences) {
            String words = Arrays.stream(sentence.text().strip().split("\\s+"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+"));
            Matcher matcher = Pattern.compile(words).matcher(text.value());
            if (!matcher.find(from)) {
                throw new IllegalStateException(
                        "Sentence %d of %s does not stand in its text: %s".formatted(sentence.n(), name, sentence.text()));
            }
            places.add(text.passage(matcher.start(), matcher.end()));
            from = matcher.end();
        }
        return places;
    }

    /** Index of the labelled sentence that shares most with {@code passage}; -1 if none shares half of it. */
    public int labelOf(Passage passage) {
        int best = -1;
        int bestShared = passage.length() / 2;
        for (int index = 0; index < places.size(); index++) {
            Passage place = places.get(index);
            int shared = Math.min(place.end(), passage.end()) - Math.max(place.start(), passage.start());
            if (shared > bestShared) {
                best = index;
                bestShared = shared;
            }
        }
        return best;
    }
}
