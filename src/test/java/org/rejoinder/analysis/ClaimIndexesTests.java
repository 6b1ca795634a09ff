package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;

class ClaimIndexesTests {

    private static final ArgumentMap.Id MAP = new ArgumentMap.Id("m-large");

    private final Graph graph = mock(Graph.class);
    private final ClaimIndexReader reader = mock(ClaimIndexReader.class);
    private final ClaimIndex first = large();
    private final ClaimIndex second = large();
    private final List<Runnable> scheduled = new ArrayList<>();

    @BeforeEach
    void startWithTheFirst() {
        when(graph.writes()).thenReturn(0L);
        when(reader.read(MAP)).thenReturn(first);
    }

    @Test
    void aLargeIndexGoesOnAnsweringAndIsMadeAnewOnceHoweverManyAsk() {
        ClaimIndexes indexes = indexes(Duration.ofDays(1));
        assertThat(indexes.of(MAP)).isSameAs(first);

        write();
        assertThat(indexes.of(MAP)).isSameAs(first);
        assertThat(indexes.of(MAP)).isSameAs(first);
        assertThat(scheduled).hasSize(1);
        scheduled.removeFirst().run();

        assertThat(indexes.of(MAP)).isSameAs(second);
        assertThat(scheduled).isEmpty();
        verify(reader, times(2)).read(MAP);
    }

    @Test
    void nobodyIsGivenAnIndexThatIsTooFarBehind() {
        ClaimIndexes indexes = indexes(Duration.ZERO);
        assertThat(indexes.of(MAP)).isSameAs(first);

        write();

        assertThat(indexes.of(MAP)).isSameAs(second);
        assertThat(scheduled).isEmpty();
    }

    @Test
    void whatCouldNotBeMadeAnewIsTriedAgain() {
        ClaimIndexes indexes = indexes(Duration.ofDays(1));
        assertThat(indexes.of(MAP)).isSameAs(first);
        write();
        when(reader.read(MAP)).thenThrow(new IllegalStateException("The store cannot be reached"));
        assertThat(indexes.of(MAP)).isSameAs(first);
        scheduled.removeFirst().run();

        assertThat(indexes.of(MAP)).isSameAs(first);
        assertThat(scheduled).hasSize(1);
    }

    private void write() {
        when(graph.writes()).thenReturn(1L);
        when(reader.read(MAP)).thenReturn(second);
    }

    private ClaimIndexes indexes(Duration behind) {
        return new ClaimIndexes(graph, reader, 1, behind, (work, pause) -> scheduled.add(work));
    }

    private static ClaimIndex large() {
        ClaimIndex index = mock(ClaimIndex.class);
        when(index.size()).thenReturn(2);
        return index;
    }
}
