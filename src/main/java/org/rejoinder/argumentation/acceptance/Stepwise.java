package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Semantics;

/** For every extension of the component that comes first, every extension of what it leaves of the rest. */
final class Stepwise implements Search {

    private static final int[] NOTHING = {};

    private final Part part;
    private final int[] initial;
    private final WholeSearch first;
    private final Function<Part, Search> searchOfRest;
    private int[] chosen = NOTHING;

    @Nullable
    private Search rest;

    Stepwise(Part part, int[] initial, Semantics semantics, Deadline deadline, Function<Part, Search> searchOfRest) {
        this.part = part;
        this.initial = initial;
        this.first = new WholeSearch(part.of(initial, new BitSet()), semantics, deadline);
        this.searchOfRest = searchOfRest;
    }

    @Override
    public int @Nullable [] next() {
        while (true) {
            int[] more = rest == null ? null : rest.next();
            if (more != null) {
                return Search.union(chosen, more);
            }
            chosen = NOTHING;
            rest = null;
            if (!stepFirst()) {
                return null;
            }
        }
    }

    private boolean stepFirst() {
        BitSet members = first.nextMembers();
        if (members == null) {
            return false;
        }
        BitSet own = new BitSet();
        members.stream().forEach(member -> own.set(initial[member]));
        chosen = part.inWhole(own);
        rest = searchOfRest.apply(part.after(initial, own));
        return true;
    }
}
