package org.rejoinder.web.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.rejoinder.pipeline.IngestJobs;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class JobEventsTests {

    private final SseEmitter emitter = mock(SseEmitter.class);
    private final JobEvents events = new JobEvents(mock(IngestJobs.class), "j-1", emitter);

    @Test
    void aLineThatTheContainerHasEndedIsNotEndedAgain() throws IOException {
        ArgumentCaptor<Runnable> completed = ArgumentCaptor.captor();
        verify(emitter).onCompletion(completed.capture());
        completed.getValue().run();

        events.run();

        verify(emitter, never()).send(any(SseEmitter.SseEventBuilder.class));
        verify(emitter, never()).complete();
        verify(emitter, never()).completeWithError(any());
    }
}
