package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;

/**
 * How a pair stands among the other candidates of its two claims: a claim that is near everything is not specially near
 * anything. Reckoned document by document, so that it does not change with how many documents are compared.
 *
 * @param nearness how much nearer in meaning the two are than the claims' other candidates are on the whole, -1..1
 * @param best 1 if each is the other's nearest, less the more others come between, above 0
 * @param issue as {@code nearness}, by common words too
 * @param bestIssue as {@code best}, by common words too
 */
record Standing(double nearness, double best, double issue, double bestIssue) {

    /** The standing of each pair, in their order; the order does not change a standing. */
    static List<Standing> of(List<Comparison> comparisons) {
        List<double[]> nearness = reckon(comparisons, Comparison::cosine);
        List<double[]> issue = reckon(comparisons, Comparison::sameIssue);
        List<Standing> standings = new ArrayList<>(comparisons.size());
        for (int index = 0; index < comparisons.size(); index++) {
            standings.add(new Standing(
                    nearness.get(index)[0], nearness.get(index)[1], issue.get(index)[0], issue.get(index)[1]));
        }
        return standings;
    }

    private record Ballot(Claim.Id claim, Document.Id among) {}

    private static List<double[]> reckon(List<Comparison> comparisons, ToDoubleFunction<Comparison> measure) {
        Map<Ballot, List<Double>> ballots = new HashMap<>();
        for (Comparison comparison : comparisons) {
            double value = measure.applyAsDouble(comparison);
            ballots.computeIfAbsent(ballot(comparison.a(), comparison.b()), ballot -> new ArrayList<>())
                    .add(value);
            ballots.computeIfAbsent(ballot(comparison.b(), comparison.a()), ballot -> new ArrayList<>())
                    .add(value);
        }
        ballots.values().forEach(values -> values.sort(Comparator.reverseOrder()));
        List<double[]> found = new ArrayList<>(comparisons.size());
        for (Comparison comparison : comparisons) {
            double value = measure.applyAsDouble(comparison);
            List<Double> ofA = ballots.getOrDefault(ballot(comparison.a(), comparison.b()), List.of());
            List<Double> ofB = ballots.getOrDefault(ballot(comparison.b(), comparison.a()), List.of());
            double margin = value - (middling(ofA) + middling(ofB)) / 2;
            double place = 2.0 / (rank(ofA, value) + rank(ofB, value));
            found.add(new double[] {margin, place});
        }
        return found;
    }

    private static Ballot ballot(ClaimReading claim, ClaimReading other) {
        return new Ballot(
                claim.placed().claim().id(), other.placed().occurrence().document());
    }

    /** The mean of the ten best: what counts as near for this claim. */
    private static double middling(List<Double> values) {
        return values.stream()
                .limit(10)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static int rank(List<Double> descending, double value) {
        int rank = 1;
        for (double other : descending) {
            if (other <= value) {
                break;
            }
            rank++;
        }
        return rank;
    }

    void describe(Features features) {
        features.add("nearer", nearness);
        features.add("less-near", -nearness);
        features.add("nearest", best);
        features.add("nearer-issue", issue);
        features.add("less-near-issue", -issue);
        features.add("nearest-issue", bestIssue);
        features.add("nearest*nearest-issue", best * bestIssue);
    }
}
