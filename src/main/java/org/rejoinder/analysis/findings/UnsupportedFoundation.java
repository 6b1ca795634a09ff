package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Nothing supports a claim, it names no source, and at least two others rest on it. */
final class UnsupportedFoundation implements GraphRule {

    private static final int LEAST_RESTING = 2;

    @Override
    public Rule rule() {
        return Rule.builtIn("unsupported-foundation", Severity.WEAKNESS);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        for (List<Integer> same : ground.propositions()) {
            List<Support> given = ground.supportBy(same);
            if (given.isEmpty()
                    || !ground.supportOf(same).isEmpty()
                    || ground.namesSource(same)
                    || ground.resting(same) < LEAST_RESTING) {
                continue;
            }
            Set<Integer> involved = new LinkedHashSet<>(same);
            given.forEach(support -> involved.add(support.to()));
            found.add(Match.of(involved, given));
        }
        return found;
    }
}
