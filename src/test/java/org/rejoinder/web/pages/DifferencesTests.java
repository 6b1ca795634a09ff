package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    @Test
    void figuresThatTheOtherSaysOtherwiseAreMarked() {
        assertThat(marked("Footfall rose by 12 % in 2023.", "Visitors: 9 % fewer on weekdays of 2023."))
                .containsExactly("12 %");
    }

    @Test
    void figuresAreNotMarkedWhereTheOtherGivesNone() {
        assertThat(marked("Trade rose by 17 %.", "Shops had a bad year.")).isEmpty();
    }

    @Test
    void aNegationOnOneSideIsMarked() {
        assertThat(marked("The closure does not protect children.", "Cars are kept out to keep pupils safe."))
                .containsExactly("not");
    }

    @Test
    void otherWordsAreMarkedOnlyBetweenPassagesWordedAlike() {
        assertThat(marked("The alliance was founded to defend Europe.", "The alliance was founded to control Europe."))
                .containsExactly("defend");
        assertThat(marked("The alliance was founded to defend Europe.", "Soldiers were sent abroad."))
                .isEmpty();
    }

    @Test
    void thePiecesTogetherAreTheText() {
        String text = " “Up to 18 %”, he said – not 30.";
        String together = String.join(
                "",
                Differences.mark(text, "Up to 20 %, he said, 31").stream()
                        .map(PassageView.Piece::text)
                        .toList());
        assertThat(together).isEqualTo(text);
    }

    private static List<String> marked(String text, String other) {
        return Differences.mark(text, other).stream()
                .filter(PassageView.Piece::differs)
                .map(PassageView.Piece::text)
                .toList();
    }
}
