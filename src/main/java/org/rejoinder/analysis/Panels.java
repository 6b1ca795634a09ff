package org.rejoinder.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;

/**
 * A map cut into pictures that can be read. What hangs together and is small becomes one picture; the rest is cut into
 * neighbourhoods around its best connected claims, until every relation is in one.
 */
public final class Panels {

    /** Boxes in a picture; more would have to be drawn too small to read. */
    private static final int MOST_CLAIMS = 12;

    private static final int HOPS = 2;

    private final MapContents contents;
    private final Map<Claim.Id, Claim> byId;
    private final Map<Claim.Id, Double> rank;
    private final NeighbourhoodSearch everything;
    private final Set<Relation.Id> drawn = new HashSet<>();

    private Panels(MapContents contents, AnalysisGraph graph) {
        this.contents = contents;
        this.byId = contents.claims().stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        this.rank = graph.pageRank();
        this.everything = NeighbourhoodSearch.in(contents);
    }

    /**
     * The pictures, those of the largest group first. Claims without relations, and what is rejected, are in none.
     *
     * @param most pictures
     */
    public static List<Neighbourhood> of(MapContents contents, int most) {
        AnalysisGraph graph = AnalysisGraph.of(contents);
        Panels panels = new Panels(contents, graph);
        List<Neighbourhood> pictures = new ArrayList<>();
        for (List<Claim.Id> component : graph.components()) {
            if (component.size() > 1 && pictures.size() < most) {
                panels.draw(component, most, pictures);
            }
        }
        return pictures;
    }

    private void draw(List<Claim.Id> component, int most, List<Neighbourhood> pictures) {
        int hops = component.size() <= MOST_CLAIMS ? component.size() : HOPS;
        List<Relation> waiting = waiting(Set.copyOf(component));
        while (!waiting.isEmpty() && pictures.size() < most) {
            Optional<Claim> focus = focus(component, waiting);
            if (focus.isEmpty()) {
                return;
            }
            Neighbourhood found = NeighbourhoodSearch.in(contentsWith(waiting)).around(focus.get(), hops, MOST_CLAIMS);
            Map<Claim.Id, Claim> shown = new LinkedHashMap<>();
            found.claims().forEach(claim -> shown.put(claim.id(), claim));
            Neighbourhood picture = everything.among(focus.get(), shown);
            picture.relations().forEach(relation -> drawn.add(relation.id()));
            pictures.add(picture);
            waiting = waiting(Set.copyOf(component));
        }
    }

    private List<Relation> waiting(Set<Claim.Id> component) {
        return contents.relations().stream()
                .filter(relation -> relation.status() != ReviewStatus.REJECTED
                        && isShown(relation.from())
                        && isShown(relation.to())
                        && component.contains(relation.from())
                        && !drawn.contains(relation.id()))
                .toList();
    }

    private boolean isShown(Claim.Id claim) {
        Claim known = byId.get(claim);
        return known != null && known.status() != ReviewStatus.REJECTED;
    }

    /** The claim with most relations still waiting; of several, the one that most of the argument leads to. */
    private Optional<Claim> focus(List<Claim.Id> component, List<Relation> waiting) {
        Map<Claim.Id, Integer> touching = new HashMap<>();
        for (Relation relation : waiting) {
            touching.merge(relation.from(), 1, Integer::sum);
            touching.merge(relation.to(), 1, Integer::sum);
        }
        return component.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .min(comparingInt((Claim claim) -> -touching.getOrDefault(claim.id(), 0))
                        .thenComparing(comparingDouble((Claim claim) -> -rank.getOrDefault(claim.id(), 0.0)))
                        .thenComparing(comparing(Claim::id)));
    }

    private MapContents contentsWith(List<Relation> relations) {
        return new MapContents(
                contents.map(),
                contents.documents(),
                contents.snapshots(),
                contents.earlierSnapshots(),
                contents.claims(),
                contents.occurrences(),
                relations,
                contents.provenance(),
                contents.reviewed(),
                contents.carried());
    }
}
