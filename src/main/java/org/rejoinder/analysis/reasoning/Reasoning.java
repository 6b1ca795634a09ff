package org.rejoinder.analysis.reasoning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rejoinder.analysis.KeptPerMap;
import org.rejoinder.argumentation.Reduction;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.acceptance.Answer;
import org.rejoinder.argumentation.acceptance.Deadline;
import org.rejoinder.argumentation.acceptance.Solver;
import org.rejoinder.argumentation.explanation.Explanations;
import org.rejoinder.argumentation.strength.StrengthBand;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/**
 * Reasons over maps as they are stored now: what stands in them, why, and what would change. A map that is not there has no
 * claims. Every method throws {@link NotInMap} if a what-if names something that the map's present texts do not have.
 *
 * <p>The graph of a map and what follows from it on the bases last asked for are kept until something is written, so that a
 * what-if costs what it changes. In very large maps a change may be seen some seconds late.
 */
@Component
public class Reasoning {

    private final KeptPerMap<ReasonedMap> maps;

    Reasoning(Graph graph, ClaimGraphReader reader) {
        this.maps = new KeptPerMap<>(
                graph,
                map -> new ReasonedMap(reader.read(Objects.requireNonNull(map))),
                map -> map.graph().claimNodes());
    }

    /** What follows from a map. */
    public Conclusions evaluate(ArgumentMap.Id map, Basis basis, WhatIf whatIf) {
        return maps.of(map).conclusions(basis, whatIf);
    }

    /**
     * The claims that stand otherwise under {@code after} than under {@code before}, or that change their band of strength, the
     * most important changes first.
     */
    public List<Change> differences(ArgumentMap.Id map, Basis basis, WhatIf before, WhatIf after) {
        ReasonedMap reasoned = maps.of(map);
        return differences(reasoned.conclusions(basis, before), reasoned.conclusions(basis, after));
    }

    /** {@link #differences(ArgumentMap.Id, Basis, WhatIf, WhatIf)} between conclusions from one graph. */
    static List<Change> differences(Conclusions before, Conclusions after) {
        List<Change> changes = new ArrayList<>();
        for (int node = 0; node < before.graph().claimNodes(); node++) {
            double strengthBefore = before.evaluation().strength(node);
            double strengthAfter = after.evaluation().strength(node);
            if (before.standing(node) != after.standing(node)
                    || StrengthBand.of(strengthBefore) != StrengthBand.of(strengthAfter)) {
                changes.add(new Change(
                        before.graph().claims(node),
                        node,
                        before.standing(node),
                        after.standing(node),
                        strengthBefore,
                        strengthAfter));
            }
        }
        changes.sort(Change.MOST_IMPORTANT_FIRST);
        return List.copyOf(changes);
    }

    /** On how many claims each claim of the map bears, whatever is supposed. */
    public Reach reach(ArgumentMap.Id map, Basis basis) {
        return maps.of(map).reach(basis);
    }

    /** Why each of these claims stands, falls or is open; those that do not stand in the map are left out. */
    public Map<Claim.Id, Explanation> explainAll(
            ArgumentMap.Id map, Basis basis, WhatIf whatIf, Collection<Claim.Id> claims) {
        ClaimGraph graph = maps.of(map).graph();
        Explanations explanations =
                Explanations.of(graph.graph(), basis.support(), graph.assumptions(basis, whatIf));
        Map<Claim.Id, Explanation> found = new LinkedHashMap<>();
        claims.forEach(claim -> graph.node(claim)
                .ifPresent(node -> found.put(claim, ExplanationTree.of(graph, explanations.of(node)))));
        return found;
    }

    /** Why a claim stands, falls or is open; empty if it does not stand in the map. */
    public Optional<Explanation> explain(ArgumentMap.Id map, Basis basis, WhatIf whatIf, Claim.Id claim) {
        return Optional.ofNullable(explainAll(map, basis, whatIf, List.of(claim)).get(claim));
    }

    /**
     * In which positions a claim stands under a semantics; empty if it does not stand in the map.
     *
     * @param limit after this time the answer is what is known by then
     */
    public Optional<Acceptance> acceptance(
            ArgumentMap.Id map, Basis basis, WhatIf whatIf, Claim.Id claim, Semantics semantics, Duration limit) {
        ClaimGraph graph = maps.of(map).graph();
        Reduction reduction = Reduction.of(graph.graph(), basis.support(), graph.assumptions(basis, whatIf));
        return graph.node(claim).stream()
                .mapToObj(node -> new Acceptance(
                        claim,
                        semantics,
                        positions(Solver.of(reduction.framework(), semantics), node, Deadline.in(limit))))
                .findFirst();
    }

    private static Acceptance.Positions positions(Solver solver, int node, Deadline deadline) {
        Answer some = solver.acceptedBySome(node, deadline);
        if (some == Answer.NO) {
            // Where there is no position, each of them has the claim.
            return solver.acceptedByEvery(node, deadline) == Answer.YES
                    ? Acceptance.Positions.NO_POSITION
                    : Acceptance.Positions.NONE;
        }
        return switch (solver.acceptedByEvery(node, deadline)) {
            case YES -> Acceptance.Positions.EVERY;
            case NO -> some == Answer.YES ? Acceptance.Positions.SOME : Acceptance.Positions.UNKNOWN;
            case UNKNOWN ->
                some == Answer.YES ? Acceptance.Positions.SOME_OR_EVERY : Acceptance.Positions.UNKNOWN;
        };
    }
}
