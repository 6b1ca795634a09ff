package org.rejoinder.argumentation.explanation;

/** What decides how a node is labelled. */
public enum Cause {
    /** It does not count: absent by assumption, or for want of a premise. */
    ABSENT,
    /** It is out by assumption. */
    REJECTED,
    /** It is in by assumption. */
    BELIEVED,
    /** It is in: nothing attacks it, and it needs nothing. */
    UNCHALLENGED,
    /** It is in: all that attack it are out, and what it needs is in. The parts are those that attack it and those it needs. */
    DEFENDED,
    /** It is out: the only part attacks it and is in. */
    ATTACKED,
    /** It is out: it needs the only part, which is out. */
    NEED_OUT,
    /** It is out: the parts are all that support it, and they are out. */
    NO_REASON,
    /** It is undecided: the only part attacks it and is undecided, and nothing that attacks it is in. */
    ATTACKER_UNDECIDED,
    /** It is undecided: it needs the only part, which is. */
    NEED_UNDECIDED,
    /** It is undecided: nothing that supports it is in, but the only part is undecided. */
    REASON_UNDECIDED
}
