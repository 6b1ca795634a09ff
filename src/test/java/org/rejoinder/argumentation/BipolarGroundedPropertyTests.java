package org.rejoinder.argumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BipolarGroundedPropertyTests {

    @Property(tries = 500)
    void standsWhatIsInTheGroundedLabellingOfTheReduction(
            @ForAll @IntRange(min = 1, max = 30) int claims,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll SupportReading reading) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        Assumptions assumptions = RandomGraphs.assumptions(chance, graph);

        Reduction reduction = Reduction.of(graph, reading, assumptions);

        assertThat(BipolarGrounded.of(graph, reading, assumptions).labelling())
                .isEqualTo(reduction.ofNodes(Grounded.of(reduction.framework())));
    }

    @Property(tries = 500)
    void afterAnyChangesTheSameStandsAsIfWorkedOutAnew(
            @ForAll @IntRange(min = 1, max = 30) int claims,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll SupportReading reading) {
        Random chance = new Random(seed);
        BipolarGraph graph = RandomGraphs.any(chance, claims, edges);
        Assumptions assumptions = RandomGraphs.assumptions(chance, graph);
        BipolarGrounded grounded = BipolarGrounded.of(graph, reading, assumptions);

        for (int change = 0; change < 8; change++) {
            assumptions = RandomGraphs.oneChange(chance, graph, assumptions);
            grounded = grounded.after(assumptions);

            assertThat(grounded.labelling())
                    .isEqualTo(BipolarGrounded.of(graph, reading, assumptions).labelling());
        }
        Assumptions others = RandomGraphs.assumptions(chance, graph);
        assertThat(grounded.after(others).labelling())
                .isEqualTo(BipolarGrounded.of(graph, reading, others).labelling());
    }
}
