package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Extensions, each once and always in the same order, searched as they are asked for. When the deadline passes they end early,
 * and {@link #stoppedEarly} says so. Both {@code hasNext} and {@code next} throw {@link CancellationException} if the thread is
 * interrupted.
 */
public final class Extensions implements Iterator<BitSet> {

    private final Product product;

    @Nullable
    private BitSet ahead;

    private boolean ended;
    private boolean stoppedEarly;

    Extensions(Product product) {
        this.product = product;
    }

    /** Those there are when it is known that there are none. */
    static Extensions none() {
        Extensions none = new Extensions(
                new Product(new Residue(new int[0], false, java.util.List.of()), part -> () -> null, Deadline.never()));
        none.ended = true;
        return none;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            try {
                if (product.advance()) {
                    ahead = (BitSet) product.extension().clone();
                } else {
                    ended = true;
                }
            } catch (OutOfTime early) {
                ended = true;
                stoppedEarly = true;
            }
        }
        return ahead != null;
    }

    /** The next one, as a set of its own. */
    @Override
    public BitSet next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("There is no further extension");
        }
        BitSet next = ahead;
        ahead = null;
        return next;
    }

    /** Whether the time was up before all were found; known once {@link #hasNext} has answered false. */
    public boolean stoppedEarly() {
        return stoppedEarly;
    }
}
