package org.rejoinder.document;

/** Somebody else has changed a record since it was read; nothing was written. */
public final class StaleVersion extends RuntimeException {

    public StaleVersion(String what, int expected, int actual) {
        super("%s is at version %d, not %d: read it again before changing it".formatted(what, actual, expected));
    }
}
