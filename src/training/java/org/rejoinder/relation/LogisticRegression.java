package org.rejoinder.relation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Logistic regression, fitted by OpenNLP's quasi-Newton minimiser (L-BFGS, elastic net). Deterministic. */
final class LogisticRegression {

    private static final int UPDATES = 15;
    private static final int EVALUATIONS = 30_000;

    /** What the scores of the intercept are multiplied with, so that the penalty hardly touches it. */
    private static final double INTERCEPT_SCALE = 3;

    private LogisticRegression() {}

    /**
     * A pair with what was labelled.
     *
     * @param features what a model sees of it
     * @param holds whether the relation holds
     * @param weight how much it counts
     */
    record Example(Features features, boolean holds, double weight) {}

    /** An uncalibrated scorer; weights of features seen in fewer than {@code atLeast} examples are 0. */
    static RelationModel.Scorer fit(List<Example> examples, double l1, double l2, int atLeast, int iterations) {
        Map<String, Integer> seen = new TreeMap<>();
        examples.forEach(example ->
                example.features().values().keySet().forEach(name -> seen.merge(name, 1, Integer::sum)));
        List<String> names = new TreeSet<>(seen.keySet())
                .stream().filter(name -> seen.getOrDefault(name, 0) >= atLeast).toList();
        Map<String, Integer> index = new TreeMap<>();
        names.forEach(name -> index.put(name, index.size()));
        int[][] columns = new int[examples.size()][];
        double[][] values = new double[examples.size()][];
        for (int row = 0; row < examples.size(); row++) {
            Map<String, Double> features = examples.get(row).features().values();
            columns[row] = features.keySet().stream()
                    .filter(index::containsKey)
                    .mapToInt(name -> index.getOrDefault(name, -1))
                    .toArray();
            values[row] = features.entrySet().stream()
                    .filter(entry -> index.containsKey(entry.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .toArray();
        }
        double[] weights = new QNMinimizer(l1, l2, iterations, UPDATES, EVALUATIONS)
                .minimize(new Loss(columns, values, examples, names.size()));
        Map<String, Double> byName = new TreeMap<>();
        for (String name : names) {
            double weight = weights[index.getOrDefault(name, -1)];
            if (Math.abs(weight) >= 5e-5) {
                byName.put(name, weight);
            }
        }
        return new RelationModel.Scorer(weights[names.size()] * INTERCEPT_SCALE, 1, 0, 1, byName);
    }

    private record Loss(int[][] columns, double[][] values, List<Example> examples, int features) implements Function {

        @Override
        public int getDimension() {
            return features + 1;
        }

        @Override
        public double valueAt(double[] weights) {
            double loss = 0;
            for (int row = 0; row < columns.length; row++) {
                double margin = (examples.get(row).holds() ? 1 : -1) * score(row, weights);
                loss += examples.get(row).weight()
                        * (margin > 0
                                ? StrictMath.log1p(StrictMath.exp(-margin))
                                : -margin + StrictMath.log1p(StrictMath.exp(margin)));
            }
            return loss;
        }

        @Override
        public double[] gradientAt(double[] weights) {
            double[] gradient = new double[weights.length];
            for (int row = 0; row < columns.length; row++) {
                double probability = 1 / (1 + StrictMath.exp(-score(row, weights)));
                double error =
                        examples.get(row).weight() * (probability - (examples.get(row).holds() ? 1 : 0));
                for (int at = 0; at < columns[row].length; at++) {
                    gradient[columns[row][at]] += error * values[row][at];
                }
                gradient[features] += error * INTERCEPT_SCALE;
            }
            return gradient;
        }

        private double score(int row, double[] weights) {
            double score = weights[features] * INTERCEPT_SCALE;
            for (int at = 0; at < columns[row].length; at++) {
                score += weights[columns[row][at]] * values[row][at];
            }
            return score;
        }
    }
}
