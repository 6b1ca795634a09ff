package org.rejoinder.exchange.kialo;

import org.jspecify.annotations.Nullable;

/**
 * One numbered claim of a discussion.
 *
 * @param number as written, without the full stop at the end: "1.2.3"
 * @param stance towards the claim above; null if it has none
 * @param text as written, one paragraph to a line
 * @param line where it begins, from 1
 */
record Entry(String number, @Nullable Stance stance, String text, int line) {

    /** What a claim does to the one above it. */
    enum Stance {
        PRO,
        CON
    }

    /** The number of the claim above; null for one at the top. */
    @Nullable String parent() {
        int dot = number.lastIndexOf('.');
        return dot < 0 ? null : number.substring(0, dot);
    }
}
