package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;

class ConditionsTests {

    @Test
    void areReadBackAsTheyWereWritten() {
        Conditions all = new Conditions(
                "18 % & \"more\" = ü + 1",
                new Document.Id("d-one"),
                ClaimType.STATISTIC,
                "Ms Ode",
                ReviewStatus.ACCEPTED,
                0.67,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2024, 2, 29),
                Set.of(Feature.values()));

        assertThat(Conditions.parse(all.toQuery())).isEqualTo(all);
        assertThat(all.toQuery()).isEqualTo(Conditions.parse(all.toQuery()).toQuery());
        assertThat(Conditions.NONE.toQuery()).isEmpty();
    }

    @Test
    void whatAFormLeavesEmptyIsNoCondition() {
        assertThat(Conditions.parse("q=&type=&document=&contested=true&from="))
                .isEqualTo(Conditions.of(Feature.CONTESTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=",
                "contested=false",
                "unknown=1",
                "type=poem",
                "worth=2",
                "worth=much",
                "from=yesterday",
                "q=%zz"
            })
    void refuseWhatSaysNothingOrSomethingUnknown(String query) {
        assertThatIllegalArgumentException().isThrownBy(() -> Conditions.parse(query));
    }
}
