package org.rejoinder.cli;

/** What the command was asked for is not there; the message says so and what to do. */
final class NotFound extends RuntimeException {

    NotFound(String message) {
        super(message);
    }
}
