package org.rejoinder.argumentation.strength;

import java.util.Arrays;

/**
 * Whether it can be proven that one set of strengths alone satisfies a circle and that working its nodes out again and again,
 * one after the other, leads there.
 *
 * <p>Two proofs are tried. In a circle of attacks alone the h-categoriser contracts whatever the weights, on the logarithms of
 * strengths by the factor {@code W/(1+W)}, where {@code W} is what attacks a node at most (uniqueness: Amgoud and others, IJCAI
 * 2017). Otherwise bounds on all strengths are narrowed: strengths are monotone in what acts on them, so what follows from the
 * bounds bounds what satisfies the circle. Between the bounds, a change of one node changes others by no more than a matrix
 * of slopes says; if the spectral radius of that matrix is below 1, the circle contracts, in any order (Chazan, Miranker:
 * Chaotic relaxation, 1969). That sum of slopes below 1 suffices is known from Potyka (Extending Modular Semantics for Bipolar
 * Weighted Argumentation, AAMAS 2019) and Mossakowski and Neuhaus (2018); the radius is never larger, and bounded from both
 * sides by the ratios of Collatz and Wielandt.
 */
final class Contraction {

    /** A radius below this is taken for a proof; nearer to 1 the steps would be too many. */
    private static final double RADIUS = 0.99;

    private static final int ATTEMPTS = 8;
    private static final int NARROWINGS = 3;
    private static final int RATIOS = 40;

    private final Circle circle;
    private final double[] slopes;
    private double[] low;
    private double[] high;

    Contraction(Circle circle) {
        this.circle = circle;
        slopes = new double[circle.firstEdge(circle.size())];
        low = new double[circle.size()];
        high = new double[circle.size()];
        Arrays.fill(high, 1);
    }

    boolean isProven() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            for (int narrowing = 0; narrowing < NARROWINGS; narrowing++) {
                narrow();
            }
            if (circle.isOfDividingAttacks()) {
                return true;
            }
            for (int node = 0; node < circle.size(); node++) {
                circle.slopes(node, low, high, slopes);
            }
            if (radiusIsSmall()) {
                return true;
            }
        }
        return false;
    }

    /** Strengths within the bounds, to begin with. */
    double[] middle() {
        double[] middle = new double[circle.size()];
        for (int node = 0; node < middle.length; node++) {
            middle[node] = (low[node] + high[node]) / 2;
        }
        return middle;
    }

    private void narrow() {
        double[] lower = new double[circle.size()];
        double[] upper = new double[circle.size()];
        for (int node = 0; node < lower.length; node++) {
            lower[node] = circle.next(node, high, low);
            upper[node] = circle.next(node, low, high);
        }
        low = lower;
        high = upper;
    }

    private boolean radiusIsSmall() {
        double[] vector = new double[circle.size()];
        Arrays.fill(vector, 1);
        for (int round = 0; round < RATIOS; round++) {
            double[] image = image(vector);
            double smallest = Double.MAX_VALUE;
            double largest = 0;
            double longest = 0;
            for (int node = 0; node < vector.length; node++) {
                double ratio = image[node] / vector[node];
                smallest = Math.min(smallest, ratio);
                largest = Math.max(largest, ratio);
                // Adding the vector keeps it positive and what oscillates from doing so.
                vector[node] += image[node];
                longest = Math.max(longest, vector[node]);
            }
            if (largest < RADIUS || smallest >= RADIUS) {
                return largest < RADIUS;
            }
            for (int node = 0; node < vector.length; node++) {
                vector[node] /= longest;
            }
        }
        return false;
    }

    private double[] image(double[] vector) {
        double[] image = new double[vector.length];
        for (int node = 0; node < image.length; node++) {
            for (int edge = circle.firstEdge(node); edge < circle.firstEdge(node + 1); edge++) {
                image[node] += slopes[edge] * vector[circle.source(edge)];
            }
        }
        return image;
    }
}
