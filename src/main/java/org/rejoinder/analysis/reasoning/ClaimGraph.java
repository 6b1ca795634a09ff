package org.rejoinder.analysis.reasoning;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Link;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * A map as a {@link BipolarGraph}, with both ways from one to the other. Immutable.
 *
 * <p>A node is a claim whose words stand in the newest text of some document of the map, or several such claims that people
 * accepted as equivalent. Every claim weighs 0.5, since the tool takes no side. A support or contradiction is an edge whose weight
 * is its confidence, 1 once accepted; a mutual contradiction is two, one each way. An argument is a node of weight 1 behind the
 * claims, with its premises as {@link Link#PREMISE} and its undercutters as attackers.
 *
 * <p>What was rejected under review is there too, so that a {@link WhatIf} can bring it back; {@link #assumptions} leaves it out.
 * A rejected claim is never one with its equivalents. A relation between claims that are one node has no edge, and an
 * argument whose premises or conclusion do not stand in the map has no node.
 */
public final class ClaimGraph {

    /** What a claim is worth before anything is said for or against it. */
    private static final double NEUTRAL = 0.5;

    /** What the edge of a relation without any confidence weighs: an edge of weight 0 would not count at all. */
    private static final double LEAST_WEIGHT = 1e-6;

    private final BipolarGraph graph;
    private final List<List<Claim.Id>> claims;
    private final List<Argument> arguments;
    private final ReviewStatus[] nodeStatus;
    private final List<@Nullable Tie> edgeTies;
    private final Map<Claim.Id, Integer> claimNodes = new HashMap<>();
    private final Map<Argument.Id, Integer> argumentNodes = new HashMap<>();
    private final Map<Relation.Id, Integer> firstEdges = new HashMap<>();

    /**
     * A claim that stands in the map.
     *
     * @param status where it stands under review
     */
    record Placed(Claim.Id claim, ReviewStatus status) {}

    /** What of a relation matters here. */
    record Tie(
            Relation.Id relation,
            Claim.Id from,
            Claim.Id to,
            RelationType type,
            double confidence,
            ReviewStatus status,
            boolean mutual) {}

    /**
     * The graph of a map.
     *
     * @param placed each claim once, in the order of the map, which is that of the nodes
     * @param ties in any order; those with an end that is not placed are left out
     * @param drawn in any order
     * @param merged claims that were merged into others, each with the one it leads to: what-ifs kept from before name them
     */
    static ClaimGraph of(List<Placed> placed, List<Tie> ties, List<Argument> drawn, Map<Claim.Id, Claim.Id> merged) {
        return new ClaimGraph(placed, ties, drawn, merged);
    }

    private ClaimGraph(List<Placed> placed, List<Tie> ties, List<Argument> drawn, Map<Claim.Id, Claim.Id> merged) {
        BipolarGraph.Builder builder = BipolarGraph.builder();
        List<Tie> ordered =
                ties.stream().sorted(comparing(tie -> tie.relation().value())).toList();
        claims = Sameness.groups(placed, ordered);
        for (List<Claim.Id> same : claims) {
            int node = builder.node(NEUTRAL);
            same.forEach(claim -> claimNodes.put(claim, node));
        }
        merged.forEach((old, into) -> node(into).ifPresent(node -> claimNodes.putIfAbsent(old, node)));
        edgeTies = new ArrayList<>();
        ordered.forEach(tie -> addEdges(tie, builder));
        arguments = drawn.stream()
                .filter(this::standsHere)
                .sorted(comparing(argument -> argument.id().value()))
                .toList();
        arguments.forEach(argument -> addInference(argument, builder));
        graph = builder.build();
        nodeStatus = new ReviewStatus[graph.size()];
        placed.forEach(claim -> nodeStatus[claimNodes.getOrDefault(claim.claim(), 0)] = claim.status());
        arguments.forEach(argument -> nodeStatus[argumentNodes.getOrDefault(argument.id(), 0)] = argument.status());
    }

    private void addEdges(Tie tie, BipolarGraph.Builder builder) {
        Integer from = claimNodes.get(tie.from());
        Integer to = claimNodes.get(tie.to());
        if (tie.type() == RelationType.EQUIVALENT || from == null || to == null || from.equals(to)) {
            return;
        }
        double weight =
                tie.status() == ReviewStatus.ACCEPTED ? 1 : Math.max(LEAST_WEIGHT, Math.min(1, tie.confidence()));
        Link link = link(tie.type());
        firstEdges.put(tie.relation(), builder.edge(from, link, to, weight));
        edgeTies.add(tie);
        if (tie.mutual() && link == Link.ATTACKS) {
            builder.edge(to, link, from, weight);
            edgeTies.add(tie);
        }
    }

    private static Link link(RelationType type) {
        return type == RelationType.CONTRADICTS ? Link.ATTACKS : Link.SUPPORTS;
    }

    private boolean standsHere(Argument argument) {
        return claimNodes.containsKey(argument.conclusion())
                && argument.premises().stream().allMatch(claimNodes::containsKey);
    }

    private void addInference(Argument argument, BipolarGraph.Builder builder) {
        int inference = builder.node(1);
        argumentNodes.put(argument.id(), inference);
        nodes(argument.premises()).forEach(premise -> addEdge(builder, premise, Link.PREMISE, inference));
        nodes(argument.undercutters()).forEach(against -> addEdge(builder, against, Link.ATTACKS, inference));
        nodes(List.of(argument.conclusion()))
                .forEach(conclusion -> addEdge(builder, inference, link(argument.type()), conclusion));
    }

    private void addEdge(BipolarGraph.Builder builder, int from, Link link, int to) {
        builder.edge(from, link, to, 1);
        edgeTies.add(null);
    }

    /** The nodes of those of the claims that have one, each once. */
    private List<Integer> nodes(List<Claim.Id> wanted) {
        return wanted.stream()
                .filter(claimNodes::containsKey)
                .map(claim -> claimNodes.getOrDefault(claim, 0))
                .distinct()
                .toList();
    }

    public BipolarGraph graph() {
        return graph;
    }

    /** How many nodes stand for claims; they come first, in the order of the map. */
    public int claimNodes() {
        return claims.size();
    }

    /** The claims of a node, those first in the map first; none if the node is an argument. */
    public List<Claim.Id> claims(int node) {
        return node < claims.size() ? claims.get(node) : List.of();
    }

    /** The argument that the node is, if it is one. */
    public Optional<Argument.Id> argument(int node) {
        return node < claims.size()
                ? Optional.empty()
                : Optional.of(arguments.get(node - claims.size()).id());
    }

    /** The node of a claim, or of the one it was merged into; none if that does not stand in the map. */
    public OptionalInt node(Claim.Id claim) {
        return optional(claimNodes.get(claim));
    }

    /** The node of an argument; none if it is not wholly in the map. */
    public OptionalInt node(Argument.Id argument) {
        return optional(argumentNodes.get(argument));
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The relation of which the edge is one; none if the edge is part of an argument. */
    public Optional<Relation.Id> relation(int edge) {
        return Optional.ofNullable(edgeTies.get(edge)).map(Tie::relation);
    }

    /** The edges of a relation: two of a mutual contradiction, else one; none if it supports and contradicts nothing here. */
    public List<Integer> edges(Relation.Id relation) {
        Integer first = firstEdges.get(relation);
        if (first == null) {
            return List.of();
        }
        boolean both = first + 1 < edgeTies.size()
                && relation(first + 1).filter(relation::equals).isPresent();
        return both ? List.of(first, first + 1) : List.of(first);
    }

    /** Where the claim or argument that the node stands for stands under review. */
    public ReviewStatus status(int node) {
        return nodeStatus[node];
    }

    /**
     * What does not count under a basis is absent; what is supposed comes on top of that.
     *
     * @throws NotInMap if the what-if names something that has no node or edge
     */
    public Assumptions assumptions(Basis basis, WhatIf whatIf) {
        return supposing(assumptions(basis), whatIf);
    }

    private Assumptions assumptions(Basis basis) {
        return Assumptions.absent(
                numbers(graph.size(), node -> !counts(basis, node)),
                numbers(graph.edges(), edge -> !counts(basis, edgeTies.get(edge))));
    }

    private static BitSet numbers(int size, IntPredicate wanted) {
        BitSet found = new BitSet(size);
        for (int number = 0; number < size; number++) {
            found.set(number, wanted.test(number));
        }
        return found;
    }

    private boolean counts(Basis basis, int node) {
        return switch (nodeStatus[node]) {
            case ACCEPTED -> true;
            case REJECTED -> false;
            case PROPOSED -> node < claims.size() || !basis.acceptedOnly();
        };
    }

    private static boolean counts(Basis basis, @Nullable Tie tie) {
        return tie == null
                || switch (tie.status()) {
                    case ACCEPTED -> true;
                    case REJECTED -> false;
                    case PROPOSED -> !basis.acceptedOnly() && tie.confidence() >= basis.confidence();
                };
    }

    /**
     * The same, and what is supposed on top.
     *
     * @throws NotInMap if the what-if names something that has no node or edge
     */
    Assumptions supposing(Assumptions assumptions, WhatIf whatIf) {
        List<String> unknown = unknown(whatIf);
        if (!unknown.isEmpty()) {
            throw new NotInMap(unknown);
        }
        Assumptions changed = assumptions;
        for (Map.Entry<Claim.Id, WhatIf.OfClaim> claim : whatIf.claims().entrySet()) {
            changed = changed.with(claimNodes.getOrDefault(claim.getKey(), 0), ofNode(claim.getValue()));
        }
        for (Map.Entry<Relation.Id, WhatIf.OfLink> relation : whatIf.relations().entrySet()) {
            for (int edge : edges(relation.getKey())) {
                changed = changed.withEdge(edge, relation.getValue() == WhatIf.OfLink.RESTORE);
            }
        }
        for (Map.Entry<Argument.Id, WhatIf.OfLink> argument : whatIf.arguments().entrySet()) {
            changed = changed.with(argumentNodes.getOrDefault(argument.getKey(), 0), ofNode(argument.getValue()));
        }
        return changed;
    }

    /** What the what-if names that has no node or edge here, in its order. */
    private List<String> unknown(WhatIf whatIf) {
        List<String> unknown = new ArrayList<>();
        whatIf.claims().keySet().stream()
                .filter(claim -> !claimNodes.containsKey(claim))
                .forEach(claim -> unknown.add(claim.value()));
        whatIf.relations().keySet().stream()
                .filter(relation -> !firstEdges.containsKey(relation))
                .forEach(relation -> unknown.add(relation.value()));
        whatIf.arguments().keySet().stream()
                .filter(argument -> !argumentNodes.containsKey(argument))
                .forEach(argument -> unknown.add(argument.value()));
        return unknown;
    }

    private static Assumptions.OfNode ofNode(WhatIf.OfClaim supposed) {
        return switch (supposed) {
            case OFF -> Assumptions.OfNode.REJECTED;
            case BELIEVE -> Assumptions.OfNode.BELIEVED;
            case ON -> Assumptions.OfNode.OPEN;
        };
    }

    private static Assumptions.OfNode ofNode(WhatIf.OfLink supposed) {
        return switch (supposed) {
            case CUT -> Assumptions.OfNode.ABSENT;
            case RESTORE -> Assumptions.OfNode.OPEN;
        };
    }
}
