package org.rejoinder.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.DocumentSource;
import org.springframework.stereotype.Component;

/**
 * The queue of sources to take in. A source that was accepted is kept on disk until it is stored or refused, so that a
 * job cut off by the end of the process goes on at the next start. One job runs at a time, in the order they came.
 */
@Component
public class IngestJobs {

    /** Queues sources for a map; answers at once. */
    public Job submit(ArgumentMap.Id map, List<DocumentSource> sources) {
        throw new UnsupportedOperationException();
    }

    public Optional<Job> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** The jobs of this process, newest first. */
    public List<Job> all() {
        throw new UnsupportedOperationException();
    }

    /** Stops a job; what it has stored stays. Answers whether it was still waiting or running. */
    public boolean cancel(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls {@code listener} with the job now and at every change until it has ended; close the result to stop earlier.
     */
    public AutoCloseable watch(String id, Consumer<Job> listener) {
        throw new UnsupportedOperationException();
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
            return state == State.DONE || state == State.CANCELLED;
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
        DONE,
        CANCELLED
    }
}
