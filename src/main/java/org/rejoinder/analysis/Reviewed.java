package org.rejoinder.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.review.Decision;

/**
 * What people have made of a map.
 *
 * @param arguments whose premises and conclusion all stand in the map, by id
 * @param decisions about the map and what stands in it, oldest first
 * @param merged claims that were merged into others, each with the claim of the map that it leads to in the end
 * @param dismissals of findings of the map, oldest first
 * @param scenarios what-ifs that are kept in the map, by name
 */
public record Reviewed(
        List<Argument> arguments,
        List<Decision> decisions,
        Map<Claim.Id, Claim.Id> merged,
        List<Dismissal> dismissals,
        List<Scenario> scenarios) {

    public static final Reviewed NOTHING = new Reviewed(List.of(), List.of(), Map.of(), List.of(), List.of());

    public Reviewed {
        arguments = List.copyOf(arguments);
        decisions = List.copyOf(decisions);
        dismissals = List.copyOf(dismissals);
        scenarios = List.copyOf(scenarios);
        merged = Collections.unmodifiableMap(new TreeMap<>(merged));
    }
}
