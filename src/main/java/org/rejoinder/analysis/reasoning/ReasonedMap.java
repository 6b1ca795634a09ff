package org.rejoinder.analysis.reasoning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.Reduction;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.acceptance.Answer;
import org.rejoinder.argumentation.acceptance.Deadline;
import org.rejoinder.argumentation.acceptance.Solver;
import org.rejoinder.argumentation.evaluation.Evaluation;
import org.rejoinder.argumentation.explanation.Explanations;
import org.rejoinder.claim.Claim;

/**
 * The graph of a map with what follows from it, without a what-if, on the bases last asked for: a what-if starts from there and
 * costs what it changes.
 */
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
        Evaluation asReviewed = asReviewed(basis);
        return new Conclusions(
                graph,
                basis,
                whatIf,
                whatIf.isNothing() ? asReviewed : asReviewed.after(graph.supposing(asReviewed.assumptions(), whatIf)));
    }

    private Assumptions assumptions(Basis basis, WhatIf whatIf) {
        return graph.supposing(asReviewed(basis).assumptions(), whatIf);
    }

    private Evaluation asReviewed(Basis basis) {
        synchronized (evaluations) {
            return evaluations.computeIfAbsent(
                    basis,
                    one -> Evaluation.of(
                            graph.graph(), one.support(), one.strength(), graph.assumptions(one, WhatIf.NOTHING)));
        }
    }

    List<Change> differences(Basis basis, WhatIf before, WhatIf after) {
        Conclusions one = conclusions(basis, before);
        Conclusions other = conclusions(basis, after);
        List<Change> changes = new ArrayList<>();
        for (int node = 0; node < graph.claimNodes(); node++) {
            Change change = new Change(
                    graph.claims(node),
                    node,
                    one.standing(node),
                    other.standing(node),
                    one.evaluation().strength(node),
                    other.evaluation().strength(node));
            if (change.before() != change.after() || change.bandBefore() != change.bandAfter()) {
                changes.add(change);
            }
        }
        changes.sort(Change.MOST_IMPORTANT_FIRST);
        return List.copyOf(changes);
    }

    Optional<Explanation> explain(Basis basis, WhatIf whatIf, Claim.Id claim) {
        return Optional.ofNullable(explain(basis, whatIf, List.of(claim)).get(claim));
    }

    Map<Claim.Id, Explanation> explain(Basis basis, WhatIf whatIf, Collection<Claim.Id> claims) {
        Explanations explanations = Explanations.of(graph.graph(), basis.support(), assumptions(basis, whatIf));
        Map<Claim.Id, Explanation> found = new LinkedHashMap<>();
        claims.forEach(claim -> graph.node(claim)
                .ifPresent(node -> found.put(claim, ExplanationTree.of(graph, explanations.of(node)))));
        return found;
    }

    /** On how many claims each bears, without a what-if. */
    Reach reach(Basis basis) {
        synchronized (reaches) {
            return reaches.computeIfAbsent(basis, one -> Reach.of(graph, graph.assumptions(one, WhatIf.NOTHING)));
        }
    }

    Optional<Acceptance> acceptance(Basis basis, WhatIf whatIf, Claim.Id claim, Semantics semantics, Duration limit) {
        Assumptions assumptions = assumptions(basis, whatIf);
        OptionalInt node = graph.node(claim);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Deadline deadline = Deadline.in(limit);
        Reduction reduction = Reduction.of(graph.graph(), basis.support(), assumptions);
        Solver solver = Solver.of(reduction.framework(), semantics);
        return Optional.of(new Acceptance(claim, semantics, positions(solver, node.getAsInt(), deadline)));
    }

    private static Acceptance.Positions positions(Solver solver, int node, Deadline deadline) {
        Answer some = solver.acceptedBySome(node, deadline);
        // Where there is no position at all, every one has the claim and none does.
        Answer every = solver.acceptedByEvery(node, deadline);
        return switch (some) {
            case NO -> every == Answer.YES ? Acceptance.Positions.NO_POSITION : Acceptance.Positions.NONE;
            case YES ->
                switch (every) {
                    case YES -> Acceptance.Positions.EVERY;
                    case NO -> Acceptance.Positions.SOME;
                    case UNKNOWN -> Acceptance.Positions.SOME_OR_EVERY;
                };
            case UNKNOWN -> Acceptance.Positions.UNKNOWN;
        };
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
