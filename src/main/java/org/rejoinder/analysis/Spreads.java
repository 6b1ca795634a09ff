package org.rejoinder.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;

/** Puts together how a claim spread from what has been read about it. */
final class Spreads {

    private static final Comparator<Spread.Place> OLDEST_FIRST = comparing(
                    (Spread.Place place) -> place.document().publishedOn(), nullsLast(naturalOrder()))
            .thenComparing(place -> place.same() != null)
            .thenComparing(place -> place.document().id().value())
            .thenComparing(place -> place.occurrence().quote().passage())
            .thenComparing(place -> place.occurrence().id().value());

    private Spreads() {}

    /**
     * @param own where the claim stands
     * @param equivalents the claims that say the same, with their places
     * @param texts what the documents say, as far as addresses are to be looked for in it
     * @param supported whether a stored claim supports the claim
     * @param contradicted whether a stored claim contradicts it
     */
    static Spread of(
            List<Trace.Appearance> own,
            List<Trace.Link> equivalents,
            Map<Document.Id, String> texts,
            boolean supported,
            boolean contradicted) {
        List<Spread.Place> places = Stream.concat(
                        own.stream().map(at -> new Spread.Place(at.occurrence(), at.document(), null)),
                        equivalents.stream()
                                .flatMap(link -> link.appearances().stream()
                                        .map(at -> new Spread.Place(at.occurrence(), at.document(), link.relation()))))
                .sorted(OLDEST_FIRST)
                .toList();
        List<Spread.Handover> handovers = Handovers.of(places, texts);
        return new Spread(places, handovers, Origins.of(places), gaps(places, handovers, supported, contradicted));
    }

    private static List<Spread.Gap> gaps(
            List<Spread.Place> places, List<Spread.Handover> handovers, boolean supported, boolean contradicted) {
        Set<Spread.Gap> gaps = EnumSet.noneOf(Spread.Gap.class);
        if (!places.isEmpty()) {
            if (!supported
                    && handovers.isEmpty()
                    && places.stream().map(Spread.Place::occurrence).noneMatch(NamedSources::at)) {
                gaps.add(Spread.Gap.NO_SOURCE);
            }
            if (places.stream().anyMatch(place -> !place.occurrence().holder().isAuthor())
                    && handovers.stream()
                            .flatMap(handover -> handover.clues().stream())
                            .noneMatch(Spread.NamesSpeaker.class::isInstance)) {
                gaps.add(Spread.Gap.SPEAKER_NOT_HEARD);
            }
            if (places.stream().noneMatch(place -> place.occurrence().stance() == Stance.ENDORSED)) {
                gaps.add(Spread.Gap.NEVER_ASSERTED);
            }
            if (places.stream().map(place -> place.document().id()).distinct().count() == 1) {
                gaps.add(Spread.Gap.NOT_REPEATED);
            }
            if (places.stream().anyMatch(place -> place.document().publishedOn() == null)) {
                gaps.add(Spread.Gap.DATE_UNKNOWN);
            }
        }
        if (!contradicted) {
            gaps.add(Spread.Gap.UNANSWERED);
        }
        return new ArrayList<>(gaps);
    }
}
