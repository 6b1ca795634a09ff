package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.pipeline.Progress;
import org.springframework.context.i18n.LocaleContextHolder;

class WordingTests {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; 0; 0 claims",
                "en; 1; 1 claim",
                "en; 2; 2 claims",
                "en; 12345; 12,345 claims",
                "de; 0; 0 Behauptungen",
                "de; 1; 1 Behauptung",
                "de; 12345; 12.345 Behauptungen"
            })
    void numbersAgreeWithTheirNounInBothLanguages(String language, long number, String words) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(Wording.count(number, "claim")).isEqualTo(words);
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2024, 7, 3);

        assertThat(Wording.date(day)).isEqualTo("3 July 2024");
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(Wording.date(day)).isEqualTo("3. Juli 2024");
    }

    @Test
    void outsideARequestAndInAForeignLanguageItIsEnglish() {
        assertThat(Wording.type(ClaimType.POLICY)).isEqualTo("Policy");
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        assertThat(Wording.type(ClaimType.POLICY)).isEqualTo("Policy");
    }

    @ParameterizedTest
    @EnumSource(ClaimType.class)
    void everyTypeHasAWord(ClaimType type) {
        assertThat(Wording.type(type)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ReviewStatus.class)
    void everyStatusHasAWord(ReviewStatus status) {
        assertThat(Wording.status(status)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void everyStanceHasAWord(Stance stance) {
        assertThat(Wording.stance(stance)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Progress.Step.class)
    void everyStepHasAWord(Progress.Step step) {
        assertThat(Wording.step(step)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(value = AnchorState.class, mode = EnumSource.Mode.EXCLUDE, names = "EXACT")
    void everyAnchorThatIsNotExactIsToldAbout(AnchorState state) {
        assertThat(Wording.anchor(state)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"0.95, very likely", "0.9, very likely", "0.67, likely", "0.5, more likely than not", "0.49, uncertain"
    })
    void aConfidenceIsToldInWords(double confidence, String words) {
        assertThat(Wording.confidence(confidence)).isEqualTo(words);
    }
}
