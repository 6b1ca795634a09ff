package org.rejoinder.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * What a decision or a note is about.
 *
 * @param id of the record, in the form its kind has
 */
public record Subject(Kind kind, String id) {

    public static Subject of(Claim.Id claim) {
        return new Subject(Kind.CLAIM, claim.value());
    }

    public static Subject of(Occurrence.Id occurrence) {
        return new Subject(Kind.OCCURRENCE, occurrence.value());
    }

    public static Subject of(Relation.Id relation) {
        return new Subject(Kind.RELATION, relation.value());
    }

    public static Subject of(Argument.Id argument) {
        return new Subject(Kind.ARGUMENT, argument.value());
    }

    /** Reads what {@link #toString} writes; empty if it is not of that form. */
    public static Optional<Subject> parse(String text) {
        int colon = text.indexOf(':');
        return Arrays.stream(Kind.values())
                .filter(kind -> colon > 0
                        && colon < text.length() - 1
                        && text.substring(0, colon).equals(kind.label()))
                .findFirst()
                .map(kind -> new Subject(kind, text.substring(colon + 1)));
    }

    /** Kind and id, as in {@code claim:c-…}. */
    @Override
    public String toString() {
        return kind.label() + ":" + id;
    }

    /** Kinds of records that can be decided or remarked on. */
    public enum Kind {
        CLAIM,
        OCCURRENCE,
        RELATION,
        ARGUMENT,
        DOCUMENT,
        MAP;

        /** The name in exports and addresses: lower case. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
