package org.rejoinder.analysis.reasoning;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rejoinder.analysis.keeping.KeptPerMap;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/**
 * Reasons over maps as they are stored now: what stands in them, why, and what would change. A map that is not there has no
 * claims. Every method throws {@link NotInMap} if a what-if names something that the map's present texts do not have.
 *
 * <p>The graph of a map and what follows from it on the bases last asked for are kept until something is written, so that a
 * what-if costs what it changes. In very large maps a change may be seen some seconds late.
 */
@Component
public class Reasoning {

    private final KeptPerMap<ReasonedMap> maps;

    Reasoning(Graph graph, ClaimGraphReader reader) {
        this.maps = new KeptPerMap<>(
                graph,
                map -> new ReasonedMap(reader.read(Objects.requireNonNull(map))),
                map -> map.graph().claimNodes());
    }

    /** What follows from a map. */
    public Conclusions evaluate(ArgumentMap.Id map, Basis basis, WhatIf whatIf) {
        return maps.of(map).conclusions(basis, whatIf);
    }

    /**
     * The claims that stand otherwise under {@code after} than under {@code before}, or that change their band of strength, the
     * most important changes first.
     */
    public List<Change> differences(ArgumentMap.Id map, Basis basis, WhatIf before, WhatIf after) {
        return maps.of(map).differences(basis, before, after);
    }

    /** On how many claims each claim of the map bears, whatever is supposed. */
    public Reach reach(ArgumentMap.Id map, Basis basis) {
        return maps.of(map).reach(basis);
    }

    /** Why each of these claims stands, falls or is open; those that do not stand in the map are left out. */
    public Map<Claim.Id, Explanation> explain(
            ArgumentMap.Id map, Basis basis, WhatIf whatIf, Collection<Claim.Id> claims) {
        return maps.of(map).explain(basis, whatIf, claims);
    }

    /** Why a claim stands, falls or is open; empty if it does not stand in the map. */
    public Optional<Explanation> explain(ArgumentMap.Id map, Basis basis, WhatIf whatIf, Claim.Id claim) {
        return maps.of(map).explain(basis, whatIf, claim);
    }

    /**
     * In which positions a claim stands under a semantics; empty if it does not stand in the map.
     *
     * @param limit after this time the answer is what is known by then
     */
    public Optional<Acceptance> acceptance(
            ArgumentMap.Id map, Basis basis, WhatIf whatIf, Claim.Id claim, Semantics semantics, Duration limit) {
        return maps.of(map).acceptance(basis, whatIf, claim, semantics, limit);
    }
}
