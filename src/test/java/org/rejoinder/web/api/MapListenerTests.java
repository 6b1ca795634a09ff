package org.rejoinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.rejoinder.analysis.live.LiveEvent;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class MapListenerTests {

    private final SseEmitter emitter = mock(SseEmitter.class);
    private final AtomicInteger ended = new AtomicInteger();
    private final MapListener listener = new MapListener(emitter, Runnable::run);

    @Test
    void aReaderThatHasGoneIsLeftToTheContainer() throws IOException {
        doThrow(new IOException("Broken pipe")).when(emitter).send(any(SseEmitter.SseEventBuilder.class));
        listener.open(ended::incrementAndGet);

        listener.accept(new LiveEvent.Here("e-1"));
        listener.accept(new LiveEvent.Here("e-2"));

        verify(emitter, times(1)).send(any(SseEmitter.SseEventBuilder.class));
        verify(emitter, never()).complete();
        verify(emitter, never()).completeWithError(any());
        assertThat(ended).hasValue(1);
    }

    @Test
    void nothingIsSentOrEndedAfterTheContainerReportsAnError() throws IOException {
        ArgumentCaptor<Runnable> completed = ArgumentCaptor.captor();
        listener.open(ended::incrementAndGet);
        verify(emitter).onCompletion(completed.capture());

        completed.getValue().run();
        listener.accept(new LiveEvent.Here("e-1"));

        verify(emitter, never()).send(any(SseEmitter.SseEventBuilder.class));
        verify(emitter, never()).complete();
        assertThat(ended).hasValue(1);
    }

    @Test
    void aLineThatCannotBeWrittenToIsEndedSoThatTheBrowserConnectsAgain() throws IOException {
        IllegalStateException unsent = new IllegalStateException("Failed to send");
        doThrow(unsent).when(emitter).send(any(SseEmitter.SseEventBuilder.class));
        doThrow(new IllegalStateException("after an error")).when(emitter).completeWithError(unsent);
        listener.open(ended::incrementAndGet);

        listener.accept(new LiveEvent.Here("e-1"));

        verify(emitter).completeWithError(unsent);
        assertThat(ended).hasValue(1);
    }
}
