package org.rejoinder.analysis;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.springframework.stereotype.Component;

/** Reads whole maps from the stores. */
@Component
public class MapReader {

    private static final int PAGE = 1_000;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Relations relations;
    private final Provenances provenances;
    private final Arguments arguments;
    private final Decisions decisions;
    private final Dismissals dismissals;
    private final Scenarios scenarios;
    private final CarriedRecords carried;

    MapReader(
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            Relations relations,
            Provenances provenances,
            Arguments arguments,
            Decisions decisions,
            Dismissals dismissals,
            Scenarios scenarios,
            CarriedRecords carried) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.provenances = provenances;
        this.arguments = arguments;
        this.decisions = decisions;
        this.dismissals = dismissals;
        this.scenarios = scenarios;
        this.carried = carried;
    }

    /** The map with everything in it, whatever its review status; empty if there is no such map. */
    public Optional<MapContents> read(ArgumentMap.Id map) {
        return maps.find(map).map(this::read);
    }

    private MapContents read(ArgumentMap map) {
        List<Document> included = documents.in(map.id());
        Map<Document.Id, Snapshot> newest = new HashMap<>();
        for (Document document : included) {
            documents.newestSnapshot(document.id()).ifPresent(snapshot -> newest.put(document.id(), snapshot));
        }
        List<Claim> found = claims.in(map.id());
        Map<Claim.Id, List<Occurrence>> occurrences = occurrences(found, newest.keySet());
        return new MapContents(
                map,
                included,
                newest,
                earlier(included, newest, occurrences.values()),
                found,
                occurrences,
                relations.in(map.id()),
                provenances.of(map.id()),
                new Reviewed(
                        arguments.in(map.id()),
                        decisions(map.id()),
                        claims.mergedIn(map.id()),
                        dismissals.of(map.id()),
                        scenarios.of(map.id())),
                carried.of(map.id()));
    }

    private List<Decision> decisions(ArgumentMap.Id map) {
        List<Decision> found = new ArrayList<>();
        Decisions.Page page;
        do {
            page = decisions.in(map, found.size(), PAGE);
            found.addAll(page.decisions());
        } while (!page.decisions().isEmpty() && found.size() < page.total());
        Collections.reverse(found);
        return found;
    }

    private Map<Claim.Id, List<Occurrence>> occurrences(List<Claim> found, Set<Document.Id> included) {
        Map<Claim.Id, List<Occurrence>> everywhere =
                claims.occurrencesOf(found.stream().map(Claim::id).toList());
        Map<Claim.Id, List<Occurrence>> here = new LinkedHashMap<>();
        everywhere.forEach((claim, places) -> here.put(
                claim,
                places.stream()
                        .filter(place -> included.contains(place.document()))
                        .toList()));
        return here;
    }

    private List<Snapshot> earlier(
            List<Document> included, Map<Document.Id, Snapshot> newest, Collection<List<Occurrence>> occurrences) {
        Set<String> wanted = occurrences.stream()
                .flatMap(List::stream)
                .map(Occurrence::snapshot)
                .collect(toSet());
        newest.values().forEach(snapshot -> wanted.remove(snapshot.sha256()));
        if (wanted.isEmpty()) {
            return List.of();
        }
        return included.stream()
                .flatMap(document -> documents.taken(document.id()).stream())
                .map(Documents.Taken::sha256)
                .filter(wanted::contains)
                .flatMap(sha256 -> documents.snapshot(sha256).stream())
                .toList();
    }
}
