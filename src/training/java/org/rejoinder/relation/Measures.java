package org.rejoinder.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How well scores put what holds before what does not. */
final class Measures {

    private Measures() {}

    /**
     * A pair with its score.
     *
     * @param holds whether the relation was labelled
     * @param score the higher the surer
     * @param id breaks ties
     */
    record Scored(boolean holds, double score, String id) {}

    /**
     * At a threshold.
     *
     * @param precision share of what is proposed that holds
     * @param recall share of what holds that is proposed
     */
    record AtThreshold(double threshold, double precision, double recall, int proposed) {

        double f(double beta) {
            double square = beta * beta;
            return precision + recall == 0
                    ? 0
                    : (1 + square) * precision * recall / (square * precision + recall);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "P %.2f R %.2f F1 %.2f (%d proposed at %.3f)", precision, recall, f(1), proposed, threshold);
        }
    }

    /** @param positives how many hold in all, with those that were never scored */
    static double averagePrecision(List<Scored> scored, int positives) {
        double sum = 0;
        int hits = 0;
        int rank = 0;
        for (Scored each : best(scored)) {
            rank++;
            if (each.holds()) {
                hits++;
                sum += (double) hits / rank;
            }
        }
        return positives == 0 ? Double.NaN : sum / positives;
    }

    static AtThreshold at(List<Scored> scored, int positives, double threshold) {
        long proposed = scored.stream().filter(each -> each.score() >= threshold).count();
        long hits = scored.stream()
                .filter(each -> each.score() >= threshold && each.holds())
                .count();
        return new AtThreshold(
                threshold, proposed == 0 ? 1 : (double) hits / proposed, (double) hits / positives, (int) proposed);
    }

    /** The threshold at which F with this beta is best. */
    static AtThreshold best(List<Scored> scored, int positives, double beta) {
        AtThreshold best = new AtThreshold(1, 1, 0, 0);
        int hits = 0;
        int rank = 0;
        for (Scored each : best(scored)) {
            rank++;
            hits += each.holds() ? 1 : 0;
            AtThreshold here =
                    new AtThreshold(each.score(), (double) hits / rank, (double) hits / positives, rank);
            if (here.f(beta) > best.f(beta)) {
                best = here;
            }
        }
        return best;
    }

    /** The lowest threshold at which at least this share of what is proposed holds. */
    static AtThreshold withPrecision(List<Scored> scored, int positives, double precision) {
        AtThreshold lowest = new AtThreshold(1, 1, 0, 0);
        int hits = 0;
        int rank = 0;
        for (Scored each : best(scored)) {
            rank++;
            hits += each.holds() ? 1 : 0;
            if (hits >= precision * rank) {
                lowest = new AtThreshold(each.score(), (double) hits / rank, (double) hits / positives, rank);
            }
        }
        return lowest;
    }

    private static List<Scored> best(List<Scored> scored) {
        return scored.stream()
                .sorted(Comparator.comparingDouble((Scored each) -> -each.score()).thenComparing(Scored::id))
                .toList();
    }
}
