package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.language.Embedder;
import org.springframework.stereotype.Component;

/**
 * Four logistic regressions over sentence embedding and cues, trained on the labelled documents in
 * {@code src/training/labels}; docs/models.md tells how well they do on documents they have not seen.
 */
@Component
class LinearClaimModel implements ClaimModel {

    static final String YES = "yes";
    /** Segments between two reports of progress. */
    private static final int PORTION = 64;

    private final Features features;
    private volatile @Nullable Models models;

    LinearClaimModel(Embedder embedder) {
        this.features = new Features(embedder);
    }

    @Override
    public List<Assessment> assess(List<Segment> segments, IntConsumer done) {
        Models loaded = models();
        List<Assessment> assessments = new ArrayList<>(segments.size());
        for (int from = 0; from < segments.size(); from += PORTION) {
            int to = Math.min(segments.size(), from + PORTION);
            for (Map<String, Double> values : features.of(segments, from, to)) {
                assessments.add(loaded.assess(values));
            }
            done.accept(to);
        }
        return assessments;
    }

    private Models models() {
        Models present = models;
        if (present == null) {
            present = Models.load();
            models = present;
        }
        return present;
    }

    private record Models(LinearModel claim, LinearModel type, LinearModel checkWorthy, LinearModel loaded) {

        static Models load() {
            return new Models(
                    LinearModel.load("claim.bin"),
                    LinearModel.load("type.bin"),
                    LinearModel.load("checkworthy.bin"),
                    LinearModel.load("loaded.bin"));
        }

        Assessment assess(Map<String, Double> values) {
            return new Assessment(
                    claim.probability(YES, values),
                    likeliest(type.probabilities(values)),
                    checkWorthy.probability(YES, values),
                    loaded.probability(YES, values));
        }

        private static ClaimType likeliest(Map<String, Double> probabilities) {
            String best = probabilities.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
            return ClaimType.valueOf(best.toUpperCase(Locale.ROOT));
        }
    }
}
