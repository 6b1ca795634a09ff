package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;

/**
 * For every argument, whether some and whether every extension accepts it. Under the stable semantics there may be no extension;
 * then none accepts anything, and so all of them accept everything.
 */
public final class Statuses {

    private final int size;
    private final BitSet some;
    private final BitSet notSome;
    private final BitSet every;
    private final BitSet notEvery;

    Statuses(int size) {
        this.size = size;
        this.some = new BitSet(size);
        this.notSome = new BitSet(size);
        this.every = new BitSet(size);
        this.notEvery = new BitSet(size);
    }

    public int size() {
        return size;
    }

    /** Credulous acceptance. */
    public Answer acceptedBySome(int argument) {
        return answer(argument, some, notSome);
    }

    /** Sceptical acceptance. */
    public Answer acceptedByEvery(int argument) {
        return answer(argument, every, notEvery);
    }

    private Answer answer(int argument, BitSet yes, BitSet no) {
        if (argument < 0 || argument >= size) {
            throw new IndexOutOfBoundsException("There is no argument %d among %d".formatted(argument, size));
        }
        if (yes.get(argument)) {
            return Answer.YES;
        }
        return no.get(argument) ? Answer.NO : Answer.UNKNOWN;
    }

    void setSome(int argument, boolean accepts) {
        (accepts ? some : notSome).set(argument);
    }

    void setEvery(int argument, boolean accept) {
        (accept ? every : notEvery).set(argument);
    }
}
