package org.rejoinder.analysis.reasoning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.rejoinder.argumentation.Label;

/** How a claim stands in its map under the grounded semantics: what follows from the map, not whether it is so. */
public enum Standing {
    /** Nothing that stands speaks against it, and what it rests on stands. */
    STANDS,
    /** Something that stands speaks against it, or what it rests on falls. */
    FALLS,
    /** Neither: what would decide it is itself undecided. */
    OPEN,
    /** It does not count: rejected under review and not brought back. */
    ABSENT;

    /** The name in exports and addresses: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(Label label) {
        return switch (label) {
            case IN -> STANDS;
            case OUT -> FALLS;
            case UNDECIDED -> OPEN;
        };
    }
}
