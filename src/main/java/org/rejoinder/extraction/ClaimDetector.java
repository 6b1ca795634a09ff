package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/**
 * The third step: which segments carry a claim, of what type, and how worth checking. What a segment's place already
 * rules out is ruled out here; the rest is the model's judgement.
 */
@Component
public class ClaimDetector {

    /** Chosen on held-out documents for the best F1; see docs/models.md. */
    static final double CLAIM_THRESHOLD = 0.5;

    static final double LOADED_THRESHOLD = 0.4;

    private final ClaimModel model;

    ClaimDetector(ClaimModel model) {
        this.model = model;
    }

    /**
     * The claims among {@code segments}, in their order.
     *
     * @param segments all of a document's segments, since a segment's neighbours are its context
     * @param done told now and then how many segments have been judged
     */
    public List<DetectedClaim> detect(List<Segment> segments, IntConsumer done) {
        List<Assessment> assessments = model.assess(segments, done);
        List<DetectedClaim> detected = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            Segment segment = segments.get(index);
            Assessment assessment = assessments.get(index);
            if (assessment.claim() >= CLAIM_THRESHOLD && mayCarryClaim(segment)) {
                detected.add(new DetectedClaim(
                        segment,
                        assessment.claim(),
                        assessment.type(),
                        assessment.checkWorthiness(),
                        assessment.loaded() >= LOADED_THRESHOLD));
            }
        }
        return detected;
    }

    /** Footnotes, menus, questions and headings that are no sentences assert nothing of their own. */
    static boolean mayCarryClaim(Segment segment) {
        String text = segment.text();
        boolean question = text.matches("(?s).*\\?[\"”’)]*\\d*$");
        return switch (segment.block().kind()) {
            case FOOTNOTE, BOILERPLATE -> false;
            case HEADING -> !question && isThesis(segment);
            case PARAGRAPH, LIST_ITEM -> !question;
        };
    }

    /** A heading carries a claim only if it is a whole sentence, ended as one. */
    private static boolean isThesis(Segment heading) {
        return heading.text().endsWith(".")
                && Syntax.isIndependent(heading.tokens(), 0, heading.tokens().size());
    }
}
