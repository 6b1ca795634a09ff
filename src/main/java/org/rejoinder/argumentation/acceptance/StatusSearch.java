package org.rejoinder.argumentation.acceptance;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.BitSet;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Semantics;

/** Finds out what some and what every extension accepts, for all arguments of a part together. */
final class StatusSearch {

    private final Part part;
    private final Deadline deadline;
    private final Statuses statuses;

    /** What is found goes into {@code statuses} at once, so that it stays known when the time is up. */
    StatusSearch(Part part, Statuses statuses, Deadline deadline) {
        this.part = part;
        this.statuses = statuses;
        this.deadline = deadline;
    }

    /** @throws OutOfTime if the deadline passes */
    void finish(Semantics semantics) {
        switch (semantics) {
            case GROUNDED -> {}
            case COMPLETE -> complete();
            case PREFERRED -> preferred();
            case STABLE -> stable();
            case SEMI_STABLE -> semiStable();
            case IDEAL -> ideal();
        }
    }

    private void complete() {
        for (int argument = 0; argument < size(); argument++) {
            every(argument, false);
        }
        credulous(labellings());
    }

    private void preferred() {
        BitSet credulous = credulous(labellings());
        BitSet candidates = Ideal.unattacked(framework(), credulous);
        noneOutside(candidates);
        BitSet ideal = Ideal.of(framework(), credulous);
        ideal.stream().forEach(argument -> every(argument, true));
        candidates.andNot(ideal);
        Preferred solver = new Preferred(part, deadline);
        for (int argument = candidates.nextSetBit(0); argument >= 0; argument = candidates.nextSetBit(argument + 1)) {
            BitSet without = solver.without(argument);
            if (without == null) {
                every(argument, true);
            } else {
                noneOutside(without);
                candidates.and(without);
            }
        }
    }

    private void stable() {
        Stable solver = new Stable(part, deadline);
        BitSet common = (BitSet) credulous(solver.labellings()).clone();
        noneOutside(common);
        CompleteLabellings labellings = solver.labellings();
        while (true) {
            labellings.require(common.stream().map(labellings::out).toArray());
            BitSet members = labellings.find();
            if (members == null) {
                common.stream().forEach(argument -> every(argument, true));
                return;
            }
            noneOutside(members);
            common.and(members);
        }
    }

    private void semiStable() {
        SemiStable solver = new SemiStable(part, deadline);
        if (solver.hasStable()) {
            stable();
            return;
        }
        BitSet some = new BitSet();
        BitSet common = new BitSet();
        common.set(0, size());
        for (int argument = 0; argument < size(); argument++) {
            BitSet with = some.get(argument) ? null : solver.with(argument);
            if (with != null) {
                note(with, some, common);
            } else if (!some.get(argument)) {
                some(argument, false);
            }
        }
        for (int argument = common.nextSetBit(0); argument >= 0; argument = common.nextSetBit(argument + 1)) {
            BitSet without = solver.without(argument);
            if (without == null) {
                every(argument, true);
            } else {
                note(without, some, common);
            }
        }
    }

    private void ideal() {
        BitSet ideal = new Ideal(part, deadline).any();
        for (int argument = 0; argument < size(); argument++) {
            some(argument, ideal.get(argument));
            every(argument, ideal.get(argument));
        }
    }

    /** What some labelling accepts; noted for all arguments. */
    @CanIgnoreReturnValue
    private BitSet credulous(CompleteLabellings labellings) {
        CredulousSearch search = new CredulousSearch(labellings);
        try {
            search.finish();
        } finally {
            search.accepted().stream().forEach(argument -> some(argument, true));
        }
        for (int argument = 0; argument < size(); argument++) {
            if (!search.accepted().get(argument)) {
                some(argument, false);
            }
        }
        return search.accepted();
    }

    private void note(BitSet extension, BitSet some, BitSet common) {
        extension.stream().forEach(argument -> some(argument, true));
        noneOutside(extension);
        some.or(extension);
        common.and(extension);
    }

    private void noneOutside(BitSet extension) {
        for (int argument = extension.nextClearBit(0);
                argument < size();
                argument = extension.nextClearBit(argument + 1)) {
            every(argument, false);
        }
    }

    private void some(int argument, boolean accepts) {
        statuses.setSome(part.arguments()[argument], accepts);
    }

    private void every(int argument, boolean accept) {
        statuses.setEvery(part.arguments()[argument], accept);
    }

    private CompleteLabellings labellings() {
        return new CompleteLabellings(framework(), deadline);
    }

    private Framework framework() {
        return part.framework();
    }

    private int size() {
        return part.framework().size();
    }
}
