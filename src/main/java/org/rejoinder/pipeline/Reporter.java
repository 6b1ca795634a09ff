package org.rejoinder.pipeline;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/** Tells a listener how far one document has come, and stops the work once its thread is interrupted. */
final class Reporter {

    private final String document;
    private final Progress.Listener listener;
    private final Thread worker = Thread.currentThread();

    Reporter(String document, Progress.Listener listener) {
        this.document = document;
        this.listener = listener;
    }

    /**
     * Begins a step. What is returned takes the number of units done; it throws {@link CancellationException} on
     * whatever thread it is called if the worker is interrupted.
     */
    IntConsumer on(Progress.Step step, int total) {
        stopIfInterrupted();
        return done -> {
            stopIfInterrupted();
            listener.on(new Progress(document, step, done, total));
        };
    }

    /** Begins a step that cannot be divided. */
    void begin(Progress.Step step) {
        on(step, 1).accept(0);
        stopIfInterrupted();
    }

    /** Ends a step of one unit that cannot be undone any more: an interruption is left to whoever comes after. */
    void end(Progress.Step step) {
        listener.on(new Progress(document, step, 1, 1));
    }

    void stopIfInterrupted() {
        if (worker.isInterrupted()) {
            throw new CancellationException("Interrupted while taking in " + document);
        }
    }
}
