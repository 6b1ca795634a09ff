package org.rejoinder.argumentation.acceptance;

/** What was found, and whether that is all there is to find. */
public sealed interface Found<T> {

    T value();

    /** The whole answer. */
    record Complete<T>(T value) implements Found<T> {}

    /** What was known when the time was up. */
    record StoppedEarly<T>(T value) implements Found<T> {}
}
