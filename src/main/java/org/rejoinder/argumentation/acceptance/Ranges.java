package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Framework;

/** Searches complete labellings with a largest range. Labellings are given by what they accept. Good for one question. */
final class Ranges {

    private final Framework framework;
    private final CompleteLabellings labellings;

    Ranges(Framework framework, Deadline deadline) {
        this.framework = framework;
        this.labellings = new CompleteLabellings(framework, deadline);
        labellings.defineUndecided();
    }

    /** What a set accepts or attacks. */
    static BitSet of(BitSet members, Framework framework) {
        BitSet range = (BitSet) members.clone();
        members.stream().forEach(member -> {
            for (int place = 0; place < framework.attackedCount(member); place++) {
                range.set(framework.attacked(member, place));
            }
        });
        return range;
    }

    /** That everything in the range is in or out. */
    static int[] decided(BitSet range, CompleteLabellings labellings) {
        return range.stream().map(argument -> -labellings.undecided(argument)).toArray();
    }

    /** A labelling whose range is largest and was not given before, or null if there is none left. */
    @Nullable
    BitSet nextLargest() {
        BitSet members = labellings.find();
        return members == null ? null : widen(members);
    }

    /**
     * A labelling whose range is largest and that accepts the argument, or does not, as asked; null if there is none. Where the
     * range of one can be widened only by giving up what was asked, everything within the wider range is no candidate any more.
     */
    @Nullable
    BitSet largestWhere(int argument, boolean accepted) {
        int asked = accepted ? labellings.in(argument) : -labellings.in(argument);
        while (true) {
            BitSet candidate = labellings.find(asked);
            if (candidate == null) {
                return null;
            }
            BitSet widest = widen(candidate, asked);
            BitSet wider = labellings.find(decided(of(widest, framework), labellings));
            if (wider == null) {
                return widest;
            }
            BitSet ruledOut = widen(wider);
            assert accepted != ruledOut.get(argument);
        }
    }

    /** Widens the range as far as {@code kept} allow. From now on labellings have to decide something beyond it. */
    private BitSet widen(BitSet members, int... kept) {
        BitSet widest = members;
        while (true) {
            BitSet range = of(widest, framework);
            requireBeyond(range);
            BitSet wider = labellings.find(CompleteLabellings.and(decided(range, labellings), kept));
            if (wider == null) {
                return widest;
            }
            widest = wider;
        }
    }

    private void requireBeyond(BitSet range) {
        labellings.require(IntStream.range(0, framework.size())
                .filter(argument -> !range.get(argument))
                .map(argument -> -labellings.undecided(argument))
                .toArray());
    }
}
