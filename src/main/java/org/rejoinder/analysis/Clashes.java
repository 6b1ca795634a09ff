package org.rejoinder.analysis;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Component;

/**
 * Sets parties of a map against each other. Read are the claims of the two sides and what stands between them, never the
 * whole map; who clashes with whom is counted when the map's index is made.
 */
@Component
public class Clashes {

    private static final Provenance UNASKED = new Provenance(List.of(), Map.of(), Map.of(), Map.of());

    private final Documents documents;
    private final Claims claims;
    private final Relations relations;
    private final ClaimIndexes indexes;

    Clashes(Documents documents, Claims claims, Relations relations, ClaimIndexes indexes) {
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.indexes = indexes;
    }

    /** Two parties of a map head to head. What both hold is agreed on and never part of a question. */
    public Clash of(ArgumentMap map, Party left, Party right) {
        List<Document> included = documents.in(map.id());
        Set<Document.Id> named = new HashSet<>(left.documents());
        named.addAll(right.documents());
        Set<String> voices = new HashSet<>();
        Set<Document.Id> bylines = new HashSet<>();
        for (String holder : union(left.holders(), right.holders())) {
            voices.add(holder.toLowerCase(Locale.ROOT));
            included.stream()
                    .filter(document -> document.voice().equals(holder))
                    .forEach(document -> bylines.add(document.id()));
        }
        List<Claim.Id> ids = indexes.of(map.id()).of(named, voices, bylines);
        Map<Claim.Id, Claim> found = claims.findAll(ids);
        MapContents sides = new MapContents(
                map,
                included,
                Map.of(),
                List.of(),
                ids.stream()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .toList(),
                places(ids, included.stream().map(Document::id).collect(toSet())),
                relations.ofAny(ids, map.id()),
                UNASKED,
                Reviewed.NOTHING,
                List.of());
        return Clash.of(sides, left, right);
    }

    private static Set<String> union(List<String> one, List<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Map<Claim.Id, List<Occurrence>> places(List<Claim.Id> ids, Set<Document.Id> included) {
        Map<Claim.Id, List<Occurrence>> here = new HashMap<>();
        claims.occurrencesOf(ids)
                .forEach((claim, places) -> here.put(
                        claim,
                        places.stream()
                                .filter(place -> included.contains(place.document()))
                                .toList()));
        return here;
    }

    /** The two documents that contradict each other most; empty where nothing clashes. */
    public Optional<Clash> fiercest(ArgumentMap map) {
        ClaimIndex index = indexes.of(map.id());
        return ClashTable.fiercest(index.clashing().documents().contradictions())
                .map(pair -> of(
                        map,
                        Party.of(index.sources().get(pair.one()).id()),
                        Party.of(index.sources().get(pair.other()).id())));
    }

    /** Members of a party that are neither documents of the map nor hold anything in it. */
    public List<String> strangers(ArgumentMap map, Party party) {
        ClaimIndex index = indexes.of(map.id());
        Set<String> known = new HashSet<>();
        index.sources().forEach(source -> known.add(source.id().value()));
        index.clashing().voices().forEach(voice -> known.add(Party.key(voice)));
        return party.strangers(known);
    }

    /**
     * The documents of a map against each other, in the map's order. Of more than {@code most} those in most contradictions are
     * chosen, then those with most claims.
     *
     * @param also documents to have in the table in any case
     */
    public ClashTable documents(ArgumentMap map, int most, Collection<Document.Id> also) {
        ClaimIndex index = indexes.of(map.id());
        List<ClaimIndex.Source> sources = index.sources();
        Set<Integer> chosen = new HashSet<>(foremost(index.clashing().documents(), sources.size(), most));
        for (int number = 0; number < sources.size(); number++) {
            if (also.contains(sources.get(number).id())) {
                chosen.add(number);
            }
        }
        List<Integer> ordered = chosen.stream().sorted().toList();
        List<Party> parties = ordered.stream()
                .map(number -> Party.of(sources.get(number).id()))
                .toList();
        Map<Document.Id, String> titles =
                documents
                        .findAll(ordered.stream()
                                .map(number -> sources.get(number).id())
                                .toList())
                        .values()
                        .stream()
                        .collect(toMap(Document::id, Document::title));
        return index.clashing()
                .documents()
                .table(
                        ordered,
                        parties,
                        parties.stream()
                                .map(party -> party.documents().getFirst())
                                .map(document -> titles.getOrDefault(document, document.value()))
                                .toList());
    }

    /** The holders of a map against each other: those in most contradictions, then with most claims; at most so many. */
    public ClashTable holders(ArgumentMap map, int most) {
        ClaimIndex.Clashing clashing = indexes.of(map.id()).clashing();
        List<Integer> chosen = foremost(clashing.holders(), clashing.voices().size(), most);
        List<String> names =
                chosen.stream().map(number -> clashing.voices().get(number)).toList();
        return clashing.holders()
                .table(chosen, names.stream().map(Party::ofHolder).toList(), names);
    }

    private static List<Integer> foremost(ClashCounts counts, int all, int most) {
        Map<Integer, Integer> clashes = counts.clashes();
        List<Integer> parties = new ArrayList<>(IntStream.range(0, all).boxed().toList());
        parties.sort(comparingInt((Integer party) -> -clashes.getOrDefault(party, 0))
                .thenComparingInt(party -> -counts.claims(party)));
        return parties.subList(0, Math.min(most, all));
    }
}
