package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Figures;
import org.rejoinder.relation.Relation;
import org.springframework.stereotype.Component;

/** Two claims give different figures for the same matter, whether or not anything relates them. */
@Component
final class NumbersDisagree implements GraphRule {

    private final Figures figures;

    NumbersDisagree(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Rule rule() {
        return Rule.builtIn("numbers-disagree", Severity.WEAKNESS);
    }

    @Override
    public List<Match> matches(Ground ground) {
        Map<Claim, Occurrence> placed = new LinkedHashMap<>();
        for (int at = 0; at < ground.claims().size(); at++) {
            placed.put(ground.claim(at), ground.places(at).getFirst());
        }
        List<Match> found = new ArrayList<>();
        for (Figures.Disagreement pair : figures.among(placed)) {
            int first = Objects.requireNonNull(ground.at(pair.first()));
            int second = Objects.requireNonNull(ground.at(pair.second()));
            found.add(new Match(
                    List.of(first, second),
                    between(ground, Set.of(first, second)),
                    List.of(),
                    List.of(pair.one(), pair.other()),
                    null));
        }
        return found;
    }

    private static List<Relation> between(Ground ground, Set<Integer> both) {
        return ground.attacks().stream()
                .filter(attack -> both.equals(Set.of(attack.from(), attack.to())))
                .map(Attack::relation)
                .filter(Objects::nonNull)
                .toList();
    }
}
