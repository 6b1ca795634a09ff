package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Semantics;

/**
 * The preferred semantics on one part, by complete labellings that are enlarged until nothing can be added.
 *
 * <p>Federico Cerutti, Massimiliano Giacomin, Mauro Vallati: ArgSemSAT (COMMA 2014); for sceptical acceptance: Wolfgang Dvořák,
 * Matti Järvisalo, Johannes Peter Wallner, Stefan Woltran: Complexity-sensitive decision procedures for abstract argumentation
 * (Artificial Intelligence 206, 2014).
 */
record Preferred(Part part, Deadline deadline) implements PartSolver {

    @Override
    public BitSet any() {
        int[] first = Objects.requireNonNull(all().next());
        BitSet members = new BitSet();
        for (int argument : first) {
            members.set(part.numberOf(argument));
        }
        return members;
    }

    @Override
    @Nullable
    public BitSet with(int argument) {
        CompleteLabellings labellings = new CompleteLabellings(part.framework(), deadline);
        BitSet members = labellings.find(labellings.in(argument));
        return members == null ? null : enlarge(members, labellings);
    }

    @Override
    @Nullable
    public BitSet without(int argument) {
        CompleteLabellings labellings = new CompleteLabellings(part.framework(), deadline);
        BitSet against = labellings.find(labellings.out(argument));
        return against == null ? without(argument, labellings) : enlarge(against, labellings);
    }

    /**
     * Where no labelling rejects the argument: looks for one without it that nothing can be added to. If one can be enlarged to
     * accept the argument after all, everything below that enlargement is no candidate any more.
     */
    @Nullable
    private static BitSet without(int argument, CompleteLabellings labellings) {
        while (true) {
            BitSet candidate = labellings.find(-labellings.in(argument));
            if (candidate == null) {
                return null;
            }
            BitSet largest = enlarge(candidate, labellings, -labellings.in(argument));
            BitSet after = labellings.find(CompleteLabellings.and(labellings.in(largest), labellings.in(argument)));
            if (after == null) {
                return largest;
            }
            BitSet ruledOut = enlarge(after, labellings);
            assert ruledOut.get(argument);
        }
    }

    /** What some complete extension accepts, a preferred one around it accepts. */
    @Override
    public boolean someAccepts(int argument) {
        return new Complete(part, deadline).with(argument) != null;
    }

    @Override
    public boolean everyAccepts(int argument) {
        CompleteLabellings labellings = new CompleteLabellings(part.framework(), deadline);
        return labellings.find(labellings.out(argument)) == null && without(argument, labellings) == null;
    }

    @Override
    public Search all() {
        return new Decomposition(Semantics.PREFERRED, deadline).connected(part);
    }

    /**
     * A largest of the extensions that contain {@code members} and in whose labellings {@code kept} hold. From now on the
     * labellings have to accept something beyond it.
     */
    static BitSet enlarge(BitSet members, CompleteLabellings labellings, int... kept) {
        BitSet largest = members;
        while (true) {
            labellings.requireBeyond(largest);
            BitSet larger = labellings.find(CompleteLabellings.and(labellings.in(largest), kept));
            if (larger == null) {
                return largest;
            }
            largest = larger;
        }
    }
}
