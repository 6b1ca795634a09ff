package org.rejoinder.relation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Logistic regression, fitted by OpenNLP's quasi-Newton minimiser (L-BFGS, with a quadratic penalty). Deterministic. */
final class LogisticRegression {

    private static final int UPDATES = 15;
    private static final int EVALUATIONS = 30_000;
    private static final int ROUNDS = 12;
    private static final double ENOUGH = 0.01;

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
    static RelationModel.Scorer fit(List<Example> examples, double l2, int atLeast, int iterations) {
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
        double[] weights = minimise(columns, values, examples, names.size(), l2, iterations);
        Map<String, Double> byName = new TreeMap<>();
        for (String name : names) {
            double weight = weights[index.getOrDefault(name, -1)];
            if (Math.abs(weight) >= 5e-5) {
                byName.put(name, weight);
            }
        }
        return new RelationModel.Scorer(weights[names.size()] * INTERCEPT_SCALE, 1, 0, 1, byName);
    }

    /**
     * The minimiser stops when a step gains little against the whole loss, which is early where most examples are easy.
     * So the loss is counted from where a round begins, and rounds follow each other until one gains next to nothing.
     */
    private static double[] minimise(
            int[][] columns, double[][] values, List<Example> examples, int features, double l2, int iterations) {
        double[] weights = new double[features + 1];
        for (int round = 0; round < ROUNDS; round++) {
            Loss fromZero = new Loss(columns, values, examples, features, l2, weights, 0);
            double before = fromZero.valueAt(new double[weights.length]);
            double[] steps = new QNMinimizer(0, 0, iterations, UPDATES, EVALUATIONS)
                    .minimize(new Loss(columns, values, examples, features, l2, weights, before - 1));
            double after = fromZero.valueAt(steps);
            weights = plus(weights, steps);
            if (before - after < ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private static double[] plus(double[] weights, double[] steps) {
        double[] sum = new double[weights.length];
        for (int index = 0; index < sum.length; index++) {
            sum[index] = weights[index] + steps[index];
        }
        return sum;
    }

    private static final class Loss implements Function {

        private final int[][] columns;
        private final double[][] values;
        private final List<Example> examples;
        private final int features;
        private final double l2;
        private final double[] start;
        private final double offset;

        Loss(
                int[][] columns,
                double[][] values,
                List<Example> examples,
                int features,
                double l2,
                double[] start,
                double offset) {
            this.columns = columns;
            this.values = values;
            this.examples = examples;
            this.features = features;
            this.l2 = l2;
            this.start = start;
            this.offset = offset;
        }

        @Override
        public int getDimension() {
            return features + 1;
        }

        @Override
        public double valueAt(double[] steps) {
            double[] weights = plus(start, steps);
            double loss = -offset;
            for (double weight : weights) {
                loss += l2 * weight * weight;
            }
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
        public double[] gradientAt(double[] steps) {
            double[] weights = plus(start, steps);
            double[] gradient = new double[weights.length];
            for (int index = 0; index < weights.length; index++) {
                gradient[index] = 2 * l2 * weights[index];
            }
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
