package org.rejoinder.review;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Embedding;
import org.rejoinder.relation.Relation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries out what people decide, and keeps it on record. Deciders take turns, so that of two who decide on the same
 * version one is carried out and the other refused. After the commit a {@link DecisionsMade} is published.
 */
@Component
public class Decisions {

    private static final Logger log = LoggerFactory.getLogger(Decisions.class);

    private final Graph graph;
    private final RecordStore records;
    private final DecisionStore store;
    private final Imports imports;
    private final Anchoring anchoring;
    private final Embedder embedder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Decisions(
            Graph graph,
            RecordStore records,
            DecisionStore store,
            Imports imports,
            Anchoring anchoring,
            Embedder embedder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.records = records;
        this.store = store;
        this.imports = imports;
        this.anchoring = anchoring;
        this.embedder = embedder;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Carries out {@code command} and records it, or does neither.
     *
     * @param by who decides, up to {@value Limits#NAME} characters
     * @param note why, up to {@value Limits#NOTE} characters; null if nothing was said
     * @throws DecisionRefused if the command cannot be carried out, or a record has changed since the version it names
     */
    @CanIgnoreReturnValue
    public Decision decide(Command command, String by, @Nullable String note) {
        return decideAll(List.of(command), by, note).getFirst();
    }

    /**
     * Carries out up to {@value Limits#COMMANDS} commands in their order and in one transaction, or none; several share a
     * batch, which is undone in one go. A command sees what those before it have done: it names the versions they made.
     *
     * @throws DecisionRefused if a command cannot be carried out, or a record has changed since the version it names
     */
    @CanIgnoreReturnValue
    public List<Decision> decideAll(List<Command> commands, String by, @Nullable String note) {
        Limits.count("commands", commands.size(), 1, Limits.COMMANDS);
        String who = Limits.text("by", by, Limits.NAME);
        String why = Limits.optional("note", note, Limits.NOTE);
        Needs needs = Needs.of(commands);
        // Slow things first: whoever decides keeps others waiting.
        Map<String, Embedding> embeddings = embeddings(needs.texts);
        NewestTexts texts = records.texts(needs.documents);
        Instant now = clock.instant();
        List<Decision> made = graph.write(transaction -> {
            Filing filing = new Filing(now, who, store.number(transaction, commands.size()), commands.size());
            Draft draft = records.read(transaction, needs);
            Execution execution = new Execution(draft, texts, known(transaction, needs, draft));
            List<Decision> decisions = new ArrayList<>();
            for (int index = 0; index < commands.size(); index++) {
                Step step = carryOut(execution, commands.get(index), index);
                decisions.add(filing.decision(step, step.note() == null ? why : step.note(), null));
            }
            write(transaction, draft, decisions, filing, embeddings, Map.of());
            records.split(transaction, decisions);
            return decisions;
        });
        tell(made);
        return made;
    }

    /** Whoever listens, the decisions are stored: a listener that fails must not make them look refused. */
    private void tell(List<Decision> made) {
        try {
            events.publishEvent(new DecisionsMade(made));
        } catch (RuntimeException failure) {
            log.error("What was decided is stored, but not everybody could be told", failure);
        }
    }

    private static Step carryOut(Execution execution, Command command, int index) {
        try {
            return execution.carryOut(command);
        } catch (DecisionRefused refused) {
            throw refused.inCommand(index);
        }
    }

    /**
     * Takes a decision back, with the batch it belongs to; the answer lists the decisions that this makes. What was
     * touched is put back as it was; versions go on counting. To undo an undoing is to do again what it undid.
     *
     * @throws DecisionRefused if there is no such decision, if it has been undone, or if what it touched has changed since
     */
    @CanIgnoreReturnValue
    public List<Decision> undo(Decision.Id decision, String by) {
        String who = Limits.text("by", by, Limits.NAME);
        List<DecisionStore.Filed> seen = graph.read(transaction -> toUndo(transaction, decision));
        if (isImport(seen.getFirst().decision())) {
            return imports.undo(decision, who);
        }
        Needs foreseen =
                Needs.toUndo(seen.stream().map(DecisionStore.Filed::decision).toList());
        Map<String, Embedding> embeddings = embeddings(foreseen.texts);
        NewestTexts texts = records.texts(foreseen.documents);
        Instant now = clock.instant();
        List<Decision> made = graph.write(transaction -> {
            store.number(transaction, 0);
            List<DecisionStore.Filed> undone = toUndo(transaction, decision);
            Filing filing = new Filing(now, who, store.number(transaction, undone.size()), undone.size());
            Draft draft = records.read(
                    transaction,
                    Needs.toUndo(
                            undone.stream().map(DecisionStore.Filed::decision).toList()));
            List<Decision> decisions = new ArrayList<>();
            Map<String, String> runs = new HashMap<>();
            Map<Decision.Id, Decision> firsts = store.firstUndone(
                    transaction,
                    undone.stream().map(filed -> filed.decision().id()).toList());
            List<DecisionStore.Later> later = store.standingSince(
                    transaction,
                    undone,
                    firsts.values().stream().map(Decision::id).toList());
            Undoing undoing = new Undoing(draft, texts, anchoring);
            for (DecisionStore.Filed filed : undone) {
                Step step = undo(transaction, undoing, filed, later);
                decisions.add(filing.decision(step, null, filed.decision().id()));
                runs.putAll(filed.runs());
            }
            write(transaction, draft, decisions, filing, embeddings, runs);
            Map<Boolean, List<Decision>> redone =
                    firsts.values().stream().collect(Collectors.partitioningBy(Decision::undone));
            records.split(transaction, redone.getOrDefault(true, List.of()));
            records.unsplit(transaction, redone.getOrDefault(false, List.of()));
            return decisions;
        });
        tell(made);
        return made;
    }

    /** An import is taken back whole, with its documents; these are not kept, so that it cannot be made again from here. */
    private boolean isImport(Decision decision) {
        Decision first = graph.read(transaction -> store.firstUndone(transaction, List.of(decision.id())))
                .getOrDefault(decision.id(), decision);
        if (first.action() == Action.IMPORT && decision.undoes() != null) {
            throw DecisionRefused.changed(
                    "An import that was taken back is not made again from here: import the file again.");
        }
        return first.action() == Action.IMPORT;
    }

    private Step undo(
            TransactionContext transaction,
            Undoing undoing,
            DecisionStore.Filed filed,
            List<DecisionStore.Later> standing) {
        Optional<DecisionStore.Later> later =
                standing.stream().filter(other -> other.touchesAfter(filed)).findFirst();
        Step step = later.isPresent() ? null : undoing.undo(filed.decision());
        if (step != null) {
            return step;
        }
        throw DecisionRefused.changed(later.or(() -> store.since(transaction, filed))
                .map(other ->
                        "What this decision changed has been changed since, by %s (%s, decision %s): undo that first."
                                .formatted(other.by(), other.action().label(), other.id()))
                .orElse("What this decision changed has been changed since, as a document was taken in."));
    }

    /** The decision and its batch, each as the last that brought it about, latest first. */
    private List<DecisionStore.Filed> toUndo(TransactionContext transaction, Decision.Id id) {
        Decision decision = store.find(transaction, id)
                .map(DecisionStore.Filed::decision)
                .orElseThrow(() -> DecisionRefused.unknown("decision", "there is no decision \"%s\"".formatted(id)));
        if (decision.undone()) {
            throw DecisionRefused.undone("The decision %s has been undone already.".formatted(id));
        }
        List<Decision.Id> batch =
                decision.batch() == null ? List.of(id) : store.standingInBatch(transaction, decision.batch());
        return store.latestUndoings(transaction, batch).stream()
                .sorted(Comparator.comparingLong(DecisionStore.Filed::seq).reversed())
                .toList();
    }

    private void write(
            TransactionContext transaction,
            Draft draft,
            List<Decision> decisions,
            Filing filing,
            Map<String, Embedding> embeddings,
            Map<String, String> runs) {
        Map<String, String> removed = records.write(transaction, draft, embeddings, runs);
        store.save(transaction, filing.file(decisions, removed), draft);
        store.linkToDocuments(transaction, places(draft));
        records.removeClaims(transaction, draft);
    }

    /** Where the claims stood that are to be no more. */
    private static Map<Claim.Id, Set<Document.Id>> places(Draft draft) {
        Map<Claim.Id, Set<Document.Id>> places = new LinkedHashMap<>();
        RecordStore.removed(draft).forEach(claim -> places.put(claim, new LinkedHashSet<>()));
        for (Occurrence place : draft.occurrences.toRemove()) {
            Set<Document.Id> documents = places.get(place.claim());
            if (documents != null) {
                documents.add(place.document());
            }
        }
        return places;
    }

    private Set<Subject> known(TransactionContext transaction, Needs needs, Draft draft) {
        Set<Subject> known = store.known(transaction, needs.subjects);
        needs.subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.RELATION)
                .filter(subject -> draft.relations.get(new Relation.Id(subject.id())) != null)
                .forEach(known::add);
        return known;
    }

    private Map<String, Embedding> embeddings(Set<String> texts) {
        List<String> ordered = List.copyOf(texts);
        List<Embedding> vectors = embedder.embed(ordered);
        Map<String, Embedding> embeddings = new HashMap<>();
        for (int index = 0; index < ordered.size(); index++) {
            embeddings.put(ordered.get(index), vectors.get(index));
        }
        return embeddings;
    }

    public Optional<Decision> find(Decision.Id decision) {
        return store.find(decision);
    }

    /** Every decision, oldest first. */
    public List<Decision.Id> order() {
        return store.order();
    }

    /** The decisions about one record, newest first. */
    public List<Decision> about(Subject subject) {
        return store.about(subject);
    }

    /** The decisions about a map and what stands in it, newest first. */
    public Page in(ArgumentMap.Id map, int offset, int limit) {
        return find(new Filter(map, null, null, null, offset, limit));
    }

    /** The decisions that {@code filter} lets through, newest first. */
    public Page find(Filter filter) {
        return store.find(filter);
    }

    /** Decisions of one page, and how many there are in all. */
    public record Page(List<Decision> decisions, long total) {
        public Page {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Which decisions to list. Null lifts a condition.
     *
     * @param map only those about this map and what stands in it
     * @param about only those about this record
     * @param by only those of this person, the name compared exactly
     * @param offset how many to skip, from 0
     * @param limit how many at most, 1..1000
     */
    public record Filter(
            ArgumentMap.@Nullable Id map,
            @Nullable Subject about,
            @Nullable String by,
            @Nullable Action action,
            int offset,
            int limit) {}

    /** Makes decisions of steps: who, when, in which order. */
    private static final class Filing {

        private final Instant at;
        private final String by;
        private final long last;
        private final @Nullable String batch;
        private int made;

        Filing(Instant at, String by, long last, int count) {
            this.at = at;
            this.by = by;
            this.last = last;
            this.batch = count > 1 ? ContentId.of("b", id(1)) : null;
        }

        private String id(int number) {
            return ContentId.of("e", at.toString(), by, Long.toString(last + number));
        }

        Decision decision(Step step, @Nullable String note, Decision.@Nullable Id undoes) {
            made++;
            return new Decision(
                    new Decision.Id(id(made)),
                    at,
                    by,
                    step.action(),
                    step.about(),
                    step.before(),
                    step.after(),
                    note,
                    undoes,
                    batch,
                    false);
        }

        /** @param removed which run had found what was removed, by id */
        List<DecisionStore.Filed> file(List<Decision> decisions, Map<String, String> removed) {
            List<DecisionStore.Filed> filed = new ArrayList<>();
            for (int index = 0; index < decisions.size(); index++) {
                Decision decision = decisions.get(index);
                Map<String, String> runs = new LinkedHashMap<>();
                Stream.concat(
                                decision.before().occurrences().stream()
                                        .map(place -> place.id().value()),
                                decision.before().relations().stream()
                                        .map(relation -> relation.id().value()))
                        .filter(removed::containsKey)
                        .forEach(id -> runs.put(id, removed.get(id)));
                filed.add(new DecisionStore.Filed(decision, last + index + 1, runs));
            }
            return filed;
        }
    }
}
