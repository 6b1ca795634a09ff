package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Semantics;

/** The complete semantics on one part. Nothing in the part is accepted by all: the empty set is an extension. */
record Complete(Part part, Deadline deadline) implements PartSolver {

    @Override
    public BitSet any() {
        return new BitSet();
    }

    @Override
    @Nullable
    public BitSet with(int argument) {
        CompleteLabellings labellings = new CompleteLabellings(part.framework(), deadline);
        return labellings.find(labellings.in(argument));
    }

    @Override
    public BitSet without(int argument) {
        return new BitSet();
    }

    @Override
    public Search all() {
        return new Decomposition(Semantics.COMPLETE, deadline).connected(part);
    }
}
