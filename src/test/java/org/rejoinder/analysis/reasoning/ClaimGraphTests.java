package org.rejoinder.analysis.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rejoinder.analysis.reasoning.GraphSketch.argument;
import static org.rejoinder.analysis.reasoning.GraphSketch.claim;
import static org.rejoinder.analysis.reasoning.GraphSketch.relation;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Link;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.strength.GradualSemantics;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.RelationType;

class ClaimGraphTests {

    @Test
    void claimsAndRelationsAreFoundBothWays() {
        ClaimGraph graph = GraphSketch.of("a", "b", "c")
                .contradicts("a", "b")
                .supports("c", "b")
                .graph();

        assertThat(graph.claimNodes()).isEqualTo(3);
        assertThat(graph.claims(graph.node(claim("b")).orElseThrow())).containsExactly(claim("b"));
        assertThat(graph.node(claim("z"))).isEmpty();
        int edge = graph.edges(relation("c-b")).getFirst();
        assertThat(graph.relation(edge)).contains(relation("c-b"));
        assertThat(graph.graph().link(edge)).isEqualTo(Link.SUPPORTS);
        assertThat(graph.claims(graph.graph().from(edge))).containsExactly(claim("c"));
        assertThat(graph.claims(graph.graph().to(edge))).containsExactly(claim("b"));
    }

    @Test
    void aMutualContradictionGoesBothWays() {
        ClaimGraph graph = GraphSketch.of("a", "b", "c")
                .mutually("a", "b")
                .contradicts("b", "c")
                .graph();

        List<Integer> edges = graph.edges(relation("a-b"));
        assertThat(edges)
                .hasSize(2)
                .allSatisfy(edge -> assertThat(graph.graph().link(edge)).isEqualTo(Link.ATTACKS));
        assertThat(graph.graph().from(edges.get(0))).isEqualTo(graph.graph().to(edges.get(1)));
        assertThat(graph.edges(relation("b-c"))).hasSize(1);
    }

    @Test
    void anEdgeWeighsItsConfidenceUntilSomebodyHasAcceptedIt() {
        ClaimGraph graph = GraphSketch.of("a", "b", "c", "d")
                .relate("a", RelationType.SUPPORTS, "d", 0.7, ReviewStatus.PROPOSED, false)
                .relate("b", RelationType.SUPPORTS, "d", 0.7, ReviewStatus.ACCEPTED, false)
                .relate("c", RelationType.SUPPORTS, "d", 0, ReviewStatus.PROPOSED, false)
                .graph();

        assertThat(weight(graph, "a-d")).isEqualTo(0.7);
        assertThat(weight(graph, "b-d")).isEqualTo(1);
        assertThat(weight(graph, "c-d")).isPositive();
        assertThat(graph.graph().weight(0)).isEqualTo(0.5);
    }

    private static double weight(ClaimGraph graph, String relation) {
        return graph.graph().edgeWeight(graph.edges(relation(relation)).getFirst());
    }

    @Test
    void acceptedEquivalentsAreOneNodeAndProposedOnesAreNot() {
        ClaimGraph graph = GraphSketch.of("b", "a", "c", "d")
                .equivalent("a", "b", ReviewStatus.ACCEPTED)
                .equivalent("c", "d", ReviewStatus.PROPOSED)
                .contradicts("a", "b")
                .contradicts("c", "a")
                .graph();

        assertThat(graph.claimNodes()).isEqualTo(3);
        int node = graph.node(claim("a")).orElseThrow();
        assertThat(graph.node(claim("b"))).hasValue(node);
        assertThat(graph.claims(node)).as("the first of the map first").containsExactly(claim("b"), claim("a"));
        assertThat(graph.edges(relation("a-b")))
                .as("a claim cannot be an edge to itself")
                .isEmpty();
        assertThat(graph.graph().to(graph.edges(relation("c-a")).getFirst())).isEqualTo(node);
    }

    @Test
    void aRejectedClaimIsThereBySelfAndDoesNotCount() {
        ClaimGraph graph = GraphSketch.of("a")
                .claim("b", ReviewStatus.REJECTED)
                .equivalent("a", "b", ReviewStatus.ACCEPTED)
                .graph();

        assertThat(graph.claimNodes()).isEqualTo(2);
        int rejected = graph.node(claim("b")).orElseThrow();
        assertThat(graph.status(rejected)).isEqualTo(ReviewStatus.REJECTED);
        assertThat(graph.assumptions(Basis.DEFAULT, WhatIf.NOTHING).of(rejected))
                .isEqualTo(Assumptions.OfNode.ABSENT);
        assertThat(graph.assumptions(Basis.DEFAULT, WhatIf.NOTHING.with(claim("b"), WhatIf.OfClaim.ON))
                        .of(rejected))
                .isEqualTo(Assumptions.OfNode.OPEN);
    }

    @Test
    void anArgumentIsANodeBetweenItsPremisesAndItsConclusion() {
        ClaimGraph graph = GraphSketch.of("p", "q", "c", "u")
                .argument("one", List.of("p", "q"), RelationType.CONTRADICTS, "c", List.of("u"))
                .argument("gone", List.of("p", "z"), RelationType.SUPPORTS, "c", List.of())
                .graph();

        assertThat(graph.node(argument("gone")))
                .as("a premise does not stand in the map")
                .isEmpty();
        int inference = graph.node(argument("one")).orElseThrow();
        assertThat(graph.argument(inference)).contains(argument("one"));
        assertThat(graph.claims(inference)).isEmpty();
        assertThat(graph.argument(0)).isEmpty();
        BipolarGraph bipolar = graph.graph();
        assertThat(bipolar.weight(inference)).isEqualTo(1);
        assertThat(bipolar.incomingCount(inference)).isEqualTo(3);
        assertThat(bipolar.link(bipolar.incoming(inference, 0))).isEqualTo(Link.PREMISE);
        assertThat(bipolar.link(bipolar.incoming(inference, 2))).isEqualTo(Link.ATTACKS);
        int onwards = bipolar.outgoing(inference, 0);
        assertThat(bipolar.link(onwards)).isEqualTo(Link.ATTACKS);
        assertThat(graph.claims(bipolar.to(onwards))).containsExactly(claim("c"));
        assertThat(graph.relation(onwards)).isEmpty();
    }

    @Test
    void theBasisDecidesWhichRelationsCount() {
        ClaimGraph graph = GraphSketch.of("a", "b", "c", "d", "e")
                .relate("a", RelationType.SUPPORTS, "e", 0.5, ReviewStatus.PROPOSED, false)
                .relate("b", RelationType.SUPPORTS, "e", 0.8, ReviewStatus.PROPOSED, false)
                .relate("c", RelationType.SUPPORTS, "e", 0.3, ReviewStatus.ACCEPTED, false)
                .relate("d", RelationType.SUPPORTS, "e", 0.9, ReviewStatus.REJECTED, false)
                .graph();

        assertThat(counting(graph, Basis.DEFAULT)).containsExactly("r-a-e", "r-b-e", "r-c-e");
        assertThat(counting(graph, basis(false, 0.8))).containsExactly("r-b-e", "r-c-e");
        assertThat(counting(graph, basis(true, 0))).containsExactly("r-c-e");
    }

    private static Basis basis(boolean acceptedOnly, double confidence) {
        return new Basis(acceptedOnly, confidence, SupportReading.SOME_REASON, GradualSemantics.QUADRATIC_ENERGY);
    }

    private static List<String> counting(ClaimGraph graph, Basis basis) {
        Assumptions assumptions = graph.assumptions(basis, WhatIf.NOTHING);
        return IntStream.range(0, graph.graph().edges())
                .filter(edge -> !assumptions.isEdgeAbsent(edge))
                .mapToObj(edge -> graph.relation(edge).orElseThrow().value())
                .toList();
    }

    @Test
    void whatIsSupposedComesOnTopOfTheReview() {
        ClaimGraph graph = GraphSketch.of("a", "b", "p", "c")
                .mutually("a", "b")
                .relate("b", RelationType.SUPPORTS, "c", 0.5, ReviewStatus.REJECTED, false)
                .argument("one", List.of("p"), RelationType.SUPPORTS, "c", List.of())
                .graph();

        Assumptions assumptions =
                graph.assumptions(Basis.DEFAULT, WhatIf.parse("off=c-a&believe=c-b&cut=r-a-b&cut=g-one&restore=r-b-c"));

        assertThat(assumptions.of(graph.node(claim("a")).orElseThrow())).isEqualTo(Assumptions.OfNode.REJECTED);
        assertThat(assumptions.of(graph.node(claim("b")).orElseThrow())).isEqualTo(Assumptions.OfNode.BELIEVED);
        assertThat(assumptions.of(graph.node(argument("one")).orElseThrow())).isEqualTo(Assumptions.OfNode.ABSENT);
        assertThat(graph.edges(relation("a-b"))).hasSize(2).allMatch(assumptions::isEdgeAbsent);
        assertThat(graph.edges(relation("b-c"))).hasSize(1).noneMatch(assumptions::isEdgeAbsent);
    }

    @Test
    void aMergedClaimIsSupposedOfTheOneItLedTo() {
        ClaimGraph graph =
                GraphSketch.of("a").merged("old", "a").merged("gone", "z").graph();

        assertThat(graph.assumptions(Basis.DEFAULT, WhatIf.parse("off=c-old")).of(0))
                .isEqualTo(Assumptions.OfNode.REJECTED);
        assertThat(graph.claims(0)).containsExactly(claim("a"));
        assertThat(graph.node(claim("gone"))).isEmpty();
    }

    @Test
    void whatTheMapDoesNotHaveCannotBeSupposed() {
        ClaimGraph graph = GraphSketch.of("a", "b").contradicts("a", "b").graph();

        assertThatThrownBy(() ->
                        graph.assumptions(Basis.DEFAULT, WhatIf.parse("off=c-a&off=c-x&cut=r-a-b&cut=r-y&restore=g-z")))
                .isInstanceOfSatisfying(
                        NotInMap.class, missing -> assertThat(missing.ids()).containsExactly("c-x", "r-y", "g-z"))
                .hasMessageContaining("c-x, r-y, g-z");
    }
}
