package org.rejoinder.relation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Weights of features for each task, with the calibration found on documents that the weights were not learned from.
 *
 * @param tasks one scorer a task
 */
record RelationModel(Map<Task, Scorer> tasks) {

    private static final String RESOURCE = "/models/relations.tsv";

    /** What is decided about a pair. */
    enum Task {
        SUPPORTS_WITHIN,
        CONTRADICTS_WITHIN,
        SUPPORTS_ACROSS,
        CONTRADICTS_ACROSS;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Logistic regression with Platt's calibration on top.
     *
     * @param intercept score of a pair of which nothing is known
     * @param slope what the score is multiplied with for calibration
     * @param shift what is then added
     * @param threshold probability from which the relation is proposed, 0..1
     * @param weights by feature, in order of names
     */
    record Scorer(double intercept, double slope, double shift, double threshold, Map<String, Double> weights) {

        /** Calibrated probability, 0..1, the same on every platform. */
        double probability(Features features) {
            return 1 / (1 + StrictMath.exp(-(slope * score(features) + shift)));
        }

        double score(Features features) {
            double score = intercept;
            for (Map.Entry<String, Double> feature : features.values().entrySet()) {
                score += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
            }
            return score;
        }
    }

    Scorer scorer(Task task) {
        return Objects.requireNonNull(tasks.get(task), task.label());
    }

    /** The model that is shipped. */
    static RelationModel shipped() {
        try (InputStream in = RelationModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads what {@link #print()} writes. */
    static RelationModel parse(String text) {
        Map<String, Map<String, Double>> numbers = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] fields = line.split("\t", -1);
            numbers.computeIfAbsent(fields[0], task -> new TreeMap<>()).put(fields[1], Double.valueOf(fields[2]));
        });
        Map<Task, Scorer> tasks = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            Map<String, Double> weights = numbers.getOrDefault(task.label(), new TreeMap<>());
            tasks.put(
                    task,
                    new Scorer(
                            take(weights, "(intercept)", 0),
                            take(weights, "(slope)", 1),
                            take(weights, "(shift)", 0),
                            take(weights, "(threshold)", 1),
                            weights));
        }
        return new RelationModel(tasks);
    }

    private static double take(Map<String, Double> weights, String name, double otherwise) {
        Double value = weights.remove(name);
        return value == null ? otherwise : value;
    }

    /** The model as lines of task, feature and weight, parted by tabs. */
    String print() {
        StringBuilder text = new StringBuilder();
        tasks.forEach((task, scorer) -> {
            line(text, task, "(intercept)", scorer.intercept());
            line(text, task, "(slope)", scorer.slope());
            line(text, task, "(shift)", scorer.shift());
            line(text, task, "(threshold)", scorer.threshold());
            scorer.weights().forEach((feature, weight) -> line(text, task, feature, weight));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, Task task, String name, double value) {
        text.append(task.label())
                .append('\t')
                .append(name)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.4f", value))
                .append('\n');
    }
}
