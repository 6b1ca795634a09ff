package org.rejoinder.argumentation.strength;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.GraphText;

class StrengthBandTests {

    @ParameterizedTest
    @CsvSource({
        "0, VERY_WEAK",
        "0.1499, VERY_WEAK",
        "0.15, WEAK",
        "0.3499, WEAK",
        "0.35, MODERATE",
        "0.5, MODERATE",
        "0.65, MODERATE",
        "0.6501, STRONG",
        "0.85, STRONG",
        "0.8501, VERY_STRONG",
        "1, VERY_STRONG"
    })
    void aBandLiesBetweenItsBounds(double strength, StrengthBand band) {
        assertThat(StrengthBand.of(strength)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "a=1; c=1; a %s b; c %s b, VERY_WEAK, VERY_STRONG",
        "a=1; a %s b, WEAK, STRONG",
        "a %s b; c %s b, WEAK, STRONG",
        "a %s b, MODERATE, MODERATE"
    })
    void objectionsWeakenByAsManyBandsAsReasonsStrengthen(String text, StrengthBand against, StrengthBand inFavour) {
        assertThat(band(text.replace("%s", "->"))).isEqualTo(against);
        assertThat(band(text.replace("%s", "+>"))).isEqualTo(inFavour);
    }

    private static StrengthBand band(String text) {
        GraphText graph = GraphText.of(text);
        return StrengthBand.of(Strengths.of(graph.graph(), GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE)
                .of(graph.node("b")));
    }
}
