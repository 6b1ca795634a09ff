package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTextTests {

    @Test
    void breaksBetweenWordsAndTakesAnyWhiteSpaceForOneSpace() {
        BoxText.Lines lines = BoxText.wrap("one two\n\n\tthree\u00a0four five six seven", 90, 13, 5);

        assertThat(lines.lines()).containsExactly("one two three", "four five six", "seven");
        assertThat(lines.shortened()).isFalse();
    }

    @Test
    void endsInAnEllipsisWhereLinesRunOut() {
        BoxText.Lines lines = BoxText.wrap("one two three four five six seven", 90, 13, 2);

        assertThat(lines.lines()).hasSize(2);
        assertThat(lines.lines().getLast()).endsWith("\u2026");
        assertThat(lines.shortened()).isTrue();
    }

    @Test
    void noLineIsWiderThanAllowed() {
        String text = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(4)
                + "\u4e2d\u6587".repeat(40)
                + " \ud83d\udc69\u200d\ud83d\ude80".repeat(20);

        assertThat(BoxText.wrap(text, 120, 13, 60).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(BoxText.width(line, 13)).isLessThanOrEqualTo(120));
    }

    @Test
    void neverBreaksInsideACharacterAsReadersSeeIt() {
        String flag = "e\u0301";

        assertThat(BoxText.wrap(flag.repeat(50), 100, 13, 50).lines())
                .allSatisfy(line -> assertThat(line).startsWith("e").endsWith("\u0301"));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(BoxText.wrap(" \n ", 100, 13, 3).lines()).containsExactly("");
    }
}
