package org.rejoinder.graph;

/** The application cannot start as it is set up; says what is wrong and, apart, what to do about it. */
public final class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public CannotStart(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What to do, in words for the person who started the application. */
    public String remedy() {
        return remedy;
    }
}
