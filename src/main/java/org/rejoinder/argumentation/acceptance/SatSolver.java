package org.rejoinder.argumentation.acceptance;

import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.minisat.core.DataStructureFactory;
import org.sat4j.minisat.core.ICDCL;
import org.sat4j.minisat.core.IPhaseSelectionStrategy;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/**
 * Finds values for variables, numbered from 1, that satisfy clauses; a literal is a variable or, negated, its negative. Clauses
 * can be added between questions and are never taken back. The same clauses and questions give the same values.
 */
final class SatSolver {

    /** Conflicts after which it is first asked whether the time is up; then every time half as many more. */
    private static final int FIRST_SLICE = 500;

    private static final int LONGEST_SLICE = 20_000;

    private final ICDCL<DataStructureFactory> solver = SolverFactory.newGlucose21();
    private final Deadline deadline;
    private boolean contradictory;

    /** The first {@code hopeful} variables are tried with true first, the others with false. */
    SatSolver(int variables, int hopeful, Deadline deadline) {
        this.deadline = deadline;
        solver.getOrder().setPhaseSelectionStrategy(new LastValue(variables, hopeful));
        int made = solver.newVar(variables);
        assert made == variables;
    }

    /** At least one of these literals has to hold; none of none can. */
    void require(int... literals) {
        if (contradictory) {
            return;
        }
        if (literals.length == 0) {
            contradictory = true;
            return;
        }
        try {
            solver.addClause(new VecInt(literals.clone()));
        } catch (ContradictionException never) {
            contradictory = true;
        }
    }

    /**
     * Whether all clauses can hold with these literals.
     *
     * @throws OutOfTime if the deadline passes
     */
    boolean satisfiable(int... assumptions) {
        int slice = FIRST_SLICE;
        while (!contradictory) {
            deadline.check();
            solver.setTimeoutOnConflicts(slice);
            try {
                return solver.isSatisfiable(new VecInt(assumptions.clone()));
            } catch (TimeoutException sliceEnded) {
                slice = Math.min(LONGEST_SLICE, slice + slice / 2);
            }
        }
        return false;
    }

    /** Whether the variable holds in the values found last. */
    boolean holds(int variable) {
        return solver.model(variable);
    }

    /** Tries every variable with the value it had last. */
    private static final class LastValue implements IPhaseSelectionStrategy {

        private final int[] literals;

        LastValue(int variables, int hopeful) {
            literals = new int[variables + 1];
            for (int variable = 1; variable <= variables; variable++) {
                literals[variable] =
                        variable <= hopeful ? LiteralsUtils.posLit(variable) : LiteralsUtils.negLit(variable);
            }
        }

        @Override
        public int select(int variable) {
            return literals[variable];
        }

        @Override
        public void assignLiteral(int literal) {
            literals[LiteralsUtils.var(literal)] = literal;
        }

        @Override
        public void init(int variables) {
            // What the last question left is where the next one begins.
        }

        @Override
        public void init(int variable, int literal) {
            literals[variable] = literal;
        }

        @Override
        public void updateVar(int literal) {
            // Only values matter.
        }

        @Override
        public void updateVarAtDecisionLevel(int literal) {
            // Only values matter.
        }
    }
}
