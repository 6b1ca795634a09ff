package org.rejoinder.analysis.positions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.ClaimGraphs;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.AnchorState;
import org.rejoinder.relation.RelationType;

/** The positions in a map that was written for a test, with what a test asks of them. */
record PositionedMap(Positions positions) {

    static PositionedMap of(MapBuilder map) {
        return of(map, Basis.DEFAULT, 0);
    }

    static PositionedMap of(MapBuilder map, Basis basis, int mostCamps) {
        MapContents contents = map.contents();
        return new PositionedMap(
                Positioning.of(ClaimGraphs.of(contents), contents.documents(), found(contents), basis, mostCamps));
    }

    /** As the store would give it. */
    private static PositionRows.Found found(MapContents contents) {
        List<Said> places = contents.claims().stream()
                .filter(claim -> claim.status() != ReviewStatus.REJECTED)
                .flatMap(claim -> contents.occurrences().getOrDefault(claim.id(), List.of()).stream())
                .filter(place -> place.anchorState() != AnchorState.ORPHANED)
                .sorted(Comparator.comparingInt((Occurrence place) -> contents.documents().stream()
                                .map(document -> document.id())
                                .toList()
                                .indexOf(place.document()))
                        .thenComparingInt(place -> place.quote().passage().start()))
                .map(place -> new Said(
                        place.claim(),
                        place.document(),
                        place.id(),
                        place.holder().isAuthor() ? null : place.holder().name(),
                        place.stance()))
                .toList();
        return new PositionRows.Found(
                places,
                contents.relations().stream()
                        .filter(relation -> relation.type() == RelationType.EQUIVALENT
                                && relation.status() == ReviewStatus.PROPOSED)
                        .map(relation -> new PositionRows.Same(relation.from(), relation.to(), relation.confidence()))
                        .toList());
    }

    /** Names camp by camp: {@code A B | C}. */
    String camps() {
        return positions.camps().stream()
                .map(camp ->
                        camp.participants().stream().map(this::name).sorted().toList())
                .map(names -> String.join(" ", names))
                .collect(Collectors.joining(" | "));
    }

    String name(int participant) {
        return positions.participants().get(participant).name();
    }

    Positions.Participant participant(String name) {
        return positions.participants().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Positions.Contested contested(String claim) {
        return positions.contested().stream()
                .filter(one -> one.claims().contains(new Claim.Id("c-" + claim)))
                .findFirst()
                .orElseThrow();
    }

    /** What everybody does with a contested claim: {@code A asserts, B rejects}. */
    String stands(String claim) {
        return contested(claim).stands().stream()
                .map(stand -> name(stand.participant()) + " " + stand.attitude().label())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The contested claims in their order. */
    List<String> contested() {
        return positions.contested().stream()
                .map(one -> one.claims().getFirst().value().substring(2))
                .toList();
    }
}
