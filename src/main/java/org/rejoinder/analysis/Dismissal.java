package org.rejoinder.analysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has set a finding of a map aside. It holds as long as the rule finds the same claims.
 *
 * @param finding id of the finding
 * @param rule name of the rule that found it
 * @param by who, as they call themselves; at most {@value #LONGEST_NAME} UTF-16 units, never blank
 * @param note why; at most {@value #LONGEST_NOTE} UTF-16 units; null if nobody said
 */
public record Dismissal(
        String finding,
        String rule,
        String by,
        Instant at,
        @Nullable String note) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_NOTE = 2_000;
}
