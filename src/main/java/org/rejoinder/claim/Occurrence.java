package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;

/**
 * One passage in which a document asserts or reports a claim.
 *
 * @param id derived from snapshot, passage and claim
 * @param claim what is asserted
 * @param document where
 * @param snapshot SHA-256 of the snapshot that the quote's offsets refer to
 * @param quote the place and the verbatim words
 * @param section the heading it stands under; null if there is none
 * @param holder who asserts it there
 * @param stance what the document's author does with it
 * @param loaded whether the passage uses emotive or name-calling language
 * @param anchorState how well the place is known in the newest snapshot
 */
public record Occurrence(
        Id id,
        Claim.Id claim,
        Document.Id document,
        String snapshot,
        Quote quote,
        @Nullable String section,
        Holder holder,
        Stance stance,
        boolean loaded,
        AnchorState anchorState) {

    /** The same place as one of another claim. */
    public Occurrence asserting(Claim.Id other) {
        return new Occurrence(id, other, document, snapshot, quote, section, holder, stance, loaded, anchorState);
    }

    /** The same under another id. */
    public Occurrence called(Id other) {
        return new Occurrence(other, claim, document, snapshot, quote, section, holder, stance, loaded, anchorState);
    }

    /**
     * The occurrence in a newer text of its document: it follows its words if they are there beyond doubt; else it stays
     * where they stand, marked.
     */
    public Occurrence in(Snapshot now, Anchoring anchoring) {
        return switch (anchoring.find(quote, now.text())) {
            case Anchoring.Exact exact -> at(now, exact.passage(), AnchorState.EXACT);
            case Anchoring.Moved moved -> at(now, moved.passage(), AnchorState.MOVED);
            case Anchoring.Ambiguous doubtful -> marked(AnchorState.AMBIGUOUS);
            case Anchoring.Orphaned gone -> marked(AnchorState.ORPHANED);
        };
    }

    /** The occurrence at a place in a text of its document. */
    public Occurrence at(Snapshot now, Passage passage, AnchorState state) {
        Quote there = Quote.of(now.text(), passage);
        return new Occurrence(id, claim, document, now.sha256(), there, section, holder, stance, loaded, state);
    }

    private Occurrence marked(AnchorState state) {
        return new Occurrence(id, claim, document, snapshot, quote, section, holder, stance, loaded, state);
    }

    /** Who speaks there: the speaker reported, else the document's own voice, for which {@code in} is {@link #document}. */
    public String voice(Document in) {
        return holder.isAuthor() ? in.voice() : holder.name();
    }

    /** Whether both are the very same span of the same text. */
    public boolean isAtPlaceOf(Occurrence other) {
        return snapshot.equals(other.snapshot) && quote.passage().equals(other.quote.passage());
    }

    /** Identity of an occurrence: {@code o-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        /** The id of an occurrence that is first stored at this place for this claim. */
        public static Id of(String snapshot, Passage passage, Claim.Id claim) {
            return new Id(ContentId.of(
                    "o", snapshot, Integer.toString(passage.start()), Integer.toString(passage.end()), claim.value()));
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
