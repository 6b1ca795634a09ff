package org.rejoinder.analysis.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicWordsTests {

    private static final List<String> AIR = List.of(
            "Nitrogen dioxide in the town is above the limit.",
            "The town's nitrogen dioxide makes children ill.",
            "Clean air helps children in the town.");

    private static final List<String> TRADE = List.of(
            "Shops in the town lose customers.", "The town's shops will close.", "Customers of the town come by car.");

    @Test
    void aTopicIsNamedByWhatSetsItApartInItsOwnWords() {
        List<List<String>> names = TopicWords.of(List.of(AIR, TRADE));

        assertThat(names.get(0))
                .startsWith("nitrogen dioxide")
                .contains("children")
                .doesNotContain("town");
        assertThat(names.get(1)).contains("shops", "customers").doesNotContain("the");
    }

    @Test
    void theOrderOfTheClaimsChangesNothing() {
        assertThat(TopicWords.of(List.of(AIR.reversed(), TRADE))).isEqualTo(TopicWords.of(List.of(AIR, TRADE)));
    }

    @Test
    void whereNoWordComesTwiceThereIsNoName() {
        assertThat(TopicWords.of(List.of(List.of("Ships sail.", "Birds fly.")))).containsExactly(List.of());
    }
}
