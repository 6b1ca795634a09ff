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
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
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

    /** Rows in the order of {@code listed}, told by their places in the map where they have one there. */
    List<ClaimRow> rows(List<Claim> listed, ArgumentMap.Id map) {
        List<Claim.Id> ids = listed.stream().map(Claim::id).toList();
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ids);
        Map<Claim.Id, Balance> balances = balances(ids, map);
        Fetched fetched = fetched(map);
        fetched.expect(places.values());
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
        String language = null;
        boolean loaded = false;
        for (Occurrence place : fetched.inMap(places)) {
            Document document = fetched.document(place.document());
            holders.add(Wording.holder(place, document));
            titles.add(document.title());
            language = language == null ? document.language() : language;
            loaded |= place.loaded();
        }
        return new ClaimRow(
                claim.id().value(),
                claim.text(),
                language,
                Wording.type(claim.type()),
                List.copyOf(holders),
                List.copyOf(titles),
                balance.supports(),
                balance.contradictions(),
                loaded,
                !places.isEmpty() && places.stream().noneMatch(Fetched::isInText));
    }

    /** The relations as cards; one whose claims have no place is left out, since there is nothing to show. */
    List<RelationView> cards(List<Relation> shown, ArgumentMap.Id map) {
        Set<Claim.Id> ends = new HashSet<>();
        shown.forEach(relation -> ends.addAll(List.of(relation.from(), relation.to())));
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ends);
        Fetched fetched = fetched(map);
        fetched.expect(places.values());
        fetched.expectTexts(places.values().stream().map(fetched::best).toList());
        return shown.stream()
                .flatMap(relation -> card(relation, relation.from(), places, fetched).stream())
                .toList();
    }

    /** The relations of one claim as cards, read from that claim. */
    List<RelationView> cardsOf(Claim.Id near, List<Relation> shown, ArgumentMap.Id map) {
        Set<Claim.Id> ends = new HashSet<>(Set.of(near));
        shown.forEach(relation -> ends.add(relation.other(near)));
        Map<Claim.Id, List<Occurrence>> places = claims.occurrencesOf(ends);
        Fetched fetched = fetched(map);
        fetched.expect(places.values());
        fetched.expectTexts(places.values().stream().map(fetched::best).toList());
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
        return Optional.of(
                RelationView.of(relation, fetched.place(fetched.best(here)), fetched.place(fetched.best(there))));
    }

    /** The relations of a claim that no person has rejected, most confident first. */
    List<Relation> relationsOf(Claim.Id claim) {
        return relations.of(claim).stream()
                .filter(relation -> relation.status() != ReviewStatus.REJECTED)
                .toList();
    }

    /** What speaks in the map for and against each claim; claims with nothing on either side are left out. */
    Map<Claim.Id, Balance> balances(Collection<Claim.Id> of, ArgumentMap.Id map) {
        Map<Claim.Id, Balance> balances = new HashMap<>();
        if (of.isEmpty()) {
            return balances;
        }
        for (Relation relation : relations.ofAny(of, map)) {
            if (relation.type() == RelationType.SUPPORTS) {
                balances.merge(relation.to(), new Balance(1, 0), Balance::plus);
            } else if (relation.type() == RelationType.CONTRADICTS) {
                balances.merge(relation.to(), new Balance(0, 1), Balance::plus);
                balances.merge(relation.from(), new Balance(0, 1), Balance::plus);
            }
        }
        return balances;
    }

    Fetched fetched(ArgumentMap.Id map) {
        return new Fetched(documents, map);
    }

    /** How many claims support one, and how many contradict it, either way. */
    record Balance(int supports, int contradictions) {
        static final Balance NONE = new Balance(0, 0);

        Balance plus(Balance other) {
            return new Balance(supports + other.supports, contradictions + other.contradictions);
        }
    }

    /**
     * Documents and snapshots met while one page of a map is put together, each read once: many at a time where it is said
     * beforehand which, else one by one.
     */
    static final class Fetched {
        private final Documents store;
        private final ArgumentMap.Id map;
        private final Map<Document.Id, Document> documents = new HashMap<>();
        private final Map<String, Snapshot> snapshots = new HashMap<>();
        private final Map<Document.Id, Boolean> included = new HashMap<>();

        private Fetched(Documents store, ArgumentMap.Id map) {
            this.store = store;
            this.map = map;
        }

        /** Reads the documents of these places, and whether they are the map's. */
        void expect(Collection<List<Occurrence>> places) {
            Set<Document.Id> unknown = new LinkedHashSet<>();
            places.forEach(some -> some.forEach(place -> unknown.add(place.document())));
            unknown.removeAll(included.keySet());
            if (unknown.isEmpty()) {
                return;
            }
            documents.putAll(store.findAll(unknown));
            Set<Document.Id> here = store.included(map, unknown);
            unknown.forEach(document -> included.put(document, here.contains(document)));
        }

        /** Reads all that showing these places takes. */
        void expectAll(Collection<Occurrence> places) {
            expect(List.of(List.copyOf(places)));
            expectTexts(places);
        }

        /** Reads the texts in which these places are. */
        void expectTexts(Collection<Occurrence> places) {
            Set<String> unknown = new LinkedHashSet<>();
            places.forEach(place -> unknown.add(place.snapshot()));
            unknown.removeAll(snapshots.keySet());
            if (!unknown.isEmpty()) {
                snapshots.putAll(store.snapshotsOf(unknown));
            }
        }

        boolean isInMap(Occurrence occurrence) {
            if (!included.containsKey(occurrence.document())) {
                expect(List.of(List.of(occurrence)));
            }
            return included.getOrDefault(occurrence.document(), false);
        }

        static boolean isInText(Occurrence occurrence) {
            return occurrence.anchorState() != AnchorState.ORPHANED;
        }

        /** Those in the map's documents; all of them if none is. */
        List<Occurrence> inMap(List<Occurrence> places) {
            List<Occurrence> here = places.stream().filter(this::isInMap).toList();
            return here.isEmpty() ? places : here;
        }

        /** The oldest place in the map whose words still stand there, or what comes nearest to that. */
        Occurrence best(List<Occurrence> places) {
            List<Occurrence> here = inMap(places);
            return here.stream().filter(Fetched::isInText).findFirst().orElseGet(here::getFirst);
        }

        Document document(Document.Id id) {
            return documents.computeIfAbsent(id, key -> store.find(key).orElseThrow());
        }

        PlaceView place(Occurrence occurrence) {
            Snapshot snapshot = snapshots.computeIfAbsent(
                    occurrence.snapshot(), sha256 -> store.snapshot(sha256).orElseThrow());
            return PlaceView.of(occurrence, document(occurrence.document()), snapshot, !isInMap(occurrence));
        }
    }
}
