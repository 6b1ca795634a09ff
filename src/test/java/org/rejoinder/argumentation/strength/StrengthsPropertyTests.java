package org.rejoinder.argumentation.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.RandomGraphs;

class StrengthsPropertyTests {

    @Property(tries = 500)
    void afterAnyChangesTheStrengthsAreThoseWorkedOutAnewToTheLastBit(
            @ForAll @IntRange(min = 1, max = 30) int claims,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll GradualSemantics semantics) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        Assumptions assumptions = RandomGraphs.assumptions(chance, graph);
        Strengths strengths = Strengths.of(graph, semantics, assumptions);

        for (int change = 0; change < 8; change++) {
            assumptions = RandomGraphs.oneChange(chance, graph, assumptions);
            strengths = strengths.after(assumptions);

            Strengths anew = Strengths.of(graph, semantics, assumptions);
            for (int node = 0; node < graph.size(); node++) {
                assertThat(strengths.of(node)).isEqualTo(anew.of(node));
            }
            assertThat(strengths.convergence()).isEqualTo(anew.convergence());
        }
    }
}
