package org.rejoinder.argumentation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTests {

    private static final int FREE = Integer.MAX_VALUE;

    @Test
    void putsThoseTogetherWhoAgreeAndApartWhoContradict() {
        assertThat(divided(
                        4, new Tie(0, 2, 0.9, 0), new Tie(1, 3, 0.8, 1), new Tie(0, 1, -1, 2), new Tie(2, 3, -0.6, 3)))
                .isEqualTo(Division.of(0, 1, 0, 1));
    }

    @Test
    void givesWayToTheStrongerTie() {
        assertThat(divided(3, new Tie(0, 1, 0.9, 0), new Tie(1, 2, 0.8, 1), new Tie(0, 2, -1, 2)))
                .isEqualTo(Division.of(0, 0, 1));
        assertThat(divided(3, new Tie(0, 1, 0.9, 0), new Tie(1, 2, 0.8, 1), new Tie(0, 2, -0.7, 2)))
                .isEqualTo(Division.of(0, 0, 0));
    }

    @Test
    void joinsNobodyWithoutAReason() {
        assertThat(divided(3, new Tie(0, 2, -1, 0), new Tie(1, 2, -1, 1)))
                .as("two that contradict the same one, and nothing else")
                .isEqualTo(Division.of(0, 1, 2));
        assertThat(divided(2, new Tie(0, 1, 0.5, 0), new Tie(0, 1, -0.5, 1)))
                .as("as much for it as against it")
                .isEqualTo(Division.of(0, 1));
    }

    @Test
    void putsThemInFewerCampsWhenAskedTo() {
        SignedGraph graph = SignedGraph.of(3, List.of(new Tie(0, 2, -1, 0), new Tie(1, 2, -1, 1)));

        assertThat(Partition.of(graph, 2, 1).division()).isEqualTo(Division.of(0, 0, 1));
        assertThat(Partition.of(graph, 1, 1).division()).isEqualTo(Division.of(0, 0, 0));
    }

    @Test
    void countsWhatADivisionLeavesAgainstItself() {
        SignedGraph graph =
                SignedGraph.of(3, List.of(new Tie(0, 1, 0.9, 0), new Tie(0, 1, -0.25, 1), new Tie(1, 2, 0.5, 2)));

        assertThat(graph.frustration(Division.of(0, 0, 1))).isCloseTo(0.75, within(1e-9));
        assertThat(graph.frustration(Division.of(0, 1, 2))).isCloseTo(1.4, within(1e-9));
        assertThat(graph.evidence(1)).isCloseTo(1.65, within(1e-9));
        assertThat(graph.total()).isCloseTo(1.65, within(1e-9));
    }

    @Test
    void takesNoPartiesAndOneParty() {
        assertThat(divided(0)).isEqualTo(Division.of());
        assertThat(divided(1)).isEqualTo(Division.of(0));
    }

    @Test
    void refusesWhatIsNoTie() {
        assertThatThrownBy(() -> new Tie(1, 1, 0.5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tie(0, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tie(0, 1, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tie(0, 1, -1.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedGraph.of(2, List.of(new Tie(0, 2, 1, 0))))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Partition.of(SignedGraph.of(1, List.of()), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Division divided(int size, Tie... ties) {
        Partition partition = Partition.of(SignedGraph.of(size, List.of(ties)), FREE, 1);
        assertThat(partition.isBest()).isTrue();
        return partition.division();
    }
}
