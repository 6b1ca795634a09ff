package org.rejoinder.analysis.keeping;

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

class KeptPerMapTests {

    private static final ArgumentMap.Id MAP = new ArgumentMap.Id("m-large");

    private final Graph graph = mock(Graph.class);

    @SuppressWarnings("unchecked")
    private final KeptPerMap.Source<String> reader = mock(KeptPerMap.Source.class);

    private final String first = "first";
    private final String second = "second";
    private final List<Runnable> scheduled = new ArrayList<>();

    @BeforeEach
    void startWithTheFirst() {
        when(graph.writes()).thenReturn(0L);
        when(reader.read(MAP)).thenReturn(first);
    }

    @Test
    void aLargeMapGoesOnAnsweringAndIsReadAnewOnceHoweverManyAsk() {
        KeptPerMap<String> kept = kept(Duration.ofDays(1));
        assertThat(kept.of(MAP)).isSameAs(first);

        write();
        assertThat(kept.of(MAP)).isSameAs(first);
        assertThat(kept.of(MAP)).isSameAs(first);
        assertThat(scheduled).hasSize(1);
        scheduled.removeFirst().run();

        assertThat(kept.of(MAP)).isSameAs(second);
        assertThat(scheduled).isEmpty();
        verify(reader, times(2)).read(MAP);
    }

    @Test
    void nobodyIsGivenWhatIsTooFarBehind() {
        KeptPerMap<String> kept = kept(Duration.ZERO);
        assertThat(kept.of(MAP)).isSameAs(first);

        write();

        assertThat(kept.of(MAP)).isSameAs(second);
        assertThat(scheduled).isEmpty();
    }

    @Test
    void whatCouldNotBeReadAnewIsTriedAgain() {
        KeptPerMap<String> kept = kept(Duration.ofDays(1));
        assertThat(kept.of(MAP)).isSameAs(first);
        write();
        when(reader.read(MAP)).thenThrow(new IllegalStateException("The store cannot be reached"));
        assertThat(kept.of(MAP)).isSameAs(first);
        scheduled.removeFirst().run();

        assertThat(kept.of(MAP)).isSameAs(first);
        assertThat(scheduled).hasSize(1);
    }

    private void write() {
        when(graph.writes()).thenReturn(1L);
        when(reader.read(MAP)).thenReturn(second);
    }

    private KeptPerMap<String> kept(Duration behind) {
        return new KeptPerMap<>(
                graph, reader, one -> 2, new KeptPerMap.Limits(1, behind, (work, pause) -> scheduled.add(work)));
    }
}
