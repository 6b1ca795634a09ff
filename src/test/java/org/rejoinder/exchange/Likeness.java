package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;

/** Compares a map with what has come back from a format of another tool, as far as that keeps it. */
public final class Likeness {

    private Likeness() {}

    /** Everything but blocks, what is carried, and who found what. */
    public static void assertSame(MapContents actual, MapContents expected) {
        assertSameReasoning(actual, expected);
        assertThat(actual.documents()).isEqualTo(expected.documents());
        assertThat(texts(actual)).isEqualTo(texts(expected));
        assertThat(actual.occurrences()).isEqualTo(expected.occurrences());
        assertThat(actual.relations()).isEqualTo(expected.relations());
    }

    /** Claims, relations and arguments, and in which words who asserts what; not where. */
    public static void assertSameReasoning(MapContents actual, MapContents expected) {
        assertThat(actual.map()).isEqualTo(expected.map());
        assertThat(actual.claims()).containsExactlyInAnyOrderElementsOf(expected.claims());
        assertThat(actual.relations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("scope")
                .isEqualTo(expected.relations());
        assertThat(actual.reviewed().arguments()).isEqualTo(expected.reviewed().arguments());
        assertThat(voices(actual)).isEqualTo(voices(expected));
    }

    private static Map<Document.Id, String> texts(MapContents contents) {
        return contents.snapshots().values().stream()
                .collect(Collectors.toMap(
                        Snapshot::document, snapshot -> snapshot.text().value()));
    }

    private static Map<Claim.Id, List<String>> voices(MapContents contents) {
        return contents.occurrences().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(Likeness::voice)
                                .sorted()
                                .toList()));
    }

    private static String voice(Occurrence place) {
        return String.join(
                "|",
                place.quote().exact().strip(),
                place.holder().toString(),
                place.stance().label(),
                String.valueOf(place.section()),
                String.valueOf(place.loaded()));
    }
}
