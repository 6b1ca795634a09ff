package org.rejoinder.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentReader;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.graph.Graph;
import org.rejoinder.relation.Relations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes documents in: read, segment, detect, attribute, pair, relate, store. One document at a time, each in one
 * transaction, so that whatever happens a document is there with all that was found in it or not at all. After the commit
 * a {@link DocumentStored} is published.
 */
@Component
public class Pipeline {

    private final DocumentReader reader;
    private final Mining mining;
    private final Anchoring anchoring;
    private final Graph graph;
    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Relations relations;
    private final Runs runs;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Pipeline(
            DocumentReader reader,
            Mining mining,
            Anchoring anchoring,
            Graph graph,
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            Relations relations,
            Runs runs,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.mining = mining;
        this.anchoring = anchoring;
        this.graph = graph;
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.runs = runs;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes in one source and puts its document into {@code map}. Interrupting the thread stops the work between two
     * units of a step; nothing is stored then.
     *
     * @throws UnreadableDocument if the source cannot be read
     * @throws java.util.NoSuchElementException if there is no such map
     * @throws CancellationException if the thread was interrupted
     */
    public IngestResult ingest(ArgumentMap.Id map, DocumentSource source, Progress.Listener listener) {
        if (maps.find(map).isEmpty()) {
            throw new MapGone(map, source.name());
        }
        Reporter reporter = new Reporter(source.name(), listener);
        ReadDocument read = read(source, reporter);
        Optional<Snapshot> stored = documents.snapshot(read.text().sha256());
        if (stored.isPresent()) {
            Document document = documents.find(stored.get().document()).orElseThrow();
            String newest = documents.taken(document.id()).getLast().sha256();
            if (newest.equals(stored.get().sha256())) {
                graph.update(transaction -> maps.include(transaction, map, document.id()));
                events.publishEvent(new DocumentStored(map, document.id()));
                return new IngestResult.AlreadyKnown(document);
            }
            return revise(map, document, stored.get(), reporter);
        }
        return documents
                .earlierVersionOf(read)
                .map(earlier -> revise(map, earlier, snapshot(read, earlier), reporter))
                .orElseGet(() -> add(map, read, reporter));
    }

    /** A reader cut off by an interruption may take the source for unreadable; it must not be refused for that. */
    private ReadDocument read(DocumentSource source, Reporter reporter) {
        reporter.begin(Progress.Step.READ);
        try {
            return reader.read(source);
        } catch (UnreadableDocument refused) {
            reporter.stopIfInterrupted();
            throw refused;
        }
    }

    private Snapshot snapshot(ReadDocument read, Document document) {
        return new Snapshot(read.text().sha256(), document.id(), read.text(), read.blocks(), clock.instant());
    }

    private IngestResult add(ArgumentMap.Id map, ReadDocument read, Reporter reporter) {
        Document document = read.document();
        Snapshot snapshot = snapshot(read, document);
        Run run = runs.begin(snapshot.sha256());
        Mining.Findings found = mining.mine(snapshot, reporter);
        reporter.begin(Progress.Step.STORE);
        int related = graph.write(transaction -> {
            runs.save(transaction, run);
            documents.save(transaction, document);
            documents.save(transaction, snapshot);
            claims.save(transaction, found.claims(), run.id());
            int saved = relations.save(transaction, found.relations(), run.id());
            maps.include(transaction, map, document.id());
            return saved;
        });
        reporter.end(Progress.Step.STORE);
        events.publishEvent(new DocumentStored(map, document.id()));
        return new IngestResult.Ingested(
                document, distinctClaims(found.claims()).size(), related);
    }

    /** Stores {@code now} as the newest text of a document that is stored with another. */
    private IngestResult revise(ArgumentMap.Id map, Document document, Snapshot now, Reporter reporter) {
        Run run = runs.begin(now.sha256());
        Mining.Findings found = mining.mine(now, reporter);
        List<PlacedClaim> settled = claims.redirected(found.claims());
        Revision revision = Revision.of(
                claims.occurrencesIn(document.id()), now, settled, claims.parts(distinctClaims(settled)), anchoring);
        Set<Claim.Id> added = distinctClaims(revision.added());
        Set<Claim.Id> before = claims.findAll(added).keySet();
        reporter.begin(Progress.Step.STORE);
        int related = graph.write(transaction -> {
            runs.save(transaction, run);
            documents.save(transaction, now);
            documents.makeNewest(transaction, now.sha256());
            claims.reanchor(transaction, revision.occurrences());
            claims.forget(transaction, revision.merged());
            claims.save(transaction, revision.added(), run.id());
            int saved = relations.save(transaction, found.relations(), run.id());
            maps.include(transaction, map, document.id());
            return saved;
        });
        reporter.end(Progress.Step.STORE);
        events.publishEvent(new DocumentStored(map, document.id()));
        return new IngestResult.Revised(document, revision.counts(), added.size() - before.size(), related);
    }

    private static Set<Claim.Id> distinctClaims(List<PlacedClaim> placed) {
        return placed.stream().map(claim -> claim.claim().id()).collect(Collectors.toSet());
    }
}
