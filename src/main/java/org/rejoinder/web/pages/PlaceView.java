package org.rejoinder.web.pages;

import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;

/**
 * One place where a claim stands: who says it, in which document, in which words.
 *
 * @param holder who asserts it there
 * @param via the document's own voice where somebody else is reported; null if the author speaks
 * @param stance what the author does with the claim
 * @param section the heading it stands under; null if there is none
 * @param anchor a warning about the place; null if it is exact
 */
record PlaceView(
        String claim,
        String occurrence,
        String holder,
        @Nullable String via,
        String stance,
        String document,
        String title,
        @Nullable String publisher,
        @Nullable String date,
        @Nullable String section,
        boolean loaded,
        @Nullable String anchor,
        PassageView passage) {

    static PlaceView of(Occurrence occurrence, Document document, Snapshot snapshot) {
        return new PlaceView(
                occurrence.claim().value(),
                occurrence.id().value(),
                Wording.holder(occurrence, document),
                occurrence.holder().isAuthor() ? null : document.voice(),
                Wording.stance(occurrence.stance()),
                document.id().value(),
                document.title(),
                document.publisher(),
                Wording.date(document.publishedOn()),
                occurrence.section(),
                occurrence.loaded(),
                Wording.anchor(occurrence.anchorState()),
                PassageView.of(snapshot, occurrence.quote().passage()));
    }

    /** The same place with what sets it apart from {@code other} marked. */
    PlaceView against(PlaceView other) {
        return new PlaceView(
                claim,
                occurrence,
                holder,
                via,
                stance,
                document,
                title,
                publisher,
                date,
                section,
                loaded,
                anchor,
                passage.against(other.passage.text()));
    }
}
