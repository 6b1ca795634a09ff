package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Semantics;

/** The stable semantics on one part. */
record Stable(Part part, Deadline deadline) implements PartSolver {

    @Override
    @Nullable
    public BitSet any() {
        return labellings().find();
    }

    @Override
    @Nullable
    public BitSet with(int argument) {
        CompleteLabellings labellings = labellings();
        return labellings.find(labellings.in(argument));
    }

    @Override
    @Nullable
    public BitSet without(int argument) {
        CompleteLabellings labellings = labellings();
        return labellings.find(labellings.out(argument));
    }

    @Override
    public Search all() {
        return new Decomposition(Semantics.STABLE, deadline).connected(part);
    }

    CompleteLabellings labellings() {
        CompleteLabellings labellings = new CompleteLabellings(part.framework(), deadline);
        labellings.requireStable();
        return labellings;
    }
}
