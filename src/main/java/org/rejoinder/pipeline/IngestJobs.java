package org.rejoinder.pipeline;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.NotVerbatim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.graph.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The queue of sources to take in. A source that was accepted is kept on disk until it is stored or refused, so that a
 * job cut off by the end of the process goes on at the next start. One job runs at a time, in the order they came.
 */
@Component
public class IngestJobs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IngestJobs.class);

    /** Ended jobs that are remembered. */
    private static final int REMEMBERED = 100;

    /** How often a source is tried that fails for no known reason. */
    private static final int MOST_ATTEMPTS = 3;

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Pipeline pipeline;
    private final Inbox inbox;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ingest").factory());

    /** Every access to the jobs and what is in them is under this lock. */
    private final Object lock = new Object();

    private final Map<String, Work> jobs = new LinkedHashMap<>();
    private @Nullable Work running;
    private @Nullable Thread runner;
    private boolean closing;
    private int submitted;

    IngestJobs(Pipeline pipeline, Clock clock, @Value("${rejoinder.data:rejoinder-data}") String data) {
        this.pipeline = pipeline;
        this.inbox = new Inbox(Path.of(data, "inbox"));
        this.clock = clock;
    }

    /** Queues sources for a map; answers at once. */
    @CanIgnoreReturnValue
    public Job submit(ArgumentMap.Id map, List<DocumentSource> sources) {
        Instant now = clock.instant();
        String id;
        synchronized (lock) {
            // Sorts by time, and within a millisecond by order.
            id = "%s-%04d".formatted(ID.format(now), submitted++);
        }
        return enqueue(inbox.put(id, map, now, sources));
    }

    /** Goes on with what an earlier process left. Only the service does; a command does its own work and ends. */
    @EventListener
    @Order(0)
    void resume(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext) {
            for (Inbox.Spooled left : inbox.pending()) {
                log.info(
                        "Going on with a job of {} documents that was cut off",
                        left.sources().size());
                enqueue(left);
            }
        }
    }

    @CanIgnoreReturnValue
    private Job enqueue(Inbox.Spooled spooled) {
        synchronized (lock) {
            Work work = new Work(spooled);
            jobs.put(spooled.id(), work);
            forgetOldest();
            worker.execute(() -> run(work));
            return work.job;
        }
    }

    private void forgetOldest() {
        List<String> ended = jobs.values().stream()
                .filter(work -> work.job.ended())
                .map(work -> work.job.id())
                .toList();
        ended.stream().limit(Math.max(0, ended.size() - REMEMBERED)).forEach(jobs::remove);
    }

    public Optional<Job> find(String id) {
        synchronized (lock) {
            return Optional.ofNullable(jobs.get(id)).map(work -> work.job);
        }
    }

    /** The jobs of this process, newest first. */
    public List<Job> all() {
        synchronized (lock) {
            List<Job> all =
                    new ArrayList<>(jobs.values().stream().map(work -> work.job).toList());
            Collections.reverse(all);
            return all;
        }
    }

    /**
     * Stops a job, or gives up what an ended one has kept for the next start; what it has stored stays. Answers whether
     * there was anything left to do.
     */
    @CanIgnoreReturnValue
    public boolean cancel(String id) {
        synchronized (lock) {
            Work work = jobs.get(id);
            if (work == null || work.cancelled || (work.job.ended() && !inbox.holds(work.spooled))) {
                return false;
            }
            work.cancelled = true;
            if (work == running && runner != null) {
                runner.interrupt();
            } else {
                end(work, State.CANCELLED);
                inbox.remove(work.spooled);
            }
            return true;
        }
    }

    /** Whether an ended job has kept sources for the next start, which {@link #cancel} gives up. */
    public boolean keeps(String id) {
        synchronized (lock) {
            Work work = jobs.get(id);
            return work != null && work.job.ended() && inbox.holds(work.spooled);
        }
    }

    /**
     * Calls {@code listener} with the job now and at every change until it has ended, on whatever thread changes it;
     * close the result to stop earlier.
     *
     * @return closed already if there is no such job
     */
    @CanIgnoreReturnValue
    public AutoCloseable watch(String id, Consumer<Job> listener) {
        synchronized (lock) {
            Work work = jobs.get(id);
            if (work == null) {
                return () -> {};
            }
            listener.accept(work.job);
            work.listeners.add(listener);
            return () -> {
                synchronized (lock) {
                    work.listeners.remove(listener);
                }
            };
        }
    }

    /** The job when it has ended; never completes if the process ends before. */
    public CompletableFuture<Job> ended(String id) {
        CompletableFuture<Job> ended = new CompletableFuture<>();
        watch(id, job -> {
            if (job.ended()) {
                ended.complete(job);
            }
        });
        return ended;
    }

    private void run(Work work) {
        if (!begin(work)) {
            return;
        }
        State state = State.FAILED;
        try {
            for (int index = 0; index < work.spooled.sources().size(); index++) {
                takeIn(work, index);
            }
            state = State.DONE;
        } catch (CancellationException stopped) {
            state = State.CANCELLED;
        } finally {
            finish(work, state);
        }
    }

    private boolean begin(Work work) {
        synchronized (lock) {
            if (closing || work.cancelled) {
                return false;
            }
            running = work;
            runner = Thread.currentThread();
            work.change(work.job.with(State.RUNNING, null));
            return true;
        }
    }

    private void takeIn(Work work, int index) {
        Inbox.Source entry = work.spooled.sources().get(index);
        IngestResult result = null;
        String problem = null;
        try {
            DocumentSource source = inbox.open(work.spooled, entry);
            if (source == null) {
                return; // Done before the process was cut off.
            }
            result = pipeline.ingest(work.spooled.map(), source, progress -> {
                synchronized (lock) {
                    work.change(work.job.with(State.RUNNING, progress));
                }
            });
            inbox.done(work.spooled, entry);
        } catch (UnreadableDocument refused) {
            problem = refused.getMessage();
            inbox.done(work.spooled, entry);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw stoppedBy(failure);
            }
            problem = problem(work, entry, failure);
        } catch (Error failure) {
            note(work, index, new Item(entry.name(), null, problem(work, entry, failure)));
            throw failure;
        }
        note(work, index, new Item(entry.name(), result, problem));
    }

    private void note(Work work, int index, Item item) {
        synchronized (lock) {
            work.change(work.job.with(index, item));
        }
    }

    /** What to say of a source that failed; it is kept on disk only if another attempt may end otherwise. */
    private String problem(Work work, Inbox.Source entry, Throwable failure) {
        if (failure instanceof MapGone gone) {
            inbox.done(work.spooled, entry);
            return String.valueOf(gone.getMessage());
        }
        if (failure instanceof StoreUnavailable) {
            log.warn("{} is kept for the next start", entry.name(), failure);
            return "%s. The document is kept and tried again at the next start.".formatted(failure.getMessage());
        }
        log.error("{} could not be taken in", entry.name(), failure);
        // Never stored as long as the pipeline finds the same, and it does.
        if (failure instanceof NotVerbatim || inbox.failed(work.spooled, entry) >= MOST_ATTEMPTS) {
            inbox.done(work.spooled, entry);
            return "Something went wrong inside: %s. The document is given up.".formatted(failure);
        }
        return "Something went wrong inside: %s. The document is kept and tried again at the next start."
                .formatted(failure);
    }

    /** The driver answers an interruption with exceptions of its own; nothing was stored then. */
    private static CancellationException stoppedBy(RuntimeException failure) {
        CancellationException stopped = new CancellationException("Interrupted while storing");
        stopped.initCause(failure);
        return stopped;
    }

    private void finish(Work work, State state) {
        synchronized (lock) {
            boolean cutOff = closing && !work.cancelled;
            running = null;
            runner = null;
            // Whoever cancelled this job must not stop the next one.
            Thread.interrupted();
            if (cutOff) {
                return; // Nothing on disk is touched: the next process goes on.
            }
            if (work.cancelled) {
                inbox.remove(work.spooled);
            } else {
                inbox.close(work.spooled);
            }
            end(work, state);
        }
    }

    private static void end(Work work, State state) {
        work.change(work.job.with(state, null));
        work.listeners.clear();
    }

    @Override
    public void destroy() throws InterruptedException {
        synchronized (lock) {
            closing = true;
            worker.shutdownNow();
        }
        // The server must not be stopped under a transaction.
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            log.warn("The work on a document did not stop in time; it will be done again at the next start");
        }
    }

    /** A job with what belongs to it; guarded by the lock. */
    private static final class Work {

        private final Inbox.Spooled spooled;
        private final List<Consumer<Job>> listeners = new ArrayList<>();
        private Job job;
        private boolean cancelled;

        Work(Inbox.Spooled spooled) {
            this.spooled = spooled;
            this.job = new Job(
                    spooled.id(),
                    spooled.map(),
                    State.WAITING,
                    spooled.submittedAt(),
                    spooled.sources().stream()
                            .map(source -> new Item(source.name(), null, null))
                            .toList(),
                    null);
        }

        void change(Job next) {
            job = next;
            List.copyOf(listeners).forEach(listener -> listener.accept(next));
        }
    }

    /**
     * One job as it stands.
     *
     * @param progress of the document being worked on; null while none is
     */
    public record Job(
            String id,
            ArgumentMap.Id map,
            State state,
            Instant submittedAt,
            List<Item> items,
            @Nullable Progress progress) {
        public Job {
            items = List.copyOf(items);
        }

        public boolean ended() {
            return switch (state) {
                case WAITING, RUNNING -> false;
                case DONE, CANCELLED, FAILED -> true;
            };
        }

        private Job with(State newState, @Nullable Progress newProgress) {
            return new Job(id, map, newState, submittedAt, items, newProgress);
        }

        private Job with(int index, Item item) {
            List<Item> changed = new ArrayList<>(items);
            changed.set(index, item);
            return new Job(id, map, state, submittedAt, changed, null);
        }
    }

    /**
     * One source of a job.
     *
     * @param result null until it is taken in
     * @param problem why it could not be; null if nothing went wrong
     */
    public record Item(
            String source,
            @Nullable IngestResult result,
            @Nullable String problem) {}

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        /** Every source was stored, refused or kept for the next start. */
        DONE,
        CANCELLED,
        /** Ended by a fault of the program or the machine before every source was tried; those are kept. */
        FAILED
    }
}
