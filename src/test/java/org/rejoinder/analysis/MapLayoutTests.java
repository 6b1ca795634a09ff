package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;

class MapLayoutTests {

    @Test
    void cellsDoNotOverlapAndLieInside() {
        MapLayout layout = MapLayout.of(AnalysisGraph.of(forest(120)), 300);

        assertThat(layout.places()).hasSize(120);
        List<Map.Entry<Claim.Id, Layout.Point>> places =
                new ArrayList<>(layout.places().entrySet());
        for (int one = 0; one < places.size(); one++) {
            Layout.Point place = places.get(one).getValue();
            assertThat(place.x())
                    .isBetween(MapLayout.CELL_WIDTH / 2 - 0.1, layout.width() - MapLayout.CELL_WIDTH / 2 + 0.1);
            assertThat(place.y())
                    .isBetween(MapLayout.CELL_HEIGHT / 2 - 0.1, layout.height() - MapLayout.CELL_HEIGHT / 2 + 0.1);
            for (int other = one + 1; other < places.size(); other++) {
                Layout.Point there = places.get(other).getValue();
                assertThat(Math.abs(place.x() - there.x()) >= MapLayout.CELL_WIDTH - 0.01
                                || Math.abs(place.y() - there.y()) >= MapLayout.CELL_HEIGHT - 0.01)
                        .isTrue();
            }
        }
    }

    @Test
    void theSameMapIsPlacedTheSameEachTime() {
        assertThat(MapLayout.of(AnalysisGraph.of(forest(60)), 300))
                .isEqualTo(MapLayout.of(AnalysisGraph.of(forest(60)), 300));
    }

    @Test
    void claimsWithoutRelationsAreLeftOutAndTheWeightiestAreKept() {
        MapContents star = MapBuilder.map("Star", null)
                .document("one", "One", null, 0)
                .claim("hub", ClaimType.FACT, "Hub")
                .claim("a", ClaimType.FACT, "A")
                .claim("b", ClaimType.FACT, "B")
                .claim("alone", ClaimType.FACT, "Alone")
                .supports("a", "hub", 1)
                .supports("b", "hub", 1)
                .contents();

        assertThat(MapLayout.of(AnalysisGraph.of(star), 10).places().keySet())
                .containsExactlyInAnyOrder(new Claim.Id("c-hub"), new Claim.Id("c-a"), new Claim.Id("c-b"));
        assertThat(MapLayout.of(AnalysisGraph.of(star), 1).places()).containsOnlyKeys(new Claim.Id("c-hub"));
    }

    /** Trees of ten claims each. */
    private static MapContents forest(int claims) {
        MapBuilder map = MapBuilder.map("Forest", null).document("one", "One", null, 0);
        for (int claim = 0; claim < claims; claim++) {
            map.claim("" + claim, ClaimType.FACT, "Claim " + claim);
            if (claim % 10 != 0) {
                map.supports("" + claim, "" + (claim - claim % 10 + (claim % 10) / 3), 0.5);
            }
        }
        return map.contents();
    }
}
