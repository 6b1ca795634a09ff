package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers about one connected part, none of whose arguments is decided in all complete labellings, under one semantics. Sets are
 * by the numbers of the part. Each method throws {@link OutOfTime} if the deadline passes.
 */
interface PartSolver {

    /** Some extension, or null if there is none. */
    @Nullable
    BitSet any();

    /** An extension that accepts the argument, or null if there is none. */
    @Nullable
    BitSet with(int argument);

    /** An extension that does not accept the argument, or null if there is none. */
    @Nullable
    BitSet without(int argument);

    /** Whether some extension accepts the argument. */
    default boolean someAccepts(int argument) {
        return with(argument) != null;
    }

    /** Whether every extension accepts the argument. */
    default boolean everyAccepts(int argument) {
        return without(argument) == null;
    }

    /** All extensions, as arguments of the whole. */
    Search all();
}
