package org.rejoinder.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.FootnoteReferences;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Embedding;
import org.springframework.stereotype.Component;

/**
 * The fourth step: whose claim is it, what does the author do with it, and which words make it. Gives every claim its
 * text, its place, its ids and its vector.
 */
@Component
public class Attributor {

    /** Claims embedded between two reports of progress. */
    private static final int PORTION = 64;

    private final Embedder embedder;

    public Attributor(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * The claims of {@code detected} with holder, stance and place, by position. A claim made twice in the same words
     * has one id and an occurrence for each place.
     *
     * @param all every segment of the snapshot, the context in which speakers are looked for
     * @param done told now and then how many of the detected claims are finished
     */
    public List<PlacedClaim> attribute(
            Snapshot snapshot, List<Segment> all, List<DetectedClaim> detected, IntConsumer done) {
        List<Passage> references = FootnoteReferences.find(snapshot.text(), snapshot.blocks());
        Map<Passage, Attribution> attributions = attributions(all);
        List<Draft> drafts = new ArrayList<>();
        for (DetectedClaim claim : detected) {
            Attribution attribution = attributions.getOrDefault(claim.segment().passage(), Attribution.AUTHOR);
            Passage passage = place(snapshot, claim.segment(), attribution);
            String text = wording(snapshot, claim.segment(), attribution, passage, references);
            if (!Claim.normalised(text).isEmpty()) {
                drafts.add(new Draft(claim, attribution, passage, text));
            }
        }
        return placed(snapshot, drafts, done);
    }

    /** Who asserts each segment's claim. */
    static Map<Passage, Attribution> attributions(List<Segment> all) {
        Discourse discourse = new Discourse(all);
        Map<Passage, Attribution> attributions = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            attributions.put(all.get(index).passage(), discourse.next(index));
        }
        return attributions;
    }

    private static Passage place(Snapshot snapshot, Segment segment, Attribution attribution) {
        if (attribution.content() == null || attribution.whole()) {
            return segment.passage();
        }
        int offset = snapshot.text().toCharIndex(segment.passage().start());
        return snapshot.text()
                .passage(
                        offset + attribution.content().start(),
                        offset + attribution.content().end());
    }

    private static String wording(
            Snapshot snapshot, Segment segment, Attribution attribution, Passage passage, List<Passage> references) {
        String text = Proposition.at(snapshot.text(), passage, references);
        if (attribution.whole() && attribution.content() != null) {
            return Proposition.ofNounPhrase(attribution.content().of(segment.text()), text);
        }
        return text;
    }

    private List<PlacedClaim> placed(Snapshot snapshot, List<Draft> drafts, IntConsumer done) {
        List<PlacedClaim> placed = new ArrayList<>(drafts.size());
        for (int from = 0; from < drafts.size(); from += PORTION) {
            List<Draft> portion = drafts.subList(from, Math.min(drafts.size(), from + PORTION));
            List<Embedding> embeddings =
                    embedder.embed(portion.stream().map(Draft::text).toList());
            for (int index = 0; index < portion.size(); index++) {
                placed.add(portion.get(index).placed(snapshot, embeddings.get(index)));
            }
            done.accept(placed.size());
        }
        return placed;
    }

    /** A claim on its way to being placed. */
    private record Draft(DetectedClaim detected, Attribution attribution, Passage passage, String text) {

        PlacedClaim placed(Snapshot snapshot, Embedding embedding) {
            Claim.Id id = Claim.Id.ofText(text);
            Claim claim = new Claim(
                    id,
                    text,
                    detected.type(),
                    detected.checkWorthiness(),
                    detected.confidence(),
                    ReviewStatus.PROPOSED,
                    Origin.MACHINE,
                    1);
            Occurrence occurrence = new Occurrence(
                    Occurrence.Id.of(snapshot.sha256(), passage, id),
                    id,
                    snapshot.document(),
                    snapshot.sha256(),
                    Quote.of(snapshot.text(), passage),
                    detected.segment().section(),
                    attribution.holder(),
                    attribution.stance(),
                    detected.loaded(),
                    AnchorState.EXACT);
            return new PlacedClaim(claim, occurrence, embedding);
        }
    }
}
