package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextLikenessTests {

    private static double likeness(String one, String other) {
        double likeness = TextLikeness.of(new SnapshotText(one), new SnapshotText(other));
        assertThat(TextLikeness.of(new SnapshotText(other), new SnapshotText(one)))
                .isEqualTo(likeness);
        return likeness;
    }

    @Test
    void isOneForTheSameWordsInOtherTypography() {
        assertThat(likeness("The port, it is said, is open today.", "the  PORT it is said “is open” today"))
                .isEqualTo(1);
    }

    @Test
    void isZeroForOtherWordsAndForNone() {
        assertThat(likeness("The port is open all day.", "Women march against the war today."))
                .isZero();
        assertThat(likeness("", "Anything at all.")).isZero();
    }

    @Test
    void countsSharedSequencesOfFiveWords() {
        assertThat(likeness("a b c d e f g", "a b c d e f x")).isEqualTo(2.0 / 3, within(1e-9));
    }
}
