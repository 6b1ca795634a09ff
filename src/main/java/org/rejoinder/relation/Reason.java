package org.rejoinder.relation;

import java.util.Comparator;
import java.util.List;

/** Puts what speaks for a relation into words for a reader. */
final class Reason {

    /** From this strength on a cue is worth naming before weaker ones of a more telling kind. */
    private static final double WORTH_NAMING = 0.3;

    private Reason() {}

    /** The most telling of the cues, or {@code otherwise} if there is none. */
    static String of(List<Cue> cues, String otherwise) {
        return cues.stream()
                .filter(cue -> cue.strength() >= WORTH_NAMING)
                .min(Comparator.comparing(Cue::kind))
                .or(() -> cues.stream().max(Comparator.comparingDouble(Cue::strength)))
                .map(Cue::words)
                .orElse(otherwise);
    }

    /** {@code words}, and what both claims speak of. */
    static String issue(Comparison comparison, String words) {
        List<String> shared = comparison.sharedWords(3);
        return shared.isEmpty()
                ? words + ", though in other words"
                : words + ": both speak of “" + String.join("”, “", shared) + "”";
    }
}
