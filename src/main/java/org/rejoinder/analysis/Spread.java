package org.rejoinder.analysis;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * How a claim travelled through the stored documents. Who took it from whom, and what goes back to one origin, is proposed
 * from wording, names, addresses and dates; it is not stored, and nobody has confirmed it.
 *
 * @param places where the claim, or one said to be the same, stands: oldest publication first, unknown dates last; of one
 *     day the claim's own before its equivalents', then by document and place
 * @param handovers who seems to have it from whom; at most one leads to a place; in the order of the places they lead to
 * @param origins the places by the wording they go back to, each in exactly one, in the order of their first places
 * @param gaps what is missing, in the order of the constants
 */
public record Spread(List<Place> places, List<Handover> handovers, List<Origin> origins, List<Gap> gaps) {

    public Spread {
        places = List.copyOf(places);
        handovers = List.copyOf(handovers);
        origins = List.copyOf(origins);
        gaps = List.copyOf(gaps);
    }

    /**
     * One place of the claim.
     *
     * @param same the relation by which another claim counts as the same, accepted or only proposed; null where the claim
     *     itself stands
     */
    public record Place(
            Occurrence occurrence,
            Document document,
            @Nullable Relation same) {}

    /**
     * One document seems to have the claim from another.
     *
     * @param clues why, the most telling first; never empty
     */
    public record Handover(Occurrence.Id from, Occurrence.Id to, List<Clue> clues) {
        public Handover {
            clues = List.copyOf(clues);
        }
    }

    /** Why one place seems to go back to another. */
    public sealed interface Clue permits LinksTo, NamesSpeaker, SameWords {}

    /** The later document holds the address of the earlier one. */
    public record LinksTo(URI address) implements Clue {}

    /** The later document reports the author or publisher of the other as saying it. */
    public record NamesSpeaker(String speaker) implements Clue {}

    /** Both use the same words, so many of them in a row. */
    public record SameWords(int inARow) implements Clue {}

    /**
     * Places with nearly the same wording.
     *
     * @param places oldest first
     * @param documents in how many documents
     */
    public record Origin(List<Occurrence.Id> places, int documents) {
        public Origin {
            places = List.copyOf(places);
        }
    }

    /** What a reader of the trace would want and does not find. */
    public enum Gap {
        /** No place names a speaker, an address or a footnote, and no stored claim supports it. */
        NO_SOURCE,
        /** Somebody is reported as saying it, and no document of theirs that says it is stored. */
        SPEAKER_NOT_HEARD,
        /** It is reported or disputed, and no document asserts it as its own. */
        NEVER_ASSERTED,
        /** It stands in one document alone. */
        NOT_REPEATED,
        /** At least one document has no date. */
        DATE_UNKNOWN,
        /** Nothing contradicts it. */
        UNANSWERED
    }
}
