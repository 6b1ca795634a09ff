package org.rejoinder.argumentation.acceptance;

import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.StrongComponents;

/**
 * Searches complete, preferred or stable extensions component by component: first those of a strongly connected component that
 * nothing else attacks, then, for each, those of what that leaves of the rest, which is divided anew.
 *
 * <p>Pietro Baroni, Massimiliano Giacomin, Giovanni Guida: SCC-recursiveness: a general schema for argumentation semantics
 * (Artificial Intelligence 168, 2005). That nothing is lost for these three semantics where the rest depends on the labels before
 * it: Baroni, Boella, Cerutti, Giacomin, van der Torre, Villata: On the Input/Output behavior of argumentation frameworks
 * (Artificial Intelligence 217, 2014).
 */
final class Decomposition {

    /** Components of components are divided no further than this, so that a long chain does not exhaust the stack. */
    private static final int DEEPEST = 300;

    private final Semantics semantics;
    private final Deadline deadline;

    Decomposition(Semantics semantics, Deadline deadline) {
        this.semantics = semantics;
        this.deadline = deadline;
    }

    /** All extensions of the part. */
    Search search(Part part) {
        return search(part, 0);
    }

    private Search search(Part part, int depth) {
        Residue residue = Residue.of(part);
        if (cannotHold(residue)) {
            return () -> null;
        }
        return new Product(residue, connected -> connected(connected, depth), deadline);
    }

    /** All extensions of one of the parts of a residue. */
    Search connected(Part part) {
        return connected(part, 0);
    }

    private Search connected(Part part, int depth) {
        StrongComponents components = part.framework().components();
        if (components.count() == 1 || depth == DEEPEST) {
            return new WholeSearch(part, semantics, deadline);
        }
        return new Stepwise(part, components.members(0), semantics, deadline, rest -> search(rest, depth + 1));
    }

    boolean cannotHold(Residue residue) {
        return semantics == Semantics.STABLE && residue.undecided();
    }
}
