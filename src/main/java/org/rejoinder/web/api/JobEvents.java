package org.rejoinder.web.api;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.pipeline.IngestJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Hands the changes of one job to one reader. The working thread only leaves the newest state here; a thread of its own
 * sends it, so that a slow reader misses states in between but never holds the work up.
 */
final class JobEvents implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(JobEvents.class);

    /** A comment this often keeps the line open and shows when the reader has gone. */
    private static final int SECONDS_BETWEEN_SIGNS = 10;

    private static final long NO_TIMEOUT = 0;

    private final IngestJobs jobs;
    private final String id;
    private final SseEmitter emitter;
    private final BlockingQueue<IngestJobs.Job> newest = new ArrayBlockingQueue<>(1);

    /** Whether the container has ended the line; it must not be ended once more. */
    private volatile boolean gone;

    JobEvents(IngestJobs jobs, String id, SseEmitter emitter) {
        this.jobs = jobs;
        this.id = id;
        this.emitter = emitter;
        emitter.onCompletion(() -> gone = true);
        emitter.onError(failure -> gone = true);
        emitter.onTimeout(() -> gone = true);
    }

    /** The stream of job {@code id}, which must exist, from its present state to its end. */
    static SseEmitter stream(IngestJobs jobs, String id) {
        JobEvents events = new JobEvents(jobs, id, new SseEmitter(NO_TIMEOUT));
        Thread.ofVirtual().name("job-events-" + id).start(events);
        return events.emitter;
    }

    @Override
    @SuppressWarnings("try") // The watch is only to be closed.
    public void run() {
        Consumer<IngestJobs.Job> listener = this::leave;
        try (AutoCloseable watch = jobs.watch(id, listener)) {
            boolean ended = false;
            while (!ended && !gone) {
                ended = send(newest.poll(SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS));
            }
            end(emitter::complete);
        } catch (IOException broken) {
            log.debug("The reader of job {} has gone; the container ends the line", id, broken);
        } catch (Exception failure) {
            end(() -> emitter.completeWithError(failure));
        }
    }

    private void end(Runnable ending) {
        if (gone) {
            return;
        }
        try {
            ending.run();
        } catch (IllegalStateException ended) {
            log.debug("The container ended the line of job {} first", id, ended);
        }
    }

    private synchronized void leave(IngestJobs.Job job) {
        newest.clear();
        newest.add(job);
    }

    private boolean send(IngestJobs.@Nullable Job job) throws IOException {
        if (job == null) {
            emitter.send(SseEmitter.event().comment("still working"));
            return false;
        }
        emitter.send(SseEmitter.event()
                .name(job.ended() ? "end" : "progress")
                .data(JobView.of(job), MediaType.APPLICATION_JSON));
        return job.ended();
    }
}
