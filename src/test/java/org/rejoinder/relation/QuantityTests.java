package org.rejoinder.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.relation.Quantity.Unit;

class QuantityTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It cost $1.2 trillion.               | 1.2e12 | MONEY
            It cost 84 million crowns a year.    | 84e6   | MONEY
            Prices rose by 4.5 per cent.         | 4.5    | PERCENT
            Prices rose by 18 % this year.       | 18     | PERCENT
            It was founded in 1949.              | 1949   | YEAR
            It took 26 months.                   | 26     | DURATION
            Some 1,240 officers serve there.     | 1240   | COUNT
            """)
    void readsAmountsWithScaleAndUnit(String text, double value, Unit unit) {
        assertThat(Quantity.in(text)).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualTo(value);
            assertThat(quantity.unit()).isEqualTo(unit);
        });
    }

    @Test
    void countsAreComparableOnlyOfTheSameThing() {
        Quantity officers = Quantity.in("1,240 officers").getFirst();
        assertThat(officers.comparable(Quantity.in("900 officers").getFirst())).isTrue();
        assertThat(officers.comparable(Quantity.in("900 houses").getFirst())).isFalse();
    }

    @Test
    void roundingIsNoDifference() {
        assertThat(Quantity.in("100 per cent")
                        .getFirst()
                        .differs(Quantity.in("99 per cent").getFirst()))
                .isFalse();
        assertThat(Quantity.in("18 per cent")
                        .getFirst()
                        .differs(Quantity.in("12 per cent").getFirst()))
                .isTrue();
    }
}
