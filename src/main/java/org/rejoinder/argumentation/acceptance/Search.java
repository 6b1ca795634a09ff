package org.rejoinder.argumentation.acceptance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Extensions, one after the other, each once and always in the same order. */
interface Search {

    /**
     * The members of the next extension as arguments of the whole, in no order; null if there is none left.
     *
     * @throws OutOfTime if the deadline passes
     */
    int @Nullable [] next();

    /** The only extension there is. */
    static Search only(int[] members) {
        return new Search() {
            private boolean given;

            @Override
            public int @Nullable [] next() {
                if (given) {
                    return null;
                }
                given = true;
                return members;
            }
        };
    }

    /** One set of members and another. */
    static int[] union(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
