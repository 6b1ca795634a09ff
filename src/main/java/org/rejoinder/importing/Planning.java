package org.rejoinder.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.CarriedRecords;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.Dismissals;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Snapshot;
import org.rejoinder.graph.Graph;
import org.rejoinder.importing.ImportReport.Entry;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Imports;
import org.rejoinder.review.Intake;
import org.rejoinder.review.Records;
import org.rejoinder.review.Subject;
import org.springframework.stereotype.Component;

/** Settles what an import is to write: reads what is stored, and compares. */
@Component
class Planning {

    private final Graph graph;
    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Relations relations;
    private final Arguments arguments;
    private final Imports imports;
    private final Dismissals dismissals;
    private final Scenarios scenarios;
    private final CarriedRecords carriedRecords;
    private final DocumentMatching documentMatching;
    private final ClaimMatching claimMatching;
    private final Anchoring anchoring;

    Planning(
            Graph graph,
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            Relations relations,
            Arguments arguments,
            Imports imports,
            Dismissals dismissals,
            Scenarios scenarios,
            CarriedRecords carriedRecords,
            DocumentMatching documentMatching,
            ClaimMatching claimMatching,
            Anchoring anchoring) {
        this.graph = graph;
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.arguments = arguments;
        this.imports = imports;
        this.dismissals = dismissals;
        this.scenarios = scenarios;
        this.carriedRecords = carriedRecords;
        this.documentMatching = documentMatching;
        this.claimMatching = claimMatching;
        this.anchoring = anchoring;
    }

    /**
     * @throws ImportRefused if there is no such map, or one of the title that a new one is to have
     * @throws org.rejoinder.document.UnfitMap if no map can be called so
     */
    Plan plan(ImportRequest request) {
        return plan(request, false);
    }

    /**
     * As {@link #plan(ImportRequest)}.
     *
     * @param asKept whether the map is put back as it was kept here: what is alike is not the same, and nothing is looked for
     */
    Plan plan(ImportRequest request, boolean asKept) {
        MapContents contents = request.parsed().contents();
        Destination destination = destination(request);
        ArgumentMap map = destination.isNew() ? null : destination.map();
        DocumentMatching.Matched matched = documentMatching.match(contents, map, asKept);
        ClaimMatching.Matched same = claimMatching.match(contents.claims(), map, asKept);

        Placing placing = placing(contents, matched, same, asKept);
        placing.place(contents);
        RecordPlan.Stored stored = stored(contents, same.stored());
        RecordPlan records = new RecordPlan(stored, same.ids(), status(request));
        records.settleClaims(contents, placing.placed);
        records.settleRelations(contents);
        records.settleArguments(contents);

        Map<Claim.Id, Claim.Id> redirects = redirects(contents, same, records);
        List<Occurrence> places =
                placing.placed.values().stream().flatMap(List::stream).toList();
        Intake intake = new Intake(
                destination.map().id(),
                new Records(
                        records.claimsBefore, List.of(), records.relationsBefore, records.argumentsBefore, Map.of()),
                new Records(records.claimsAfter, places, records.relationsAfter, records.argumentsAfter, redirects),
                merged(contents, redirects.keySet()),
                runs(contents, places));
        List<Decision> decisions =
                request.proposed() ? List.of() : contents.reviewed().decisions();
        List<Dismissal> dismissed = fresh(contents.reviewed().dismissals(), map);
        List<Scenario> named = scenarios(contents.reviewed().scenarios(), map, same.ids());
        List<Carried> carried = carried(contents.carried(), map, same.ids());
        List<Entry> documentEntries = new ArrayList<>(matched.entries());
        DocumentMatching.Matched joined = joined(matched, placing.joining, map, documentEntries);
        return new Plan(
                destination,
                joined,
                intake,
                stored.records(),
                contents.provenance().runs(),
                foundBy(contents, records.claimsAfter, same.stored().keySet()),
                decisions,
                contents.relations(),
                dismissed,
                named,
                carried,
                new ImportReport(
                        destination.map(),
                        destination.isNew(),
                        documentEntries,
                        records.claims,
                        records.relations,
                        records.arguments,
                        placing.found,
                        imports.unknown(decisions).size(),
                        dismissed.size() + named.size() + carried.size() + redirects.size(),
                        request.parsed().losses(),
                        null));
    }

    private Destination destination(ImportRequest request) {
        ArgumentMap there = request.parsed().contents().map();
        ArgumentMap.Id into = request.into();
        String title = request.newTitle();
        if (into != null) {
            return new Destination(
                    maps.find(into)
                            .orElseThrow(() -> new ImportRefused(
                                    ImportRefused.Reason.UNKNOWN_MAP, "There is no map %s.".formatted(into))),
                    false);
        }
        if (title != null) {
            String name = title.strip();
            ArgumentMap.requireFit(name, there.question());
            if (maps.titled(name).isPresent()) {
                throw new ImportRefused(
                        ImportRefused.Reason.MAP_EXISTS,
                        "There is a map \u201c%s\u201d already: import into it, or choose another title."
                                .formatted(name));
            }
            return new Destination(new ArgumentMap(free(name), name, there.question(), 1), true);
        }
        ArgumentMap.requireFit(there.title(), there.question());
        return maps.find(there.id())
                .map(map -> new Destination(map, false))
                .orElseGet(() -> new Destination(there, true));
    }

    /** A map that was created with this title and renamed keeps its id. */
    private ArgumentMap.Id free(String title) {
        ArgumentMap.Id id = new ArgumentMap.Id(ContentId.of("m", title));
        for (int next = 2; maps.find(id).isPresent(); next++) {
            id = new ArgumentMap.Id(ContentId.of("m", title, String.valueOf(next)));
        }
        return id;
    }

    private static UnaryOperator<ReviewStatus> status(ImportRequest request) {
        return status -> request.proposed() && status == ReviewStatus.ACCEPTED ? ReviewStatus.PROPOSED : status;
    }

    private Placing placing(
            MapContents contents, DocumentMatching.Matched matched, ClaimMatching.Matched same, boolean asKept) {
        Map<String, Snapshot> texts = new HashMap<>();
        List<Occurrence> there =
                contents.occurrences().values().stream().flatMap(List::stream).toList();
        texts.putAll(
                documents.snapshotsOf(there.stream().map(Occurrence::snapshot).toList()));
        Map<String, Snapshot> newer = newer(texts.values());
        matched.texts().forEach(snapshot -> texts.put(snapshot.sha256(), snapshot));
        List<Occurrence> stored = graph.read(transaction -> {
            List<Occurrence> places = new ArrayList<>(
                    claims.occurrencesOf(transaction, same.stored().keySet()));
            places.addAll(claims.occurrences(
                    transaction, there.stream().map(Occurrence::id).toList()));
            return places;
        });
        PlaceSearch search = asKept
                ? PlaceSearch.nowhere(documents, anchoring)
                : new PlaceSearch(documents, anchoring, matched.atHand());
        return new Placing(same.ids(), matched, texts, newer, stored, search, anchoring, claims);
    }

    private Map<String, Snapshot> newer(Collection<Snapshot> stored) {
        Map<String, Snapshot> newer = new HashMap<>();
        for (Snapshot snapshot : stored) {
            String newest = documents.taken(snapshot.document()).getLast().sha256();
            if (!newest.equals(snapshot.sha256())) {
                documents.newestSnapshot(snapshot.document()).ifPresent(text -> newer.put(snapshot.sha256(), text));
            }
        }
        return newer;
    }

    private RecordPlan.Stored stored(MapContents contents, Map<Claim.Id, Claim> same) {
        return graph.read(transaction -> {
            List<Relation> ofThese = relations.ofAny(transaction, same.keySet());
            List<Argument> drawn = arguments.ofAny(transaction, same.keySet());
            Set<String> others = Stream.concat(
                            relations
                                    .find(
                                            transaction,
                                            contents.relations().stream()
                                                    .map(Relation::id)
                                                    .toList())
                                    .stream()
                                    .map(relation -> relation.id().value()),
                            arguments
                                    .find(
                                            transaction,
                                            contents.reviewed().arguments().stream()
                                                    .map(Argument::id)
                                                    .toList())
                                    .stream()
                                    .map(argument -> argument.id().value()))
                    .collect(Collectors.toSet());
            ofThese.forEach(relation -> others.remove(relation.id().value()));
            drawn.forEach(argument -> others.remove(argument.id().value()));
            return new RecordPlan.Stored(
                    new Records(List.copyOf(same.values()), List.of(), ofThese, drawn, Map.of()),
                    others,
                    imports.decidedOn());
        });
    }

    /** Claims of the file that lead on to others; what is a claim here stays one. */
    private Map<Claim.Id, Claim.Id> redirects(MapContents contents, ClaimMatching.Matched same, RecordPlan records) {
        Map<Claim.Id, Claim.Id> all = contents.reviewed().merged();
        Set<Claim.Id> known = graph.read(transaction -> {
            Set<Claim.Id> here =
                    new HashSet<>(claims.findAll(transaction, all.keySet()).keySet());
            here.addAll(claims.redirects(transaction, all.keySet()).keySet());
            return here;
        });
        Set<Claim.Id> standing = new HashSet<>(same.stored().keySet());
        records.claimsAfter.forEach(claim -> standing.add(claim.id()));
        Map<Claim.Id, Claim.Id> direct = direct(contents.reviewed().decisions());
        Map<Claim.Id, Claim.Id> redirects = new LinkedHashMap<>();
        all.forEach((merged, survivor) -> {
            Claim.Id into = same.ids().getOrDefault(survivor, survivor);
            Claim.Id step = direct.getOrDefault(merged, survivor);
            if (!known.contains(merged) && standing.contains(into)) {
                boolean onTheWay = !step.equals(merged) && survivor.equals(all.get(step)) && !known.contains(step);
                redirects.put(merged, onTheWay ? step : into);
            }
        });
        return redirects;
    }

    /** What each claim was merged into at first hand, as the decisions tell. */
    private static Map<Claim.Id, Claim.Id> direct(List<Decision> decisions) {
        Map<Claim.Id, Claim.Id> direct = new HashMap<>();
        decisions.forEach(decision -> {
            decision.before().redirects().keySet().forEach(direct::remove);
            direct.putAll(decision.after().redirects());
        });
        return direct;
    }

    /** Merged claims as they last stood, as far as the decisions tell. */
    private static List<Claim> merged(MapContents contents, Set<Claim.Id> wanted) {
        Map<Claim.Id, Claim> known = new HashMap<>();
        contents.reviewed()
                .decisions()
                .forEach(decision -> decision.before().claims().forEach(claim -> known.put(claim.id(), claim)));
        return wanted.stream()
                .map(id -> known.getOrDefault(
                        id, new Claim(id, "", ClaimType.FACT, 0, 0, ReviewStatus.PROPOSED, Origin.IMPORT, 1)))
                .toList();
    }

    private static Map<String, String> runs(MapContents contents, List<Occurrence> places) {
        Map<String, String> runs = new HashMap<>();
        Set<String> coming = places.stream().map(place -> place.id().value()).collect(Collectors.toSet());
        contents.provenance().occurrences().forEach((place, run) -> {
            if (coming.contains(place.value())) {
                runs.put(place.value(), run);
            }
        });
        contents.provenance().relations().forEach((relation, run) -> runs.put(relation.value(), run));
        return runs;
    }

    private static Map<Claim.Id, String> foundBy(MapContents contents, List<Claim> after, Set<Claim.Id> stored) {
        Map<Claim.Id, String> foundBy = new HashMap<>();
        after.stream().map(Claim::id).filter(id -> !stored.contains(id)).forEach(id -> {
            String run = contents.provenance().claims().get(id);
            if (run != null) {
                foundBy.put(id, run);
            }
        });
        return foundBy;
    }

    private List<Dismissal> fresh(List<Dismissal> there, @Nullable ArgumentMap map) {
        Set<String> here = map == null
                ? Set.of()
                : dismissals.of(map.id()).stream().map(Dismissal::finding).collect(Collectors.toSet());
        return there.stream()
                .filter(dismissal -> !here.contains(dismissal.finding()))
                .toList();
    }

    private List<Scenario> scenarios(List<Scenario> there, @Nullable ArgumentMap map, Map<Claim.Id, Claim.Id> ids) {
        Set<String> here = map == null
                ? Set.of()
                : scenarios.of(map.id()).stream()
                        .map(scenario -> scenario.whatIf().toQuery())
                        .collect(Collectors.toSet());
        return there.stream()
                .map(scenario -> new Scenario(scenario.id(), scenario.name(), renamed(scenario.whatIf(), ids)))
                .filter(scenario -> !here.contains(scenario.whatIf().toQuery()))
                .toList();
    }

    private static WhatIf renamed(WhatIf whatIf, Map<Claim.Id, Claim.Id> ids) {
        TreeMap<Claim.Id, WhatIf.OfClaim> claims = new TreeMap<>();
        whatIf.claims().forEach((claim, supposed) -> claims.put(ids.getOrDefault(claim, claim), supposed));
        return new WhatIf(claims, whatIf.relations(), whatIf.arguments());
    }

    private List<Carried> carried(List<Carried> there, @Nullable ArgumentMap map, Map<Claim.Id, Claim.Id> ids) {
        Set<List<String>> here = map == null
                ? Set.of()
                : carriedRecords.of(map.id()).stream()
                        .map(one -> List.of(one.format(), one.id()))
                        .collect(Collectors.toSet());
        return there.stream()
                .filter(one -> !here.contains(List.of(one.format(), one.id())))
                .map(one -> new Carried(one.format(), one.id(), renamed(one.about(), ids), one.data()))
                .toList();
    }

    private static @Nullable Subject renamed(@Nullable Subject about, Map<Claim.Id, Claim.Id> ids) {
        if (about == null || about.kind() != Subject.Kind.CLAIM) {
            return about;
        }
        Claim.Id claim = new Claim.Id(about.id());
        return Subject.of(ids.getOrDefault(claim, claim));
    }

    /** Documents of the store that claims were found in come into the map as well, if the claims stand nowhere else. */
    private DocumentMatching.Matched joined(
            DocumentMatching.Matched matched,
            Set<Document.Id> joining,
            @Nullable ArgumentMap map,
            List<Entry> entries) {
        Set<Document.Id> included = new LinkedHashSet<>(matched.included());
        Set<Document.Id> inMap = map == null ? Set.of() : documents.included(map.id(), joining);
        for (Document document : documents.findAll(joining).values().stream()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList()) {
            if (!inMap.contains(document.id()) && included.add(document.id())) {
                entries.add(new Entry(
                        new Subject(Subject.Kind.DOCUMENT, document.id().value()),
                        document.title(),
                        Outcome.SAME,
                        List.of(),
                        true));
            }
        }
        return new DocumentMatching.Matched(
                matched.ids(),
                matched.fresh(),
                matched.texts(),
                matched.newest(),
                List.copyOf(included),
                matched.moved(),
                matched.entries());
    }
}
