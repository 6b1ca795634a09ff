package org.rejoinder.analysis.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.position.Firmness;
import org.rejoinder.argumentation.strength.GradualSemantics;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.relation.RelationType;

class PositionsTests {

    private final MapBuilder map = MapBuilder.map("Map", null);

    private void document(String name) {
        map.document(name, name, null, 2020);
    }

    private void claim(String id) {
        map.claim(id, ClaimType.FACT, "Claim " + id);
    }

    private void reported(String id, String holder, Stance stance) {
        map.claim(id, ClaimType.FACT, "Claim " + id, Holder.reported(holder), stance, null);
    }

    private void again(String id, Holder holder, Stance stance) {
        map.occurrence(id, "Claim " + id, holder, stance, null);
    }

    private void relation(String from, String to, RelationType type, double confidence, ReviewStatus status) {
        map.relation(from, to, type, confidence, type != RelationType.SUPPORTS, "why", status);
    }

    @Test
    void tellsWhoAssertsDisputesImpliesReportsAndIsSilent() {
        document("A");
        claim("x");
        document("B");
        reported("y", "Speaker", Stance.NEUTRAL);
        again("x", Holder.AUTHOR, Stance.REJECTED);
        document("C");
        claim("z");
        document("D");
        again("x", Holder.reported("Speaker"), Stance.NEUTRAL);
        document("E");
        claim("else");
        map.contradicts("z", "x", 0.8);

        PositionedMap found = PositionedMap.of(map);

        assertThat(found.stands("x"))
                .isEqualTo("A asserts, B rejects, C rejects-by-implication, D reports, Speaker asserts");
        assertThat(found.contested("x").asserting()).isEqualTo(2);
        assertThat(found.contested("x").rejecting()).isEqualTo(2);
        assertThat(found.stands("z"))
                .as("the other claim of the contradiction")
                .isEqualTo("A rejects-by-implication, C asserts, Speaker rejects-by-implication");
        assertThat(found.contested()).as("nobody rejects the others").containsExactly("x", "z");
        assertThat(found.contested("x").stands().stream()
                        .filter(stand -> found.name(stand.participant()).equals("C"))
                        .findFirst()
                        .orElseThrow()
                        .by())
                .isEqualTo(new Claim.Id("c-z"));
    }

    @Test
    void whoSaysSomethingOfTheClaimItselfDoesNotRejectItByImplication() {
        document("A");
        claim("x");
        claim("y");
        document("B");
        again("y", Holder.AUTHOR, Stance.ENDORSED);
        again("x", Holder.AUTHOR, Stance.REJECTED);
        again("x", Holder.AUTHOR, Stance.ENDORSED);
        document("C");
        again("y", Holder.AUTHOR, Stance.ENDORSED);
        map.contradicts("x", "y", 0.9);

        assertThat(PositionedMap.of(map).stands("x")).isEqualTo("A asserts, B both, C rejects-by-implication");
    }

    @Test
    void claimsAcceptedAsTheSameAreOneAndThoseProposedAreNot() {
        document("A");
        claim("x");
        document("B");
        claim("xx");
        document("C");
        claim("y");
        document("D");
        claim("almost");
        relation("x", "xx", RelationType.EQUIVALENT, 0.7, ReviewStatus.ACCEPTED);
        relation("almost", "x", RelationType.EQUIVALENT, 0.7, ReviewStatus.PROPOSED);
        map.contradicts("y", "xx", 0.9);

        PositionedMap found = PositionedMap.of(map);

        assertThat(found.stands("x")).isEqualTo("A asserts, B asserts, C rejects-by-implication");
        assertThat(found.contested("x").claims()).containsExactly(new Claim.Id("c-x"), new Claim.Id("c-xx"));
    }

    @Test
    void theMostContestedComeFirst() {
        document("A");
        claim("one");
        claim("both");
        document("B");
        again("both", Holder.AUTHOR, Stance.ENDORSED);
        document("C");
        again("both", Holder.AUTHOR, Stance.REJECTED);
        again("one", Holder.AUTHOR, Stance.REJECTED);
        document("D");
        again("both", Holder.AUTHOR, Stance.REJECTED);

        assertThat(PositionedMap.of(map).contested()).containsExactly("both", "one");
    }

    @Test
    void whatIsRejectedUnderReviewOrGoneDoesNotCount() {
        document("A");
        claim("x");
        claim("old");
        document("B");
        claim("y");
        again("old", Holder.AUTHOR, Stance.REJECTED);
        relation("x", "y", RelationType.CONTRADICTS, 0.9, ReviewStatus.REJECTED);
        map.gone("old");

        PositionedMap found = PositionedMap.of(map);

        assertThat(found.contested()).isEmpty();
        assertThat(found.positions().camps()).isEmpty();
        assertThat(found.participant("A").claims()).isEqualTo(1);
    }

    /** Two papers against two papers, and somebody whom one of them disputes. */
    private void debate() {
        document("A");
        claim("safe");
        claim("cheap");
        claim("soon");
        document("B");
        again("safe", Holder.AUTHOR, Stance.ENDORSED);
        claim("clean");
        document("C");
        claim("risky");
        claim("dear");
        again("soon", Holder.AUTHOR, Stance.ENDORSED);
        document("D");
        again("risky", Holder.AUTHOR, Stance.ENDORSED);
        claim("dirty");
        reported("boast", "Minister", Stance.REJECTED);
        again("boast", Holder.reported("minister"), Stance.REJECTED);
        map.supports("clean", "safe", 0.9);
        map.supports("dirty", "risky", 0.9);
        map.contradicts("safe", "risky", 0.9);
        map.contradicts("cheap", "dear", 0.8);
        map.contradicts("clean", "dirty", 0.8);
        map.supports("boast", "safe", 0.7);
    }

    @Test
    void putsThemInCampsByWhatTheyAgreeOnAndContradict() {
        debate();

        PositionedMap found = PositionedMap.of(map);

        assertThat(found.camps()).isEqualTo("A B Minister | C D");
        assertThat(found.positions().isBest()).isTrue();
        assertThat(found.positions().frustration())
                .as("only the date is shared across")
                .isBetween(0.01, 0.2);
        assertThat(found.positions().participants())
                .as("capital letters do not tell holders apart")
                .hasSize(5);
        assertThat(found.participant("Minister").isDocument()).isFalse();
        assertThat(found.participant("Minister").party().keys()).containsExactly("holder:Minister");
    }

    @Test
    void countsWhatTiesThem() {
        debate();

        PositionedMap found = PositionedMap.of(map);

        assertThat(bond(found, "A", "C")).satisfies(bond -> {
            assertThat(bond.agreements()).as("the date").isEqualTo(1);
            assertThat(bond.contradictions())
                    .as("safe against risky, cheap against dear")
                    .isEqualTo(2);
            assertThat(bond.net()).isCloseTo(1 - 0.9 - 0.8, within(1e-9));
        });
        assertThat(bond(found, "A", "B").agreements())
                .as("the same claim, and a reason for it")
                .isEqualTo(1);
        assertThat(bond(found, "D", "Minister").contradictions()).isEqualTo(1);
    }

    private static Positions.Bond bond(PositionedMap map, String one, String other) {
        return map.positions().bonds().stream()
                .filter(bond ->
                        List.of(map.name(bond.one()), map.name(bond.other())).containsAll(List.of(one, other)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSharedAcrossCampsIsTold() {
        debate();

        List<Positions.Shared> shared = PositionedMap.of(map).positions().shared();

        assertThat(shared).hasSize(1);
        assertThat(shared.getFirst().claims()).containsExactly(new Claim.Id("c-soon"));
        assertThat(shared.getFirst().contested()).isFalse();
        assertThat(shared.getFirst().backers())
                .extracting(Positions.Backer::backing)
                .containsExactly(Positions.Backing.ASSERTS, Positions.Backing.ASSERTS);
    }

    @Test
    void aReasonGivenByTheOtherCampIsSharedToo() {
        debate();
        document("E");
        again("risky", Holder.AUTHOR, Stance.ENDORSED);
        claim("concession");
        map.supports("concession", "cheap", 0.6);

        assertThat(PositionedMap.of(map).positions().shared()).anySatisfy(shared -> {
            assertThat(shared.claims()).containsExactly(new Claim.Id("c-cheap"));
            assertThat(shared.contested()).isTrue();
            assertThat(shared.backers())
                    .extracting(Positions.Backer::backing)
                    .containsExactly(Positions.Backing.ASSERTS, Positions.Backing.SUPPORTS);
        });
    }

    @Test
    void cruxesSayWhatChangesForWhom() {
        document("A");
        claim("ground");
        claim("one");
        claim("two");
        document("B");
        claim("against-one");
        claim("against-two");
        map.supports("ground", "one", 0.9);
        map.supports("ground", "two", 0.9);
        map.relation("one", "against-one", RelationType.CONTRADICTS, 0.9, false, "why", ReviewStatus.PROPOSED);
        map.relation("two", "against-two", RelationType.CONTRADICTS, 0.9, false, "why", ReviewStatus.PROPOSED);

        PositionedMap found = PositionedMap.of(map);

        Positions.CruxClaim crux = found.positions().cruxes().getFirst();
        int campOfA = found.participant("A").camp();
        int campOfB = found.participant("B").camp();
        assertThat(crux.claims()).containsExactly(new Claim.Id("c-ground"));
        assertThat(crux.camps()).containsExactly(campOfA);
        assertThat(crux.losses(campOfA)).isEqualTo(2);
        assertThat(crux.gains(campOfA)).isZero();
        assertThat(crux.gains(campOfB)).isEqualTo(2);
        assertThat(crux.shifts().getFirst().before()).isIn(Standing.STANDS, Standing.FALLS);
        assertThat(found.positions().tried()).isEqualTo(5);
        assertThat(found.positions().untried()).isZero();
    }

    @Test
    void whatDividesNoCampsIsNoReasonForACrux() {
        document("A");
        claim("x");
        claim("y");
        map.contradicts("x", "y", 0.9);

        assertThat(PositionedMap.of(map).positions().cruxes()).isEmpty();
    }

    @Test
    void whoHasTooLittleToGoByGetsNoCamp() {
        debate();
        document("Once");
        claim("aside");
        document("Never");
        claim("nothing");
        map.contradicts("aside", "cheap", 0.6);

        PositionedMap found = PositionedMap.of(map);

        assertThat(found.participant("Once").placing()).isEqualTo(Positions.Placing.TOO_LITTLE);
        assertThat(found.participant("Once").camp()).isEqualTo(-1);
        assertThat(found.participant("Never").firmness()).isEqualTo(Firmness.LOOSE);
        assertThat(found.stands("cheap")).as("it still has a say").contains("Once rejects-by-implication");
        assertThat(found.camps()).isEqualTo("A B Minister | C D");
    }

    @Test
    void whoIsTiedByThoseLeftOutAloneIsLeftOutToo() {
        document("A");
        claim("x");
        document("B");
        claim("y");
        document("C");
        claim("z");
        map.contradicts("x", "y", 0.6);
        map.contradicts("y", "z", 0.6);

        assertThat(PositionedMap.of(map).positions().placed())
                .as("B has 1.2 in all, but from two that have too little")
                .isEmpty();
    }

    @Test
    void whatCountsFollowsTheBasis() {
        debate();
        relation("cheap", "risky", RelationType.SUPPORTS, 0.4, ReviewStatus.ACCEPTED);

        Basis accepted = new Basis(true, 0, SupportReading.SOME_REASON, GradualSemantics.QUADRATIC_ENERGY);
        Basis sure = new Basis(false, 0.85, SupportReading.SOME_REASON, GradualSemantics.QUADRATIC_ENERGY);

        assertThat(PositionedMap.of(map, accepted, 0).contested()).containsExactly("boast");
        assertThat(PositionedMap.of(map, sure, 0).contested())
                .doesNotContain("cheap")
                .contains("safe");
    }

    @Test
    void asManyCampsAsAskedForAtMost() {
        document("A");
        claim("x");
        claim("x2");
        document("B");
        claim("y");
        claim("y2");
        document("C");
        claim("z");
        claim("z2");
        map.contradicts("x", "y", 0.9).contradicts("x2", "y2", 0.9);
        map.contradicts("y", "z", 0.9).contradicts("y2", "z2", 0.9);

        assertThat(PositionedMap.of(map).camps()).as("nothing joins A and C").isEqualTo("B | A | C");
        assertThat(PositionedMap.of(map, Basis.DEFAULT, 2).camps()).isEqualTo("A C | B");
    }

    @Test
    void whatIsSaidInTheNameOfAnAuthorIsSaidByTheDocumentIfThereIsOneOfThem() {
        map.document("A", "A", "Agency", 2020);
        claim("x");
        map.document("B", "B", "Union", 2020);
        reported("y", "agency", Stance.REJECTED);
        map.document("C", "C", "Union", 2020);
        reported("z", "Union", Stance.ENDORSED);
        reported("nobody", "unnamed", Stance.REJECTED);

        PositionedMap found = PositionedMap.of(map);

        assertThat(found.positions().participants())
                .extracting(Positions.Participant::name)
                .containsExactlyInAnyOrder("A", "B", "C", "Union");
        assertThat(found.stands("y")).isEqualTo("A asserts, B rejects");
    }
}
