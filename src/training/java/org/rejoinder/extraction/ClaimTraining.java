package org.rejoinder.extraction;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rejoinder.document.DocumentReader;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.ReadingSettings;
import org.rejoinder.document.Snapshot;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.SentenceSplitter;
import org.rejoinder.language.Tagger;
import org.rejoinder.training.LabelledDocument;
import org.rejoinder.training.LabelledSentence;
import org.rejoinder.training.Maxent;
import org.rejoinder.training.Scores;

/**
 * Trains the models that detect claims, and measures them by leaving one issue out at a time: no sentence is judged by a
 * model that has seen its document or the one that opposes it. Give {@code --write} to replace the shipped models.
 */
public final class ClaimTraining {

    private static final Path MODELS = Path.of("src", "main", "resources", "models");
    private static final double L2 = 3;

    private ClaimTraining() {}

    /** A sentence as the models see it, with its label. */
    record Sample(String document, Segment segment, LabelledSentence label, Map<String, Double> features) {

        /** Documents that share an issue are held out together. */
        String issue() {
            int dash = document.indexOf('-');
            boolean address = document.startsWith("inaugural") || document.startsWith("state-of");
            return address ? document : document.substring(0, dash);
        }
    }

    /** One of the models: which samples it learns from and what it tells apart. */
    record Task(
            String name, Predicate<Sample> uses, Function<Sample, String> outcome, Predicate<String> sees, double l2) {

        Map<String, Double> features(Sample sample) {
            Map<String, Double> seen = new LinkedHashMap<>(sample.features());
            seen.keySet().removeIf(feature -> !sees.test(feature));
            return seen;
        }
    }

    static List<Task> tasks(double l2) {
        Predicate<String> all = feature -> true;
        Predicate<String> words = feature -> feature.startsWith("word-") || feature.startsWith("block-");
        Predicate<Sample> claims = sample -> sample.label().isClaim();
        return List.of(
                new Task("claim", sample -> true, sample -> yes(sample.label().isClaim()), all, l2),
                new Task("type", claims, sample -> Objects.requireNonNull(sample.label().type()), all, l2 * 4),
                new Task("checkworthy", claims, sample -> yes(sample.label().checkworthy()), all, l2 * 4),
                new Task("loaded", claims, sample -> yes(sample.label().loaded()), words, l2));
    }

    private static String yes(boolean holds) {
        return holds ? LinearClaimModel.YES : "no";
    }

    public static void main(String[] arguments) {
        try (Embedder embedder = new Embedder()) {
            List<Sample> samples = samples(LabelledDocument.all(), embedder);
            System.out.printf("%d sentences%n", samples.size());
            double l2 = arguments.length > 1 ? Double.parseDouble(arguments[1]) : L2;
            for (Task task : tasks(l2)) {
                System.out.println(measure(samples, task));
                if (arguments.length > 0 && arguments[0].equals("--write")) {
                    Maxent.save(Maxent.train(examples(samples, task), task.l2()), MODELS.resolve(task.name() + ".bin"));
                }
            }
        }
    }

    static List<Maxent.Example> examples(List<Sample> samples, Task task) {
        return samples.stream()
                .filter(task.uses())
                .map(sample -> new Maxent.Example(task.outcome().apply(sample), task.features(sample)))
                .toList();
    }

    /** Trains without each issue in turn and judges it. */
    static String measure(List<Sample> samples, Task task) {
        List<Scores.Binary> binary = new ArrayList<>();
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        int right = 0;
        int all = 0;
        for (String issue : samples.stream().map(Sample::issue).distinct().toList()) {
            List<Sample> rest =
                    samples.stream().filter(sample -> !sample.issue().equals(issue)).toList();
            LinearModel model = new LinearModel(Maxent.train(examples(rest, task), task.l2()));
            for (Sample sample : samples) {
                if (sample.issue().equals(issue) && task.uses().test(sample)) {
                    Map<String, Double> outcomes = model.probabilities(task.features(sample));
                    String truth = task.outcome().apply(sample);
                    String best = outcomes.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey();
                    binary.add(new Scores.Binary(
                            outcomes.getOrDefault(LinearClaimModel.YES, 0.0), truth.equals(LinearClaimModel.YES)));
                    confusion.computeIfAbsent(truth, key -> new TreeMap<>()).merge(best, 1, Integer::sum);
                    right += truth.equals(best) ? 1 : 0;
                    all++;
                }
            }
        }
        String accuracy = String.format(Locale.ROOT, "accuracy %.3f", (double) right / all);
        if (task.name().equals("type")) {
            return task.name() + ": " + accuracy + " " + confusion;
        }
        StringBuilder report = new StringBuilder(task.name()).append(": ").append(accuracy);
        for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6}) {
            report.append("\n  at ").append(threshold).append(": ").append(Scores.binary(binary, threshold));
        }
        return report.toString();
    }

    static List<Sample> samples(List<LabelledDocument> documents, Embedder embedder) {
        Segmenter segmenter = new Segmenter(new SentenceSplitter(), new Tagger());
        Features features = new Features(embedder);
        List<Sample> samples = new ArrayList<>();
        for (LabelledDocument document : documents) {
            List<Segment> segments = segmenter.sentences(snapshot(document));
            List<Map<String, Double>> values = features.of(segments, 0, segments.size());
            for (int index = 0; index < segments.size(); index++) {
                int label = document.labelOf(segments.get(index).passage());
                if (label >= 0) {
                    samples.add(new Sample(
                            document.name(),
                            segments.get(index),
                            document.sentences().get(label),
                            values.get(index)));
                }
            }
        }
        return samples;
    }

    static Snapshot snapshot(LabelledDocument document) {
        ReadingSettings settings = ReadingSettings.defaults();
        ReadDocument read = new DocumentReader(settings)
                .read(new DocumentSources(settings).fromPath(document.file()));
        if (!read.text().equals(document.text())) {
            throw new IllegalStateException("The reader changed the text of " + document.name());
        }
        return new Snapshot(
                read.text().sha256(), read.document().id(), read.text(), read.blocks(), Instant.EPOCH);
    }
}
