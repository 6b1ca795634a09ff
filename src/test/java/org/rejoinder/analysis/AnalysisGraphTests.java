package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.RelationType;

class AnalysisGraphTests {

    @Test
    void pageRankOfACycleIsEven() {
        AnalysisGraph graph = AnalysisGraph.of(claims("a", "b", "c", "d")
                .supports("a", "b", 1)
                .supports("b", "c", 1)
                .supports("c", "d", 1)
                .supports("d", "a", 1)
                .contents());

        assertThat(graph.pageRank().values())
                .hasSize(4)
                .allSatisfy(rank -> assertThat(rank).isCloseTo(0.25, within(1e-5)));
    }

    @Test
    void pageRankOfAStarFollowsTheClosedForm() {
        AnalysisGraph graph = AnalysisGraph.of(claims("hub", "a", "b", "c")
                .supports("a", "hub", 1)
                .supports("b", "hub", 1)
                .supports("c", "hub", 1)
                .contents());

        // A leaf has x; the hub, which leads nowhere and so to everywhere, has x + 3 * 0.85 * x; all add up to 1.
        double leaf = 1 / (4 + 3 * 0.85);
        Map<Claim.Id, Double> ranks = graph.pageRank();
        assertThat(ranks.get(new Claim.Id("c-a"))).isCloseTo(leaf, within(1e-5));
        assertThat(ranks.get(new Claim.Id("c-hub"))).isCloseTo(leaf + 3 * 0.85 * leaf, within(1e-5));
    }

    @Test
    void degreeCountsRelationsBothWaysAndLeavesOutRejectedOnes() {
        AnalysisGraph graph = AnalysisGraph.of(claims("a", "b", "c")
                .supports("a", "b", 1)
                .contradicts("b", "c", 1)
                .relation("c", "a", RelationType.SUPPORTS, 1, false, "", ReviewStatus.REJECTED)
                .contents());

        assertThat(graph.degree(new Claim.Id("c-b"))).isEqualTo(2);
        assertThat(graph.degree(new Claim.Id("c-a"))).isEqualTo(1);
        assertThat(graph.degree(new Claim.Id("c-unknown"))).isZero();
    }

    @Test
    void componentsComeLargestFirstInTheMapsOrder() {
        AnalysisGraph graph = AnalysisGraph.of(claims("alone", "a", "b", "x", "y", "z")
                .supports("b", "a", 1)
                .contradicts("x", "y", 1)
                .supports("z", "y", 1)
                .contents());

        assertThat(graph.components())
                .extracting(component ->
                        component.stream().map(Claim.Id::value).toList().toString())
                .containsExactly("[c-x, c-y, c-z]", "[c-a, c-b]", "[c-alone]");
    }

    @Test
    void anEmptyMapHasNoRanksAndNoComponents() {
        AnalysisGraph graph = AnalysisGraph.of(MapBuilder.map("Empty", null).contents());

        assertThat(graph.pageRank()).isEmpty();
        assertThat(graph.components()).isEmpty();
    }

    private static MapBuilder claims(String... ids) {
        MapBuilder map = MapBuilder.map("Graph", null).document("one", "One", null, 0);
        for (String id : ids) {
            map.claim(id, ClaimType.FACT, "Claim " + id);
        }
        return map;
    }
}
