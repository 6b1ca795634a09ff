package org.rejoinder.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

class ExecutionTests {

    private static final Snapshot SNAPSHOT =
            Samples.snapshot(Samples.read("Traffic", "Trams are cheap. Buses are slow. Old roads last."));
    private static final Snapshot OTHER = Samples.snapshot(Samples.read("Streets", "Cars are loud. Old roads last."));
    private static final NewestTexts TEXTS =
            new NewestTexts(Map.of(SNAPSHOT.document(), SNAPSHOT, OTHER.document(), OTHER));
    private static final PlacedClaim TRAMS = Samples.claim(SNAPSHOT, "Trams are cheap");
    private static final PlacedClaim BUSES = Samples.claim(SNAPSHOT, "Buses are slow");
    private static final PlacedClaim ROADS = Samples.claim(SNAPSHOT, "Old roads last");
    private static final PlacedClaim CARS = Samples.claim(OTHER, "Cars are loud");

    private Draft draft = draft(List.of(TRAMS, BUSES, ROADS, CARS), List.of());

    @Test
    void aRelationThatIsAddedNeverTakesTheIdOfOneThatWasRetyped() {
        Command add = new Command.AddRelation(id(TRAMS), id(BUSES), RelationType.SUPPORTS, false, null);
        Relation first = added(add);
        carryOut(new Command.RetypeRelation(first.id(), first.version(), RelationType.CONTRADICTS));
        Relation second = added(add);
        carryOut(new Command.RetypeRelation(second.id(), second.version(), RelationType.EQUIVALENT));
        added(add);

        assertThat(draft.relations.all()).extracting(Relation::type).containsExactlyInAnyOrder(RelationType.values());
    }

    @Test
    void anArgumentCanBeDrawnAgainOnceAnotherOfTheseFirstPartsHasOthers() {
        Command add = new Command.AddArgument(
                List.of(id(TRAMS)), List.of(), RelationType.SUPPORTS, id(BUSES), null, List.of());
        Argument first = carryOut(add).after().arguments().getFirst();
        assertThatExceptionOfType(DecisionRefused.class).isThrownBy(() -> carryOut(add));
        carryOut(new Command.ReviseArgument(
                first.id(), first.version(), List.of(id(ROADS)), List.of(), null, List.of()));

        carryOut(add);
        assertThat(draft.arguments.all()).hasSize(2);
    }

    @Test
    void placesThatNoPartNamesStayWithTheFirst() {
        Occurrence elsewhere = Samples.claim(OTHER, "Old roads last").occurrence();
        draft.occurrences.put(elsewhere);
        Step split = split(ROADS, List.of(ROADS.occurrence().id()));

        assertThat(split.about()).hasSize(2);
        assertThat(draft.occurrencesOf(id(ROADS))).containsExactly(elsewhere);
    }

    @Test
    void aPlaceThatASplitHasGivenAwayCanBeAddedAgain() {
        Occurrence elsewhere = Samples.claim(OTHER, "Old roads last").occurrence();
        draft.occurrences.put(elsewhere);
        split(ROADS, List.of(ROADS.occurrence().id()));
        // As the store has it: the place is there, but of no claim that the command names.
        Occurrence.Id taken = ROADS.occurrence().id();
        Records now = draft.now();
        draft = new Draft(
                new Records(
                        now.claims(),
                        now.occurrences().stream()
                                .filter(place -> !place.id().equals(taken))
                                .toList(),
                        now.relations(),
                        now.arguments(),
                        now.redirects()),
                taken::equals);
        Claim roads = draft.claims.all().stream()
                .filter(claim -> claim.id().equals(id(ROADS)))
                .findFirst()
                .orElseThrow();
        Occurrence place = ROADS.occurrence();
        carryOut(new Command.AddOccurrence(
                roads.id(),
                roads.version(),
                new Command.Place(
                        place.document(),
                        place.snapshot(),
                        place.quote().passage(),
                        place.quote().exact(),
                        null,
                        Stance.ENDORSED)));

        assertThat(draft.occurrencesOf(id(ROADS)))
                .hasSize(2)
                .noneMatch(each -> each.id().equals(taken));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, PROPOSED, PROPOSED",
        "PROPOSED, ACCEPTED, ACCEPTED",
        "PROPOSED, REJECTED, REJECTED",
        "ACCEPTED, PROPOSED, ACCEPTED",
        "ACCEPTED, ACCEPTED, ACCEPTED",
        "ACCEPTED, REJECTED, ",
        "REJECTED, PROPOSED, REJECTED",
        "REJECTED, ACCEPTED, ",
        "REJECTED, REJECTED, REJECTED"
    })
    void whatWasDecidedOfOneOfTwoHoldsForBothAndAConflictIsRefused(
            ReviewStatus into, ReviewStatus from, @Nullable ReviewStatus merged) {
        draft.claims.put(TRAMS.claim().judged(into).at(1));
        draft.claims.put(ROADS.claim().judged(from).at(1));
        Command merge = new Command.MergeClaims(id(TRAMS), 1, id(ROADS), 1);
        if (merged == null) {
            refused(merge, into, from);
        } else {
            carryOut(merge);
            assertThat(Objects.requireNonNull(draft.claims.get(id(TRAMS))).status())
                    .isEqualTo(merged);
        }

        draft = draft(
                List.of(TRAMS, BUSES, ROADS),
                List.of(
                        Samples.relation(TRAMS, BUSES, RelationType.SUPPORTS, 0.5)
                                .judged(into),
                        Samples.relation(ROADS, BUSES, RelationType.SUPPORTS, 0.5)
                                .judged(from)));
        if (merged == null) {
            refused(merge, into, from);
        } else {
            carryOut(merge);
            assertThat(draft.relations.all())
                    .singleElement()
                    .satisfies(relation -> assertThat(relation.status()).isEqualTo(merged));
        }
    }

    @Test
    void aMergeTellsAnewWhetherARelationIsInsideOneDocument() {
        Relation relation = added(new Command.AddRelation(id(TRAMS), id(CARS), RelationType.SUPPORTS, false, null));
        assertThat(relation.scope()).isEqualTo(Scope.CROSS);
        PlacedClaim loud = Samples.claim(OTHER, "Old roads last");
        draft.occurrences.put(loud.occurrence());

        carryOut(new Command.MergeClaims(id(TRAMS), 1, id(ROADS), 1));

        assertThat(draft.relations.all())
                .singleElement()
                .satisfies(moved -> assertThat(moved.scope()).isEqualTo(Scope.WITHIN));
    }

    private void refused(Command command, ReviewStatus one, ReviewStatus other) {
        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> carryOut(command))
                .withMessageContainingAll(one.label(), other.label())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(DecisionRefused.Reason.CONFLICT));
    }

    @CanIgnoreReturnValue
    private Step split(PlacedClaim claim, List<Occurrence.Id> away) {
        return carryOut(new Command.SplitClaim(
                id(claim),
                1,
                List.of(
                        new Command.Part(claim.claim().text(), List.of()),
                        new Command.Part("Another thing is said.", away))));
    }

    @CanIgnoreReturnValue
    private Relation added(Command command) {
        return carryOut(command).after().relations().getFirst();
    }

    @CanIgnoreReturnValue
    private Step carryOut(Command command) {
        return new Execution(draft, TEXTS, Set.of()).carryOut(command);
    }

    private static Draft draft(List<PlacedClaim> placed, List<Relation> relations) {
        return new Draft(new Records(
                placed.stream().map(PlacedClaim::claim).toList(),
                placed.stream().map(PlacedClaim::occurrence).toList(),
                relations,
                List.of(),
                Map.of()));
    }

    private static Claim.Id id(PlacedClaim placed) {
        return placed.claim().id();
    }
}
