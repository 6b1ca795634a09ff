package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Figures;
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
            found.add(Match.about(List.of(first, second), List.of(), List.of()).telling(pair.one(), pair.other()));
        }
        return found;
    }
}
