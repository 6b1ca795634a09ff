package org.rejoinder.review;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.MapShrunk;
import org.rejoinder.graph.Graph;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Embedding;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in the records of a file as one decision that can be taken back whole. What is to be stored is settled by whoever
 * calls; here it is written in the caller's transaction, filed, and undone.
 */
@Component
public class Imports {

    private static final String CHANGED_SINCE = "What this import took in has been changed since, %s: undo that first.";

    private final Graph graph;
    private final ImportStore store;
    private final DecisionStore decisions;
    private final RecordStore records;
    private final Claims claims;
    private final Relations relations;
    private final Arguments arguments;
    private final Embedder embedder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Imports(
            Graph graph,
            ImportStore store,
            DecisionStore decisions,
            RecordStore records,
            Claims claims,
            Relations relations,
            Arguments arguments,
            Embedder embedder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.graph = graph;
        this.store = store;
        this.decisions = decisions;
        this.records = records;
        this.claims = claims;
        this.relations = relations;
        this.arguments = arguments;
        this.embedder = embedder;
        this.clock = clock;
        this.events = events;
    }

    /** Every record that people have changed or made by a decision that stands, by {@link Subject#toString}; imports aside. */
    public Set<String> decidedOn() {
        return decisions.decidedOn();
    }

    /** Those of {@code made} that are not stored, in their order. */
    public List<Decision> unknown(List<Decision> made) {
        Set<Decision.Id> stored = graph.read(transaction ->
                decisions.stored(transaction, made.stream().map(Decision::id).toList()));
        return made.stream().filter(decision -> !stored.contains(decision.id())).toList();
    }

    /** Begins an import in a transaction: whoever decides waits until it ends. Answers its number in the order of decisions. */
    public long begin(TransactionContext transaction) {
        return decisions.number(transaction, 1) + 1;
    }

    /**
     * Writes the records.
     *
     * @param embeddings by text, of every text that a claim comes to have
     */
    public void write(TransactionContext transaction, Intake intake, Map<String, Embedding> embeddings) {
        Draft draft = new Draft(intake.before());
        intake.merged().forEach(draft.claims::put);
        intake.after().claims().forEach(draft.claims::put);
        intake.after().occurrences().forEach(draft.occurrences::put);
        intake.after().relations().forEach(draft.relations::put);
        intake.after().arguments().forEach(draft.arguments::put);
        intake.after().redirects().forEach((from, into) -> draft.redirects.put(new Draft.Redirect(from, into)));
        Map<String, String> removed = records.write(transaction, draft, embeddings, intake.runs());
        if (!removed.isEmpty()) {
            throw new IllegalStateException("An import removes nothing, but these went: " + removed.keySet());
        }
    }

    /**
     * Stores decisions that were made elsewhere, as they were made there; those that are stored already stay as they are.
     *
     * @param made oldest first
     * @param known the relations that may be remarked on
     * @return the ids of those that are new
     */
    @CanIgnoreReturnValue
    public List<Decision.Id> restore(TransactionContext transaction, List<Decision> made, Collection<Relation> known) {
        Set<Decision.Id> stored =
                decisions.stored(transaction, made.stream().map(Decision::id).toList());
        List<Decision> unknown = made.stream()
                .filter(decision -> !stored.contains(decision.id()))
                .toList();
        long last = decisions.number(transaction, unknown.size());
        List<DecisionStore.Filed> filed = new ArrayList<>();
        for (Decision decision : unknown) {
            filed.add(new DecisionStore.Filed(decision, ++last, Map.of()));
        }
        decisions.save(transaction, filed, new Draft(remarkedOn(unknown, known)));
        return unknown.stream().map(Decision::id).toList();
    }

    /** Lets stored decisions be told in a map, even if what they are about is gone or does not stand in it. */
    public void tellIn(TransactionContext transaction, ArgumentMap.Id map, List<Decision> made) {
        decisions.linkToMap(transaction, map, made);
    }

    /** Only relations that decisions are about are needed, and few are. */
    private static Records remarkedOn(List<Decision> made, Collection<Relation> known) {
        Set<String> about = made.stream()
                .filter(decision -> decision.action() == Action.NOTE)
                .flatMap(decision -> decision.about().stream())
                .filter(subject -> subject.kind() == Subject.Kind.RELATION)
                .map(Subject::id)
                .collect(Collectors.toSet());
        List<Relation> remarked = known.stream()
                .filter(relation -> about.contains(relation.id().value()))
                .toList();
        return new Records(List.of(), List.of(), remarked, List.of(), Map.of());
    }

    /**
     * Files an import as a decision about its map.
     *
     * @param number that {@link #begin} gave
     * @param by who imports, up to {@value Limits#NAME} characters
     * @param note what was imported, up to {@value Limits#NOTE} characters
     * @return the decision, with all records in it as listeners need them; stored it is without
     */
    public Decision file(
            TransactionContext transaction, long number, Intake intake, Brought brought, String by, String note) {
        String who = Limits.text("by", by, Limits.NAME);
        String what = Limits.text("note", note, Limits.NOTE);
        Instant now = clock.instant();
        Decision whole = new Decision(
                new Decision.Id(ContentId.of("e", now.toString(), who, Long.toString(number))),
                now,
                who,
                Action.IMPORT,
                List.of(new Subject(Subject.Kind.MAP, intake.map().value())),
                intake.before(),
                intake.after(),
                what,
                null,
                null,
                false);
        decisions.save(
                transaction,
                List.of(new DecisionStore.Filed(with(whole, Records.NONE, Records.NONE), number, Map.of())),
                new Draft(Records.NONE));
        store.keep(transaction, whole.id(), new ImportStore.Kept(intake.before(), intake.after(), intake.merged()));
        store.markBrought(transaction, whole.id(), intake.map(), brought);
        return whole;
    }

    private static Decision with(Decision decision, Records before, Records after) {
        return new Decision(
                decision.id(),
                decision.at(),
                decision.by(),
                decision.action(),
                decision.about(),
                before,
                after,
                decision.note(),
                decision.undoes(),
                decision.batch(),
                decision.undone());
    }

    /** Tells whoever listens; after the commit. */
    public void tell(Decision made) {
        events.publishEvent(new DecisionsMade(List.of(made)));
    }

    /** Takes an import back; called by {@link Decisions#undo}, which has checked who asks. */
    List<Decision> undo(Decision.Id decision, String who) {
        ImportStore.Kept seen = graph.read(transaction -> kept(transaction, decision));
        Map<String, Embedding> embeddings = embeddings(seen.before());
        Instant now = clock.instant();
        List<ArgumentMap.Id> shrunk = new ArrayList<>();
        Decision made = graph.write(transaction -> {
            long number = decisions.number(transaction, 1) + 1;
            Decision imported = decisions
                    .find(transaction, decision)
                    .map(DecisionStore.Filed::decision)
                    .filter(found -> !found.undone())
                    .orElseThrow(() ->
                            DecisionRefused.undone("The decision %s has been undone already.".formatted(decision)));
            ImportStore.Kept kept = kept(transaction, decision);
            refuseIfDecidedOn(transaction, decision, kept);
            Records back = takeBack(transaction, kept, embeddings);
            Decision undoing = new Decision(
                    new Decision.Id(ContentId.of("e", now.toString(), who, Long.toString(number))),
                    now,
                    who,
                    Action.UNDO,
                    imported.about(),
                    kept.after(),
                    back,
                    null,
                    decision,
                    null,
                    false);
            decisions.save(
                    transaction,
                    List.of(new DecisionStore.Filed(with(undoing, Records.NONE, Records.NONE), number, Map.of())),
                    new Draft(Records.NONE));
            shrunk.clear();
            shrunk.addAll(store.takeOut(transaction, decision));
            return undoing;
        });
        tell(made);
        shrunk.forEach(map -> events.publishEvent(new MapShrunk(map)));
        return List.of(with(made, Records.NONE, Records.NONE));
    }

    private ImportStore.Kept kept(TransactionContext transaction, Decision.Id decision) {
        return store.find(transaction, decision)
                .orElseThrow(() -> DecisionRefused.changed(
                        "This import was made in another installation, and what it took in is not kept here."));
    }

    private Map<String, Embedding> embeddings(Records before) {
        List<String> texts =
                before.claims().stream().map(Claim::text).distinct().toList();
        List<Embedding> vectors = embedder.embed(texts);
        Map<String, Embedding> embeddings = new HashMap<>();
        for (int index = 0; index < texts.size(); index++) {
            embeddings.put(texts.get(index), vectors.get(index));
        }
        return embeddings;
    }

    private void refuseIfDecidedOn(TransactionContext transaction, Decision.Id decision, ImportStore.Kept kept) {
        store.standingSince(transaction, decision, kept.touches()).ifPresent(later -> {
            throw DecisionRefused.changed(CHANGED_SINCE.formatted(later));
        });
    }

    /** Puts the records back as they stood; answers how those stand now that are still there. */
    private Records takeBack(TransactionContext transaction, ImportStore.Kept kept, Map<String, Embedding> embeddings) {
        Records after = kept.after();
        claims.lock(transaction, after.claims().stream().map(Claim::id).toList());
        Records stored = stored(transaction, after);
        refuseUnlessAsLeft(after, stored);
        Set<Claim.Id> going = going(transaction, kept, stored);
        refuseIfNeeded(transaction, after, going);
        Draft draft = new Draft(stored);
        kept.before()
                .claims()
                .forEach(claim -> draft.claims.put(claim.at(
                        Objects.requireNonNull(draft.claims.get(claim.id())).version() + 1)));
        kept.before()
                .relations()
                .forEach(relation ->
                        draft.relations.put(relation.at(Objects.requireNonNull(draft.relations.get(relation.id()))
                                        .version()
                                + 1)));
        kept.before()
                .arguments()
                .forEach(argument ->
                        draft.arguments.put(argument.at(Objects.requireNonNull(draft.arguments.get(argument.id()))
                                        .version()
                                + 1)));
        after.arguments().stream()
                .map(Argument::id)
                .filter(absent(kept.before().arguments(), Argument::id))
                .forEach(draft.arguments::remove);
        after.relations().stream()
                .map(Relation::id)
                .filter(absent(kept.before().relations(), Relation::id))
                .forEach(draft.relations::remove);
        after.occurrences().stream()
                .map(Occurrence::id)
                .filter(absent(kept.before().occurrences(), Occurrence::id))
                .forEach(draft.occurrences::remove);
        going.forEach(draft.claims::remove);
        records.write(transaction, draft, embeddings, Map.of());
        store.removeMerged(transaction, after.redirects().keySet());
        decisions.linkToDocuments(transaction, places(after, going));
        records.removeClaims(transaction, draft);
        return kept.before();
    }

    private static <K, V> Predicate<K> absent(List<V> rows, Function<V, K> id) {
        Set<K> there = rows.stream().map(id).collect(Collectors.toSet());
        return one -> !there.contains(one);
    }

    private Records stored(TransactionContext transaction, Records after) {
        return new Records(
                List.copyOf(claims.findAll(
                                transaction,
                                after.claims().stream().map(Claim::id).toList())
                        .values()),
                claims.occurrences(
                        transaction,
                        after.occurrences().stream().map(Occurrence::id).toList()),
                relations.find(
                        transaction,
                        after.relations().stream().map(Relation::id).toList()),
                arguments.find(
                        transaction,
                        after.arguments().stream().map(Argument::id).toList()),
                Map.of());
    }

    /** A place may have moved with its document's text. */
    private static void refuseUnlessAsLeft(Records after, Records stored) {
        boolean stands = alike(after.claims(), stored.claims(), claim -> claim.at(0))
                && alike(after.relations(), stored.relations(), relation -> relation.at(0))
                && alike(after.arguments(), stored.arguments(), argument -> argument.at(0))
                && alike(after.occurrences(), stored.occurrences(), place -> List.of(place.id(), place.claim()));
        if (!stands) {
            throw DecisionRefused.changed(
                    "What this import took in has been changed since, as a document was taken in.");
        }
    }

    private static <V> boolean alike(List<V> some, List<V> others, Function<V, Object> what) {
        return new HashSet<>(some.stream().map(what).toList())
                .equals(new HashSet<>(others.stream().map(what).toList()));
    }

    /** The claims that came with the import and stand nowhere else by now. */
    private Set<Claim.Id> going(TransactionContext transaction, ImportStore.Kept kept, Records stored) {
        Set<Claim.Id> before = kept.before().claims().stream().map(Claim::id).collect(Collectors.toSet());
        Set<Claim.Id> made = new LinkedHashSet<>();
        stored.claims().stream()
                .map(Claim::id)
                .filter(id -> !before.contains(id))
                .forEach(made::add);
        Set<Occurrence.Id> taken =
                kept.after().occurrences().stream().map(Occurrence::id).collect(Collectors.toSet());
        claims.occurrencesOf(transaction, made).stream()
                .filter(place -> !taken.contains(place.id()))
                .forEach(place -> made.remove(place.claim()));
        return made;
    }

    /** What machines proposed about the claims goes with them; what people entered stands against it. */
    private void refuseIfNeeded(TransactionContext transaction, Records after, Set<Claim.Id> going) {
        Set<Relation.Id> known = after.relations().stream().map(Relation::id).collect(Collectors.toSet());
        relations.ofAny(transaction, going).stream()
                .filter(relation -> !known.contains(relation.id()))
                .filter(relation -> relation.status() != ReviewStatus.PROPOSED || relation.origin() != Origin.MACHINE)
                .findFirst()
                .ifPresent(relation -> refuse("the relation %s hangs on it".formatted(relation.id())));
        Set<Argument.Id> drawn = after.arguments().stream().map(Argument::id).collect(Collectors.toSet());
        arguments.ofAny(transaction, going).stream()
                .filter(argument -> !drawn.contains(argument.id()))
                .findFirst()
                .ifPresent(argument -> refuse("the argument %s hangs on it".formatted(argument.id())));
        store.leadingTo(transaction, going).stream()
                .filter(merged -> !after.redirects().containsKey(new Claim.Id(merged)))
                .findFirst()
                .ifPresent(merged -> refuse("the claim %s was merged into one of it".formatted(merged)));
    }

    private static void refuse(String why) {
        throw DecisionRefused.changed(CHANGED_SINCE.formatted(why));
    }

    private static Map<Claim.Id, Set<Document.Id>> places(Records after, Set<Claim.Id> going) {
        Map<Claim.Id, Set<Document.Id>> places = new LinkedHashMap<>();
        for (Occurrence place : after.occurrences()) {
            if (going.contains(place.claim())) {
                places.computeIfAbsent(place.claim(), claim -> new LinkedHashSet<>())
                        .add(place.document());
            }
        }
        return places;
    }
}
