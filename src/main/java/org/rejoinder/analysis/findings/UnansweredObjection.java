package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A claim is contradicted, and nothing contradicts what contradicts it. Of two claims that contradict each other neither is
 * the other's answer: where nothing else contradicts either, both stand unanswered and are told together.
 */
final class UnansweredObjection implements GraphRule {

    @Override
    public Rule rule() {
        return Rule.builtIn("unanswered-objection", Severity.WEAKNESS);
    }

    @Override
    public List<Match> matches(Ground ground) {
        Map<Integer, List<Attack>> against = new TreeMap<>();
        List<Match> found = new ArrayList<>();
        for (Attack attack : ground.attacks()) {
            if (ground.sayTheSame(attack.from(), attack.to())) {
                continue;
            }
            boolean forward = isUnanswered(ground, attack.from(), attack);
            boolean backward = attack.mutual() && isUnanswered(ground, attack.to(), attack);
            if (forward && backward) {
                found.add(Match.between(attack));
            } else if (forward) {
                against.computeIfAbsent(attack.to(), key -> new ArrayList<>()).add(attack);
            } else if (backward) {
                against.computeIfAbsent(attack.from(), key -> new ArrayList<>()).add(attack);
            }
        }
        against.forEach((target, attacks) -> found.add(match(target, attacks)));
        return found;
    }

    private static boolean isUnanswered(Ground ground, int attacker, Attack attack) {
        Set<Integer> answers = ground.attackersOf(attacker);
        int target = attacker == attack.from() ? attack.to() : attack.from();
        return answers.isEmpty()
                || (attack.mutual() && answers.size() == 1 && answers.contains(ground.proposition(target)));
    }

    private static Match match(int target, List<Attack> attacks) {
        return Match.about(
                List.of(target),
                attacks.stream()
                        .map(attack -> attack.from() == target ? attack.to() : attack.from())
                        .toList(),
                attacks.stream()
                        .flatMap(attack -> Stream.ofNullable(attack.relation()))
                        .toList());
    }
}
