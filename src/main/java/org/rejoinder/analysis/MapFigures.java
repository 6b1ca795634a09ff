package org.rejoinder.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

/**
 * A map in figures. Rejected claims and relations, and relations to rejected claims, do not count; neither do claims that
 * are gone from every text of the map.
 *
 * @param claims how many
 * @param claimsByType every type, in the order of the types; 0 where there is none
 * @param relationsByType every type, in the order of the types; 0 where there is none
 * @param contested claims that some claim contradicts or that contradict one
 * @param unsupported claims that nothing supports
 * @param documents in the map's order
 * @param contradictions the strongest ones: those between documents first, most confident first; a claim comes a second
 *     time only after every contradiction between claims not shown yet
 * @param central the claims that most of the argument leads to, by PageRank; only claims with relations
 */
public record MapFigures(
        int claims,
        Map<ClaimType, Integer> claimsByType,
        Map<RelationType, Integer> relationsByType,
        int contested,
        int unsupported,
        List<OfDocument> documents,
        List<Contradiction> contradictions,
        List<Central> central) {

    public MapFigures {
        claimsByType = Collections.unmodifiableMap(new EnumMap<>(claimsByType));
        relationsByType = Collections.unmodifiableMap(new EnumMap<>(relationsByType));
        documents = List.copyOf(documents);
        contradictions = List.copyOf(contradictions);
        central = List.copyOf(central);
    }

    /** How many relations there are in all. */
    public int relations() {
        return relationsByType.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The claims that occur in one document. */
    public record OfDocument(Document document, int claims, int contested, int unsupported) {}

    /** Two claims that contradict each other, each with its earliest passage in the map. */
    public record Contradiction(Relation relation, Side from, Side to) {}

    /** One side of a contradiction. */
    public record Side(Claim claim, Occurrence occurrence, Document document) {}

    /**
     * A claim and its weight.
     *
     * @param rank its share of the whole map's PageRank, 0..1
     * @param degree how many relations touch it
     */
    public record Central(Claim claim, double rank, int degree) {}

    /** The figures of a map, with at most {@code most} contradictions and central claims each. */
    public static MapFigures of(MapContents contents, int most) {
        return new Count(contents.standing()).figures(most);
    }

    /** The figures as they are being gathered. */
    private static final class Count {

        private final MapContents contents;
        private final AnalysisGraph graph;
        private final List<Claim> claims;
        private final Map<Claim.Id, Claim> byId = new HashMap<>();
        private final Map<Document.Id, Document> documents = new HashMap<>();
        private final Set<Claim.Id> contested = new HashSet<>();
        private final Set<Claim.Id> supported = new HashSet<>();

        Count(MapContents contents) {
            this.contents = contents;
            this.graph = AnalysisGraph.of(contents);
            this.claims = contents.claims().stream()
                    .filter(claim -> claim.status() != ReviewStatus.REJECTED)
                    .toList();
            claims.forEach(claim -> byId.put(claim.id(), claim));
            contents.documents().forEach(document -> documents.put(document.id(), document));
            for (Relation relation : graph.relations()) {
                switch (relation.type()) {
                    case CONTRADICTS -> {
                        contested.add(relation.from());
                        contested.add(relation.to());
                    }
                    case SUPPORTS -> supported.add(relation.to());
                    case EQUIVALENT -> {}
                }
            }
        }

        MapFigures figures(int most) {
            Map<ClaimType, Integer> types = new EnumMap<>(ClaimType.class);
            Stream.of(ClaimType.values()).forEach(type -> types.put(type, 0));
            claims.forEach(claim -> types.merge(claim.type(), 1, Integer::sum));
            Map<RelationType, Integer> relations = new EnumMap<>(RelationType.class);
            Stream.of(RelationType.values()).forEach(type -> relations.put(type, 0));
            graph.relations().forEach(relation -> relations.merge(relation.type(), 1, Integer::sum));
            return new MapFigures(
                    claims.size(),
                    types,
                    relations,
                    contested.size(),
                    unsupported(claims),
                    contents.documents().stream().map(this::ofDocument).toList(),
                    contradictions(most),
                    central(most));
        }

        private int unsupported(List<Claim> some) {
            return (int) some.stream()
                    .filter(claim -> !supported.contains(claim.id()))
                    .count();
        }

        private OfDocument ofDocument(Document document) {
            List<Claim> here = claims.stream()
                    .filter(claim -> occurrences(claim.id())
                            .anyMatch(occurrence -> occurrence.document().equals(document.id())))
                    .toList();
            int contestedHere = (int) here.stream()
                    .filter(claim -> contested.contains(claim.id()))
                    .count();
            return new OfDocument(document, here.size(), contestedHere, unsupported(here));
        }

        private Stream<Occurrence> occurrences(Claim.Id claim) {
            return contents.occurrences().getOrDefault(claim, List.of()).stream();
        }

        private List<Contradiction> contradictions(int most) {
            List<Contradiction> waiting = graph.relations().stream()
                    .filter(relation -> relation.type() == RelationType.CONTRADICTS)
                    .sorted(comparing((Relation relation) -> relation.scope() != Scope.CROSS)
                            .thenComparing(NeighbourhoodSearch.BY_CONFIDENCE))
                    .flatMap(relation -> contradiction(relation).stream())
                    .toList();
            List<Contradiction> first = new ArrayList<>();
            List<Contradiction> second = new ArrayList<>();
            Set<Claim.Id> shown = new HashSet<>();
            for (Contradiction contradiction : waiting) {
                Claim.Id from = contradiction.from().claim().id();
                Claim.Id to = contradiction.to().claim().id();
                if (shown.contains(from) || shown.contains(to)) {
                    second.add(contradiction);
                } else {
                    first.add(contradiction);
                    shown.add(from);
                    shown.add(to);
                }
            }
            return Stream.concat(first.stream(), second.stream()).limit(most).toList();
        }

        private Optional<Contradiction> contradiction(Relation relation) {
            return side(relation.from())
                    .flatMap(from -> side(relation.to()).map(to -> new Contradiction(relation, from, to)));
        }

        private Optional<Side> side(Claim.Id id) {
            Claim claim = byId.get(id);
            return claim == null
                    ? Optional.empty()
                    : occurrences(id)
                            .flatMap(occurrence -> side(claim, occurrence))
                            .findFirst();
        }

        private Stream<Side> side(Claim claim, Occurrence occurrence) {
            Document document = documents.get(occurrence.document());
            return document == null ? Stream.empty() : Stream.of(new Side(claim, occurrence, document));
        }

        private List<Central> central(int most) {
            Map<Claim.Id, Double> ranks = graph.pageRank();
            return claims.stream()
                    .map(claim -> new Central(claim, ranks.getOrDefault(claim.id(), 0.0), graph.degree(claim.id())))
                    .filter(claim -> claim.degree() > 0)
                    .sorted(comparingDouble(Central::rank)
                            .reversed()
                            .thenComparing(one -> one.claim().id()))
                    .limit(most)
                    .toList();
        }
    }
}
