package org.rejoinder.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Spread;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * How a claim travelled, as programs read it. Handovers and origins are proposed from wording, names, addresses and dates.
 *
 * @param places of the claim and of its equivalents, oldest publication first, unknown dates last
 * @param handovers who seems to have it from whom, with the reason
 * @param origins places by the wording they go back to, each place in exactly one
 * @param missing what a reader would want and does not find, such as {@code no-source}
 */
public record SpreadView(
        List<Place> places, List<Handover> handovers, List<Spread.Origin> origins, List<String> missing) {

    static SpreadView of(Spread spread) {
        return new SpreadView(
                spread.places().stream().map(Place::of).toList(),
                spread.handovers().stream()
                        .map(handover -> new Handover(
                                handover.from(),
                                handover.to(),
                                handover.clues().stream()
                                        .map(SpreadView::reason)
                                        .toList()))
                        .toList(),
                spread.origins(),
                spread.gaps().stream().map(Words::of).toList());
    }

    /** Why one place seems to go back to another, in words. */
    public static String reason(Spread.Clue clue) {
        return switch (clue) {
            case Spread.LinksTo link -> "links to the address of that document, " + link.address();
            case Spread.NamesSpeaker named -> "names " + named.speaker() + " as the speaker";
            case Spread.SameWords words -> "same words, " + words.inARow() + " in a row";
        };
    }

    /** What is missing, in a sentence. */
    public static String missing(Spread.Gap gap) {
        return switch (gap) {
            case NO_SOURCE ->
                "No source is given: no speaker, no address, no footnote, and nothing stored supports it.";
            case SPEAKER_NOT_HEARD -> "Whoever is said to have said it is only quoted: no text of theirs is stored.";
            case NEVER_ASSERTED -> "It is only reported or disputed; no document asserts it as its own.";
            case NOT_REPEATED -> "No other stored document repeats it.";
            case DATE_UNKNOWN -> "At least one document has no date, so what came first is not certain.";
            case UNANSWERED -> "Nothing stored contradicts it.";
        };
    }

    /**
     * One place.
     *
     * @param claim the claim that stands there: the one traced, or one that says the same
     * @param sameAs the relation by which it counts as the same; null where it is the claim itself
     * @param sameAsStatus {@code proposed} or {@code accepted}; null likewise
     */
    public record Place(
            Claim.Id claim,
            Relation.@Nullable Id sameAs,
            @Nullable ReviewStatus sameAsStatus,
            OccurrenceView occurrence,
            Document document) {

        private static Place of(Spread.Place place) {
            Relation same = place.same();
            return new Place(
                    place.occurrence().claim(),
                    same == null ? null : same.id(),
                    same == null ? null : same.status(),
                    OccurrenceView.of(place.occurrence()),
                    place.document());
        }
    }

    /** The place {@code to} seems to go back to the place {@code from}. */
    public record Handover(Occurrence.Id from, Occurrence.Id to, List<String> reasons) {}
}
