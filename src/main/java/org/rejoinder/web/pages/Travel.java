package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Spread;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;

/**
 * How a claim travelled, as its page shows it.
 *
 * @param line the drawing; null where there is nothing to draw to scale
 * @param dated entries with a date, oldest first
 * @param undated entries without
 * @param chains who seems to have it from whom, each from the first to the last that has it
 * @param wordings every wording that differs from the oldest, held against it, at most twelve
 * @param gaps message keys of what is missing
 */
record Travel(
        @Nullable TimeLine line,
        List<Entry> dated,
        List<Entry> undated,
        List<List<Link>> chains,
        List<Compared> wordings,
        List<String> gaps) {

    private static final int MOST_WORDINGS = 12;

    static Travel of(Spread spread, Shelf.Fetched fetched, Locale locale) {
        Map<Occurrence.Id, Spread.Place> places = new LinkedHashMap<>();
        spread.places().forEach(place -> places.put(place.occurrence().id(), place));
        Map<Occurrence.Id, Spread.Handover> into = new HashMap<>();
        spread.handovers().forEach(handover -> into.put(handover.to(), handover));
        List<Entry> entries = spread.origins().stream()
                .map(origin -> new Entry(
                        told(origin.places().getFirst(), places, into, fetched),
                        origin.places().stream()
                                .skip(1)
                                .map(place -> told(place, places, into, fetched))
                                .toList(),
                        origin.places().size(),
                        origin.documents()))
                .toList();
        return new Travel(
                TimeLine.of(spread, locale),
                entries.stream()
                        .filter(entry -> entry.first().at().date() != null)
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.first().at().date() == null)
                        .toList(),
                chains(spread, places, into, fetched),
                wordings(spread, fetched),
                spread.gaps().stream().map(Travel::label).toList());
    }

    private static Told told(
            Occurrence.Id id,
            Map<Occurrence.Id, Spread.Place> places,
            Map<Occurrence.Id, Spread.Handover> into,
            Shelf.Fetched fetched) {
        Spread.Place place = Objects.requireNonNull(places.get(id));
        Spread.Handover handover = into.get(id);
        return new Told(
                fetched.place(place.occurrence()),
                mark(place.occurrence().stance()),
                place.same() == null ? null : place.same().status() == ReviewStatus.ACCEPTED ? "accepted" : "proposed",
                handover == null ? null : link(Objects.requireNonNull(places.get(handover.from())), handover, fetched));
    }

    private static Link link(Spread.Place place, Spread.@Nullable Handover why, Shelf.Fetched fetched) {
        return new Link(
                fetched.place(place.occurrence()),
                why == null
                        ? List.of()
                        : why.clues().stream().map(Travel::reason).toList());
    }

    /** One chain for each place that nobody has it from. */
    private static List<List<Link>> chains(
            Spread spread,
            Map<Occurrence.Id, Spread.Place> places,
            Map<Occurrence.Id, Spread.Handover> into,
            Shelf.Fetched fetched) {
        Set<Occurrence.Id> givers = new HashSet<>();
        spread.handovers().forEach(handover -> givers.add(handover.from()));
        List<List<Link>> chains = new ArrayList<>();
        for (Spread.Handover last : spread.handovers()) {
            if (!givers.contains(last.to())) {
                List<Link> chain = new ArrayList<>();
                for (Occurrence.Id at = last.to(); at != null; ) {
                    Spread.Handover why = into.get(at);
                    chain.addFirst(link(Objects.requireNonNull(places.get(at)), why, fetched));
                    at = why == null ? null : why.from();
                }
                chains.add(chain);
            }
        }
        chains.sort(Comparator.comparingInt((List<Link> chain) -> -chain.size()));
        return chains;
    }

    private static List<Compared> wordings(Spread spread, Shelf.Fetched fetched) {
        List<PlaceView> distinct = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Spread.Place place : spread.places()) {
            PlaceView view = fetched.place(place.occurrence());
            if (seen.size() <= MOST_WORDINGS && seen.add(bare(view.passage().text()))) {
                distinct.add(view);
            }
        }
        return distinct.stream()
                .skip(1)
                .map(other -> new Compared(distinct.getFirst().against(other), other.against(distinct.getFirst())))
                .toList();
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}%]+", " ")
                .strip();
    }

    static String mark(Stance stance) {
        return switch (stance) {
            case ENDORSED -> "asserted";
            case NEUTRAL -> "reported";
            case REJECTED -> "disputed";
        };
    }

    private static Reason reason(Spread.Clue clue) {
        return switch (clue) {
            case Spread.LinksTo link -> new Reason("links", link.address().toString());
            case Spread.NamesSpeaker named -> new Reason("speaker", named.speaker());
            case Spread.SameWords words -> new Reason("words", Integer.toString(words.inARow()));
        };
    }

    private static String label(Spread.Gap gap) {
        return gap.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Places of one origin.
     *
     * @param first the oldest of them
     * @param others the rest, folded until they are asked for
     * @param places how many there are, from 1
     * @param documents in how many documents
     */
    record Entry(Told first, List<Told> others, int places, int documents) {}

    /**
     * One place.
     *
     * @param mark {@code asserted}, {@code reported} or {@code disputed}
     * @param same {@code accepted} or {@code proposed} where another claim stands there that says the same; null where it
     *     is the claim itself
     * @param from where it seems to come from; null if nothing shows it
     */
    record Told(
            PlaceView at,
            String mark,
            @Nullable String same,
            @Nullable Link from) {}

    /**
     * One end of a handover.
     *
     * @param reasons why it seems to come from the one before; empty for the first of a chain
     */
    record Link(PlaceView at, List<Reason> reasons) {}

    /**
     * Why one place seems to go back to another.
     *
     * @param kind {@code links}, {@code speaker} or {@code words}
     * @param detail address, name or number
     */
    record Reason(String kind, String detail) {}

    /** Two wordings, what differs marked in both. */
    record Compared(PlaceView oldest, PlaceView other) {}
}
