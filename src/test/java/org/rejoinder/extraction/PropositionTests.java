package org.rejoinder.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Passage;
import org.rejoinder.document.SnapshotText;

class PropositionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "however, rents\t rose | Rents rose.",
                "But the council knew; | The council knew.",
                "• move the money, and | Move the money.",
                "2.1 The bank will pay. | The bank will pay.",
                "“Rents rose.” | Rents rose.",
                "In fact, for example, rents rose! | Rents rose!",
                "Yet another mill closed. | Yet another mill closed.",
                "rents rose” | Rents rose."
            })
    void makesASentenceOfItsOwn(String words, String sentence) {
        assertThat(Proposition.sentence(words)).isEqualTo(sentence);
    }

    @Test
    void leavesOutReferenceNumbers() {
        SnapshotText text = new SnapshotText("Rents rose12 by half.");
        assertThat(Proposition.at(text, new Passage(0, text.length()), List.of(new Passage(10, 12))))
                .isEqualTo("Rents rose by half.");
    }

    @Test
    void keepsWordsApartThatOnlyAReferenceNumberParted() {
        SnapshotText text = new SnapshotText("Rents4and wages rose thereafter 1.");
        assertThat(Proposition.at(text, new Passage(0, text.length()), List.of(new Passage(5, 6), new Passage(32, 33))))
                .isEqualTo("Rents and wages rose thereafter.");
    }

    @Test
    void recognisesOneClaimInTwoWordings() {
        assertThat(Claim.normalised("“Rents rose – by 5%!”")).isEqualTo(Claim.normalised("rents rose by 5%"));
    }
}
