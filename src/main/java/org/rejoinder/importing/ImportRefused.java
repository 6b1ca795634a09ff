package org.rejoinder.importing;

/** An import that cannot be carried out, for a reason that whoever asked can act on; nothing was written. */
public final class ImportRefused extends RuntimeException {

    /** What stands against it. */
    public enum Reason {
        /** There is no map of the id given. */
        UNKNOWN_MAP,
        /** There is a map of the title that a new one is to have, or of the id that one is to be put back under. */
        MAP_EXISTS,
        /** No such format is read. */
        UNKNOWN_FORMAT,
        /** A whole installation cannot be put back into a store that has maps. */
        NOT_EMPTY,
        /** Others change at the same time what is imported. */
        OVERTAKEN
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ImportRefused(Reason reason, String why) {
        super(why);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong and what to do, in words for a reader. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
