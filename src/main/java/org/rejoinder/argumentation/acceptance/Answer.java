package org.rejoinder.argumentation.acceptance;

/** The answer to a question of acceptance. */
public enum Answer {
    YES,
    NO,
    /** The time was up before it was found out. */
    UNKNOWN;

    static Answer of(boolean holds) {
        return holds ? YES : NO;
    }
}
