package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rejoinder.document.Document;

/** Claims of other documents rest on what only one voice says, in one document, with support from nowhere else. */
final class SingleSource implements GraphRule {

    @Override
    public Rule rule() {
        return Rule.builtIn("single-source", Severity.REMARK);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        for (List<Integer> same : ground.propositions()) {
            List<Support> elsewhere = restingElsewhere(ground, same);
            if (!elsewhere.isEmpty()
                    && ground.voicesOf(same).size() == 1
                    && ground.documentsOf(same).size() == 1
                    && isSupportedOnlyAtHome(ground, same)) {
                Set<Integer> involved = new LinkedHashSet<>(same);
                elsewhere.forEach(support -> involved.add(support.to()));
                found.add(Match.of(
                        involved,
                        elsewhere,
                        ground.voicesOf(same).iterator().next()));
            }
        }
        return found;
    }

    private static List<Support> restingElsewhere(Ground ground, List<Integer> same) {
        List<Support> given = ground.supportBy(same);
        if (given.isEmpty()) {
            return given;
        }
        Set<Document.Id> home = ground.documentsOf(same);
        return given.stream()
                .filter(support -> ground.documentsOf(List.of(support.to())).stream().noneMatch(home::contains))
                .toList();
    }

    private static boolean isSupportedOnlyAtHome(Ground ground, List<Integer> same) {
        Set<Document.Id> home = ground.documentsOf(same);
        return ground.supportOf(same).stream()
                .allMatch(support -> home.containsAll(ground.documentsOf(List.of(support.from()))));
    }
}
