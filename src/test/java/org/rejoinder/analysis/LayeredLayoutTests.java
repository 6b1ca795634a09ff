package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;

class LayeredLayoutTests {

    @Test
    void contradictionsFaceEachOtherAndTheirLineIsStraight() {
        Layout layout = LayeredLayout.of(claims("a", "b", "s")
                .contradicts("a", "b", 0.9)
                .supports("s", "a", 0.9)
                .neighbourhood());

        Layout.Box one = box(layout, "a");
        Layout.Box other = box(layout, "b");
        assertThat(one.y() < other.bottom() && other.y() < one.bottom()).isTrue();
        Layout.Edge contradiction = layout.edges().getFirst();
        assertThat(contradiction.words()).isEqualTo("\u2212 contradicts");
        assertThat(contradiction.points()).hasSize(2);
        assertThat(contradiction.points().getFirst().y())
                .isEqualTo(contradiction.points().getLast().y());
    }

    @Test
    void aReasonThatServesBothSidesIsBelowBoth() {
        Layout layout = LayeredLayout.of(claims("a", "b", "s")
                .contradicts("a", "b", 0.9)
                .supports("s", "a", 0.9)
                .supports("s", "b", 0.9)
                .neighbourhood());

        assertThat(box(layout, "s").y())
                .isGreaterThan(
                        Math.max(box(layout, "a").bottom(), box(layout, "b").bottom()));
    }

    @Test
    void circularSupportIsStillLaidOut() {
        Layout layout = LayeredLayout.of(claims("a", "b", "c")
                .supports("a", "b", 0.9)
                .supports("b", "c", 0.8)
                .supports("c", "a", 0.1)
                .neighbourhood());

        assertThat(layout.edges()).hasSize(3);
        assertThat(box(layout, "a").y()).isGreaterThan(box(layout, "b").y());
        assertThat(box(layout, "b").y()).isGreaterThan(box(layout, "c").y());
    }

    @Test
    void boxesTellWhoSpeaksAndWhatIsFoldedAway() {
        Neighbourhood whole = claims("a").neighbourhood();
        Layout.Box box = LayeredLayout.of(
                        new Neighbourhood(
                                whole.focus(),
                                whole.claims(),
                                List.of(),
                                Map.of(whole.focus().id(), new Neighbourhood.Folded(3, 1, 0))),
                        claim -> "Dr. O\u2019Neill")
                .boxes()
                .getFirst();

        assertThat(box.caption()).isEqualTo("Dr. O\u2019Neill");
        assertThat(box.lines()).containsExactly("Claim a");
        assertThat(box.more()).isEqualTo("+3 \u22121 not shown");
    }

    @Test
    void aNeighbourhoodOfTwelveFitsOnAScreen() {
        MapBuilder map = claims("f", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        for (int claim = 1; claim < 12; claim++) {
            if (claim < 5) {
                map.contradicts("" + claim, "f", 0.5);
            } else {
                map.supports("" + claim, claim < 9 ? "f" : "" + (claim - 4), 0.5);
            }
        }

        Layout layout = LayeredLayout.of(map.neighbourhood());

        assertThat(layout.width()).isLessThanOrEqualTo(1280);
        assertThat(layout.height()).isLessThanOrEqualTo(800);
    }

    private static Layout.Box box(Layout layout, String claim) {
        return layout.box(new Claim.Id("c-" + claim)).orElseThrow();
    }

    private static MapBuilder claims(String... ids) {
        MapBuilder map = MapBuilder.map("Layout", null).document("one", "One", null, 0);
        for (String id : ids) {
            map.claim(id, ClaimType.FACT, "Claim " + id);
        }
        return map;
    }
}
