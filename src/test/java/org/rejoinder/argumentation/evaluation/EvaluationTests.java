package org.rejoinder.argumentation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.Assumptions.OfNode;
import org.rejoinder.argumentation.GraphText;
import org.rejoinder.argumentation.Label;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.evaluation.Difference.Moved;
import org.rejoinder.argumentation.evaluation.Difference.Relabelled;
import org.rejoinder.argumentation.strength.Convergence;
import org.rejoinder.argumentation.strength.GradualSemantics;

class EvaluationTests {

    private final GraphText text = GraphText.of("a +> b; b -> c; x -0.5> a; z");
    private final Evaluation before = evaluation(text);

    private static Evaluation evaluation(GraphText text) {
        return Evaluation.of(
                text.graph(), SupportReading.SOME_REASON, GradualSemantics.QUADRATIC_ENERGY, Assumptions.NONE);
    }

    @Test
    void saysWhatStandsHowStronglyAndHowWellThatIsKnown() {
        assertThat(text.labels(before.labelling())).isEqualTo("a out, b out, c in, x in, z in");
        assertThat(before.label(text.node("c"))).isEqualTo(Label.IN);
        assertThat(before.strength(text.node("x"))).isEqualTo(0.5);
        assertThat(before.convergence()).isEqualTo(new Convergence.Acyclic());
    }

    @Test
    void tellsWhatWouldChangeIfTheObjectionWereGone() {
        Evaluation after = before.after(Assumptions.NONE.with(text.node("x"), OfNode.ABSENT));

        Difference difference = Difference.between(before, after, 0.01);

        assertThat(difference.labels())
                .containsExactly(
                        new Relabelled(text.node("a"), Label.OUT, Label.IN),
                        new Relabelled(text.node("b"), Label.OUT, Label.IN),
                        new Relabelled(text.node("c"), Label.IN, Label.OUT),
                        new Relabelled(text.node("x"), Label.IN, Label.OUT));
        assertThat(difference.strengths()).extracting(Moved::node).containsExactly(text.node("x"), text.node("a"));
        assertThat(difference.strengths().getFirst().by()).isEqualTo(-0.5);
        assertThat(Difference.between(before, after, 0).strengths())
                .extracting(Moved::node)
                .containsExactly(text.node("x"), text.node("a"), text.node("b"), text.node("c"));
    }

    @Test
    void nothingDiffersWhereNothingWasChanged() {
        Evaluation after = before.after(Assumptions.NONE.with(text.node("z"), OfNode.OPEN));

        assertThat(Difference.between(before, after, 0).isEmpty()).isTrue();
    }

    @Test
    void whereChangesAreEquallyLargeTheSmallerNumberComesFirst() {
        GraphText even = GraphText.of("d -> c; d -> b; d -> a");
        Evaluation first = evaluation(even);
        Evaluation after = first.after(Assumptions.NONE.with(even.node("d"), OfNode.BELIEVED));

        assertThat(Difference.between(first, after, 0.01).strengths())
                .extracting(Moved::node)
                .containsExactly(even.node("d"), even.node("c"), even.node("b"), even.node("a"));
    }

    @Test
    void goingBackGivesWhatWasThere() {
        Evaluation there = before.after(Assumptions.NONE.withEdge(text.edge("b", "c"), false));

        assertThat(there.label(text.node("c"))).isEqualTo(Label.IN);
        assertThat(Difference.between(before, there.after(Assumptions.NONE), 0).isEmpty())
                .isTrue();
    }

    @Test
    void refusesToCompareDifferentGraphs() {
        Evaluation other = evaluation(GraphText.of("a +> b"));

        assertThatThrownBy(() -> Difference.between(before, other, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same graph");
    }
}
