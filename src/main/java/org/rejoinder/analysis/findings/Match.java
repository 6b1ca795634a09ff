package org.rejoinder.analysis.findings;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Relation;

/**
 * What a rule found, before it is told with everything around it.
 *
 * @param subject the claims it is about, by their place in the {@link Ground}; what rests on them is what is at stake
 * @param claims all that are involved, the subject first
 * @param relations by which it holds; empty for whatever relates the claims
 * @param places the passages to show; empty for the oldest of each claim
 * @param details as in {@link Finding}
 * @param note as in {@link Finding}
 */
record Match(
        List<Integer> subject,
        List<Integer> claims,
        List<Relation> relations,
        List<Occurrence> places,
        List<String> details,
        @Nullable String note) {

    Match {
        subject = List.copyOf(subject);
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        places = List.copyOf(places);
        details = List.copyOf(details);
    }

    /** About {@code subject}; the others are what it is found by. */
    static Match about(Collection<Integer> subject, Collection<Integer> others, Collection<Relation> by) {
        return new Match(
                List.copyOf(subject),
                Stream.concat(subject.stream(), others.stream()).distinct().toList(),
                by.stream().distinct().toList(),
                List.of(),
                List.of(),
                null);
    }

    /** About two claims that contradict each other. */
    static Match between(Attack attack) {
        Relation relation = attack.relation();
        return about(List.of(attack.from(), attack.to()), List.of(), relation == null ? List.of() : List.of(relation));
    }

    /** What a query returned: about the first claim. */
    static Match returned(List<Integer> claims, @Nullable String note) {
        return new Match(claims.subList(0, 1), claims, List.of(), List.of(), List.of(), note);
    }

    /** The same, shown by these passages. */
    Match at(List<Occurrence> shown) {
        return new Match(subject, claims, relations, shown, details, note);
    }

    /** The same with names and figures that tell it from others. */
    Match telling(String... facts) {
        return new Match(subject, claims, relations, places, List.of(facts), note);
    }
}
