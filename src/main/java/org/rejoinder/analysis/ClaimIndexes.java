package org.rejoinder.analysis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes of the maps last asked about, as long as they are up to date. After a write an index is made anew: at
 * once for maps of a usual size; a very large one goes on answering, a moment behind, while the next is made. What other
 * processes write to a shared server is seen within a minute.
 */
@Component
class ClaimIndexes {

    /** Up to this many claims an index is made in a fraction of a second, so nobody is given an old one. */
    private static final int MADE_AT_ONCE = 15_000;

    private static final int MOST_CLAIMS_KEPT = 300_000;
    private static final Duration OLD = Duration.ofMinutes(1);
    /** While somebody reviews, not more than a fifth of the time goes into making a large index. */
    private static final int PAUSE = 4;

    private final Graph graph;
    private final ClaimIndexReader reader;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Object> making = new HashMap<>();

    ClaimIndexes(Graph graph, ClaimIndexReader reader) {
        this.graph = graph;
        this.reader = reader;
    }

    /** The claims of a map, or of the whole store if {@code map} is null. */
    ClaimIndex of(ArgumentMap.@Nullable Id map) {
        String key = map == null ? "" : map.value();
        Kept last = last(key);
        if (last != null && last.isFresh(graph.writes())) {
            return last.index();
        }
        if (last != null && last.index().size() > MADE_AT_ONCE) {
            makeBehind(map, key, last);
            return last.index();
        }
        synchronized (lock(key)) {
            Kept meanwhile = last(key);
            return meanwhile != null && meanwhile.isFresh(graph.writes())
                    ? meanwhile.index()
                    : make(map, key).index();
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

    private void makeBehind(ArgumentMap.@Nullable Id map, String key, Kept last) {
        if (last.mayBeFollowed() && last.followed().compareAndSet(false, true)) {
            Thread.ofVirtual().name("claim-index").start(() -> {
                try {
                    make(map, key);
                } finally {
                    last.followed().set(false);
                }
            });
        }
    }

    @CanIgnoreReturnValue
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
     * @param followed whether another is being made
     */
    private record Kept(ClaimIndex index, long writes, long made, long took, AtomicBoolean followed) {

        boolean isFresh(long now) {
            return writes == now && System.nanoTime() - made < OLD.toNanos();
        }

        boolean mayBeFollowed() {
            return System.nanoTime() - made > PAUSE * took;
        }
    }
}
