package org.rejoinder.relation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ContentId;

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

        /** The id of a relation that is first stored between these claims. */
        public static Id of(Claim.Id from, Claim.Id to, RelationType type) {
            return new Id(ContentId.of("r", from.value(), to.value(), type.label()));
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** The relation with another status, at the next version. */
    public Relation judged(ReviewStatus verdict) {
        return new Relation(id, from, to, type, confidence, verdict, origin, reason, scope, mutual, version + 1);
    }

    /** The relation between other claims, at the next version; one that reads both ways keeps the smaller id first. */
    public Relation between(Claim.Id one, Claim.Id other) {
        boolean turned = mutual && other.compareTo(one) < 0;
        return new Relation(
                id,
                turned ? other : one,
                turned ? one : other,
                type,
                confidence,
                status,
                origin,
                reason,
                scope,
                mutual,
                version + 1);
    }

    /**
     * The relation as one of another type, at the next version. An equivalence reads both ways, a support does not, and a
     * contradiction does if the relation did before.
     */
    public Relation retyped(RelationType other) {
        boolean both = other == RelationType.EQUIVALENT || (other == RelationType.CONTRADICTS && mutual);
        Relation changed = new Relation(id, from, to, other, confidence, status, origin, reason, scope, both, version);
        return changed.between(from, to);
    }

    /** The same in another scope. */
    public Relation in(Scope other) {
        return new Relation(id, from, to, type, confidence, status, origin, reason, other, mutual, version);
    }

    /** The same at another version. */
    public Relation at(int other) {
        return new Relation(id, from, to, type, confidence, status, origin, reason, scope, mutual, other);
    }

    /** Whether both are of one type between the same claims, whichever way they go. */
    public boolean isDoubleOf(Relation other) {
        return type == other.type && Set.of(from, to).equals(Set.of(other.from, other.to));
    }

    /** The other end than {@code claim}. */
    public Claim.Id other(Claim.Id claim) {
        return from.equals(claim) ? to : from;
    }
}
