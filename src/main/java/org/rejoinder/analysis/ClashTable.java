package org.rejoinder.analysis;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * How often any two of several parties contradict each other, and how often they say the same or support each other. What
 * is rejected, or gone from every text, does not count; what both parties hold counts for neither.
 *
 * @param parties in the order of the rows and columns
 * @param titles what to call each
 * @param contradictions for each pair that has any, the first index below the second
 * @param agreements likewise
 */
public record ClashTable(
        List<Party> parties, List<String> titles, Map<Pair, Integer> contradictions, Map<Pair, Integer> agreements) {

    public ClashTable {
        parties = List.copyOf(parties);
        titles = List.copyOf(titles);
        contradictions = Map.copyOf(contradictions);
        agreements = Map.copyOf(agreements);
    }

    /** Two parties by their indices, the smaller first. */
    public record Pair(int one, int other) {
        public static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** Every document of the map against every other. */
    public static ClashTable ofDocuments(MapContents contents) {
        return of(
                contents,
                contents.documents().stream()
                        .map(document -> Party.of(document.id()))
                        .toList());
    }

    /** The pair with most contradictions, the first of several; empty where nothing clashes. */
    public Optional<Pair> fiercest() {
        return fiercest(contradictions);
    }

    static Optional<Pair> fiercest(Map<Pair, Integer> contradictions) {
        return contradictions.entrySet().stream()
                .min(comparingInt((Map.Entry<Pair, Integer> entry) -> -entry.getValue())
                        .thenComparingInt(entry -> entry.getKey().one())
                        .thenComparingInt(entry -> entry.getKey().other()))
                .map(Map.Entry::getKey);
    }

    public int contradictions(int one, int other) {
        return contradictions.getOrDefault(Pair.of(one, other), 0);
    }

    public int agreements(int one, int other) {
        return agreements.getOrDefault(Pair.of(one, other), 0);
    }

    private static Map<Document.Id, Document> byId(MapContents contents) {
        Map<Document.Id, Document> documents = new HashMap<>();
        contents.documents().forEach(document -> documents.put(document.id(), document));
        return documents;
    }

    private static ClashTable of(MapContents everything, List<Party> parties) {
        MapContents contents = everything.standing();
        Map<Document.Id, Document> documents = byId(contents);
        Map<Claim.Id, Set<Integer>> holders = new HashMap<>();
        for (Claim claim : contents.claims()) {
            if (claim.status() != ReviewStatus.REJECTED) {
                holders.put(claim.id(), holders(claim, contents, documents, parties));
            }
        }
        ClashCounts counts = new ClashCounts();
        holders.values().forEach(counts::claim);
        for (Relation relation : contents.relations()) {
            if (relation.status() != ReviewStatus.REJECTED) {
                counts.relation(
                        relation.type(),
                        holders.getOrDefault(relation.from(), Set.of()),
                        holders.getOrDefault(relation.to(), Set.of()));
            }
        }
        return counts.table(
                IntStream.range(0, parties.size()).boxed().toList(),
                parties,
                parties.stream().map(party -> party.title(contents.documents())).toList());
    }

    private static Set<Integer> holders(
            Claim claim, MapContents contents, Map<Document.Id, Document> documents, List<Party> parties) {
        Set<Integer> holders = new LinkedHashSet<>();
        for (Occurrence place : contents.occurrences().getOrDefault(claim.id(), List.of())) {
            Document document = documents.get(place.document());
            for (int party = 0; document != null && party < parties.size(); party++) {
                if (parties.get(party).says(place, document)) {
                    holders.add(party);
                }
            }
        }
        return holders;
    }

    /**
     * The parties in two camps, by who contradicts whom: every party goes where it contradicts least and agrees most,
     * until no move makes it better (a local optimum of the signed graph, not always the best of all). Empty where nothing
     * clashes or all would stand in one camp.
     */
    public Optional<Camps> camps() {
        if (contradictions.isEmpty() || parties.size() < 3) {
            return Optional.empty();
        }
        boolean[] right = new boolean[parties.size()];
        fiercest().ifPresent(pair -> right[pair.other()] = true);
        boolean moved = true;
        for (int round = 0; moved && round < parties.size(); round++) {
            moved = false;
            for (int party = 0; party < right.length; party++) {
                if (gain(party, right) > 0) {
                    right[party] = !right[party];
                    moved = true;
                }
            }
        }
        List<Party> one = new ArrayList<>();
        List<Party> other = new ArrayList<>();
        for (int party = 0; party < right.length; party++) {
            (right[party] ? other : one).add(parties.get(party));
        }
        return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(new Camps(join(one), join(other)));
    }

    /** How much less contradiction stays inside the camps if the party changes over. */
    private int gain(int party, boolean[] right) {
        int gain = 0;
        for (int other = 0; other < right.length; other++) {
            int tension = contradictions(party, other) - agreements(party, other);
            gain += other == party ? 0 : right[other] == right[party] ? tension : -tension;
        }
        return gain;
    }

    private static Party join(List<Party> parties) {
        return new Party(
                null,
                parties.stream().flatMap(party -> party.documents().stream()).toList(),
                parties.stream().flatMap(party -> party.holders().stream()).toList());
    }

    /** Two positions that between them take in every party. */
    public record Camps(Party left, Party right) {}
}
