package org.rejoinder.analysis.findings;

import java.io.Serial;

/** Thrown while a file of rules is read or run; becomes a {@link RuleFault}. */
final class FaultyRule extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line as in {@link RuleFault} */
    FaultyRule(int line, String problem) {
        super(problem);
        this.line = line;
    }

    RuleFault in(String file) {
        return new RuleFault(file, line, String.valueOf(getMessage()));
    }
}
