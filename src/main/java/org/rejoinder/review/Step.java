package org.rejoinder.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command has come to.
 *
 * @param about the records it changes or remarks on, the main one first
 * @param note the remark that it makes; null if it makes none
 */
record Step(
        Action action,
        List<Subject> about,
        Records before,
        Records after,
        @Nullable String note) {
    Step {
        about = List.copyOf(about);
    }
}
