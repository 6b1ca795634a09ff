package org.rejoinder.analysis.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.analysis.reasoning.GraphSketch.claim;

import org.junit.jupiter.api.Test;

class ReachTests {

    @Test
    void aClaimBearsOnWhatItSupportsAndContradictsAndOnWhatThatBearsOn() {
        Reach reach = GraphSketch.of("source", "between", "end", "aside")
                .contradicts("source", "between")
                .contradicts("between", "end")
                .reasoned()
                .reach(Basis.DEFAULT);

        assertThat(reach.of(claim("source"))).isEqualTo(2);
        assertThat(reach.of(claim("between"))).isEqualTo(1);
        assertThat(reach.of(claim("end"))).isZero();
        assertThat(reach.of(claim("aside"))).isZero();
        assertThat(reach.of(claim("elsewhere"))).isZero();
    }

    @Test
    void aClaimIsNotCountedAmongThoseItBearsOn() {
        Reach reach = GraphSketch.of("one", "other")
                .mutually("one", "other")
                .reasoned()
                .reach(Basis.DEFAULT);

        assertThat(reach.of(claim("one"))).isEqualTo(1);
    }

    @Test
    void whatDoesNotCountIsNoWay() {
        Reach reach = GraphSketch.of("source", "between", "end")
                .contradicts("source", "between")
                .contradicts("between", "end")
                .reasoned()
                .reach(Basis.parse("count=accepted"));

        assertThat(reach.of(claim("source"))).isZero();
    }

    @Test
    void countingStopsAtTheMost() {
        String[] names = new String[Reach.MOST + 20];
        for (int number = 0; number < names.length; number++) {
            names[number] = "n" + number;
        }
        GraphSketch sketch = GraphSketch.of(names);
        for (int number = 1; number < names.length; number++) {
            sketch.contradicts(names[number - 1], names[number]);
        }
        Reach reach = sketch.reasoned().reach(Basis.DEFAULT);

        assertThat(reach.of(claim("n0"))).isEqualTo(Reach.MOST);
        assertThat(reach.of(claim("n20"))).isEqualTo(Reach.MOST - 1);
    }
}
