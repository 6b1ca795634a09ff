package org.rejoinder.analysis.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rejoinder.analysis.reasoning.GraphSketch.claim;
import static org.rejoinder.analysis.reasoning.GraphSketch.relation;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.strength.GradualSemantics;

/** What is supposed, and what counts, as they stand in an address. */
class WhatIfTests {

    @Test
    void theSameSuppositionsHaveTheSameAddressInWhateverOrderTheyWereMade() {
        WhatIf one = WhatIf.NOTHING
                .with(claim("b"), WhatIf.OfClaim.OFF)
                .with(relation("r"), WhatIf.OfLink.CUT)
                .with(claim("a"), WhatIf.OfClaim.OFF);
        WhatIf other = WhatIf.NOTHING
                .with(claim("a"), WhatIf.OfClaim.BELIEVE)
                .with(claim("a"), WhatIf.OfClaim.OFF)
                .with(claim("b"), WhatIf.OfClaim.OFF)
                .with(relation("r"), WhatIf.OfLink.CUT);

        assertThat(one).isEqualTo(other);
        assertThat(one.toQuery()).isEqualTo("off=c-a&off=c-b&cut=r-r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "off=c-a&off=c-b&believe=c-c&on=c-d&cut=r-a&cut=g-a&restore=r-b&restore=g-b",
            })
    void whatWasWrittenIsReadBack(String query) {
        assertThat(WhatIf.parse(query).toQuery()).isEqualTo(query);
        assertThat(WhatIf.parse(query).isNothing()).isEqualTo(query.isEmpty());
    }

    @Test
    void severalIdsMayShareOneParameterAndOtherParametersArePassedOver() {
        assertThat(WhatIf.of(Map.of("off", List.of("c-a, c-b", ""), "page", List.of("2"))))
                .isEqualTo(WhatIf.parse("off=c-a&off=c-b"));
    }

    @Test
    void aSuppositionCanBeTakenBack() {
        WhatIf whatIf = WhatIf.parse("off=c-a&cut=r-b&cut=g-c");

        assertThat(whatIf.without("r-b")).isEqualTo(WhatIf.parse("off=c-a&cut=g-c"));
        assertThat(whatIf.without("c-a").without("r-b").without("g-c").isNothing())
                .isTrue();
        assertThat(whatIf.without("c-z")).isEqualTo(whatIf);
    }

    @ParameterizedTest
    @CsvSource({
        "off=c-a&believe=c-a, c-a cannot be both off and believe",
        "cut=g-a&restore=g-a, g-a cannot be both cut and restore",
        "off=r-a, is not the id of a claim",
        "cut=c-a, is not the id of a relation",
        "of=c-a, 'is not one of off, believe, on, cut, restore'"
    })
    void whatCannotBeSupposedIsRefusedInWords(String query, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.parse(query))
                .withMessageContaining(message);
    }

    @Test
    void theDefaultBasisHasAnEmptyAddress() {
        assertThat(Basis.DEFAULT.toQuery()).isEmpty();
        assertThat(Basis.parse("")).isEqualTo(Basis.DEFAULT);
        assertThat(Basis.parse("count=all&confidence=0&support=some-reason&strength=quadratic-energy"))
                .isEqualTo(Basis.DEFAULT);
    }

    @Test
    void aBasisIsReadBack() {
        Basis basis = new Basis(false, 0.6, SupportReading.DEDUCTIVE, GradualSemantics.DF_QUAD);

        assertThat(basis.toQuery()).isEqualTo("confidence=0.6&support=deductive&strength=df-quad");
        assertThat(Basis.parse(basis.toQuery())).isEqualTo(basis);
        assertThat(Basis.parse("count=accepted").toQuery()).isEqualTo("count=accepted");
    }

    @Test
    void confidenceMakesNoDifferenceWhereOnlyAcceptedRelationsCount() {
        assertThat(Basis.parse("count=accepted&confidence=0.9")).isEqualTo(Basis.parse("count=accepted"));
    }

    @ParameterizedTest
    @CsvSource({
        "count=some, neither all nor accepted",
        "confidence=high, is no number",
        "confidence=2, confidence goes from 0 to 1",
        "confidence=NaN, confidence goes from 0 to 1",
        "support=any, 'is not one of none, some-reason, necessary, deductive'",
        "strength=x, is not one of quadratic-energy",
        "count=all&count=accepted, count is given more than once",
        "counts=all, is not one of count"
    })
    void aBasisThatIsNoneIsRefusedInWords(String query, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.parse(query))
                .withMessageContaining(message);
    }
}
