package org.rejoinder.argumentation;

/** What one node of a {@link BipolarGraph} does to another. */
public enum Link {
    /** Accepting the one is a reason to reject the other. */
    ATTACKS,
    /** Accepting the one is a reason to accept the other. */
    SUPPORTS,
    /**
     * The one is a premise of an inference, which counts only with all of its premises. An inference is no premise itself; its
     * conclusion may be.
     */
    PREMISE
}
