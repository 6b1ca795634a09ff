package org.rejoinder.analysis.reasoning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.evaluation.Evaluation;
import org.rejoinder.argumentation.strength.Convergence;
import org.rejoinder.argumentation.strength.StrengthBand;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;

/**
 * What follows from a map on a basis and under a what-if: how each claim stands, and how strongly. An immutable value. Claims that
 * people accepted as equivalent count as one.
 */
public final class Conclusions {

    private final ClaimGraph graph;
    private final Basis basis;
    private final WhatIf whatIf;
    private final Evaluation evaluation;
    private final Presence presence;

    Conclusions(ClaimGraph graph, Basis basis, WhatIf whatIf, Evaluation evaluation) {
        this.graph = graph;
        this.basis = basis;
        this.whatIf = whatIf;
        this.evaluation = evaluation;
        this.presence = Presence.of(graph.graph(), evaluation.assumptions());
    }

    /**
     * A claim as it follows.
     *
     * @param claims the claim and those accepted as equivalent to it, in the order of the map
     * @param strength 0..1; 0 if it is absent
     */
    public record Row(List<Claim.Id> claims, Standing standing, double strength) {

        public Row {
            claims = List.copyOf(claims);
        }

        /** The first of the claims. */
        public Claim.Id claim() {
            return claims.getFirst();
        }

        public StrengthBand band() {
            return StrengthBand.of(strength);
        }
    }

    public ClaimGraph graph() {
        return graph;
    }

    public Basis basis() {
        return basis;
    }

    public WhatIf whatIf() {
        return whatIf;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** How well the strengths are known. */
    public Convergence convergence() {
        return evaluation.convergence();
    }

    /** The claim with its equivalents; empty if it does not stand in the map. */
    public Optional<Row> of(Claim.Id claim) {
        return graph.node(claim).stream().mapToObj(this::row).findFirst();
    }

    /** Whether a relation has an effect here: it counts on this basis and under this what-if, and so do both its claims. */
    public boolean counts(Relation.Id relation) {
        return graph.edges(relation).stream().anyMatch(presence::hasEdge);
    }

    /** How many relations have an effect here. */
    public int relationsThatCount() {
        Set<Relation.Id> counted = new HashSet<>();
        for (int edge = 0; edge < graph.graph().edges(); edge++) {
            if (presence.hasEdge(edge)) {
                graph.relation(edge).ifPresent(counted::add);
            }
        }
        return counted.size();
    }

    /** Every claim once, with its equivalents, in the order of the map. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(graph.claimNodes());
        for (int node = 0; node < graph.claimNodes(); node++) {
            rows.add(row(node));
        }
        return rows;
    }

    /** How many claims stand, fall, are open and are absent, equivalents counted once. */
    public Map<Standing, Integer> counts() {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        for (int node = 0; node < graph.claimNodes(); node++) {
            counts.merge(standing(node), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    private Row row(int node) {
        return new Row(graph.claims(node), standing(node), evaluation.strength(node));
    }

    Standing standing(int node) {
        return evaluation.assumptions().of(node) == Assumptions.OfNode.ABSENT
                ? Standing.ABSENT
                : Standing.of(evaluation.label(node));
    }
}
