package org.rejoinder.web.api;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.live.LiveEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends what happens in a map to one reader. A thread exists only while something is being sent; whoever reads too slowly
 * is told to read everything anew rather than held on to.
 */
final class MapListener implements Consumer<LiveEvent> {

    /** A comment this often keeps the line open and shows when the reader has gone. */
    private static final int SECONDS_BETWEEN_SIGNS = 15;

    /** After how long a browser connects again. */
    private static final long RECONNECT_MILLISECONDS = 3_000;

    private static final int MOST_WAITING = 64;
    private static final long NO_TIMEOUT = 0;

    private static final Logger log = LoggerFactory.getLogger(MapListener.class);

    private static final Executor SENDERS =
            work -> Thread.ofVirtual().name("map-events").start(work);

    private final SseEmitter emitter;
    private final Executor senders;
    private final Queue<SseEmitter.SseEventBuilder> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;
    private @Nullable Runnable whenClosed;

    MapListener() {
        this(new SseEmitter(NO_TIMEOUT), SENDERS);
    }

    MapListener(SseEmitter emitter, Executor senders) {
        this.emitter = emitter;
        this.senders = senders;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Begins; {@code end} is run once, when the reader has gone. */
    void open(Runnable end) {
        synchronized (this) {
            whenClosed = end;
        }
        emitter.onCompletion(this::close);
        emitter.onError(failure -> close());
        emitter.onTimeout(this::close);
        beatLater();
    }

    @Override
    public void accept(LiveEvent event) {
        put(
                switch (event) {
                    case LiveEvent.Here here ->
                        event("here", here.id(), Map.of()).reconnectTime(RECONNECT_MILLISECONDS);
                    case LiveEvent.Changed changed -> event("change", changed.id(), changed.change());
                    case LiveEvent.Reload reload -> event("reload", reload.id(), Map.of());
                },
                event.id());
    }

    private static SseEmitter.SseEventBuilder event(String name, String id, Object data) {
        return SseEmitter.event().id(id).name(name).data(data, MediaType.APPLICATION_JSON);
    }

    private synchronized void put(SseEmitter.SseEventBuilder event, @Nullable String id) {
        if (closed) {
            return;
        }
        if (waiting.size() < MOST_WAITING) {
            waiting.add(event);
        } else if (id != null) {
            waiting.clear();
            waiting.add(event("reload", id, Map.of()));
        }
        if (!sending) {
            sending = true;
            senders.execute(this::send);
        }
    }

    private void send() {
        try {
            for (SseEmitter.SseEventBuilder next = next(); next != null; next = next()) {
                emitter.send(next);
            }
        } catch (IOException gone) {
            // The container has noticed as well and ends the line itself; a second end from here would be an error.
            close();
        } catch (IllegalStateException unsent) {
            if (close()) {
                end(unsent);
            }
        }
    }

    /** Ends a line that still stands though an event could not be written, so that the browser connects again. */
    private void end(IllegalStateException unsent) {
        try {
            emitter.completeWithError(unsent);
        } catch (IllegalStateException ended) {
            log.debug("The container ended the line first", ended);
        }
    }

    private synchronized SseEmitter.@Nullable SseEventBuilder next() {
        SseEmitter.SseEventBuilder next = waiting.poll();
        sending = next != null;
        return next;
    }

    private void beatLater() {
        CompletableFuture.delayedExecutor(SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS)
                .execute(this::beat);
    }

    private void beat() {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        put(SseEmitter.event().comment("still here"), null);
        beatLater();
    }

    /**
     * Nothing is sent from here on. The emitter is left alone: the container, which calls this by a callback, has ended the
     * line or is about to.
     *
     * @return whether it was open
     */
    @CanIgnoreReturnValue
    private boolean close() {
        Runnable end;
        synchronized (this) {
            if (closed) {
                return false;
            }
            closed = true;
            waiting.clear();
            end = whenClosed;
            whenClosed = null;
        }
        if (end != null) {
            end.run();
        }
        return true;
    }
}
