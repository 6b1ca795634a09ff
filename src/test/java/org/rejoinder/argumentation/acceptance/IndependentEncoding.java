package org.rejoinder.argumentation.acceptance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Semantics;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;
import org.sat4j.tools.ModelIterator;

/**
 * All complete extensions of a whole framework by another encoding than the solver's: sets instead of labels, a variable for "is
 * attacked by the set", no decomposition; the other semantics are picked from them by their definitions.
 */
final class IndependentEncoding {

    private final Framework framework;
    private final List<BitSet> complete = new ArrayList<>();

    /** Gives up, with more of them than that, at {@code most}. */
    IndependentEncoding(Framework framework, int most) throws ContradictionException, TimeoutException {
        this.framework = framework;
        int size = framework.size();
        ISolver solver = new ModelIterator(SolverFactory.newMiniLearningHeap());
        solver.newVar(2 * size);
        for (int argument = 0; argument < size; argument++) {
            int hit = size + argument + 1;
            VecInt hitOnlyBy = new VecInt(new int[] {-hit});
            VecInt acceptedUnless = new VecInt(new int[] {argument + 1});
            for (int place = 0; place < framework.attackerCount(argument); place++) {
                int attacker = framework.attacker(argument, place);
                hitOnlyBy.push(attacker + 1);
                acceptedUnless.push(-(size + attacker + 1));
                if (attacker == argument) {
                    solver.addClause(new VecInt(new int[] {-(argument + 1)}));
                } else {
                    solver.addClause(new VecInt(new int[] {-(argument + 1), -(attacker + 1)}));
                }
                solver.addClause(new VecInt(new int[] {-(attacker + 1), hit}));
                VecInt defended = new VecInt(new int[] {-(argument + 1)});
                for (int far = 0; far < framework.attackerCount(attacker); far++) {
                    defended.push(framework.attacker(attacker, far) + 1);
                }
                solver.addClause(defended);
            }
            solver.addClause(hitOnlyBy);
            solver.addClause(acceptedUnless);
        }
        while (complete.size() <= most && solver.isSatisfiable()) {
            int[] model = solver.model();
            complete.add(IntStream.of(model)
                    .filter(literal -> literal > 0 && literal <= size)
                    .map(literal -> literal - 1)
                    .collect(BitSet::new, BitSet::set, BitSet::or));
        }
    }

    int size() {
        return complete.size();
    }

    List<BitSet> extensions(Semantics semantics) {
        return switch (semantics) {
            case COMPLETE -> complete;
            case GROUNDED -> List.of(intersection(complete));
            case PREFERRED -> largest(complete, complete);
            case STABLE ->
                complete.stream()
                        .filter(set -> range(set).cardinality() == framework.size())
                        .toList();
            case SEMI_STABLE ->
                largest(complete, complete.stream().map(this::range).toList());
            case IDEAL -> ideal();
        };
    }

    /** The largest complete extension within all preferred ones: the ideal one is complete, and any other such lies within it. */
    private List<BitSet> ideal() {
        BitSet common = intersection(largest(complete, complete));
        List<BitSet> within =
                complete.stream().filter(set -> contains(common, set)).toList();
        return largest(within, within);
    }

    private static List<BitSet> largest(List<BitSet> sets, List<BitSet> measures) {
        return IntStream.range(0, sets.size())
                .filter(one -> IntStream.range(0, sets.size())
                        .noneMatch(other -> !measures.get(one).equals(measures.get(other))
                                && contains(measures.get(other), measures.get(one))))
                .mapToObj(sets::get)
                .toList();
    }

    private BitSet range(BitSet set) {
        BitSet range = (BitSet) set.clone();
        for (int argument = 0; argument < framework.size(); argument++) {
            for (int place = 0; place < framework.attackerCount(argument); place++) {
                if (set.get(framework.attacker(argument, place))) {
                    range.set(argument);
                }
            }
        }
        return range;
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet outside = (BitSet) some.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }

    private static BitSet intersection(List<BitSet> sets) {
        BitSet common = (BitSet) sets.getFirst().clone();
        sets.forEach(common::and);
        return common;
    }
}
