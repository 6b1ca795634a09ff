package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.language.Token;
import org.springframework.stereotype.Component;

/**
 * The third step: which segments carry a claim, of what type, and how worth checking. What a segment's place already
 * rules out is ruled out here; the rest is the model's judgement.
 */
@Component
public class ClaimDetector {

    /** The best F1 on held-out documents, and a probability is calibrated; see docs/models.md. */
    static final double CLAIM_THRESHOLD = 0.5;

    /** For proposals in a list, which are policies by definition and rare among the labels. */
    static final double PROPOSAL_THRESHOLD = 0.25;

    static final double LOADED_THRESHOLD = 0.3;

    private static final Pattern CALL = Pattern.compile(
            "^\\W*(?:(?:and|so|now|together|today),? )*(?:let us|let['’]s|we (?:the people,? )?(?:must|should|will|need|demand|call)|no more|no to|never again|long live|down with)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Asks the reader to take part rather than somebody to act. */
    static final Pattern ADDRESSED = Pattern.compile(
            "^\\W*(?:come|join|sign|call|share|donate|march|bring|click|download|visit|follow|contact|subscribe|register)\\b|\\b(?:you|your|us)\\b|!",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_WORDS_OF_PROPOSAL = 6;

    /** A lead whose verb its list items supply: "The plan will:". */
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(?:to|will|would|must|should|shall|can|may)\\W*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern REASON = Pattern.compile(
            "\\b(because|since|so that|as (?:it|this|they|we)|otherwise|in order to|for (?:it|they|he|she) )\\b",
            Pattern.CASE_INSENSITIVE);

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
            if (assessment.claim() >= threshold(segment) && mayCarryClaim(segment)) {
                detected.add(new DetectedClaim(
                        segment,
                        assessment.claim(),
                        type(segments, index, assessment.type()),
                        assessment.checkWorthiness(),
                        assessment.loaded() >= LOADED_THRESHOLD));
            }
        }
        return detected;
    }

    private static double threshold(Segment segment) {
        boolean proposal = Cues.isListItem(segment)
                && Cues.isImperative(segment.tokens())
                && segment.tokens().size() >= FEWEST_WORDS_OF_PROPOSAL
                && !ADDRESSED.matcher(segment.text()).find();
        return proposal ? PROPOSAL_THRESHOLD : CLAIM_THRESHOLD;
    }

    /** An imperative proposes, whatever else its words resemble; one that completes "we will:" is left to the model. */
    private static ClaimType type(List<Segment> segments, int index, ClaimType judged) {
        List<Token> tokens = segments.get(index).tokens();
        Segment lead = Features.lead(segments, index);
        boolean completes = lead != null && UNFINISHED.matcher(lead.text()).find();
        boolean clause = Syntax.verbWithSubject(tokens, 0, tokens.size()) >= 0;
        boolean proposes =
                Cues.isImperative(tokens) && (!clause || tokens.getFirst().is("VERB"));
        return proposes && !completes ? ClaimType.POLICY : judged;
    }

    /** Footnotes, menus, questions and headings that are no sentences assert nothing of their own. */
    static boolean mayCarryClaim(Segment segment) {
        String text = segment.text();
        boolean question = text.matches("(?s).*\\?[\"”’)]*\\d*$");
        return switch (segment.block().kind()) {
            case FOOTNOTE, BOILERPLATE -> false;
            case HEADING -> !question && isThesis(segment);
            case PARAGRAPH, LIST_ITEM -> !question && !isBareCall(segment) && !isLabel(segment);
        };
    }

    /** "We must unite!": a call that gives no reason. */
    private static boolean isBareCall(Segment segment) {
        return segment.text().matches("(?s).*![\"”’)]*$")
                && (CALL.matcher(segment.text()).find() || Cues.isImperative(segment.tokens()))
                && !REASON.matcher(segment.text()).find();
    }

    /** "Security Capabilities:": a title above what follows, though it stands as a list item or paragraph. */
    private static boolean isLabel(Segment segment) {
        return segment.text().endsWith(":")
                && segment.tokens().stream()
                        .filter(token -> token.is("NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM"))
                        .allMatch(token -> !Character.isLowerCase(token.text().codePointAt(0)));
    }

    /** A heading carries a claim only if it is a whole sentence, ended as one. */
    private static boolean isThesis(Segment heading) {
        return heading.text().endsWith(".")
                && Syntax.isIndependent(heading.tokens(), 0, heading.tokens().size());
    }
}
