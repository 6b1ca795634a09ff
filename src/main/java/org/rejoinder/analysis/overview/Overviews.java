package org.rejoinder.analysis.overview;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.MapShrunk;
import org.rejoinder.pipeline.DocumentStored;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.DecisionsMade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the overview of a map, worked out once and kept until something is committed, a minute at most. Topics follow from the claims'
 * words and from which claims are related, whatever the review says of either: accepting and rejecting changes the counts
 * and never the topics. Of a map with more than {@value #MOST_CLAIMS} claims those with most relations are taken.
 */
@Component
public class Overviews {

    /** What can be told at a glance, and grouped in a few seconds. */
    public static final int MOST_CLAIMS = 5_000;

    /** Maps whose overview is kept. */
    private static final int KEPT = 8;

    /** After so long it is counted again, since another process may have written to the same server. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final OverviewRows rows;
    private final Documents documents;
    private final Clock clock;
    private final int most;

    /** Least recently asked for first; guarded by itself. */
    private final Map<ArgumentMap.Id, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArgumentMap.Id, Kept> eldest) {
            return size() > KEPT;
        }
    };

    @Autowired
    Overviews(OverviewRows rows, Documents documents, Clock clock) {
        this(rows, documents, clock, MOST_CLAIMS);
    }

    Overviews(OverviewRows rows, Documents documents, Clock clock, int most) {
        this.rows = rows;
        this.documents = documents;
        this.clock = clock;
        this.most = most;
    }

    /** The overview of a map as it stands; one without topics if there is no such map. */
    public MapOverview of(ArgumentMap.Id map) {
        Kept entry;
        synchronized (kept) {
            entry = kept.computeIfAbsent(map, id -> new Kept());
        }
        return entry.overview(map, documents.in(map));
    }

    @EventListener
    void forget(DocumentStored stored) {
        forgetAll();
    }

    /** A decision can concern any map; what is worked out again is the counting, not the topics. */
    @EventListener
    void forget(DecisionsMade made) {
        forgetAll();
    }

    @EventListener
    void forget(MapShrunk shrunk) {
        forgetAll();
    }

    private void forgetAll() {
        synchronized (kept) {
            kept.values().forEach(Kept::forget);
        }
    }

    /** What is kept of one map. */
    private final class Kept {

        private final AtomicLong changes = new AtomicLong();
        private long seen = -1;
        private Instant read = Instant.MIN;
        private List<Document> of = List.of();
        private @Nullable MapOverview overview;
        private @Nullable Grouped grouped;

        void forget() {
            changes.incrementAndGet();
        }

        /** One works it out, the others wait for it. */
        synchronized MapOverview overview(ArgumentMap.Id map, List<Document> now) {
            long before = changes.get();
            boolean old = read.isBefore(clock.instant().minus(LONGEST));
            if (overview == null || old || seen != before || !of.equals(now)) {
                overview = read(map, now);
                of = now;
                seen = before;
                read = clock.instant();
            }
            return overview;
        }

        private MapOverview read(ArgumentMap.Id map, List<Document> included) {
            OverviewRows.Found found = rows.of(map);
            Set<Claim.Id> shown = shown(found);
            List<OverviewRows.Link> links = found.links().stream()
                    .filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                    .toList();
            Grouped topics = grouped(rows.texts(shown), links);
            return assemble(included, found, shown, links, topics);
        }

        private Grouped grouped(Map<Claim.Id, String> texts, List<OverviewRows.Link> links) {
            Set<TopicGrouping.Link> related = links.stream()
                    .map(link -> link.from().compareTo(link.to()) < 0
                            ? new TopicGrouping.Link(link.from(), link.to())
                            : new TopicGrouping.Link(link.to(), link.from()))
                    .collect(toSet());
            Grouped last = grouped;
            if (last != null && last.texts().equals(texts) && last.related().equals(related)) {
                return last;
            }
            TopicGrouping.Groups groups = TopicGrouping.of(rows.vectors(texts.keySet()), related);
            List<List<String>> words = TopicWords.of(groups.topics().stream()
                    .map(topic -> topic.stream()
                            .map(claim -> texts.getOrDefault(claim, ""))
                            .toList())
                    .toList());
            grouped = new Grouped(texts, related, groups, words);
            return grouped;
        }
    }

    /** All, or those with most relations, ties by id. */
    private Set<Claim.Id> shown(OverviewRows.Found found) {
        if (found.claims().size() <= most) {
            return found.claims().keySet();
        }
        Map<Claim.Id, Integer> degrees = new HashMap<>();
        found.links()
                .forEach(link ->
                        Stream.of(link.from(), link.to()).forEach(claim -> degrees.merge(claim, 1, Integer::sum)));
        return found.claims().keySet().stream()
                .sorted(byDegree(degrees))
                .limit(most)
                .collect(toSet());
    }

    private static Comparator<Claim.Id> byDegree(Map<Claim.Id, Integer> degrees) {
        return comparingInt((Claim.Id claim) -> -degrees.getOrDefault(claim, 0)).thenComparing(claim -> claim);
    }

    private static MapOverview assemble(
            List<Document> included,
            OverviewRows.Found found,
            Set<Claim.Id> shown,
            List<OverviewRows.Link> links,
            Grouped grouped) {
        List<OverviewRows.Link> standing = links.stream()
                .filter(link -> link.status() != ReviewStatus.REJECTED
                        && stands(found, link.from())
                        && stands(found, link.to()))
                .toList();
        Map<Claim.Id, Integer> supports = new HashMap<>();
        Map<Claim.Id, Integer> contradictions = new HashMap<>();
        Map<Claim.Id, Integer> degrees = new HashMap<>();
        for (OverviewRows.Link link : standing) {
            switch (link.type()) {
                case SUPPORTS -> supports.merge(link.to(), 1, Integer::sum);
                case CONTRADICTS -> {
                    contradictions.merge(link.from(), 1, Integer::sum);
                    contradictions.merge(link.to(), 1, Integer::sum);
                }
                case EQUIVALENT -> {}
            }
            degrees.merge(link.from(), 1, Integer::sum);
            degrees.merge(link.to(), 1, Integer::sum);
        }
        List<MapOverview.Topic> topics = new ArrayList<>();
        for (int index = 0; index < grouped.groups().topics().size(); index++) {
            topics.add(new MapOverview.Topic(
                    grouped.words().get(index), sorted(grouped.groups().topics().get(index), degrees)));
        }
        return new MapOverview(
                included,
                topics,
                sorted(grouped.groups().rest(), degrees),
                found.claims().values().stream()
                        .filter(row -> shown.contains(row.claim()))
                        .collect(toMap(
                                OverviewRows.Row::claim,
                                row -> new MapOverview.Member(
                                        row.claim(),
                                        row.status(),
                                        row.voices(),
                                        supports.getOrDefault(row.claim(), 0),
                                        contradictions.getOrDefault(row.claim(), 0)))),
                standing.stream()
                        .filter(link -> link.type() == RelationType.CONTRADICTS)
                        .sorted(comparingDouble(OverviewRows.Link::confidence)
                                .reversed()
                                .thenComparing(comparing(link -> link.id().value())))
                        .map(link ->
                                new MapOverview.Contradiction(link.id(), link.from(), link.to(), link.confidence()))
                        .toList(),
                found.claims().size() - shown.size());
    }

    private static boolean stands(OverviewRows.Found found, Claim.Id claim) {
        OverviewRows.Row row = found.claims().get(claim);
        return row != null && row.status() != ReviewStatus.REJECTED;
    }

    private static List<Claim.Id> sorted(Collection<Claim.Id> claims, Map<Claim.Id, Integer> degrees) {
        return claims.stream().sorted(byDegree(degrees)).toList();
    }

    /** Topics with what they follow from. */
    private record Grouped(
            Map<Claim.Id, String> texts,
            Set<TopicGrouping.Link> related,
            TopicGrouping.Groups groups,
            List<List<String>> words) {}
}
