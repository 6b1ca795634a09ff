package org.rejoinder.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Relation;

/**
 * A whole map read at once: what exports write and pictures show.
 *
 * @param documents in the map's order
 * @param snapshots the newest of each document, by document id
 * @param earlierSnapshots older ones that some occurrence still refers to, by document order and time
 * @param claims by document order and place of first occurrence
 * @param occurrences of each claim inside the map's documents, by claim, oldest publication first
 * @param relations between claims of the map, by id
 * @param provenance which runs found what of all this
 * @param reviewed what people have made of it
 * @param carried what came with it from other tools and has no place of its own here, by format and id
 */
public record MapContents(
        ArgumentMap map,
        List<Document> documents,
        Map<Document.Id, Snapshot> snapshots,
        List<Snapshot> earlierSnapshots,
        List<Claim> claims,
        Map<Claim.Id, List<Occurrence>> occurrences,
        List<Relation> relations,
        Provenance provenance,
        Reviewed reviewed,
        List<Carried> carried) {

    public MapContents {
        documents = List.copyOf(documents);
        snapshots = Map.copyOf(snapshots);
        earlierSnapshots = List.copyOf(earlierSnapshots);
        claims = List.copyOf(claims);
        occurrences = Map.copyOf(occurrences);
        relations = List.copyOf(relations);
        carried = List.copyOf(carried);
    }

    /**
     * The map as its newest texts have it: without occurrences that are gone from them, claims that are left with none,
     * and relations of these.
     */
    public MapContents standing() {
        Map<Claim.Id, List<Occurrence>> there = new HashMap<>();
        occurrences.forEach((claim, places) -> {
            List<Occurrence> found = places.stream()
                    .filter(place -> place.anchorState() != AnchorState.ORPHANED)
                    .toList();
            if (!found.isEmpty()) {
                there.put(claim, found);
            }
        });
        return new MapContents(
                map,
                documents,
                snapshots,
                earlierSnapshots,
                claims.stream().filter(claim -> there.containsKey(claim.id())).toList(),
                there,
                relations.stream()
                        .filter(relation -> there.containsKey(relation.from()) && there.containsKey(relation.to()))
                        .toList(),
                provenance,
                reviewed,
                carried);
    }

    /**
     * A part of the map: these claims, what is between them, the documents they stand in with their texts, and the arguments
     * that are made of them alone. What people decided, and what other tools left, stays with the whole.
     */
    public MapContents only(Set<Claim.Id> wanted) {
        Map<Claim.Id, List<Occurrence>> places = new HashMap<>(occurrences);
        places.keySet().retainAll(wanted);
        Set<Document.Id> kept = places.values().stream()
                .flatMap(List::stream)
                .map(Occurrence::document)
                .collect(Collectors.toSet());
        Map<Document.Id, Snapshot> texts = new HashMap<>(snapshots);
        texts.keySet().retainAll(kept);
        return new MapContents(
                map,
                documents.stream()
                        .filter(document -> kept.contains(document.id()))
                        .toList(),
                texts,
                earlierSnapshots.stream()
                        .filter(snapshot -> kept.contains(snapshot.document()))
                        .toList(),
                claims.stream().filter(claim -> wanted.contains(claim.id())).toList(),
                places,
                relations.stream()
                        .filter(relation -> wanted.contains(relation.from()) && wanted.contains(relation.to()))
                        .toList(),
                provenance,
                new Reviewed(
                        reviewed.arguments().stream()
                                .filter(argument -> wanted.contains(argument.conclusion())
                                        && wanted.containsAll(argument.premises()))
                                .toList(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of()),
                List.of());
    }
}
