package org.rejoinder.relation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;

/**
 * A link between two claims.
 *
 * @param id derived from both ends and the type
 * @param from the claim that supports, contradicts or repeats; of a mutual relation the smaller id
 * @param to the claim that is supported, contradicted or repeated
 * @param type what the one does to the other
 * @param confidence 0..1, calibrated: of relations at 0.8 about 80 % hold
 * @param status where it stands under review
 * @param origin who put it there
 * @param reason why, in words for a reader
 * @param scope whether it was found inside one document or between two
 * @param mutual whether it reads both ways; stored once all the same
 * @param version counts changes of this record from 1
 */
public record Relation(
        Id id,
        Claim.Id from,
        Claim.Id to,
        RelationType type,
        double confidence,
        ReviewStatus status,
        Origin origin,
        String reason,
        Scope scope,
        boolean mutual,
        int version) {

    public Relation {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A claim cannot relate to itself: " + from);
        }
    }

    /** Identity of a relation: {@code r-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value;
        }
    }

    /** The other end than {@code claim}. */
    public Claim.Id other(Claim.Id claim) {
        return from.equals(claim) ? to : from;
    }
}
