package org.rejoinder.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures for predictions on held-out examples. */
public final class Scores {

    private Scores() {}

    /** A yes-or-no prediction: its probability, and what holds. */
    public record Binary(double probability, boolean holds) {}

    /** Precision, recall and F1 of "yes" at {@code threshold}, with expected calibration error and Brier score. */
    public static String binary(List<Binary> predictions, double threshold) {
        int hits = 0;
        int found = 0;
        int there = 0;
        double brier = 0;
        for (Binary prediction : predictions) {
            boolean yes = prediction.probability() >= threshold;
            found += yes ? 1 : 0;
            there += prediction.holds() ? 1 : 0;
            hits += yes && prediction.holds() ? 1 : 0;
            double error = prediction.probability() - (prediction.holds() ? 1 : 0);
            brier += error * error / predictions.size();
        }
        double precision = found == 0 ? 0 : (double) hits / found;
        double recall = there == 0 ? 0 : (double) hits / there;
        double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.format(
                Locale.ROOT,
                "P %.3f R %.3f F1 %.3f, calibration error %.3f, Brier %.3f (n %d, yes %d)",
                precision,
                recall,
                f1,
                calibrationError(predictions),
                brier,
                predictions.size(),
                there);
    }

    /** Mean distance of probability and share that holds over ten equally wide bins, weighted by their size. */
    public static double calibrationError(List<Binary> predictions) {
        Map<Integer, List<Binary>> bins = new TreeMap<>();
        for (Binary prediction : predictions) {
            bins.computeIfAbsent(Math.min(9, (int) (prediction.probability() * 10)), bin -> new ArrayList<>())
                    .add(prediction);
        }
        double error = 0;
        for (List<Binary> bin : bins.values()) {
            double mean = bin.stream().mapToDouble(Binary::probability).average().orElse(0);
            double share = bin.stream().filter(Binary::holds).count() / (double) bin.size();
            error += Math.abs(mean - share) * bin.size() / predictions.size();
        }
        return error;
    }
}
