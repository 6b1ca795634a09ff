package org.rejoinder.analysis.positions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.ClaimGraph;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.evaluation.Evaluation;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/**
 * Works out who stands where in a map as it is stored now. What was last asked for is kept until something is written, a minute at
 * most, since another process may write to the same server.
 */
@Component
public class Positioning {

    /** More camps than this are not asked for: beyond that, let their number be free. */
    public static final int MOST_CAMPS = 6;

    /** Cruxes that are found. */
    static final int CRUXES = 7;

    private static final int KEPT = 8;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final PositionRows rows;
    private final Documents documents;
    private final Reasoning reasoning;
    private final Graph graph;
    private final Clock clock;

    /** Least recently asked for first; guarded by itself. */
    private final Map<Asked, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Known> eldest) {
            return size() > KEPT;
        }
    };

    Positioning(PositionRows rows, Documents documents, Reasoning reasoning, Graph graph, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.reasoning = reasoning;
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * The positions in a map; nobody's if there is no such map.
     *
     * @param mostCamps how many camps there may be, at most {@value #MOST_CAMPS}; 0 for as many as there are reasons for
     * @throws IllegalArgumentException if it is neither
     */
    public Positions of(ArgumentMap.Id map, Basis basis, int mostCamps) {
        if (mostCamps < 0 || mostCamps > MOST_CAMPS || mostCamps == 1) {
            throw new IllegalArgumentException("camps goes from 2 to " + MOST_CAMPS);
        }
        Asked asked = new Asked(map, basis, mostCamps);
        // Counted before reading: what is written meanwhile makes it an old one.
        long writes = graph.writes();
        Instant now = clock.instant();
        synchronized (known) {
            Known last = known.get(asked);
            if (last != null && last.writes() == writes && last.at().isAfter(now.minus(LONGEST))) {
                return last.positions();
            }
        }
        Positions found = of(
                reasoning.evaluate(map, basis, WhatIf.NOTHING).graph(),
                documents.in(map),
                rows.of(map),
                basis,
                mostCamps);
        synchronized (known) {
            known.put(asked, new Known(found, writes, now));
        }
        return found;
    }

    static Positions of(
            ClaimGraph claims, List<Document> included, PositionRows.Found found, Basis basis, int mostCamps) {
        Assumptions reviewed = claims.assumptions(basis, WhatIf.NOTHING);
        Presence presence = Presence.of(claims.graph(), reviewed);
        Roll roll = Roll.of(included, found.places());
        Stances stances = Stances.of(claims, found.places(), roll);
        Relatedness relatedness = Relatedness.of(claims, presence, basis, found.same());
        PositionSearch.Placed placed =
                new PositionSearch(roll, Evidence.of(stances, relatedness, presence)).placed(mostCamps, stances);
        Differences differences = new Differences(claims, presence, stances, relatedness, placed);
        Differences.Hinge hinge =
                differences.hinge(Evaluation.of(claims.graph(), basis.support(), basis.strength(), reviewed), CRUXES);
        return new Positions(
                basis,
                mostCamps,
                placed.participants(),
                placed.camps(),
                placed.isBest(),
                placed.firmness(),
                placed.frustration(),
                placed.bonds(),
                differences.contested(),
                differences.shared(),
                hinge.cruxes(),
                hinge.tried(),
                hinge.untried());
    }

    /** What was asked. */
    private record Asked(ArgumentMap.Id map, Basis basis, int mostCamps) {}

    /** What was answered, after so many writes of this process. */
    private record Known(Positions positions, long writes, Instant at) {}
}
