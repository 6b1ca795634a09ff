package org.rejoinder.review;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Anchoring;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedder;
import org.springframework.context.ApplicationEventPublisher;

class DecisionsTests {

    private static final Claim.Id CLAIM = new Claim.Id("c-x");

    @ParameterizedTest
    @MethodSource("tooMuch")
    void whatIsTooMuchIsRefusedBeforeAnythingIsReadOrComputed(List<Command> commands) {
        Graph graph = mock(Graph.class);
        Embedder embedder = mock(Embedder.class);
        Decisions decisions = new Decisions(
                graph,
                mock(RecordStore.class),
                mock(DecisionStore.class),
                mock(Imports.class),
                new Anchoring(),
                embedder,
                Clock.systemUTC(),
                mock(ApplicationEventPublisher.class));

        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> decisions.decideAll(commands, "Ana", null))
                .withMessageStartingWith("commands.0");
        verifyNoInteractions(embedder, graph);
    }

    static List<List<Command>> tooMuch() {
        Command.Part part = new Command.Part("One thing is said.", List.of());
        Command.Part endless = new Command.Part("word ".repeat(Limits.TEXT), List.of());
        return List.of(
                List.of(new Command.SplitClaim(CLAIM, 1, Collections.nCopies(Limits.PARTS + 1, part))),
                List.of(new Command.SplitClaim(CLAIM, 1, List.of(part, endless))),
                List.of(new Command.RewordClaim(CLAIM, 1, endless.text())));
    }
}
