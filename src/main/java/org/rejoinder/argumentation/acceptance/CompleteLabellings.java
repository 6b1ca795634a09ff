package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Framework;

/**
 * The complete labellings of a framework as clauses: a variable for "is in" and one for "is out" of each argument. An argument is
 * in exactly if all its attackers are out, and out exactly if one of them is in.
 *
 * <p>Philippe Besnard, Sylvie Doutre: Checking the acceptability of a set of arguments (NMR 2004); with labels: Federico Cerutti,
 * Paul Dunne, Massimiliano Giacomin, Mauro Vallati: Computing Preferred Extensions in Abstract Argumentation: A SAT-Based Approach
 * (TAFA 2013).
 */
final class CompleteLabellings {

    private final Framework framework;
    private final SatSolver solver;

    CompleteLabellings(Framework framework, Deadline deadline) {
        this.framework = framework;
        // Accepting as much as possible from the start leaves little to add where the largest is wanted.
        this.solver = new SatSolver(3 * framework.size(), 2 * framework.size(), deadline);
        for (int argument = 0; argument < framework.size(); argument++) {
            define(argument);
        }
    }

    private void define(int argument) {
        int attackers = framework.attackerCount(argument);
        int[] someIn = new int[attackers + 1];
        int[] allOut = new int[attackers + 1];
        for (int place = 0; place < attackers; place++) {
            int attacker = framework.attacker(argument, place);
            someIn[place] = in(attacker);
            allOut[place] = -out(attacker);
            solver.require(-in(argument), out(attacker));
            solver.require(-in(attacker), out(argument));
        }
        someIn[attackers] = -out(argument);
        allOut[attackers] = in(argument);
        solver.require(someIn);
        solver.require(allOut);
        solver.require(-in(argument), -out(argument));
    }

    /** Leaves only the stable ones: nothing is undecided. */
    void requireStable() {
        for (int argument = 0; argument < framework.size(); argument++) {
            solver.require(in(argument), out(argument));
        }
    }

    /** Gives {@link #undecided} its meaning. */
    void defineUndecided() {
        for (int argument = 0; argument < framework.size(); argument++) {
            solver.require(-undecided(argument), -in(argument));
            solver.require(-undecided(argument), -out(argument));
            solver.require(undecided(argument), in(argument), out(argument));
        }
    }

    int in(int argument) {
        return argument + 1;
    }

    int out(int argument) {
        return framework.size() + argument + 1;
    }

    int undecided(int argument) {
        return 2 * framework.size() + argument + 1;
    }

    /** That all of them are in. */
    int[] in(BitSet members) {
        return members.stream().map(this::in).toArray();
    }

    /** Requires that one of these literals holds, from now on. */
    void require(int... literals) {
        solver.require(literals);
    }

    /** Leaves out, from now on, every labelling that accepts nothing beyond these. */
    void requireBeyond(BitSet members) {
        solver.require(IntStream.range(0, framework.size())
                .filter(argument -> !members.get(argument))
                .map(this::in)
                .toArray());
    }

    /** Leaves out, from now on, the labelling that accepts just these. */
    void requireOther(BitSet members) {
        solver.require(IntStream.range(0, framework.size())
                .map(argument -> members.get(argument) ? -in(argument) : in(argument))
                .toArray());
    }

    /** What is in by one of the labellings in which all these literals hold, or null if there is none. */
    @Nullable
    BitSet find(int... literals) {
        if (!solver.satisfiable(literals)) {
            return null;
        }
        BitSet members = new BitSet(framework.size());
        for (int argument = 0; argument < framework.size(); argument++) {
            if (solver.holds(in(argument))) {
                members.set(argument);
            }
        }
        return members;
    }

    /** One set of literals and some more. */
    static int[] and(int[] literals, int... more) {
        return IntStream.concat(IntStream.of(literals), IntStream.of(more)).toArray();
    }
}
