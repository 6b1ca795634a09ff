package org.rejoinder.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;

class PruningTests {

    @Test
    void keepsTheMostConfidentOfAClaim() {
        List<Relation> kept = Pruning.prune(List.of(
                supports("a", "b", 0.9), supports("a", "c", 0.8), supports("a", "d", 0.7), supports("e", "d", 0.1)));
        assertThat(kept).extracting(Relation::confidence).containsExactly(0.9, 0.8, 0.1);
    }

    @Test
    void keepsEachPairOnceWhicheverWayRound() {
        List<Relation> kept = Pruning.prune(List.of(supports("a", "b", 0.6), supports("b", "a", 0.7)));
        assertThat(kept).extracting(Relation::confidence).containsExactly(0.7);
    }

    @Test
    void leavesOutAShortcutThatIsWeakerThanBothSteps() {
        List<Relation> chain = List.of(supports("a", "b", 0.9), supports("b", "c", 0.8));
        assertThat(Pruning.prune(with(chain, supports("a", "c", 0.7)))).hasSize(2);
        assertThat(Pruning.prune(with(chain, supports("a", "c", 0.85)))).hasSize(3);
    }

    @Test
    void theOrderGivenDoesNotMatter() {
        List<Relation> relations = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            relations.add(supports("" + (char) ('a' + index % 7), "" + (char) ('k' + index % 5), index % 9 / 10.0));
        }
        List<Relation> shuffled = new ArrayList<>(relations);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(Pruning.prune(shuffled)).isEqualTo(Pruning.prune(relations));
    }

    private static List<Relation> with(List<Relation> relations, Relation further) {
        List<Relation> all = new ArrayList<>(relations);
        all.add(further);
        return all;
    }

    private static Relation supports(String from, String to, double confidence) {
        return new Relation(
                new Relation.Id("r-" + from + to),
                new Claim.Id(from),
                new Claim.Id(to),
                RelationType.SUPPORTS,
                confidence,
                ReviewStatus.PROPOSED,
                Origin.MACHINE,
                "because",
                Scope.WITHIN,
                false,
                1);
    }
}
