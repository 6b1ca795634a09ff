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
 * @param section the nearest heading above it; null if there is none
 * @param language of the document, as a tag of BCP 47; null if it is not known
 * @param anchor a warning about the place; null if it is exact
 * @param elsewhere whether its document is none of the map's
 */
record PlaceView(
        String claim,
        String occurrence,
        String holder,
        @Nullable String via,
        String stance,
        String document,
        String title,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String date,
        @Nullable String section,
        boolean loaded,
        @Nullable String anchor,
        PassageView passage,
        boolean elsewhere) {

    static PlaceView of(Occurrence occurrence, Document document, Snapshot snapshot, boolean elsewhere) {
        return new PlaceView(
                occurrence.claim().value(),
                occurrence.id().value(),
                holder(occurrence, document),
                occurrence.holder().isAuthor() ? null : document.voice(),
                Wording.stance(occurrence.stance()),
                document.id().value(),
                document.title(),
                document.language(),
                document.publisher(),
                Wording.date(document.publishedOn()),
                innermost(occurrence.section(), document.title()),
                occurrence.loaded(),
                Wording.anchor(occurrence.anchorState()),
                PassageView.of(snapshot, occurrence.quote().passage()).in(document.language()),
                elsewhere);
    }

    /** Where nobody is named, the title beside it tells enough. */
    private static String holder(Occurrence occurrence, Document document) {
        boolean nameless = document.author() == null && document.publisher() == null;
        return occurrence.holder().isAuthor() && nameless
                ? Wording.say("words.author")
                : Wording.holder(occurrence, document);
    }

    /** The last heading of a path of headings, without its colon; null for the document's own title. */
    private static @Nullable String innermost(@Nullable String section, String title) {
        if (section == null) {
            return null;
        }
        String last = section.substring(section.lastIndexOf('›') + 1).strip();
        String words = last.endsWith(":") ? last.substring(0, last.length() - 1) : last;
        return words.equals(title) ? null : words;
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
                language,
                publisher,
                date,
                section,
                loaded,
                anchor,
                passage.against(other.passage.text()),
                elsewhere);
    }
}
