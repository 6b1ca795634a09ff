package org.rejoinder.argumentation.acceptance;

/** Ends a search at its deadline; never leaves this package. */
final class OutOfTime extends RuntimeException {

    OutOfTime() {
        super("The time is up", null, false, false);
    }
}
