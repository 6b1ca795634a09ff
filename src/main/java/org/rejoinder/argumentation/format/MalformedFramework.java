package org.rejoinder.argumentation.format;

import java.io.IOException;

/** A file is not what its format asks for; the message names the place and what was expected there. */
public final class MalformedFramework extends IOException {

    private final int line;
    private final int column;

    MalformedFramework(int line, int column, String what) {
        super("Line %d, column %d: %s".formatted(line, column, what));
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in UTF-16 units. */
    public int column() {
        return column;
    }
}
