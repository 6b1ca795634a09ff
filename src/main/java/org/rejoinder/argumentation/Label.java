package org.rejoinder.argumentation;

/** What a labelling says of an argument (Caminada 2006): accepted, rejected, or neither. */
public enum Label {
    /** Accepted: every attacker is out. */
    IN,
    /** Rejected: some attacker is in. */
    OUT,
    /** Neither: no attacker is in, but some is not out either. */
    UNDECIDED
}
