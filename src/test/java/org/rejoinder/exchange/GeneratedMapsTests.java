package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.document.Snapshot;

class GeneratedMapsTests {

    @Property(tries = 200)
    void everyQuoteStandsInATextOfItsDocument(@ForAll("maps") MapContents map) {
        assertThat(map.claims())
                .allSatisfy(claim -> assertThat(map.occurrences().get(claim.id()))
                        .isNotEmpty()
                        .allSatisfy(place -> {
                            Snapshot newest = map.snapshots().get(place.document());
                            assertThat(
                                            newest != null && place.snapshot().equals(newest.sha256())
                                                    ? place.quote().isVerbatimIn(newest.text())
                                                    : map.earlierSnapshots().stream()
                                                            .anyMatch(old ->
                                                                    old.sha256().equals(place.snapshot())
                                                                            && old.document()
                                                                                    .equals(place.document())
                                                                            && place.quote()
                                                                                    .isVerbatimIn(old.text())))
                                    .isTrue();
                        }));
    }

    @Provide
    Arbitrary<MapContents> maps() {
        return Arbitraries.oneOf(GeneratedMaps.any(), GeneratedMaps.calm());
    }
}
