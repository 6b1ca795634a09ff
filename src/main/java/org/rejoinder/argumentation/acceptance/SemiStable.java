package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Framework;

/**
 * The semi-stable semantics on one part: the complete labellings whose range, what is in or out, is largest. Where there are
 * stable ones, these are they.
 *
 * <p>Martin Caminada, Walter Carnielli, Paul Dunne: Semi-stable semantics (Journal of Logic and Computation 22, 2012); the search
 * after Dvořák, Järvisalo, Wallner, Woltran: Complexity-sensitive decision procedures for abstract argumentation (Artificial
 * Intelligence 206, 2014).
 */
final class SemiStable implements PartSolver {

    private final Part part;
    private final Deadline deadline;
    private final Stable stable;

    @Nullable
    private Boolean hasStable;

    SemiStable(Part part, Deadline deadline) {
        this.part = part;
        this.deadline = deadline;
        this.stable = new Stable(part, deadline);
    }

    @Override
    @Nullable
    public BitSet any() {
        return hasStable() ? stable.any() : new Ranges(part.framework(), deadline).nextLargest();
    }

    @Override
    @Nullable
    public BitSet with(int argument) {
        return hasStable()
                ? stable.with(argument)
                : new Ranges(part.framework(), deadline).largestWhere(argument, true);
    }

    @Override
    @Nullable
    public BitSet without(int argument) {
        return hasStable()
                ? stable.without(argument)
                : new Ranges(part.framework(), deadline).largestWhere(argument, false);
    }

    @Override
    public Search all() {
        return hasStable() ? stable.all() : new OfEachRange();
    }

    boolean hasStable() {
        if (hasStable == null) {
            hasStable = stable.any() != null;
        }
        return hasStable;
    }

    /** All labellings of one largest range, then those of the next. */
    private final class OfEachRange implements Search {

        private final Framework framework = part.framework();
        private final Ranges ranges = new Ranges(framework, deadline);
        private final CompleteLabellings labellings = new CompleteLabellings(framework, deadline);
        private int @Nullable [] range;

        OfEachRange() {
            labellings.defineUndecided();
        }

        @Override
        public int @Nullable [] next() {
            while (true) {
                BitSet members = range == null ? null : labellings.find(range);
                if (members != null) {
                    labellings.requireOther(members);
                    return part.inWhole(members);
                }
                BitSet largest = ranges.nextLargest();
                if (largest == null) {
                    return null;
                }
                range = Ranges.decided(Ranges.of(largest, framework), labellings);
            }
        }
    }
}
