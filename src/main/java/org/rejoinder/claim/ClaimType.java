package org.rejoinder.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of proposition a claim is; of a compound sentence, its main clause decides. */
public enum ClaimType {
    FACT,
    STATISTIC,
    CAUSAL,
    VALUE,
    POLICY,
    PREDICTION,
    DEFINITION,
    /** An organisation says what it will do. */
    COMMITMENT;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
