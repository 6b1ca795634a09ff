package org.rejoinder.argumentation.acceptance;

import java.util.BitSet;

/** Gathers all that some of the labellings accept: looks again and again for one that accepts something new. */
final class CredulousSearch {

    private final CompleteLabellings labellings;
    private final BitSet accepted = new BitSet();
    private boolean complete;

    /** Over these labellings, which are of no use for anything else after. */
    CredulousSearch(CompleteLabellings labellings) {
        this.labellings = labellings;
    }

    /**
     * Searches to the end.
     *
     * @throws OutOfTime if the deadline passes; what was found stays known
     */
    void finish() {
        while (!complete) {
            labellings.requireBeyond(accepted);
            BitSet members = labellings.find();
            if (members == null) {
                complete = true;
            } else {
                accepted.or(members);
            }
        }
    }

    /** What is known to be accepted by some; all if the search came to its end. */
    BitSet accepted() {
        return accepted;
    }
}
