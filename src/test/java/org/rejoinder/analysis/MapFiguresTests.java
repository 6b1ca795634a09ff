package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.relation.RelationType;

class MapFiguresTests {

    private static MapBuilder map() {
        return MapBuilder.map("Two", null)
                .document("one", "One", null, 2020)
                .claim("a", ClaimType.FACT, "A holds")
                .claim("b", ClaimType.FACT, "B holds")
                .claim("c", ClaimType.VALUE, "C is good")
                .document("two", "Two", null, 2021)
                .claim("d", ClaimType.POLICY, "D must be done")
                .claim("e", ClaimType.STATISTIC, "E is 5 %")
                .occurrence("a", "A holds", Holder.AUTHOR, Stance.REJECTED, null);
    }

    @Test
    void countsClaimsByTypeAndDocument() {
        MapFigures figures = MapFigures.of(
                map().supports("b", "a", 0.9).contradicts("c", "d", 0.8).contents(), 5);

        assertThat(figures.claims()).isEqualTo(5);
        assertThat(figures.claimsByType())
                .containsEntry(ClaimType.FACT, 2)
                .containsEntry(ClaimType.STATISTIC, 1)
                .containsEntry(ClaimType.COMMITMENT, 0);
        assertThat(figures.relations()).isEqualTo(2);
        assertThat(figures.contested()).isEqualTo(2);
        assertThat(figures.unsupported()).isEqualTo(4);
        assertThat(figures.documents())
                .extracting(
                        MapFigures.OfDocument::claims,
                        MapFigures.OfDocument::contested,
                        MapFigures.OfDocument::unsupported)
                .containsExactly(tuple(3, 1, 2), tuple(3, 1, 2));
    }

    @Test
    void rejectedRelationsDoNotCount() {
        MapFigures figures = MapFigures.of(
                map().relation("a", "b", RelationType.CONTRADICTS, 1, true, "", ReviewStatus.REJECTED)
                        .contents(),
                5);

        assertThat(figures.contested()).isZero();
        assertThat(figures.contradictions()).isEmpty();
        assertThat(figures.relationsByType()).containsEntry(RelationType.CONTRADICTS, 0);
    }

    @Test
    void whatIsGoneFromEveryTextDoesNotCount() {
        MapFigures figures = MapFigures.of(
                map().contradicts("c", "d", 0.8)
                        .supports("b", "a", 0.9)
                        .gone("d")
                        .contents(),
                5);

        assertThat(figures.claims()).isEqualTo(4);
        assertThat(figures.contested()).isZero();
        assertThat(figures.contradictions()).isEmpty();
        assertThat(figures.relations()).isEqualTo(1);
        assertThat(figures.documents())
                .extracting(MapFigures.OfDocument::claims, MapFigures.OfDocument::contested)
                .containsExactly(tuple(3, 0), tuple(2, 0));
    }

    @Test
    void contradictionsBetweenDocumentsComeFirstAndNoClaimCrowdsOutTheOthers() {
        MapFigures figures = MapFigures.of(
                map().contradicts("b", "c", 0.99)
                        .contradicts("b", "d", 0.9)
                        .contradicts("b", "e", 0.85)
                        .contradicts("c", "e", 0.6)
                        .contents(),
                3);

        assertThat(figures.contradictions())
                .extracting(contradiction -> contradiction.relation().id().value())
                .containsExactly("r-b-d-contradicts", "r-c-e-contradicts", "r-b-e-contradicts");
    }

    @Test
    void contradictionsCarryBothPassages() {
        MapFigures.Contradiction contradiction = MapFigures.of(
                        map().contradicts("c", "d", 0.8).contents(), 1)
                .contradictions()
                .getFirst();

        assertThat(contradiction.from().occurrence().quote().exact()).isEqualTo("C is good");
        assertThat(contradiction.from().document().title()).isEqualTo("One");
        assertThat(contradiction.to().occurrence().quote().exact()).isEqualTo("D must be done");
        assertThat(contradiction.to().document().title()).isEqualTo("Two");
    }

    @Test
    void centralClaimsAreThoseTheArgumentLeadsTo() {
        MapFigures figures = MapFigures.of(
                map().supports("b", "a", 0.9)
                        .supports("c", "a", 0.9)
                        .supports("d", "c", 0.9)
                        .contents(),
                2);

        assertThat(figures.central())
                .extracting(central -> central.claim().id().value())
                .containsExactly("c-a", "c-c");
    }
}
