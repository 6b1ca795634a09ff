package org.rejoinder.web.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Component;

/** Fetches what view records are made of, a list at a time rather than row by row. */
@Component
class Shelf {

    private final Documents documents;
    private final Claims claims;
    private final Relations relations;

    Shelf(Documents documents, Claims claims, Relations relations) {
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
    }

    /** Rows in the order of {@code listed}. */
    List<ClaimRow> rows(List<Claim> listed) {
        List<Claim.Id> ids = listed.stream().map(Claim::id).toList();
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ids);
        Map<Claim.Id, Balance> balances = balances(ids);
        Fetched fetched = fetched();
        return listed.stream()
                .map(claim -> row(
                        claim,
                        places.getOrDefault(claim.id(), List.of()),
                        balances.getOrDefault(claim.id(), Balance.NONE),
                        fetched))
                .toList();
    }

    private static ClaimRow row(Claim claim, List<Occurrence> places, Balance balance, Fetched fetched) {
        Set<String> holders = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        boolean loaded = false;
        for (Occurrence place : places) {
            Document document = fetched.document(place.document());
            holders.add(Wording.holder(place, document));
            titles.add(document.title());
            loaded |= place.loaded();
        }
        return new ClaimRow(
                claim.id().value(),
                claim.text(),
                Wording.type(claim.type()),
                List.copyOf(holders),
                List.copyOf(titles),
                balance.supports(),
                balance.contradictions(),
                loaded);
    }

    /** The relations as cards; one whose claims have no place is left out, since there is nothing to show. */
    List<RelationView> cards(List<Relation> shown) {
        Set<Claim.Id> ends = new HashSet<>();
        shown.forEach(relation -> ends.addAll(List.of(relation.from(), relation.to())));
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ends);
        Fetched fetched = fetched();
        return shown.stream()
                .flatMap(relation -> card(relation, relation.from(), places, fetched).stream())
                .toList();
    }

    /** The relations of one claim as cards, read from that claim. */
    List<RelationView> cardsOf(Claim.Id near, List<Relation> shown) {
        Set<Claim.Id> ends = new HashSet<>(Set.of(near));
        shown.forEach(relation -> ends.add(relation.other(near)));
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ends);
        Fetched fetched = fetched();
        return shown.stream()
                .flatMap(relation -> card(relation, near, places, fetched).stream())
                .toList();
    }

    private static Optional<RelationView> card(
            Relation relation, Claim.Id near, Map<Claim.Id, List<Occurrence>> places, Fetched fetched) {
        List<Occurrence> here = places.getOrDefault(near, List.of());
        List<Occurrence> there = places.getOrDefault(relation.other(near), List.of());
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RelationView.of(relation, fetched.place(here.getFirst()), fetched.place(there.getFirst())));
    }

    /** The relations of a claim that no person has rejected, most confident first. */
    List<Relation> relationsOf(Claim.Id claim) {
        return relations.of(claim).stream().filter(Shelf::stands).toList();
    }

    static boolean stands(Relation relation) {
        return relation.status() != ReviewStatus.REJECTED;
    }

    /** What speaks for and against each claim; claims with nothing on either side are left out. */
    Map<Claim.Id, Balance> balances(Collection<Claim.Id> of) {
        Map<Claim.Id, Balance> balances = new HashMap<>();
        if (of.isEmpty()) {
            return balances;
        }
        for (Relation relation : relations.ofAny(of)) {
            if (stands(relation) && relation.type() == RelationType.SUPPORTS) {
                balances.merge(relation.to(), new Balance(1, 0), Balance::plus);
            } else if (stands(relation) && relation.type() == RelationType.CONTRADICTS) {
                balances.merge(relation.to(), new Balance(0, 1), Balance::plus);
                balances.merge(relation.from(), new Balance(0, 1), Balance::plus);
            }
        }
        return balances;
    }

    Fetched fetched() {
        return new Fetched(documents);
    }

    /** How many claims support one, and how many contradict it, either way. */
    record Balance(int supports, int contradictions) {
        static final Balance NONE = new Balance(0, 0);

        Balance plus(Balance other) {
            return new Balance(supports + other.supports, contradictions + other.contradictions);
        }
    }

    /** Documents and snapshots met while one page is put together, each read once. */
    static final class Fetched {
        private final Documents store;
        private final Map<Document.Id, Document> documents = new HashMap<>();
        private final Map<String, Snapshot> snapshots = new HashMap<>();

        private Fetched(Documents store) {
            this.store = store;
        }

        Document document(Document.Id id) {
            return documents.computeIfAbsent(id, key -> store.find(key).orElseThrow());
        }

        PlaceView place(Occurrence occurrence) {
            Snapshot snapshot = snapshots.computeIfAbsent(
                    occurrence.snapshot(), sha256 -> store.snapshot(sha256).orElseThrow());
            return PlaceView.of(occurrence, document(occurrence.document()), snapshot);
        }
    }
}
