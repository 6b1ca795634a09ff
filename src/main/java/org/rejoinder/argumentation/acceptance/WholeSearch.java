package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Semantics;

/** Searches the complete, preferred or stable extensions of a part that is not divided further. */
final class WholeSearch implements Search {

    private final Part part;
    private final Semantics semantics;
    private final Deadline deadline;

    @Nullable
    private CompleteLabellings labellings;

    WholeSearch(Part part, Semantics semantics, Deadline deadline) {
        this.part = part;
        this.semantics = semantics;
        this.deadline = deadline;
    }

    @Override
    public int @Nullable [] next() {
        BitSet members = nextMembers();
        return members == null ? null : part.inWhole(members);
    }

    /** As {@link #next}, by the numbers of the part. */
    @Nullable
    BitSet nextMembers() {
        CompleteLabellings left = left();
        BitSet members = left.find();
        if (members == null) {
            return null;
        }
        if (semantics == Semantics.PREFERRED) {
            return Preferred.enlarge(members, left);
        }
        left.requireOther(members);
        return members;
    }

    private CompleteLabellings left() {
        if (labellings == null) {
            labellings = new CompleteLabellings(part.framework(), deadline);
            if (semantics == Semantics.STABLE) {
                labellings.requireStable();
            }
        }
        return labellings;
    }
}
