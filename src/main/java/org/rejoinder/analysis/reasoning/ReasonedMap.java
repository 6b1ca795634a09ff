package org.rejoinder.analysis.reasoning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.evaluation.Evaluation;

/** The graph of a map with what follows from it, without a what-if, on the bases last asked for. */
final class ReasonedMap {

    private static final int BASES_KEPT = 4;

    private final ClaimGraph graph;

    /** Least recently asked for first; guarded by itself. */
    private final Map<Basis, Evaluation> evaluations = new Newest<>();

    /** Likewise. */
    private final Map<Basis, Reach> reaches = new Newest<>();

    ReasonedMap(ClaimGraph graph) {
        this.graph = graph;
    }

    ClaimGraph graph() {
        return graph;
    }

    Conclusions conclusions(Basis basis, WhatIf whatIf) {
        Assumptions assumptions = graph.assumptions(basis, whatIf);
        Evaluation asReviewed = asReviewed(basis);
        return new Conclusions(
                graph, basis, whatIf, whatIf.isNothing() ? asReviewed : asReviewed.after(assumptions));
    }

    private Evaluation asReviewed(Basis basis) {
        synchronized (evaluations) {
            return evaluations.computeIfAbsent(
                    basis,
                    one -> Evaluation.of(
                            graph.graph(), one.support(), one.strength(), graph.assumptions(one, WhatIf.NOTHING)));
        }
    }

    /** On how many claims each bears, without a what-if. */
    Reach reach(Basis basis) {
        synchronized (reaches) {
            return reaches.computeIfAbsent(basis, one -> Reach.of(graph, graph.assumptions(one, WhatIf.NOTHING)));
        }
    }

    /** What was asked for last. */
    private static final class Newest<V> extends LinkedHashMap<Basis, V> {

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Basis, V> eldest) {
            return size() > BASES_KEPT;
        }
    }
}
