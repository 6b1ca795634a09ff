package org.rejoinder.analysis.findings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A claim contradicts another that it also supports, at once or through a short chain of supports. */
final class BothWays implements GraphRule {

    private static final int LONGEST_CHAIN = 3;

    @Override
    public Rule rule() {
        return Rule.builtIn("supports-and-contradicts", Severity.FLAW);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        for (Attack attack : ground.attacks()) {
            chain(ground, attack.from(), attack.to())
                    .or(() -> chain(ground, attack.to(), attack.from()))
                    .ifPresent(chain -> found.add(match(attack, chain)));
        }
        return found;
    }

    private static Match match(Attack attack, List<Support> chain) {
        Set<Integer> involved = new LinkedHashSet<>();
        chain.forEach(support -> {
            involved.add(support.from());
            involved.add(support.to());
        });
        return Match.about(
                involved,
                List.of(),
                Stream.concat(Support.relations(chain).stream(), Stream.ofNullable(attack.relation()))
                        .toList());
    }

    /** The shortest chain of supports from one claim to another, if it is short. */
    private static Optional<List<Support>> chain(Ground ground, int from, int to) {
        Map<Integer, Support> reachedBy = new HashMap<>();
        Deque<Integer> front = new ArrayDeque<>(List.of(from));
        for (int step = 0; step < LONGEST_CHAIN && !front.isEmpty(); step++) {
            Deque<Integer> next = new ArrayDeque<>();
            for (int claim : front) {
                for (Support support : ground.supportsFrom(claim)) {
                    if (support.to() != from && reachedBy.putIfAbsent(support.to(), support) == null) {
                        if (support.to() == to) {
                            return Optional.of(back(reachedBy, from, to));
                        }
                        next.add(support.to());
                    }
                }
            }
            front = next;
        }
        return Optional.empty();
    }

    private static List<Support> back(Map<Integer, Support> reachedBy, int from, int to) {
        Deque<Support> chain = new ArrayDeque<>();
        for (int at = to; at != from; at = chain.element().from()) {
            chain.addFirst(Objects.requireNonNull(reachedBy.get(at)));
        }
        return List.copyOf(chain);
    }
}
