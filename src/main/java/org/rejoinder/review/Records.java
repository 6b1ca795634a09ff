package org.rejoinder.review;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * The records that a decision touches, as they stood before it or stand after it. What is only in the one came into being
 * or went away. A decision is undone by putting the earlier ones back.
 *
 * @param redirects claims that were merged into another, each with the one that it leads to
 */
public record Records(
        List<Claim> claims,
        List<Occurrence> occurrences,
        List<Relation> relations,
        List<Argument> arguments,
        Map<Claim.Id, Claim.Id> redirects) {

    public static final Records NONE = new Records(List.of(), List.of(), List.of(), List.of(), Map.of());

    public Records {
        claims = List.copyOf(claims);
        occurrences = List.copyOf(occurrences);
        relations = List.copyOf(relations);
        arguments = List.copyOf(arguments);
        // In an order of its own, so that the same records are always written the same.
        redirects = Collections.unmodifiableMap(new TreeMap<>(redirects));
    }
}
