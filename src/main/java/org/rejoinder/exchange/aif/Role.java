package org.rejoinder.exchange.aif;

import java.util.Optional;
import org.rejoinder.exchange.StepGraph;

/** What a node of AIF is, by its type. */
enum Role {
    /** I: what is claimed. */
    STATEMENT,
    /** RA. */
    INFERENCE,
    /** CA. */
    CONFLICT,
    /** MA: what says the same in other words. */
    REPHRASE,
    /** L: what was said, and by whom. */
    LOCUTION,
    /** YA: what saying it did, such as asserting or asking. */
    ILLOCUTION,
    /** TA, PA and whatever else there may be. */
    OTHER;

    static Role ofType(String type) {
        return switch (type) {
            case "I" -> STATEMENT;
            case "RA" -> INFERENCE;
            case "CA" -> CONFLICT;
            case "MA" -> REPHRASE;
            case "L" -> LOCUTION;
            case "YA" -> ILLOCUTION;
            default -> OTHER;
        };
    }

    /** What kind of step between claims it is, if it is one. */
    Optional<StepGraph.Kind> step() {
        return switch (this) {
            case INFERENCE -> Optional.of(StepGraph.Kind.INFERENCE);
            case CONFLICT -> Optional.of(StepGraph.Kind.CONFLICT);
            case REPHRASE -> Optional.of(StepGraph.Kind.REPHRASE);
            default -> Optional.empty();
        };
    }
}
