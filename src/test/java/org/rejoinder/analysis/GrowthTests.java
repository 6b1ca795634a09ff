package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.Sight.Opening;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.relation.RelationType;

class GrowthTests {

    @Test
    void anOpeningAddsTheClaimsOfItsTypeAroundItsBox() {
        Surroundings opened = grown(20, supports("a"));

        assertThat(shown(opened)).contains("c-a1", "c-a2").doesNotContain("c-against");
        assertThat(opened.opened()).containsEntry(supports("a"), 2);
        assertThat(opened.crowdedOut()).isZero();
        assertThat(opened.steps()).hasSize(2);
        assertThat(opened.shown().folded().get(id("a"))).isEqualTo(new Neighbourhood.Folded(0, 1, 0));
    }

    @Test
    void whatIsOpenedInsideAnOpeningStaysOnlyAsLongAsThatIsOpen() {
        assertThat(shown(grown(20, supports("a"), supports("a1")))).contains("c-deep");
        assertThat(shown(grown(20, supports("a1")))).doesNotContain("c-deep");
    }

    @Test
    void theLeastRelevantBranchesFoldWhereThereIsNoRoom() {
        Surroundings opened = grown(5, supports("a"), supports("a1"));

        assertThat(shown(opened)).containsExactlyInAnyOrder("c-focus", "c-a", "c-a1", "c-a2", "c-deep");
        assertThat(opened.crowdedOut()).isEqualTo(2);
        assertThat(opened.shown().folded().get(id("focus"))).isEqualTo(new Neighbourhood.Folded(2, 0, 0));
    }

    @Test
    void anAddressThatOpensWhatIsNotThereShowsTheRest() {
        assertThat(shown(grown(20, supports("nowhere"), supports("b")))).isEqualTo(shown(grown(20)));
    }

    private static Surroundings grown(int most, Opening... openings) {
        MapBuilder map = MapBuilder.map("Growing", null).document("one", "One", null, 0);
        for (String claim : List.of("focus", "a", "b", "c", "a1", "a2", "against", "deep")) {
            map.claim(claim, ClaimType.FACT, "Claim " + claim);
        }
        map.supports("a", "focus", 0.9).supports("b", "focus", 0.8).supports("c", "focus", 0.7);
        map.supports("a1", "a", 0.6).supports("a2", "a", 0.5).contradicts("against", "a", 0.4);
        map.supports("deep", "a1", 0.3);
        MapContents contents = map.contents();
        return Growth.of(NeighbourhoodSearch.in(contents), contents.claims().getFirst(), 1, 4, List.of(openings), most);
    }

    private static List<String> shown(Surroundings surroundings) {
        return surroundings.shown().claims().stream()
                .map(claim -> claim.id().value())
                .toList();
    }

    private static Opening supports(String claim) {
        return new Opening(id(claim), RelationType.SUPPORTS);
    }

    private static Claim.Id id(String claim) {
        return new Claim.Id("c-" + claim);
    }
}
