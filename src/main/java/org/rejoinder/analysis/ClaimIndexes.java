package org.rejoinder.analysis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes of the maps last asked about, as long as they are up to date. After a write an index is made anew: at
 * once for maps of a usual size; a very large one goes on answering while the next is made, for {@value #BEHIND_SECONDS}
 * seconds at most, after which whoever asks waits for it. What other processes write to a shared server is seen within a
 * minute, in a very large map by whoever asks next but one.
 */
@Component
class ClaimIndexes {

    private static final Logger log = LoggerFactory.getLogger(ClaimIndexes.class);

    /** Up to this many claims an index is made in a fraction of a second, so nobody is given an old one. */
    private static final int MADE_AT_ONCE = 15_000;

    /** How long an index may be behind. */
    private static final int BEHIND_SECONDS = 30;

    private static final int MOST_CLAIMS_KEPT = 300_000;
    private static final Duration OLD = Duration.ofMinutes(1);
    /** While somebody reviews, not more than a fifth of the time goes into making a large index. */
    private static final int PAUSE = 4;

    private final Graph graph;
    private final ClaimIndexReader reader;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Object> making = new HashMap<>();

    private final int madeAtOnce;
    private final Duration behind;
    private final Scheduler scheduler;

    @Autowired
    ClaimIndexes(Graph graph, ClaimIndexReader reader) {
        this(graph, reader, MADE_AT_ONCE, Duration.ofSeconds(BEHIND_SECONDS), ClaimIndexes::onAThreadOfItsOwn);
    }

    /**
     * @param madeAtOnce the most claims of an index that nobody is given while it is behind
     * @param behind how long a larger one may be
     */
    ClaimIndexes(Graph graph, ClaimIndexReader reader, int madeAtOnce, Duration behind, Scheduler scheduler) {
        this.graph = graph;
        this.reader = reader;
        this.madeAtOnce = madeAtOnce;
        this.behind = behind;
        this.scheduler = scheduler;
    }

    private static void onAThreadOfItsOwn(Runnable work, Duration pause) {
        CompletableFuture.delayedExecutor(
                        pause.toNanos(),
                        TimeUnit.NANOSECONDS,
                        due -> Thread.ofVirtual().name("claim-index").start(due))
                .execute(work);
    }

    /** The claims of a map, or of the whole store if {@code map} is null. */
    ClaimIndex of(ArgumentMap.@Nullable Id map) {
        String key = map == null ? "" : map.value();
        Kept last = last(key);
        if (last != null && last.isFresh(graph.writes())) {
            return last.index();
        }
        if (last != null && last.index().size() > madeAtOnce && mayAnswer(last)) {
            followLater(map, key, last);
            return last.index();
        }
        return upToDate(map, key).index();
    }

    /** Not known to be behind, or not for long. */
    private boolean mayAnswer(Kept last) {
        return last.writes() == graph.writes() || last.age().compareTo(behind) < 0;
    }

    /** The index as it is now; of several who ask at once, one makes it and the others wait. */
    @CanIgnoreReturnValue
    private Kept upToDate(ArgumentMap.@Nullable Id map, String key) {
        synchronized (lock(key)) {
            Kept meanwhile = last(key);
            return meanwhile != null && meanwhile.isFresh(graph.writes()) ? meanwhile : make(map, key);
        }
    }

    private @Nullable Kept last(String key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private Object lock(String key) {
        synchronized (making) {
            return making.computeIfAbsent(key, one -> new Object());
        }
    }

    /** Makes the next one as soon as there has been pause enough, once however many ask. */
    private void followLater(ArgumentMap.@Nullable Id map, String key, Kept last) {
        if (last.followed().compareAndSet(false, true)) {
            scheduler.schedule(() -> follow(map, key, last), last.pauseLeft());
        }
    }

    private void follow(ArgumentMap.@Nullable Id map, String key, Kept last) {
        try {
            upToDate(map, key);
        } catch (RuntimeException failure) {
            log.warn("The index of claims of {} could not be made anew", map == null ? "all maps" : map, failure);
        } finally {
            last.followed().set(false);
        }
    }

    private Kept make(ArgumentMap.@Nullable Id map, String key) {
        // Counted before reading: what is written meanwhile makes the new index an old one.
        long writes = graph.writes();
        long start = System.nanoTime();
        ClaimIndex index = reader.read(map);
        Kept made = new Kept(index, writes, System.nanoTime(), System.nanoTime() - start, new AtomicBoolean());
        synchronized (kept) {
            kept.put(key, made);
            dropOldest();
        }
        return made;
    }

    private void dropOldest() {
        int claims = kept.values().stream().mapToInt(one -> one.index().size()).sum();
        for (String key : List.copyOf(kept.keySet())) {
            if (claims <= MOST_CLAIMS_KEPT || kept.size() == 1) {
                return;
            }
            Kept dropped = kept.remove(key);
            claims -= dropped == null ? 0 : dropped.index().size();
        }
    }

    /**
     * An index that was made.
     *
     * @param writes of this process when it was begun
     * @param made when, and {@code took} how long it took, in nanoseconds
     * @param followed whether another is to be made
     */
    private record Kept(ClaimIndex index, long writes, long made, long took, AtomicBoolean followed) {

        boolean isFresh(long now) {
            return writes == now && System.nanoTime() - made < OLD.toNanos();
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - made);
        }

        Duration pauseLeft() {
            Duration left = Duration.ofNanos(PAUSE * took).minus(age());
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** Runs work after a pause, without holding up whoever asks for it. */
    @FunctionalInterface
    interface Scheduler {
        void schedule(Runnable work, Duration pause);
    }
}
