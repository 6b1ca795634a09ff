package org.rejoinder.review;

import org.jspecify.annotations.Nullable;

/** A decision that cannot be carried out, for a reason that whoever made it can act on; nothing was written. */
public final class DecisionRefused extends RuntimeException {

    /** What stands against it. */
    public enum Reason {
        /** Something given is missing, too long or makes no sense. */
        INVALID,
        /** It names a record that is not there. */
        UNKNOWN,
        /** What is to be added is there already. */
        EXISTS,
        /** What it is about has changed since, or has been merged away. */
        CHANGED,
        /** People have decided one way and the other of what is to become one. */
        CONFLICT,
        /** The decision to take back has been taken back already. */
        UNDONE
    }

    private final Reason reason;
    private final @Nullable String field;
    private final String detail;

    private DecisionRefused(Reason reason, @Nullable String field, String detail) {
        super(field == null ? detail : field + ": " + detail);
        this.reason = reason;
        this.field = field;
        this.detail = detail;
    }

    static DecisionRefused invalid(String field, String detail) {
        return new DecisionRefused(Reason.INVALID, field, detail);
    }

    static DecisionRefused unknown(String field, String detail) {
        return new DecisionRefused(Reason.UNKNOWN, field, detail);
    }

    static DecisionRefused exists(String detail) {
        return new DecisionRefused(Reason.EXISTS, null, detail);
    }

    static DecisionRefused changed(String detail) {
        return new DecisionRefused(Reason.CHANGED, null, detail);
    }

    /** A record is at another version than the command names. */
    static DecisionRefused stale(String what, int expected, int actual) {
        return changed(
                "%s is at version %d, not %d: read it again before changing it.".formatted(what, actual, expected));
    }

    static DecisionRefused conflict(String detail) {
        return new DecisionRefused(Reason.CONFLICT, null, detail);
    }

    static DecisionRefused undone(String detail) {
        return new DecisionRefused(Reason.UNDONE, null, detail);
    }

    /** The same, said of one of several commands; {@code index} from 0. */
    DecisionRefused inCommand(int index) {
        return new DecisionRefused(reason, field == null ? null : "commands." + index + "." + field, detail);
    }

    public Reason reason() {
        return reason;
    }

    /** The field at fault; null if no single one is. */
    public @Nullable String field() {
        return field;
    }

    /** What is wrong, in words for a reader, without the field. */
    public String detail() {
        return detail;
    }
}
