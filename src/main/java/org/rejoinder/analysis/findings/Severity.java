package org.rejoinder.analysis.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a finding weighs; the gravest first. None of them says that a claim is false. */
public enum Severity {
    /** The reasoning cannot stand as it is: something goes round in a circle or against itself. */
    FLAW,
    /** Something that others rest on is missing or thinner than it looks. */
    WEAKNESS,
    /** Worth a look. */
    REMARK;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it weighs as much as {@code other} or more. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
