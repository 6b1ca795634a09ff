package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class SentenceTests {

    @AfterEach
    void speakEnglishAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aLinkStandsWhereTheMessageHasItsGap() {
        Sentence sentence = Sentence.say("reasoning.because.attacked", new Sentence.Link("“X”", "/x"));

        assertThat(sentence.pieces())
                .containsExactly(
                        new Sentence.Piece("falls because ", null),
                        new Sentence.Piece("“X”", "/x"),
                        new Sentence.Piece(" contradicts it, and that stands.", null));
    }

    @Test
    void inAnotherLanguageItStandsElsewhere() {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(Sentence.say("reasoning.because.attacked", new Sentence.Link("„X“", "/x")))
                .hasToString("fällt, weil „X“ ihr widerspricht und steht.");
    }

    @Test
    void whatIsNoLinkIsFormattedAndTextsAreTakenAsTheyAre() {
        Sentence sentence =
                Sentence.say("reasoning.because.defended", 1234, new Sentence.Link("{0} <b>'$1' \uE0000\uE000", ""));

        assertThat(sentence)
                .hasToString(
                        "stands because all 1,234 claims that contradict it fall, among them {0} <b>'$1' \uE0000\uE000.");
        assertThat(sentence.pieces()).extracting(Sentence.Piece::address).containsOnlyNulls();
    }
}
