package org.rejoinder.relation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ContentId;

/**
 * One inference drawn from premises together: the optional layer above single relations, needed where premises only count
 * jointly, where a premise is left unsaid, or where the step itself is attacked. Only people make arguments.
 *
 * @param id derived from its parts
 * @param premises the claims that are put forward together, at least one, in the order given
 * @param unstated premises that no passage asserts, as words of whoever drew the argument; never claims, since a claim has
 *     a passage
 * @param type {@link RelationType#SUPPORTS} or {@link RelationType#CONTRADICTS}: what the premises together do to the
 *     conclusion
 * @param conclusion the claim argued for or against; none of the premises
 * @param scheme the pattern of reasoning, such as "from expert opinion"; null if nobody named one
 * @param undercutters claims that attack the step from the premises to the conclusion rather than either of them
 * @param status where it stands under review
 * @param version counts changes of this record from 1
 */
public record Argument(
        Id id,
        List<Claim.Id> premises,
        List<String> unstated,
        RelationType type,
        Claim.Id conclusion,
        @Nullable String scheme,
        List<Claim.Id> undercutters,
        ReviewStatus status,
        int version) {

    public Argument {
        premises = List.copyOf(premises);
        unstated = List.copyOf(unstated);
        undercutters = List.copyOf(undercutters);
        if (premises.isEmpty()) {
            throw new IllegalArgumentException("An argument needs a premise that is a claim: " + id);
        }
        if (premises.contains(conclusion)) {
            throw new IllegalArgumentException("A claim cannot be a premise of an argument for itself: " + conclusion);
        }
        if (type == RelationType.EQUIVALENT) {
            throw new IllegalArgumentException("An argument supports or contradicts: " + id);
        }
    }

    /** The argument with another status, at the next version. */
    public Argument judged(ReviewStatus verdict) {
        return new Argument(id, premises, unstated, type, conclusion, scheme, undercutters, verdict, version + 1);
    }

    /** The same at another version. */
    public Argument at(int other) {
        return new Argument(id, premises, unstated, type, conclusion, scheme, undercutters, status, other);
    }

    /** Whether both draw the same inference: the same premises, said and unsaid, to the same effect on the same claim. */
    public boolean isDoubleOf(Argument other) {
        return type == other.type
                && conclusion.equals(other.conclusion)
                && Set.copyOf(premises).equals(Set.copyOf(other.premises))
                && Set.copyOf(unstated).equals(Set.copyOf(other.unstated));
    }

    /** Whether the claim is a premise, the conclusion or an undercutter. */
    public boolean involves(Claim.Id claim) {
        return conclusion.equals(claim) || premises.contains(claim) || undercutters.contains(claim);
    }

    /** Identity of an argument: {@code g-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        /** The id of an argument that is first stored with these parts. */
        public static Id of(List<Claim.Id> premises, List<String> unstated, RelationType type, Claim.Id conclusion) {
            return new Id(ContentId.of(
                    "g",
                    Stream.of(
                                    Stream.of(type.label(), conclusion.value()),
                                    premises.stream().map(Claim.Id::value),
                                    unstated.stream())
                            .flatMap(parts -> parts)
                            .toArray(String[]::new)));
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
