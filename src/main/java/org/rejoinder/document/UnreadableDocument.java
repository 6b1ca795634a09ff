package org.rejoinder.document;

/** A source that cannot be taken in; nothing of it was stored. The message says what is wrong and what to do. */
public final class UnreadableDocument extends RuntimeException {

    /** Why a source cannot be taken in. */
    public enum Reason {
        NOT_FOUND,
        NO_PERMISSION,
        EMPTY,
        NO_TEXT,
        TOO_LARGE,
        TOO_DEEP,
        TOO_SLOW,
        UNKNOWN_FORMAT,
        BINARY,
        ENCRYPTED,
        DAMAGED,
        FORBIDDEN_ADDRESS,
        UNREACHABLE
    }

    private final Reason reason;
    private final String source;

    public UnreadableDocument(Reason reason, String source, String message) {
        super(message);
        this.reason = reason;
        this.source = source;
    }

    public UnreadableDocument(Reason reason, String source, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.source = source;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the source, as given. */
    public String source() {
        return source;
    }
}
