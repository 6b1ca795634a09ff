package org.rejoinder.argumentation;

/**
 * What a support means when a {@link BipolarGraph} is reduced to a {@link Framework}. Premises of one inference are always
 * all needed, whatever the reading.
 *
 * <p>Claims that support each other in a circle, and that nothing else speaks for or against, are undecided in the grounded
 * labelling; preferred ones accept all of them or reject all. Where supports form no circles, complete labellings are those of
 * the authors named here.
 */
public enum SupportReading {
    /** Supports do not count: a node falls only by what attacks it. */
    NONE,
    /**
     * A node that is given reasons stands only if at least one of them does; one that is given none stands by itself.
     *
     * <p>The necessary supports of sets of Farid Nouioua, Vincent Risch: Argumentation Frameworks with Necessities (SUM 2011),
     * with all supporters of a node as one set.
     */
    SOME_REASON,
    /** A node stands only if all that support it do; Nouioua and Risch as above, each supporter a set of its own. */
    NECESSARY,
    /**
     * Whoever accepts a supporter has to accept what it supports: where that falls, the supporter falls with it.
     *
     * <p>Guido Boella, Dov Gabbay, Leendert van der Torre, Serena Villata: Support in Abstract Argumentation (COMMA 2010).
     */
    DEDUCTIVE
}
