package org.rejoinder.analysis.keeping;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was read of the maps last asked about, as long as it is up to date. After a write it is read anew: at once for maps
 * of a usual size; what was read of a very large one goes on answering while the next is read, for {@value #BEHIND_SECONDS} seconds
 * at most, after which whoever asks waits for it. What other processes write to a shared server is seen within a minute, in a
 * very large map by whoever asks next but one.
 *
 * @param <T> an immutable value
 */
public final class KeptPerMap<T> {

    private static final Logger log = LoggerFactory.getLogger(KeptPerMap.class);

    /** Up to this many claims a map is read in a fraction of a second, so nobody is given an old one. */
    private static final int READ_AT_ONCE = 15_000;

    /** How long a larger one may be behind. */
    private static final int BEHIND_SECONDS = 30;

    private static final int MOST_CLAIMS_KEPT = 300_000;
    private static final Duration OLD = Duration.ofMinutes(1);
    /** While somebody reviews, not more than a fifth of the time goes into reading a large map. */
    private static final int PAUSE = 4;

    private final Graph graph;
    private final Source<T> source;
    private final ToIntFunction<T> claims;
    private final Limits limits;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Object> reading = new HashMap<>();

    /**
     * @param source reads it
     * @param claims how many claims it holds
     */
    public KeptPerMap(Graph graph, Source<T> source, ToIntFunction<T> claims) {
        this(
                graph,
                source,
                claims,
                new Limits(READ_AT_ONCE, Duration.ofSeconds(BEHIND_SECONDS), KeptPerMap::onAThreadOfItsOwn));
    }

    KeptPerMap(Graph graph, Source<T> source, ToIntFunction<T> claims, Limits limits) {
        this.graph = graph;
        this.source = source;
        this.claims = claims;
        this.limits = limits;
    }

    private static void onAThreadOfItsOwn(Runnable work, Duration pause) {
        CompletableFuture.delayedExecutor(
                        pause.toNanos(),
                        TimeUnit.NANOSECONDS,
                        due -> Thread.ofVirtual().name("map-reader").start(due))
                .execute(work);
    }

    /** What is kept of a map, or of the whole store if {@code map} is null. */
    public T of(ArgumentMap.@Nullable Id map) {
        String key = map == null ? "" : map.value();
        Kept<T> last = last(key);
        if (last != null && last.isFresh(graph.writes())) {
            return last.value();
        }
        if (last != null && claims.applyAsInt(last.value()) > limits.readAtOnce() && mayAnswer(last)) {
            followLater(map, key, last);
            return last.value();
        }
        return upToDate(map, key).value();
    }

    /** Not known to be behind, or not for long. */
    private boolean mayAnswer(Kept<T> last) {
        return last.writes() == graph.writes() || last.age().compareTo(limits.behind()) < 0;
    }

    /** As it is now; of several who ask at once, one reads and the others wait. */
    @CanIgnoreReturnValue
    private Kept<T> upToDate(ArgumentMap.@Nullable Id map, String key) {
        synchronized (lock(key)) {
            Kept<T> meanwhile = last(key);
            return meanwhile != null && meanwhile.isFresh(graph.writes()) ? meanwhile : read(map, key);
        }
    }

    private @Nullable Kept<T> last(String key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private Object lock(String key) {
        synchronized (reading) {
            return reading.computeIfAbsent(key, one -> new Object());
        }
    }

    /** Reads the next one as soon as there has been pause enough, once however many ask. */
    private void followLater(ArgumentMap.@Nullable Id map, String key, Kept<T> last) {
        if (last.followed().compareAndSet(false, true)) {
            limits.scheduler().schedule(() -> follow(map, key, last), last.pauseLeft());
        }
    }

    private void follow(ArgumentMap.@Nullable Id map, String key, Kept<T> last) {
        try {
            upToDate(map, key);
        } catch (RuntimeException failure) {
            log.warn("What is kept of {} could not be read anew", map == null ? "all maps" : map, failure);
        } finally {
            last.followed().set(false);
        }
    }

    private Kept<T> read(ArgumentMap.@Nullable Id map, String key) {
        // Counted before reading: what is written meanwhile makes the new one an old one.
        long writes = graph.writes();
        long start = System.nanoTime();
        T value = source.read(map);
        Kept<T> made = new Kept<>(value, writes, System.nanoTime(), System.nanoTime() - start, new AtomicBoolean());
        synchronized (kept) {
            kept.put(key, made);
            dropOldest();
        }
        return made;
    }

    private void dropOldest() {
        int all = kept.values().stream()
                .mapToInt(one -> claims.applyAsInt(one.value()))
                .sum();
        for (String key : List.copyOf(kept.keySet())) {
            if (all <= MOST_CLAIMS_KEPT || kept.size() == 1) {
                return;
            }
            Kept<T> dropped = kept.remove(key);
            all -= dropped == null ? 0 : claims.applyAsInt(dropped.value());
        }
    }

    /**
     * What was read.
     *
     * @param writes of this process when it was begun
     * @param made when, and {@code took} how long it took, in nanoseconds
     * @param followed whether another is to be read
     */
    private record Kept<T>(T value, long writes, long made, long took, AtomicBoolean followed) {

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

    /** Where it comes from. */
    @FunctionalInterface
    public interface Source<T> {

        /** Reads a map, or the whole store if {@code map} is null. */
        T read(ArgumentMap.@Nullable Id map);
    }

    /**
     * When it is read.
     *
     * @param readAtOnce the most claims of a map of which nobody is given what is behind
     * @param behind how long what was read of a larger one may be
     */
    record Limits(int readAtOnce, Duration behind, Scheduler scheduler) {}

    /** Runs work after a pause, without holding up whoever asks for it. */
    @FunctionalInterface
    interface Scheduler {
        void schedule(Runnable work, Duration pause);
    }
}
