package org.rejoinder.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * What of a claim's surroundings a reader wants to see.
 *
 * @param hops how many relations away a claim may be without being opened, 1..{@value #MOST_HOPS}
 * @param opened what was opened by hand, oldest first; naming a place again opens the next claims there
 * @param claims which claims to let in besides the focus; null for all. Of its conditions document, type, holder and
 *     contested count
 * @param relations which relations to go by
 */
public record Sight(int hops, List<Opening> opened, Claims.@Nullable Filter claims, RelationFilter relations) {

    /** Further away a claim has to be opened. */
    public static final int MOST_HOPS = 3;

    public Sight {
        opened = List.copyOf(opened);
        if (hops < 1 || hops > MOST_HOPS) {
            throw new IllegalArgumentException("hops must be 1..%d, got %d".formatted(MOST_HOPS, hops));
        }
    }

    /** A folded count that was opened: the claims around {@code claim} that relations of one type lead to. */
    public record Opening(Claim.Id claim, RelationType type) {}

    /**
     * Which relations to go by. Null lifts a condition.
     *
     * @param leastConfidence 0..1
     * @param status where they stand under review
     */
    public record RelationFilter(
            @Nullable RelationType type,
            double leastConfidence,
            @Nullable ReviewStatus status) {

        public static final RelationFilter ALL = new RelationFilter(null, 0, null);

        boolean passes(Relation relation) {
            return (type == null || relation.type() == type)
                    && relation.confidence() >= leastConfidence
                    && (status == null || relation.status() == status);
        }
    }
}
