package org.rejoinder.analysis.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.MapShrunk;
import org.rejoinder.pipeline.DocumentStored;
import org.rejoinder.review.DecisionsMade;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the findings of a map, worked out once and kept until something is committed or the user's rules change, a minute at
 * most.
 */
@Component
public class Findings {

    /** Maps whose findings are kept. */
    private static final int KEPT = 4;

    /** After so long they are worked out again, since another process may have written to the same server. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Examination examination;
    private final RuleBook book;
    private final Documents documents;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();

    /** Least recently asked for first; guarded by itself. */
    private final Map<ArgumentMap.Id, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArgumentMap.Id, Kept> eldest) {
            return size() > KEPT;
        }
    };

    Findings(Examination examination, RuleBook book, Documents documents, Clock clock) {
        this.examination = examination;
        this.book = book;
        this.documents = documents;
        this.clock = clock;
    }

    /** The findings of a map as it stands, dismissed ones among them; none if there is no such map. */
    public MapFindings of(ArgumentMap.Id map) {
        Kept entry;
        synchronized (kept) {
            entry = kept.computeIfAbsent(map, id -> new Kept());
        }
        return entry.findings(map);
    }

    /** One of the findings of a map; empty if no rule finds it now. */
    public Optional<Finding> find(ArgumentMap.Id map, Finding.Id finding) {
        return of(map).findings().stream()
                .filter(one -> one.id().equals(finding))
                .findFirst();
    }

    /** All rules there are, gravest first, and what is wrong with those of the user that cannot be used. */
    public MapFindings rules() {
        return examination.rules(book.own());
    }

    @EventListener
    void forget(DocumentStored stored) {
        changes.incrementAndGet();
    }

    @EventListener
    void forget(DecisionsMade made) {
        changes.incrementAndGet();
    }

    @EventListener
    void forget(MapShrunk shrunk) {
        changes.incrementAndGet();
    }

    /** What is kept of one map. */
    private final class Kept {

        private @Nullable MapFindings findings;
        private RuleBook.@Nullable Own rules;
        private List<Document> of = List.of();
        private long seen = -1;
        private Instant read = Instant.MIN;

        /** One works it out, the others wait for it. */
        synchronized MapFindings findings(ArgumentMap.Id map) {
            long before = changes.get();
            RuleBook.Own own = book.own();
            List<Document> now = documents.in(map);
            boolean old = read.isBefore(clock.instant().minus(LONGEST));
            MapFindings known = findings;
            if (known == null || old || seen != before || !own.equals(rules) || !of.equals(now)) {
                known = examination.of(map, own);
                findings = known;
                rules = own;
                of = now;
                seen = before;
                read = clock.instant();
            }
            return known;
        }
    }
}
