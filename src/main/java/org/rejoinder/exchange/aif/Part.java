package org.rejoinder.exchange.aif;

import java.util.Locale;
import java.util.Optional;

/** The parts of a file that are carried one by one. */
enum Part {
    FILE,
    NODE,
    EDGE,
    LOCUTION,
    PARTICIPANT,
    RESOURCE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String label) {
        for (Part part : values()) {
            if (part.label().equals(label)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
