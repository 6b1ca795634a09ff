package org.rejoinder.analysis.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.analysis.reasoning.GraphSketch.argument;
import static org.rejoinder.analysis.reasoning.GraphSketch.claim;
import static org.rejoinder.analysis.reasoning.GraphSketch.relation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.evaluation.Evaluation;
import org.rejoinder.argumentation.explanation.Cause;
import org.rejoinder.argumentation.strength.StrengthBand;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.RelationType;

class ReasonedMapTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static Standing standing(ReasonedMap map, String whatIf, String claim) {
        return map.conclusions(Basis.DEFAULT, WhatIf.parse(whatIf))
                .of(claim(claim))
                .orElseThrow()
                .standing();
    }

    private static Explanation explain(ReasonedMap map, String claim) {
        return map.explain(Basis.DEFAULT, WhatIf.NOTHING, claim(claim)).orElseThrow();
    }

    @Test
    void aClaimFallsByWhatStandsAgainstItAndIsDefendedByWhatAnswersThat() {
        ReasonedMap map = GraphSketch.of("claim", "objection", "answer")
                .contradicts("objection", "claim")
                .contradicts("answer", "objection")
                .reasoned();

        assertThat(standing(map, "", "claim")).isEqualTo(Standing.STANDS);
        assertThat(standing(map, "off=c-answer", "claim")).isEqualTo(Standing.FALLS);
        assertThat(standing(map, "off=c-answer&believe=c-claim", "claim")).isEqualTo(Standing.STANDS);
        assertThat(standing(map, "cut=r-answer-objection", "claim")).isEqualTo(Standing.FALLS);
        assertThat(standing(map, "cut=r-answer-objection&cut=r-objection-claim", "claim"))
                .isEqualTo(Standing.STANDS);
    }

    @Test
    void aClaimThatIsGivenReasonsFallsWithAllOfThem() {
        ReasonedMap map = GraphSketch.of("claim", "one", "other")
                .supports("one", "claim")
                .supports("other", "claim")
                .reasoned();

        assertThat(standing(map, "off=c-one", "claim")).isEqualTo(Standing.STANDS);
        assertThat(standing(map, "off=c-one&off=c-other", "claim")).isEqualTo(Standing.FALLS);
        Explanation why = map.explain(Basis.DEFAULT, WhatIf.parse("off=c-one&off=c-other"), claim("claim"))
                .orElseThrow();
        assertThat(why.cause()).isEqualTo(Cause.NO_REASON);
        assertThat(why.parts())
                .extracting(Explanation.Part::relation)
                .containsExactly(relation("one-claim"), relation("other-claim"));
        assertThat(why.parts()).extracting(part -> part.why().cause()).containsOnly(Cause.REJECTED);
    }

    @Test
    void whatReviewHasRejectedIsAbsentUntilItIsBroughtBack() {
        ReasonedMap map = GraphSketch.of("claim")
                .claim("objection", ReviewStatus.REJECTED)
                .contradicts("objection", "claim")
                .reasoned();

        assertThat(standing(map, "", "objection")).isEqualTo(Standing.ABSENT);
        assertThat(standing(map, "", "claim")).isEqualTo(Standing.STANDS);
        assertThat(explain(map, "objection").cause()).isEqualTo(Cause.ABSENT);
        assertThat(standing(map, "on=c-objection", "claim")).isEqualTo(Standing.FALLS);
    }

    @Test
    void anArgumentCountsOnlyWithAllItsPremisesAndUnlessItIsUndercut() {
        ReasonedMap map = GraphSketch.of("p", "q", "conclusion", "undercutter", "doubt")
                .argument("one", List.of("p", "q"), RelationType.CONTRADICTS, "conclusion", List.of("undercutter"))
                .contradicts("doubt", "undercutter")
                .reasoned();

        assertThat(standing(map, "", "conclusion")).isEqualTo(Standing.FALLS);
        assertThat(standing(map, "off=c-q", "conclusion")).isEqualTo(Standing.STANDS);
        assertThat(standing(map, "off=c-doubt", "conclusion")).isEqualTo(Standing.STANDS);
        assertThat(standing(map, "cut=g-one", "conclusion")).isEqualTo(Standing.STANDS);
        Explanation inference = explain(map, "conclusion").parts().getFirst().why();
        assertThat(inference.argument()).isEqualTo(argument("one"));
        assertThat(inference.parts())
                .extracting(Explanation.Part::via)
                .containsExactlyInAnyOrder(
                        Explanation.Via.CONTRADICTS, Explanation.Via.PREMISE, Explanation.Via.PREMISE);
    }

    @Test
    void claimsThatSayTheSameStandTogetherAndAreCountedOnce() {
        ReasonedMap map = GraphSketch.of("a", "b", "objection")
                .equivalent("a", "b", ReviewStatus.ACCEPTED)
                .contradicts("objection", "b")
                .reasoned();

        Conclusions conclusions = map.conclusions(Basis.DEFAULT, WhatIf.NOTHING);
        assertThat(conclusions.of(claim("a"))).isEqualTo(conclusions.of(claim("b")));
        assertThat(conclusions.rows()).hasSize(2);
        assertThat(conclusions.rows().getFirst().claims()).containsExactly(claim("a"), claim("b"));
        assertThat(conclusions.counts())
                .isEqualTo(Map.of(Standing.STANDS, 1, Standing.FALLS, 1, Standing.OPEN, 0, Standing.ABSENT, 0));
        assertThat(conclusions.of(claim("z"))).isEmpty();
    }

    @Test
    void whatFallsIsExplainedByWhatStandsAgainstItAndWhyThatStands() {
        ReasonedMap map = GraphSketch.of("claim", "objection", "reply", "answer")
                .contradicts("objection", "claim")
                .contradicts("reply", "objection")
                .contradicts("answer", "reply")
                .reasoned();

        Explanation why = explain(map, "claim");
        assertThat(why.standing()).isEqualTo(Standing.FALLS);
        assertThat(why.cause()).isEqualTo(Cause.ATTACKED);
        Explanation.Part objection = why.parts().getFirst();
        assertThat(objection.relation()).isEqualTo(relation("objection-claim"));
        assertThat(objection.why().claims()).containsExactly(claim("objection"));
        assertThat(objection.why().cause()).isEqualTo(Cause.DEFENDED);
        Explanation reply = objection.why().parts().getFirst().why();
        assertThat(reply.cause()).isEqualTo(Cause.ATTACKED);
        assertThat(reply.parts().getFirst().why().cause()).isEqualTo(Cause.UNCHALLENGED);
    }

    @Test
    void whatIsOpenIsExplainedByWhatItWaitsFor() {
        ReasonedMap map = GraphSketch.of("claim", "objection")
                .mutually("claim", "objection")
                .reasoned();

        Explanation why = explain(map, "claim");
        assertThat(why.standing()).isEqualTo(Standing.OPEN);
        assertThat(why.cause()).isEqualTo(Cause.ATTACKER_UNDECIDED);
        Explanation back = why.parts().getFirst().why().parts().getFirst().why();
        assertThat(back.claims()).containsExactly(claim("claim"));
        assertThat(back.folded()).isTrue();
        assertThat(back.parts()).isEmpty();
    }

    @Test
    void aLongExplanationIsFoldedWhereItGetsTooDeep() {
        GraphSketch sketch = GraphSketch.of();
        for (int number = 0; number <= 200; number++) {
            sketch.claim("n" + number, ReviewStatus.PROPOSED);
        }
        for (int number = 0; number < 200; number++) {
            sketch.contradicts("n" + (number + 1), "n" + number);
        }

        Explanation step = explain(sketch.reasoned(), "n0");
        int depth = 0;
        while (!step.parts().isEmpty()) {
            step = step.parts().getFirst().why();
            depth++;
        }
        assertThat(depth).isEqualTo(Explanation.DEEPEST + 1);
        assertThat(step.folded()).isTrue();
    }

    @Test
    void changesOfStandingComeBeforeChangesOfStrength() {
        ReasonedMap map = GraphSketch.of("supported", "reason", "objection", "claim", "rival", "untouched")
                .supports("reason", "supported")
                .contradicts("objection", "reason")
                .contradicts("claim", "objection")
                .mutually("claim", "rival")
                .reasoned();

        List<Change> changes = map.differences(Basis.DEFAULT, WhatIf.NOTHING, WhatIf.parse("off=c-claim"));

        assertThat(changes).extracting(Change::claim).doesNotContain(claim("untouched"));
        assertThat(changes.stream().filter(change -> change.before() != change.after()))
                .extracting(Change::claim)
                .containsExactlyInAnyOrder(
                        claim("supported"), claim("reason"), claim("objection"), claim("claim"), claim("rival"));
        assertThat(changes).isSortedAccordingTo(Change.MOST_IMPORTANT_FIRST);
        assertThat(map.differences(Basis.DEFAULT, WhatIf.parse("off=c-claim"), WhatIf.parse("off=c-claim")))
                .isEmpty();
    }

    @Test
    void aChangeOfStrengthAloneIsToldIfItLeavesItsBand() {
        ReasonedMap map =
                GraphSketch.of("claim", "reason").supports("reason", "claim").reasoned();

        List<Change> changes = map.differences(Basis.DEFAULT, WhatIf.NOTHING, WhatIf.parse("believe=c-reason"));

        assertThat(changes).extracting(Change::claim).contains(claim("reason"));
        assertThat(changes.getFirst().before()).isEqualTo(changes.getFirst().after());
        assertThat(changes.getFirst().bandAfter()).isEqualTo(StrengthBand.VERY_STRONG);
    }

    @Test
    void positionsTellMoreThanTheGroundedSemantics() {
        ReasonedMap map = GraphSketch.of("a", "b", "c", "d", "self")
                .mutually("a", "b")
                .contradicts("a", "c")
                .contradicts("b", "c")
                .contradicts("c", "d")
                .reasoned();

        assertThat(standing(map, "", "d")).isEqualTo(Standing.OPEN);
        assertThat(positions(map, "d", Semantics.PREFERRED, LONG)).isEqualTo(Acceptance.Positions.EVERY);
        assertThat(positions(map, "a", Semantics.PREFERRED, LONG)).isEqualTo(Acceptance.Positions.SOME);
        assertThat(positions(map, "c", Semantics.STABLE, LONG)).isEqualTo(Acceptance.Positions.NONE);
        assertThat(positions(map, "d", Semantics.GROUNDED, LONG)).isEqualTo(Acceptance.Positions.NONE);
        assertThat(map.acceptance(Basis.DEFAULT, WhatIf.NOTHING, claim("z"), Semantics.PREFERRED, LONG))
                .isEmpty();
    }

    @Test
    void withoutAStablePositionThereIsNone() {
        ReasonedMap map = GraphSketch.of("a", "b", "c", "d")
                .contradicts("a", "b")
                .contradicts("b", "c")
                .contradicts("c", "a")
                .reasoned();

        assertThat(positions(map, "d", Semantics.STABLE, LONG)).isEqualTo(Acceptance.Positions.NO_POSITION);
        assertThat(positions(map, "d", Semantics.PREFERRED, LONG)).isEqualTo(Acceptance.Positions.EVERY);
    }

    @Test
    void whenTheTimeIsUpTheAnswerIsThatItIsNotKnown() {
        ReasonedMap map = GraphSketch.of("a", "b").mutually("a", "b").reasoned();

        assertThat(positions(map, "a", Semantics.PREFERRED, Duration.ZERO)).isEqualTo(Acceptance.Positions.UNKNOWN);
    }

    private static Acceptance.Positions positions(ReasonedMap map, String claim, Semantics semantics, Duration limit) {
        return map.acceptance(Basis.DEFAULT, WhatIf.NOTHING, claim(claim), semantics, limit)
                .orElseThrow()
                .positions();
    }

    @Test
    void whatFollowsFromWhatIsKeptIsWhatFollowsFromScratch() {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            GraphSketch sketch = GraphSketch.of();
            int size = 3 + random.nextInt(20);
            for (int number = 0; number < size; number++) {
                sketch.claim("n" + number, List.of(ReviewStatus.values()).get(random.nextInt(3)));
            }
            for (int edge = 0; edge < 2 * size; edge++) {
                String from = "n" + random.nextInt(size);
                String to = "n" + random.nextInt(size);
                if (!from.equals(to)) {
                    sketch.relate(
                            from,
                            List.of(RelationType.values()).get(random.nextInt(3)),
                            to,
                            random.nextDouble(),
                            List.of(ReviewStatus.values()).get(random.nextInt(3)),
                            random.nextBoolean());
                }
            }
            ReasonedMap map = sketch.reasoned();
            for (int asked = 0; asked < 20; asked++) {
                Basis basis =
                        Basis.parse(random.nextBoolean() ? "" : "confidence=0.5&support=necessary&strength=df-quad");
                WhatIf whatIf = WhatIf.NOTHING
                        .with(
                                claim("n" + random.nextInt(size)),
                                List.of(WhatIf.OfClaim.values()).get(random.nextInt(3)))
                        .with(
                                claim("n" + random.nextInt(size)),
                                List.of(WhatIf.OfClaim.values()).get(random.nextInt(3)));
                Evaluation fresh = Evaluation.of(
                        map.graph().graph(),
                        basis.support(),
                        basis.strength(),
                        map.graph().assumptions(basis, whatIf));
                Conclusions kept = map.conclusions(basis, whatIf);
                for (int node = 0; node < map.graph().claimNodes(); node++) {
                    assertThat(kept.evaluation().label(node)).isEqualTo(fresh.label(node));
                    assertThat(kept.evaluation().strength(node)).isEqualTo(fresh.strength(node));
                }
            }
        }
    }
}
