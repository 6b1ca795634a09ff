package org.rejoinder.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.Snapshot;
import org.rejoinder.extraction.Attributor;
import org.rejoinder.extraction.ClaimDetector;
import org.rejoinder.extraction.DetectedClaim;
import org.rejoinder.extraction.Segment;
import org.rejoinder.extraction.Segmenter;
import org.rejoinder.relation.CandidatePair;
import org.rejoinder.relation.Pairing;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationClassifier;
import org.springframework.stereotype.Component;

/** The steps between reading and storing: what a snapshot claims, and how that stands to what is stored. Writes nothing. */
@Component
class Mining {

    /** Stored claims that each new claim is compared with at most. */
    private static final int NEIGHBOURS = 12;

    private final Segmenter segmenter;
    private final ClaimDetector detector;
    private final Attributor attributor;
    private final Pairing pairing;
    private final RelationClassifier classifier;
    private final Claims claims;

    Mining(
            Segmenter segmenter,
            ClaimDetector detector,
            Attributor attributor,
            Pairing pairing,
            RelationClassifier classifier,
            Claims claims) {
        this.segmenter = segmenter;
        this.detector = detector;
        this.attributor = attributor;
        this.pairing = pairing;
        this.classifier = classifier;
        this.claims = claims;
    }

    /** What was found; every relation is between claims of {@code claims} or one of them and a stored one. */
    record Findings(List<PlacedClaim> claims, List<Relation> relations) {
        Findings {
            claims = List.copyOf(claims);
            relations = List.copyOf(relations);
        }
    }

    /** @throws CancellationException if the thread was interrupted */
    Findings mine(Snapshot snapshot, Reporter reporter) {
        reporter.begin(Progress.Step.SEGMENT);
        List<Segment> segments = segmenter.segment(snapshot);
        List<DetectedClaim> detected = detector.detect(segments, reporter.on(Progress.Step.DETECT, segments.size()));
        List<PlacedClaim> placed = attributor.attribute(
                snapshot, segments, detected, reporter.on(Progress.Step.ATTRIBUTE, detected.size()));
        List<CandidatePair> pairs = pair(placed, snapshot, reporter.on(Progress.Step.PAIR, placed.size()));
        List<Relation> relations = classifier.classify(pairs, reporter.on(Progress.Step.RELATE, pairs.size()));
        return new Findings(placed, relations);
    }

    private List<CandidatePair> pair(List<PlacedClaim> placed, Snapshot snapshot, IntConsumer done) {
        done.accept(0);
        List<CandidatePair> pairs = new ArrayList<>(pairing.within(placed));
        int[] compared = {0};
        pairs.addAll(pairing.across(placed, claim -> {
            done.accept(compared[0]++);
            return claims.nearest(claim.embedding(), NEIGHBOURS, snapshot.document());
        }));
        return pairs;
    }
}
