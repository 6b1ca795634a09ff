package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/** Claims of other documents rest on a fact that only one voice tells, in one document, with support from nowhere else. */
final class SingleSource implements GraphRule {

    /** What one can know from a source; what somebody wants or values needs none. */
    private static final Set<ClaimType> CHECKABLE = Set.of(ClaimType.FACT, ClaimType.STATISTIC, ClaimType.CAUSAL);

    private static final double EVEN = 0.5;

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
                    && CHECKABLE.contains(ground.claim(same.getFirst()).type())
                    && ground.voicesOf(same).size() == 1
                    && ground.documentsOf(same).size() == 1
                    && isSupportedOnlyAtHome(ground, same)) {
                found.add(Match.about(same, elsewhere.stream().map(Support::to).toList(), Support.relations(elsewhere))
                        .telling(ground.voicesOf(same).iterator().next()));
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
                .filter(SingleSource::isLikely)
                .filter(support ->
                        ground.documentsOf(List.of(support.to())).stream().noneMatch(home::contains))
                .toList();
    }

    /** Whether a person has said so, or it rather holds than not. */
    private static boolean isLikely(Support support) {
        Relation relation = support.relation();
        return relation == null || relation.status() == ReviewStatus.ACCEPTED || relation.confidence() >= EVEN;
    }

    private static boolean isSupportedOnlyAtHome(Ground ground, List<Integer> same) {
        Set<Document.Id> home = ground.documentsOf(same);
        return ground.supportOf(same).stream()
                .allMatch(support -> home.containsAll(ground.documentsOf(List.of(support.from()))));
    }
}
