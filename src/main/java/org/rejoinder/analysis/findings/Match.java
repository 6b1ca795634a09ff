package org.rejoinder.analysis.findings;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Relation;

/**
 * What a rule found, before it is told with everything around it.
 *
 * @param claims by their place in the {@link Ground}, the main one first
 * @param relations by which it holds
 * @param places the passages to show; empty for the oldest of each claim
 * @param details as in {@link Finding}
 * @param note as in {@link Finding}
 */
record Match(
        List<Integer> claims,
        List<Relation> relations,
        List<Occurrence> places,
        List<String> details,
        @Nullable String note) {

    Match {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        places = List.copyOf(places);
        details = List.copyOf(details);
    }

    static Match of(Collection<Integer> claims, Collection<Support> supports, String... details) {
        return new Match(
                List.copyOf(claims),
                supports.stream().map(Support::relation).filter(Objects::nonNull).distinct().toList(),
                List.of(),
                List.of(details),
                null);
    }

    static Match between(Attack attack, String... details) {
        Relation relation = attack.relation();
        return new Match(
                List.of(attack.from(), attack.to()),
                relation == null ? List.of() : List.of(relation),
                List.of(),
                List.of(details),
                null);
    }

    /** The same, shown by these passages. */
    Match at(List<Occurrence> shown) {
        return new Match(claims, relations, shown, details, note);
    }
}
