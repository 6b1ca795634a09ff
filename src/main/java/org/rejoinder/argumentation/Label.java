package org.rejoinder.argumentation;

/** What a labelling says of an argument (Caminada 2006): accepted, rejected, or neither. */
public enum Label {
    /** Accepted: every attacker is out. */
    IN(0),
    /** Rejected: some attacker is in. */
    OUT(1),
    /** Neither: no attacker is in, but some is not out either. */
    UNDECIDED(2);

    private static final Label[] BY_CODE = {IN, OUT, UNDECIDED};

    /** How labellings keep it: a byte each for a million arguments. */
    final byte code;

    Label(int code) {
        this.code = (byte) code;
    }

    static Label ofCode(byte code) {
        return BY_CODE[code];
    }
}
