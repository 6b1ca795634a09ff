package org.rejoinder.review;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimEdits;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.language.Embedding;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationEdits;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Component;

/** Reads drafts from the stores of claims, relations and arguments, and writes them back. */
@Component
class RecordStore {

    private final Documents documents;
    private final Claims claims;
    private final ClaimEdits claimEdits;
    private final Relations relations;
    private final RelationEdits relationEdits;
    private final Arguments arguments;

    RecordStore(
            Documents documents,
            Claims claims,
            ClaimEdits claimEdits,
            Relations relations,
            RelationEdits relationEdits,
            Arguments arguments) {
        this.documents = documents;
        this.claims = claims;
        this.claimEdits = claimEdits;
        this.relations = relations;
        this.relationEdits = relationEdits;
        this.arguments = arguments;
    }

    /**
     * Reads what is needed. The claims, and those that merged ones lead to, are locked before they are read, so that no
     * run adds to them meanwhile.
     */
    Draft read(TransactionContext transaction, Needs needs) {
        List<Relation> besides = relations.find(transaction, needs.besides);
        Set<Claim.Id> ends = new LinkedHashSet<>();
        besides.forEach(relation -> ends.add(relation.from()));
        Set<Claim.Id> all = new LinkedHashSet<>(needs.claims);
        all.addAll(needs.whole);
        all.addAll(ends);
        claims.lock(transaction, all);
        Map<Claim.Id, Claim.Id> leads = claims.leads(transaction, all);
        claims.lock(transaction, leads.values());
        Set<Claim.Id> whole = new LinkedHashSet<>(needs.whole);
        whole.addAll(leads.values());
        all.addAll(whole);
        ends.addAll(whole);
        List<Relation> related = new ArrayList<>(relations.ofAny(transaction, ends));
        Set<Claim.Id> placed = new LinkedHashSet<>(whole);
        if (needs.neighbours) {
            related.forEach(relation -> placed.addAll(List.of(relation.from(), relation.to())));
        }
        List<Occurrence> places = new ArrayList<>(claims.occurrencesOf(transaction, placed));
        places.addAll(claims.occurrences(transaction, needs.occurrences));
        related.addAll(relations.find(transaction, needs.relations));
        List<Argument> argued = new ArrayList<>(arguments.ofAny(transaction, whole));
        argued.addAll(arguments.find(transaction, needs.arguments));
        return new Draft(
                new Records(List.copyOf(claims.findAll(transaction, all).values()), places, related, argued, leads),
                id -> !claims.occurrences(transaction, List.of(id)).isEmpty());
    }

    /** The newest texts of documents; those that are not stored are left out. */
    NewestTexts texts(Collection<Document.Id> wanted) {
        Map<Document.Id, Snapshot> newest = new HashMap<>();
        for (Document.Id document : wanted) {
            documents.newestSnapshot(document).ifPresent(snapshot -> newest.put(document, snapshot));
        }
        return new NewestTexts(newest);
    }

    /**
     * Writes what is new or changed, and removes what is gone but for claims, so that decisions can still point at them.
     *
     * @param embeddings by text, of every text that a claim comes to have
     * @param runs the run that found an occurrence or relation which is put back, by its id, where it is known
     * @return the same for those that were removed
     */
    @CanIgnoreReturnValue
    Map<String, String> write(
            TransactionContext transaction, Draft draft, Map<String, Embedding> embeddings, Map<String, String> runs) {
        claimEdits.unmerge(
                transaction,
                draft.redirects.toRemove().stream().map(Draft.Redirect::from).toList());
        claimEdits.put(transaction, draft.claims.toWrite(), embeddings);
        Map<String, String> removed = new HashMap<>();
        writePlaces(transaction, draft, runs, removed);
        writeRelations(transaction, draft, runs, removed);
        arguments.remove(
                transaction,
                draft.arguments.toRemove().stream().map(Argument::id).toList());
        arguments.put(transaction, draft.arguments.toWrite());
        draft.redirects.toWrite().forEach(lead -> claimEdits.merge(transaction, lead.from(), lead.into()));
        return removed;
    }

    private void writePlaces(
            TransactionContext transaction, Draft draft, Map<String, String> runs, Map<String, String> removed) {
        List<Occurrence> gone = draft.occurrences.toRemove();
        removed.putAll(claimEdits.removeOccurrences(
                transaction, gone.stream().map(Occurrence::id).toList()));
        List<Occurrence> added = new ArrayList<>();
        List<Occurrence> moved = new ArrayList<>();
        for (Occurrence place : draft.occurrences.toWrite()) {
            (draft.occurrences.stored(place.id()) == null ? added : moved).add(place);
        }
        claimEdits.add(transaction, added, runs);
        claimEdits.move(transaction, moved);
    }

    /** A relationship cannot be turned round or given another type: it is taken out and put back. */
    private void writeRelations(
            TransactionContext transaction, Draft draft, Map<String, String> runs, Map<String, String> removed) {
        removed.putAll(relationEdits.remove(transaction, draft.relations.toRemove()));
        List<Relation> changed = new ArrayList<>();
        List<Relation> added = new ArrayList<>();
        List<Relation> replaced = new ArrayList<>();
        for (Relation relation : draft.relations.toWrite()) {
            Relation stored = draft.relations.stored(relation.id());
            if (stored == null) {
                added.add(relation);
            } else if (stored.type() == relation.type()
                    && stored.from().equals(relation.from())
                    && stored.to().equals(relation.to())) {
                changed.add(relation);
            } else {
                replaced.add(stored);
                added.add(relation);
            }
        }
        relationEdits.change(transaction, changed);
        Map<String, String> known = new HashMap<>(runs);
        known.putAll(relationEdits.remove(transaction, replaced));
        relationEdits.add(transaction, added, known);
    }

    /** Notes of each split which claims were split off which. */
    void split(TransactionContext transaction, List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision.action() == Action.SPLIT) {
                claimEdits.splitFrom(
                        transaction,
                        decision.id().value(),
                        new Claim.Id(decision.about().getFirst().id()),
                        decision.about().stream()
                                .skip(1)
                                .map(part -> new Claim.Id(part.id()))
                                .toList());
            }
        }
    }

    /** Forgets what {@link #split} has noted. */
    void unsplit(TransactionContext transaction, List<Decision> decisions) {
        Map<String, Claim.Id> splits = new HashMap<>();
        decisions.stream()
                .filter(decision -> decision.action() == Action.SPLIT)
                .forEach(decision -> splits.put(
                        decision.id().value(),
                        new Claim.Id(decision.about().getFirst().id())));
        claimEdits.unsplit(transaction, splits);
    }

    /** Removes the claims that are to be no more and were not merged into others. */
    void removeClaims(TransactionContext transaction, Draft draft) {
        claimEdits.remove(transaction, removed(draft));
    }

    /** The claims that are to be no more and were not merged into others. */
    static List<Claim.Id> removed(Draft draft) {
        return draft.claims.toRemove().stream()
                .map(Claim::id)
                .filter(id -> draft.redirects.get(id) == null)
                .toList();
    }
}
