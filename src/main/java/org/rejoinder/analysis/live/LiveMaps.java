package org.rejoinder.analysis.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.MapShrunk;
import org.rejoinder.pipeline.DocumentStored;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.review.Decision;
import org.rejoinder.review.DecisionsMade;
import org.rejoinder.review.Records;
import org.rejoinder.review.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches a map what changes in it. For each map that is watched it holds a graph, read once; after a commit
 * only what the commit names is read again. Half a minute after the last has left, nothing is held any more, so that going
 * from one page of a map to the next does not read it anew.
 *
 * <p>Told is what this process commits; what another one writes to the same server is not heard.
 */
@Component
public class LiveMaps {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final MapElements elements;
    private final Documents documents;
    private final Duration grace;

    /** Tells positions of this process from those of an earlier one. */
    private final String era;

    /** Guarded, as are the commits, by this object. */
    private final Map<ArgumentMap.Id, LiveMap> watched = new HashMap<>();

    private long commits;

    @Autowired
    LiveMaps(MapElements elements, Documents documents, Clock clock) {
        this(elements, documents, clock, GRACE);
    }

    LiveMaps(MapElements elements, Documents documents, Clock clock, Duration grace) {
        this.elements = elements;
        this.documents = documents;
        this.grace = grace;
        this.era = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /** Where the service stands now: whoever reads a map after this and watches it from here misses nothing. */
    public synchronized String position() {
        return name(commits);
    }

    private String name(long commit) {
        return era + "-" + commit;
    }

    /** The commit that a position names; -1, which nobody knows of, if it is of an earlier process or malformed. */
    private long commit(String position) {
        String number = position.startsWith(era + "-") ? position.substring(era.length() + 1) : "";
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    /**
     * Tells {@code listener} of every change from here on; it must return at once and is never called by two threads at
     * the same time.
     *
     * @param since a position or the id of an event, after which to begin; null for now
     */
    public Watch watch(ArgumentMap.Id map, @Nullable String since, Consumer<LiveEvent> listener) {
        synchronized (this) {
            Long from = since == null ? null : Long.valueOf(commit(since));
            LiveMap live = watched.computeIfAbsent(
                    map, id -> new LiveMap(id, commits, this::name, () -> new LiveGraph(id, elements.all(id))));
            Object key = live.join(from, commits, listener);
            return () -> leave(live, key);
        }
    }

    private void leave(LiveMap live, Object key) {
        if (live.leave(key)) {
            if (grace.isZero()) {
                release(live);
            } else {
                CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> release(live));
            }
        }
    }

    private synchronized void release(LiveMap live) {
        if (!live.isWatched()) {
            watched.remove(live.id(), live);
        }
    }

    /** How many maps are held. */
    synchronized int held() {
        return watched.size();
    }

    /** Completes when every commit heard so far has been told. */
    synchronized CompletableFuture<Void> settled() {
        return CompletableFuture.allOf(
                watched.values().stream().map(LiveMap::settled).toArray(CompletableFuture[]::new));
    }

    @EventListener
    synchronized void follow(DecisionsMade made) {
        long commit = ++commits;
        LiveGraph.Touched touched = touched(made.decisions());
        watched.values().forEach(map -> map.follow(commit, graph -> follow(map.id(), graph, touched)));
    }

    private @Nullable MapChange follow(ArgumentMap.Id map, LiveGraph graph, LiveGraph.Touched touched) {
        Set<String> read = graph.claimsToRead(touched);
        MapElements.Found found = elements.of(map, read);
        return found.claims().isEmpty() && !graph.hasAny(touched) ? null : graph.follow(touched, read, found);
    }

    @EventListener
    synchronized void follow(DocumentStored stored) {
        long commit = ++commits;
        watched.values().forEach(map -> map.follow(commit, graph -> follow(map.id(), graph, stored)));
    }

    /** A newer text of a document changes every map that the document is in. */
    private @Nullable MapChange follow(ArgumentMap.Id map, LiveGraph graph, DocumentStored stored) {
        Document.Id document = stored.document();
        boolean concerned = map.equals(stored.map())
                || documents.in(map).stream().anyMatch(included -> included.id().equals(document));
        return concerned ? graph.follow(document, elements.of(document)) : null;
    }

    /** Who watches reads it anew, and learns from that if there is no such map any more. */
    @EventListener
    synchronized void follow(MapShrunk shrunk) {
        long commit = ++commits;
        LiveMap map = watched.get(shrunk.map());
        if (map != null) {
            map.readAnew(commit);
        }
    }

    private static LiveGraph.Touched touched(List<Decision> decisions) {
        Set<String> claims = new HashSet<>();
        Set<String> relations = new HashSet<>();
        for (Decision decision : decisions) {
            for (Subject subject : decision.about()) {
                switch (subject.kind()) {
                    case CLAIM -> claims.add(subject.id());
                    case RELATION -> relations.add(subject.id());
                    case OCCURRENCE, ARGUMENT, DOCUMENT, MAP -> {}
                }
            }
            for (Records records : List.of(decision.before(), decision.after())) {
                records.relations().stream()
                        .map(Relation::id)
                        .map(Relation.Id::value)
                        .forEach(relations::add);
                claims(records).map(Claim.Id::value).forEach(claims::add);
            }
        }
        return new LiveGraph.Touched(claims, relations);
    }

    private static Stream<Claim.Id> claims(Records records) {
        return Stream.of(
                        records.claims().stream().map(Claim::id),
                        records.occurrences().stream().map(Occurrence::claim),
                        records.relations().stream().flatMap(relation -> Stream.of(relation.from(), relation.to())),
                        records.arguments().stream().flatMap(LiveMaps::claims),
                        records.redirects().entrySet().stream()
                                .flatMap(redirect -> Stream.of(redirect.getKey(), redirect.getValue())))
                .flatMap(some -> some);
    }

    private static Stream<Claim.Id> claims(Argument argument) {
        return Stream.of(argument.premises(), argument.undercutters(), List.of(argument.conclusion()))
                .flatMap(List::stream);
    }

    /** Ends a watch; closing it twice does nothing. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
