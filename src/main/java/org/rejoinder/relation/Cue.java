package org.rejoinder.relation;

/**
 * Something in the words of two claims that speaks for a relation between them.
 *
 * @param kind what
 * @param strength 0..1
 * @param words what a reader is told, naming the words at issue; a full clause without a full stop
 */
record Cue(Kind kind, double strength, String words) {

    /** The kinds of cues, those that speak against agreement first; of equally strong ones the first is named. */
    enum Kind {
        RIVAL_PURPOSE(true),
        NUMBERS_DIFFER(true),
        BROKEN_COMMITMENT(true),
        DENIAL(true),
        OPPOSITES(true),
        RIVAL_CAUSE(true),
        EVALUATION_CLASH(true),
        EXCEPTION(true),
        DISPUTED_REPORT(true),
        REFUTATION(true),
        CONTRAST(true),
        CONNECTIVE(false),
        SAME_NUMBER(false),
        SAME_WORDING(false),
        SAME_PURPOSE(false),
        FIGURE_FOR(false),
        REPORT_FOR(false),
        REASON_FOR_ACTION(false),
        NEXT_SENTENCE(false),
        SAME_EVALUATION(false);

        private final boolean against;

        Kind(boolean against) {
            this.against = against;
        }

        /** Whether it speaks for a contradiction rather than for support. */
        boolean against() {
            return against;
        }
    }
}
