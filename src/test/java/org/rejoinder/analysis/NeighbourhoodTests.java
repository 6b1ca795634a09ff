package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.RelationType;

class NeighbourhoodTests {

    @Test
    void bothSidesAreShownWhereNotAllFit() {
        MapBuilder map = claims("focus", "s1", "s2", "s3", "s4", "k1", "k2");
        map.supports("s1", "focus", 0.99).supports("s2", "focus", 0.98).supports("s3", "focus", 0.97);
        map.supports("s4", "focus", 0.96).contradicts("k1", "focus", 0.6).contradicts("k2", "focus", 0.5);

        Neighbourhood cut = around(map, 1, 5);

        assertThat(cut.claims())
                .extracting(claim -> claim.id().value())
                .containsExactly("c-focus", "c-s1", "c-s2", "c-k1", "c-k2");
        assertThat(cut.folded()).containsOnlyKeys(new Claim.Id("c-focus"));
        assertThat(cut.folded()).containsValue(new Neighbourhood.Folded(2, 0, 0));
    }

    @Test
    void nearerClaimsComeBeforeMoreConfidentOnes() {
        MapBuilder map = claims("focus", "far", "near");
        map.supports("near", "focus", 0.2).supports("far", "near", 0.9);

        assertThat(around(map, 2, 3).claims())
                .extracting(claim -> claim.id().value())
                .containsExactly("c-focus", "c-near", "c-far");
        assertThat(around(map, 1, 3).claims()).hasSize(2);
    }

    @Test
    void relationsBetweenShownClaimsAreAllThereAndRejectedOnesAreNot() {
        MapBuilder map = claims("focus", "a", "b", "gone");
        map.supports("a", "focus", 0.9).supports("b", "focus", 0.8).contradicts("a", "b", 0.7);
        map.relation("gone", "focus", RelationType.SUPPORTS, 1, false, "", ReviewStatus.REJECTED);

        Neighbourhood neighbourhood = around(map, 1, 10);

        assertThat(neighbourhood.relations())
                .extracting(relation -> relation.id().value())
                .containsExactly("r-a-focus-supports", "r-b-focus-supports", "r-a-b-contradicts");
        assertThat(neighbourhood.claims()).hasSize(3);
        assertThat(neighbourhood.folded()).isEmpty();
    }

    @Test
    void aClaimOfAnotherMapHasNoNeighbourhoodHere() {
        assertThat(Neighbourhoods.within(claims("a").contents(), new Claim.Id("c-other"), 1, 5))
                .isEmpty();
    }

    private static Neighbourhood around(MapBuilder map, int hops, int limit) {
        return Neighbourhoods.within(map.contents(), new Claim.Id("c-focus"), hops, limit)
                .orElseThrow();
    }

    private static MapBuilder claims(String... ids) {
        MapBuilder map = MapBuilder.map("Near", null).document("one", "One", null, 0);
        for (String id : ids) {
            map.claim(id, ClaimType.FACT, "Claim " + id);
        }
        return map;
    }
}
