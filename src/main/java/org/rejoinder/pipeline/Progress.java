package org.rejoinder.pipeline;

/**
 * How far the work on one document has come.
 *
 * @param document name of the source
 * @param step what is being done
 * @param done units of the step done, 0..total
 * @param total units of the step; 1 where it cannot be divided
 */
public record Progress(String document, Step step, int done, int total) {

    /** The steps in their order. */
    public enum Step {
        READ,
        SEGMENT,
        DETECT,
        ATTRIBUTE,
        PAIR,
        RELATE,
        STORE
    }

    /** Takes note of progress; called from the working thread, so it must be quick. */
    @FunctionalInterface
    public interface Listener {
        void on(Progress progress);

        Listener NONE = progress -> {};
    }
}
