package org.rejoinder.analysis.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One map that somebody watches: its graph, who watches, and what was told lately. Commits are followed one after the
 * other, in their order, on threads that exist only while there is something to do.
 */
final class LiveMap {

    private static final Logger log = LoggerFactory.getLogger(LiveMap.class);

    /** Events kept for whoever was away for a moment. */
    private static final int REMEMBERED = 64;

    private static final Executor WORKERS =
            work -> Thread.ofVirtual().name("live-map").start(work);

    private final ArgumentMap.Id id;
    private final Function<Long, String> names;
    private final Supplier<LiveGraph> load;

    /** Each after the one before; nobody waits for it. */
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    /** Touched by the work only. */
    private @Nullable LiveGraph graph;

    private final Map<Object, Consumer<LiveEvent>> listeners = new LinkedHashMap<>();
    private final Deque<Told> told = new ArrayDeque<>();

    /** What was told after this commit is still known. */
    private long floor;

    /** The last commit that was followed. */
    private long followed;

    /**
     * @param commit the last one that the graph will surely have
     * @param names gives the id of the event that tells a commit
     */
    LiveMap(ArgumentMap.Id id, long commit, Function<Long, String> names, Supplier<LiveGraph> load) {
        this.id = id;
        this.names = names;
        this.load = load;
        this.floor = commit;
        this.followed = commit;
        inTurn(commit, () -> graph = load.get());
    }

    ArgumentMap.Id id() {
        return id;
    }

    synchronized boolean isWatched() {
        return !listeners.isEmpty();
    }

    /**
     * Tells {@code listener} what it has missed, then every change.
     *
     * @param since the last commit it knows of; null if it knows of none
     * @param latest the last commit there is
     * @return to be given to {@link #leave}
     */
    synchronized Object join(@Nullable Long since, long latest, Consumer<LiveEvent> listener) {
        if (since != null && (since < floor || since > latest)) {
            listener.accept(new LiveEvent.Reload(names.apply(followed)));
        } else {
            long from = since == null ? followed : since;
            listener.accept(new LiveEvent.Here(names.apply(from)));
            told.stream().filter(event -> event.commit() > from).forEach(event -> listener.accept(event.event()));
        }
        Object key = new Object();
        listeners.put(key, listener);
        return key;
    }

    /** Answers whether nobody is left. */
    synchronized boolean leave(Object key) {
        return listeners.remove(key) != null && listeners.isEmpty();
    }

    /**
     * Lets the graph follow a commit, later, in its turn.
     *
     * @param follow answers what has changed; null if the commit does not concern this map
     */
    void follow(long commit, Function<LiveGraph, @Nullable MapChange> follow) {
        inTurn(commit, () -> {
            if (graph == null) {
                graph = load.get();
                tellToRead(commit);
                return;
            }
            MapChange change = follow.apply(graph);
            if (change == null) {
                pass(commit);
            } else {
                tell(commit, new LiveEvent.Changed(names.apply(commit), change));
            }
        });
    }

    /** After a commit that the graph cannot follow: reads it anew and tells everybody to do the same. */
    void readAnew(long commit) {
        inTurn(commit, () -> {
            graph = load.get();
            tellToRead(commit);
        });
    }

    private void tellToRead(long commit) {
        tell(commit, new LiveEvent.Reload(names.apply(commit)));
    }

    private synchronized void pass(long commit) {
        followed = commit;
    }

    private synchronized void tell(long commit, LiveEvent event) {
        followed = commit;
        told.add(new Told(commit, event));
        if (told.size() > REMEMBERED) {
            floor = told.removeFirst().commit();
        }
        listeners.values().forEach(listener -> listener.accept(event));
    }

    /** Work that fails leaves no graph, so that the next commit begins with a fresh one; who watches reads anew. */
    private synchronized void inTurn(long commit, Runnable next) {
        work = work.thenRunAsync(next, WORKERS).exceptionally(failure -> {
            log.warn("Map {} could not be followed; those who watch it will read it anew", id, failure);
            graph = null;
            tellToRead(commit);
            return null;
        });
    }

    /** Completes when everything handed over so far is done. */
    synchronized CompletableFuture<Void> settled() {
        return work;
    }

    private record Told(long commit, LiveEvent event) {}
}
