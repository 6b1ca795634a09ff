package org.rejoinder.importing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.analysis.CarriedRecords;
import org.rejoinder.analysis.Dismissals;
import org.rejoinder.analysis.Provenances;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Embedding;
import org.rejoinder.pipeline.DocumentStored;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Brought;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Imports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings maps that were read from files into the store, in one transaction each. The same file a second time changes
 * nothing. An import is a decision: it is on record, and it is taken back like any other, with the map and the documents
 * that only it brought.
 */
@Component
public class Importing {

    /** How often an import is settled anew because somebody has changed meanwhile what it was compared with. */
    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final Planning planning;
    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Relations relations;
    private final Imports imports;
    private final Provenances provenances;
    private final Dismissals dismissals;
    private final Scenarios scenarios;
    private final CarriedRecords carriedRecords;
    private final Embedder embedder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Importing(
            Graph graph,
            Planning planning,
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            Relations relations,
            Imports imports,
            Provenances provenances,
            Dismissals dismissals,
            Scenarios scenarios,
            CarriedRecords carriedRecords,
            Embedder embedder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.planning = planning;
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.imports = imports;
        this.provenances = provenances;
        this.dismissals = dismissals;
        this.scenarios = scenarios;
        this.carriedRecords = carriedRecords;
        this.embedder = embedder;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What {@link #carryOut} would do now; nothing is written.
     *
     * @throws ImportRefused if there is no such map, or one of the title that a new one is to have
     * @throws org.rejoinder.document.UnfitMap if no map can be called so
     */
    public ImportReport preview(ImportRequest request) {
        return planning.plan(request).report();
    }

    /**
     * Carries out an import, or nothing if everything is stored already.
     *
     * @param by who imports, as they call themselves
     * @param file name of the file, kept with the decision
     * @throws ImportRefused if there is no such map, one of the title that a new one is to have, or others change at the
     *     same time what is imported
     * @throws org.rejoinder.document.UnfitMap if no map can be called so
     * @throws org.rejoinder.review.DecisionRefused if the name of whoever imports is missing or too long
     */
    public ImportReport carryOut(ImportRequest request, String by, String file) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Plan plan = planning.plan(request);
            if (plan.report().changesNothing()) {
                return plan.report();
            }
            Optional<Decision> made = carriedOut(plan, by, file);
            if (made.isPresent()) {
                tell(plan, made.get());
                return plan.report().by(made.get().id());
            }
        }
        throw new ImportRefused(
                ImportRefused.Reason.OVERTAKEN, "Others are changing what is imported at the same time: try again.");
    }

    /** Empty if the plan is overtaken. */
    private Optional<Decision> carriedOut(Plan plan, String by, String file) {
        Map<String, Embedding> embeddings = embeddings(plan);
        try {
            return Optional.of(graph.write(transaction -> {
                long number = imports.begin(transaction);
                refuseIfOvertaken(transaction, plan);
                Brought brought = write(transaction, plan, embeddings);
                return imports.file(transaction, number, plan.intake(), brought, by, note(plan, file));
            }));
        } catch (Overtaken overtaken) {
            return Optional.empty();
        }
    }

    /**
     * A map that was put back.
     *
     * @param decisions of its file, oldest first
     * @param known the relations of its file
     */
    record Restored(ArgumentMap.Id map, List<Decision> decisions, List<Relation> known) {
        Restored {
            decisions = List.copyOf(decisions);
            known = List.copyOf(known);
        }
    }

    /**
     * Puts a map back as it was kept, but for its decisions. Nothing is filed: it is the store that is put back, and nobody
     * decides anything.
     *
     * @throws ImportRefused if a map of its id is stored
     */
    Restored restore(ImportRequest request) {
        Plan plan = planning.plan(request, true);
        if (!plan.destination().isNew()) {
            throw new ImportRefused(
                    ImportRefused.Reason.MAP_EXISTS,
                    "There is a map \u201c%s\u201d already."
                            .formatted(plan.destination().map().title()));
        }
        Map<String, Embedding> embeddings = embeddings(plan);
        graph.update(transaction -> {
            refuseIfOvertaken(transaction, plan);
            writeRecords(transaction, plan, embeddings);
            writeOthers(transaction, plan);
        });
        tell(plan, null);
        return new Restored(plan.destination().map().id(), plan.decisions(), plan.known());
    }

    /**
     * Puts the decisions of several maps back, each once and in the order in which they were made, and lets each be told in
     * its maps.
     *
     * @param order of all; what is not in it comes last
     */
    void restoreDecisions(List<Restored> restored, List<Decision.Id> order) {
        Map<Decision.Id, Integer> places = new HashMap<>();
        order.forEach(id -> places.putIfAbsent(id, places.size()));
        Map<Decision.Id, Decision> all = new LinkedHashMap<>();
        List<Relation> known = new ArrayList<>();
        restored.forEach(map -> {
            map.decisions().forEach(decision -> all.putIfAbsent(decision.id(), decision));
            known.addAll(map.known());
        });
        List<Decision> inOrder = all.values().stream()
                .sorted(Comparator.comparingInt(decision -> places.getOrDefault(decision.id(), Integer.MAX_VALUE)))
                .toList();
        graph.update(transaction -> {
            imports.restore(transaction, inOrder, known);
            restored.forEach(map -> imports.tellIn(transaction, map.map(), map.decisions()));
        });
    }

    /** What an import was compared with is not so any more; it is to be settled anew. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void refuseIfOvertaken(TransactionContext transaction, Plan plan) {
        Set<Claim.Id> seen = new HashSet<>();
        plan.seen().claims().forEach(claim -> seen.add(claim.id()));
        Set<Claim.Id> all = new HashSet<>(seen);
        plan.intake().after().claims().forEach(claim -> all.add(claim.id()));
        plan.intake().merged().forEach(claim -> all.add(claim.id()));
        claims.lock(transaction, all);
        boolean stands = new HashSet<>(plan.seen().claims())
                        .equals(new HashSet<>(claims.findAll(transaction, all).values()))
                && new HashSet<>(plan.seen().relations()).equals(new HashSet<>(relations.ofAny(transaction, seen)));
        if (!stands) {
            throw new Overtaken();
        }
    }

    private Brought write(TransactionContext transaction, Plan plan, Map<String, Embedding> embeddings) {
        ArgumentMap map = plan.destination().map();
        List<String> others = new ArrayList<>(writeRecords(transaction, plan, embeddings));
        imports.restore(transaction, plan.decisions(), plan.known()).forEach(decision -> others.add(decision.value()));
        imports.tellIn(transaction, map.id(), plan.decisions());
        others.addAll(writeOthers(transaction, plan));
        DocumentMatching.Matched matched = plan.documents();
        return new Brought(
                plan.destination().isNew() ? List.of(map.id().value()) : List.of(),
                ids(matched.fresh().stream().map(Document::id).toList()),
                ids(matched.included()),
                matched.texts().stream().map(Snapshot::sha256).toList(),
                others);
    }

    /** Answers the ids of the runs that are new. */
    @CanIgnoreReturnValue
    private List<String> writeRecords(TransactionContext transaction, Plan plan, Map<String, Embedding> embeddings) {
        ArgumentMap map = plan.destination().map();
        maps.save(transaction, map);
        DocumentMatching.Matched matched = plan.documents();
        matched.fresh().forEach(document -> documents.save(transaction, document));
        Instant now = clock.instant();
        for (Snapshot snapshot : matched.texts()) {
            documents.save(transaction, taken(snapshot, now));
        }
        matched.newest().values().forEach(sha256 -> documents.makeNewest(transaction, sha256));
        matched.included().forEach(document -> maps.include(transaction, map.id(), document));
        List<String> runs = provenances.put(transaction, plan.runs());
        imports.write(transaction, plan.intake(), embeddings);
        provenances.put(transaction, plan.foundBy());
        return runs;
    }

    /** Answers the ids of their nodes. */
    @CanIgnoreReturnValue
    private List<String> writeOthers(TransactionContext transaction, Plan plan) {
        ArgumentMap.Id map = plan.destination().map().id();
        List<String> others = new ArrayList<>(dismissals.put(transaction, map, plan.dismissals()));
        others.addAll(scenarios.put(transaction, map, plan.scenarios()));
        others.addAll(carriedRecords.put(transaction, map, plan.carried()));
        return others;
    }

    private static List<String> ids(List<Document.Id> documents) {
        return documents.stream().map(Document.Id::value).toList();
    }

    /** Files do not say when a text was taken in. */
    private static Snapshot taken(Snapshot snapshot, Instant now) {
        return snapshot.takenAt().equals(Instant.EPOCH)
                ? new Snapshot(snapshot.sha256(), snapshot.document(), snapshot.text(), snapshot.blocks(), now)
                : snapshot;
    }

    private static String note(Plan plan, String file) {
        ImportReport report = plan.report();
        return "%s: %d documents, %d claims, %d relations new; %d changed, %d conflicting"
                .formatted(
                        file.length() > 200 ? file.substring(0, 200) : file,
                        count(report.documents(), Outcome.NEW),
                        count(report.claims(), Outcome.NEW),
                        count(report.relations(), Outcome.NEW),
                        count(report.claims(), Outcome.CHANGED) + count(report.relations(), Outcome.CHANGED),
                        count(report.claims(), Outcome.CONFLICTING) + count(report.relations(), Outcome.CONFLICTING));
    }

    private static int count(List<ImportReport.Entry> entries, Outcome outcome) {
        return ImportReport.counts(entries).getOrDefault(outcome, 0);
    }

    private void tell(Plan plan, @Nullable Decision made) {
        if (made != null) {
            imports.tell(made);
        }
        plan.documents()
                .included()
                .forEach(document -> events.publishEvent(
                        new DocumentStored(plan.destination().map().id(), document)));
    }

    private Map<String, Embedding> embeddings(Plan plan) {
        Map<Claim.Id, String> before = new HashMap<>();
        plan.intake().before().claims().forEach(claim -> before.put(claim.id(), claim.text()));
        List<String> texts = plan.intake().after().claims().stream()
                .filter(claim -> !claim.text().equals(before.get(claim.id())))
                .map(Claim::text)
                .distinct()
                .toList();
        List<Embedding> vectors = embedder.embed(texts);
        Map<String, Embedding> embeddings = new HashMap<>();
        for (int index = 0; index < texts.size(); index++) {
            embeddings.put(texts.get(index), vectors.get(index));
        }
        return embeddings;
    }
}
