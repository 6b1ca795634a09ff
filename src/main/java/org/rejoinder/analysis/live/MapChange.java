package org.rejoinder.analysis.live;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * What one commit changed in a map.
 *
 * @param documents stored or revised by it
 * @param complete whether every id is listed; of each list at most {@value #MOST_IDS} are
 */
public record MapChange(
        Kind kind, Part<Claim.Id> claims, Part<Relation.Id> relations, List<Document.Id> documents, boolean complete) {

    /** Ids in one list at most, so that an event stays small. */
    public static final int MOST_IDS = 500;

    public MapChange {
        documents = List.copyOf(documents);
    }

    /** What brought the change about. */
    public enum Kind {
        DECISIONS,
        DOCUMENT;

        /** The name in events: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Records of one sort by what became of them, each list by id. */
    public record Part<I>(List<I> added, List<I> changed, List<I> removed) {
        public Part {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }
}
