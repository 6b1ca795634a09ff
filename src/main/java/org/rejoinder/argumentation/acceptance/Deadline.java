package org.rejoinder.argumentation.acceptance;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** The moment at which a search gives up. A search that ends before it answers the same whatever its deadline. */
public final class Deadline {

    private static final long LONGEST = Long.MAX_VALUE / 4;

    private final long start = System.nanoTime();
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** So much time from now. */
    public static Deadline in(Duration time) {
        boolean endless = time.compareTo(Duration.ofNanos(LONGEST)) >= 0;
        return new Deadline(endless ? LONGEST : Math.max(0, time.toNanos()));
    }

    /** As much time as it takes. */
    public static Deadline never() {
        return new Deadline(LONGEST);
    }

    boolean passed() {
        return System.nanoTime() - start >= nanos;
    }

    /**
     * Ends the search if it has to.
     *
     * @throws OutOfTime if the moment has passed
     * @throws CancellationException if the thread was interrupted
     */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The search was interrupted");
        }
        if (passed()) {
            throw new OutOfTime();
        }
    }
}
