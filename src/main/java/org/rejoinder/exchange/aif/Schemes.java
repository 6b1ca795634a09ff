package org.rejoinder.exchange.aif;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of schemes as AIFdb has them, and their numbers there. */
final class Schemes {

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("Default Inference", "72"),
            Map.entry("Default Conflict", "71"),
            Map.entry("Default Rephrase", "144"),
            Map.entry("Default Transition", "82"),
            Map.entry("Asserting", "74"),
            Map.entry("Analogy", "1"),
            Map.entry("CauseToEffect", "4"),
            Map.entry("Example", "14"),
            Map.entry("ExpertOpinion", "15"),
            Map.entry("PracticalReasoning", "28"),
            Map.entry("VerbalClassification", "31"),
            Map.entry("EstablishedRule", "61"),
            Map.entry("Ad hominem", "172"));

    private Schemes() {}

    /** The number of a scheme in AIFdb; null if we know none. */
    static @Nullable String number(String scheme) {
        return NUMBERS.get(scheme);
    }

    /** A pattern of reasoning in the file's words; null if they say no more than the type does: "Default Inference", "RA". */
    static @Nullable String telling(String words) {
        String name = words.strip();
        return name.isEmpty() || name.startsWith("Default ") || name.length() <= 2 ? null : name;
    }
}
