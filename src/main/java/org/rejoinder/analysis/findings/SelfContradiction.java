package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;

/** A document asserts both of two claims that contradict each other. What it merely reports or disputes does not count. */
final class SelfContradiction implements GraphRule {

    @Override
    public Rule rule() {
        return Rule.builtIn("self-contradiction", Severity.FLAW);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        for (Attack attack : ground.attacks()) {
            List<Occurrence> others = asserted(ground, attack.to());
            asserted(ground, attack.from()).stream()
                    .flatMap(one -> others.stream()
                            .filter(other -> other.document().equals(one.document()))
                            .limit(1)
                            .map(other -> Match.between(attack)
                                    .telling(ground.document(one).title())
                                    .at(List.of(one, other))))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<Occurrence> asserted(Ground ground, int claim) {
        return ground.places(claim).stream()
                .filter(place -> place.stance() == Stance.ENDORSED)
                .toList();
    }
}
