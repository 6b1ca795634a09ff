package org.rejoinder.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person decided, kept for good: an undone decision stays on record beside the one that undid it.
 *
 * @param at when
 * @param by who, as they call themselves
 * @param action what they did
 * @param about the records it changes or remarks on, the main one first
 * @param before the records touched as they stood, with their versions
 * @param after the same as they stand since
 * @param note why, or the remark itself; null if nothing was said
 * @param undoes the decision that this one takes back; null if it takes none back
 * @param batch shared by decisions that were made in one go and are undone in one go; null if it stands alone
 * @param undone whether it has been taken back
 */
public record Decision(
        Id id,
        Instant at,
        String by,
        Action action,
        List<Subject> about,
        Records before,
        Records after,
        @Nullable String note,
        @Nullable Id undoes,
        @Nullable String batch,
        boolean undone) {

    public Decision {
        about = List.copyOf(about);
    }

    /** Identity of a decision: {@code e-} and 16 characters of base 32. */
    public record Id(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Id {}

        @Override
        public String toString() {
            return value;
        }
    }
}
