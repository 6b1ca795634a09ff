package org.rejoinder.cli;

/** What the process answers to whoever started it; documented in {@code docs/command-line.md}. */
final class ExitCodes {

    static final int OK = 0;
    /** Something unexpected went wrong. */
    static final int FAILURE = 1;
    /** The command or its options are wrong. */
    static final int USAGE = 2;
    /** A framework or a map, or at least one document, could not be read; the other documents were mapped. */
    static final int UNREADABLE = 3;
    /** The claim, document, map or store asked for is not there. */
    static final int NOT_FOUND = 4;
    /** The store is in use or out of reach, or the service cannot start as it is set up. */
    static final int CANNOT_START = 5;
    /** The time limit passed before the whole answer was found. */
    static final int TIME_IS_UP = 6;
    /** Findings of the severity asked for are left. */
    static final int FINDINGS = 7;
    /** No such findings, but a rule could not be used. */
    static final int INCOMPLETE = 8;
    /** Stopped by Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
