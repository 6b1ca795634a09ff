package org.rejoinder.analysis.findings;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.claim.ClaimType.FACT;
import static org.rejoinder.claim.ClaimType.VALUE;
import static org.rejoinder.claim.Holder.AUTHOR;
import static org.rejoinder.claim.ReviewStatus.PROPOSED;
import static org.rejoinder.claim.ReviewStatus.REJECTED;
import static org.rejoinder.claim.Stance.ENDORSED;
import static org.rejoinder.claim.Stance.NEUTRAL;
import static org.rejoinder.relation.RelationType.CONTRADICTS;
import static org.rejoinder.relation.RelationType.EQUIVALENT;
import static org.rejoinder.relation.RelationType.SUPPORTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.Reviewed;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.language.Tagger;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.FiguresAtHand;

/** Each rule on a map that has the flaw, and on one that almost has it. */
class RulesTests {

    private static final String SAID = "The bridge carries nine thousand cars over the river every single working day";

    private static MapBuilder map() {
        return MapBuilder.map("Bridge", null).document("one", "Statement", "City", 2020);
    }

    /** What a rule finds: for each finding the claims it is about, by their short names. */
    private static Set<Set<String>> found(GraphRule rule, MapBuilder map) {
        Ground ground = Ground.of(map.contents());
        return rule.matches(ground).stream()
                .map(match -> match.subject().stream()
                        .map(at -> ground.claim(at).id().value().substring(2))
                        .collect(toSet()))
                .collect(toSet());
    }

    private static Set<String> involved(GraphRule rule, MapBuilder map) {
        Ground ground = Ground.of(map.contents());
        assertThat(rule.matches(ground)).hasSize(1);
        return rule.matches(ground).getFirst().claims().stream()
                .map(at -> ground.claim(at).id().value().substring(2))
                .collect(toSet());
    }

    private static MapBuilder claims(MapBuilder map, String... names) {
        for (String name : names) {
            map.claim(name, FACT, "What " + name + " says");
        }
        return map;
    }

    @Nested
    class UnsupportedFoundations {

        private final GraphRule rule = new UnsupportedFoundation();

        private MapBuilder chain() {
            return claims(map(), "base", "a", "b", "c")
                    .supports("base", "a", 0.9)
                    .supports("a", "b", 0.9)
                    .supports("a", "c", 0.9);
        }

        @Test
        void aClaimOnWhichThreeRestAndThatNothingSupportsIsFound() {
            assertThat(found(rule, chain())).containsExactly(Set.of("base"));
            assertThat(involved(rule, chain())).containsExactlyInAnyOrder("base", "a");
        }

        @Test
        void oneThatIsSupportedOrNamesASourceIsNot() {
            assertThat(found(rule, claims(chain(), "reason").supports("reason", "base", 0.5)))
                    .containsExactly(Set.of("reason"));
            MapBuilder reported = map().claim("base", FACT, "It is old", Holder.reported("Ana Sol"), NEUTRAL, null);
            claims(reported, "a", "b", "c")
                    .supports("base", "a", 0.9)
                    .supports("a", "b", 0.9)
                    .supports("a", "c", 0.9);
            assertThat(found(rule, reported)).isEmpty();
        }

        @Test
        void whatHardlyAnybodyWouldCheckIsNot() {
            assertThat(found(rule, chain().worth("base", 0.33))).isEmpty();
            assertThat(found(rule, chain().worth("base", 0.34))).isNotEmpty();
        }

        @Test
        void twoRestingOnItAreNotEnough() {
            assertThat(found(
                            rule,
                            claims(map(), "base", "a", "b")
                                    .supports("base", "a", 0.9)
                                    .supports("a", "b", 0.9)))
                    .isEmpty();
        }

        @Test
        void aPremiseOfAnArgumentSupportsToo() {
            Argument argument = new Argument(
                    new Argument.Id("g-one"),
                    List.of(new Claim.Id("c-reason")),
                    List.of(),
                    SUPPORTS,
                    new Claim.Id("c-base"),
                    null,
                    List.of(),
                    PROPOSED,
                    1);
            MapBuilder argued = claims(chain(), "reason");
            assertThat(found(rule, argued)).contains(Set.of("base"));
            argued.reviewed(new Reviewed(List.of(argument), List.of(), Map.of(), List.of(), List.of()));
            assertThat(found(rule, argued)).doesNotContain(Set.of("base"));
            argued.reviewed(
                    new Reviewed(List.of(argument.judged(REJECTED)), List.of(), Map.of(), List.of(), List.of()));
            assertThat(found(rule, argued)).contains(Set.of("base"));
        }

        @Test
        void whatSupportsItsRepetitionSupportsIt() {
            MapBuilder repeated = claims(chain(), "again", "reason")
                    .supports("reason", "again", 0.9)
                    .relation("again", "base", EQUIVALENT, 0.9, true, "same", PROPOSED);
            assertThat(found(rule, repeated)).doesNotContain(Set.of("base", "again"));
            assertThat(found(rule, repeated)).containsExactly(Set.of("reason"));
        }
    }

    @Nested
    class UnansweredObjections {

        private final GraphRule rule = new UnansweredObjection();

        @Test
        void anObjectionThatNothingContradictsIsFoundAtWhatItIsDirectedAgainst() {
            MapBuilder map = claims(map(), "said", "objection", "other")
                    .relation("objection", "said", CONTRADICTS, 0.9, false, "no", PROPOSED)
                    .relation("other", "said", CONTRADICTS, 0.9, false, "no", PROPOSED);
            assertThat(found(rule, map)).containsExactly(Set.of("said"));
            assertThat(involved(rule, map)).containsExactlyInAnyOrder("said", "objection", "other");
        }

        @Test
        void oneThatIsAnsweredIsNot() {
            MapBuilder map = claims(map(), "said", "objection", "answer")
                    .relation("objection", "said", CONTRADICTS, 0.9, false, "no", PROPOSED)
                    .relation("answer", "objection", CONTRADICTS, 0.9, false, "no", PROPOSED);
            assertThat(found(rule, map)).containsExactly(Set.of("objection"));
        }

        @Test
        void twoThatContradictEachOtherAreToldTogetherUntilSomethingElseAnswersOne() {
            MapBuilder map = claims(map(), "said", "objection").contradicts("objection", "said", 0.9);
            assertThat(found(rule, map)).containsExactly(Set.of("said", "objection"));
            claims(map, "answer").relation("answer", "objection", CONTRADICTS, 0.9, false, "no", PROPOSED);
            assertThat(found(rule, map)).containsExactly(Set.of("objection"));
        }

        @Test
        void aRejectedAnswerAnswersNothing() {
            MapBuilder map = claims(map(), "said", "objection", "answer")
                    .relation("objection", "said", CONTRADICTS, 0.9, false, "no", PROPOSED)
                    .relation("answer", "objection", CONTRADICTS, 0.9, false, "no", REJECTED);
            assertThat(found(rule, map)).containsExactly(Set.of("said"));
        }

        @Test
        void aRepetitionOfWhatIsContradictedIsNoAnswer() {
            MapBuilder map = claims(map(), "said", "again", "objection")
                    .relation("said", "again", EQUIVALENT, 0.9, true, "same", PROPOSED)
                    .contradicts("objection", "said", 0.9)
                    .contradicts("objection", "again", 0.9);
            assertThat(found(rule, map))
                    .containsExactlyInAnyOrder(Set.of("said", "objection"), Set.of("again", "objection"));
        }
    }

    @Nested
    class SingleSources {

        private final GraphRule rule = new SingleSource();

        private MapBuilder lone() {
            MapBuilder map = claims(map(), "source", "home");
            map.document("two", "Reply", "Union", 2021);
            return claims(map, "elsewhere").supports("source", "elsewhere", 0.8).supports("home", "source", 0.8);
        }

        @Test
        void aVoiceOnWhichAnotherDocumentRestsIsFound() {
            assertThat(found(rule, lone())).containsExactly(Set.of("source"));
        }

        @Test
        void oneWithASecondVoiceOrSupportFromElsewhereIsNot() {
            assertThat(found(rule, lone().occurrence("source", "What source says", AUTHOR, ENDORSED, null)))
                    .isEmpty();
            assertThat(found(rule, claims(lone(), "witness").supports("witness", "source", 0.8)))
                    .doesNotContain(Set.of("source"));
        }

        @Test
        void aClaimOnWhichOnlyItsOwnDocumentRestsIsNot() {
            assertThat(found(rule, claims(map(), "source", "home").supports("source", "home", 0.8)))
                    .isEmpty();
        }

        @Test
        void aSupportThatRatherDoesNotHoldMakesNobodyDependent() {
            MapBuilder map = claims(map(), "source");
            map.document("two", "Reply", "Union", 2021);
            assertThat(found(rule, claims(map, "elsewhere").supports("source", "elsewhere", 0.49)))
                    .isEmpty();
        }

        @Test
        void aValueNeedsNoSecondSource() {
            MapBuilder map = map().claim("source", VALUE, "Bridges are beautiful");
            map.document("two", "Reply", "Union", 2021);
            assertThat(found(rule, claims(map, "elsewhere").supports("source", "elsewhere", 0.8)))
                    .isEmpty();
        }
    }

    @Nested
    class SameOrigins {

        private final GraphRule rule = new SameOrigin();

        @Test
        void documentsThatSayItInTheSameWordsAreFound() {
            MapBuilder map = map().claim("said", FACT, SAID);
            map.document("two", "Reply", "Union", 2021)
                    .occurrence("said", "Indeed t" + SAID.substring(1), AUTHOR, ENDORSED, null);
            assertThat(found(rule, map)).containsExactly(Set.of("said"));
        }

        @Test
        void oneThatUsesItsOwnWordsIsNot() {
            MapBuilder map = map().claim("said", FACT, SAID);
            map.document("two", "Reply", "Union", 2021)
                    .occurrence("said", "On weekdays some 9,000 vehicles cross there", AUTHOR, ENDORSED, null);
            assertThat(found(rule, map)).isEmpty();
        }

        @Test
        void whoeverNamesTheSpeakerAddsNoVoice() {
            MapBuilder map = map().claim("said", FACT, SAID);
            map.document("two", "Reply", "Union", 2021)
                    .occurrence("said", SAID, Holder.reported("City"), NEUTRAL, null);
            assertThat(found(rule, map)).isEmpty();
        }
    }

    @Nested
    class CircularSupports {

        private final GraphRule rule = new CircularSupport();

        @Test
        void aCircleIsFoundAtItsShortest() {
            MapBuilder map = claims(map(), "a", "b", "c", "d", "out")
                    .supports("a", "b", 0.9)
                    .supports("b", "c", 0.9)
                    .supports("c", "a", 0.9)
                    .supports("c", "d", 0.9)
                    .supports("d", "b", 0.9)
                    .supports("c", "out", 0.9);
            assertThat(found(rule, map)).containsExactly(Set.of("a", "b", "c"));
        }

        @Test
        void aDiamondIsNone() {
            MapBuilder map = claims(map(), "a", "b", "c", "d")
                    .supports("a", "b", 0.9)
                    .supports("a", "c", 0.9)
                    .supports("b", "d", 0.9)
                    .supports("c", "d", 0.9);
            assertThat(found(rule, map)).isEmpty();
        }

        @Test
        void aCircleThatARejectedSupportWouldCloseIsNone() {
            MapBuilder map = claims(map(), "a", "b")
                    .supports("a", "b", 0.9)
                    .relation("b", "a", SUPPORTS, 0.9, false, "", REJECTED);
            assertThat(found(rule, map)).isEmpty();
        }

        @Test
        void aRepetitionClosesACircle() {
            MapBuilder map = claims(map(), "a", "again", "b")
                    .supports("a", "b", 0.9)
                    .supports("b", "again", 0.9)
                    .relation("a", "again", EQUIVALENT, 0.9, true, "same", PROPOSED);
            assertThat(found(rule, map)).containsExactly(Set.of("a", "again", "b"));
        }

        @Test
        void aLongChainDoesNotExhaustASmallStack() throws InterruptedException {
            int length = 1_500;
            MapBuilder map = map();
            IntStream.range(0, length).forEach(at -> map.claim("n" + at, FACT, "n" + at));
            IntStream.range(1, length)
                    .forEach(at ->
                            map.relation("n" + (at - 1), "n" + at, SUPPORTS, 0.9, false, "", ReviewStatus.PROPOSED));
            Ground ground = Ground.of(map.contents());
            List<Match> matches = new ArrayList<>(List.of(Match.returned(List.of(0), null)));
            Thread small = new Thread(
                    null,
                    () -> {
                        matches.clear();
                        matches.addAll(rule.matches(ground));
                    },
                    "small stack",
                    180_000);
            List<Throwable> failures = new ArrayList<>();
            small.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            small.start();
            small.join();
            assertThat(failures).isEmpty();
            assertThat(matches).isEmpty();
        }
    }

    @Nested
    class SelfContradictions {

        private final GraphRule rule = new SelfContradiction();

        @Test
        void aDocumentThatAssertsBothIsFound() {
            assertThat(found(rule, claims(map(), "a", "b").contradicts("a", "b", 0.9)))
                    .containsExactly(Set.of("a", "b"));
        }

        @Test
        void oneThatOnlyReportsTheOtherIsNot() {
            MapBuilder map = claims(map(), "a")
                    .claim("b", FACT, "What b says", Holder.reported("Ana Sol"), NEUTRAL, null)
                    .contradicts("a", "b", 0.9);
            assertThat(found(rule, map)).isEmpty();
        }

        @Test
        void twoDocumentsAreNot() {
            MapBuilder map = claims(map(), "a").document("two", "Reply", "Union", 2021);
            assertThat(found(rule, claims(map, "b").contradicts("a", "b", 0.9))).isEmpty();
        }
    }

    @Nested
    class ChangedPositions {

        private final GraphRule rule = new ChangedPosition();

        private MapBuilder said(String one, String other, int year) {
            return map().claim("a", FACT, "It will open", Holder.reported(one), NEUTRAL, null)
                    .document("two", "Later", "Union", year)
                    .claim("b", FACT, "It will not open", Holder.reported(other), NEUTRAL, null)
                    .contradicts("a", "b", 0.9);
        }

        @Test
        void aHolderWhoSaysTheOppositeLaterIsFound() {
            assertThat(found(rule, said("Ana Sol", "ana sol", 2022))).containsExactly(Set.of("a", "b"));
        }

        @Test
        void anotherHolderTheSameDayOrAnUnknownDayIsNot() {
            assertThat(found(rule, said("Ana Sol", "Ben Ray", 2022))).isEmpty();
            assertThat(found(rule, said("Ana Sol", "Ana Sol", 2020))).isEmpty();
            assertThat(found(rule, said("Ana Sol", "Ana Sol", 0))).isEmpty();
        }

        @Test
        void criticsAreNobodyInParticular() {
            assertThat(found(rule, said("Critics", "critics", 2022))).isEmpty();
        }
    }

    @Nested
    class SupportsByRepetition {

        private final GraphRule rule = new SupportByRepetition();

        @Test
        void aSupportInNearlyTheSameWordsIsFound() {
            MapBuilder map = map().claim("a", FACT, SAID)
                    .claim("b", FACT, SAID + ", we say")
                    .supports("b", "a", 0.9);
            assertThat(found(rule, map)).containsExactly(Set.of("a"));
        }

        @Test
        void aSupportThatSaysTheSameIsFound() {
            MapBuilder map = claims(map(), "a", "b", "c")
                    .supports("b", "a", 0.9)
                    .relation("a", "c", EQUIVALENT, 0.9, true, "same", PROPOSED)
                    .relation("b", "c", EQUIVALENT, 0.9, true, "same", PROPOSED);
            assertThat(found(rule, map)).containsExactly(Set.of("a"));
        }

        @Test
        void aReasonInOtherWordsIsNot() {
            MapBuilder map = map().claim("a", FACT, SAID)
                    .claim("b", FACT, "Counters on both banks were read for a year")
                    .supports("b", "a", 0.9);
            assertThat(found(rule, map)).isEmpty();
        }

        @Test
        void oneHolderInAnotherDocumentIsFoundOnlyWhereTheWordsAreMuchTheSame() {
            String other = "Every working day nine thousand cars use the bridge over the river";
            MapBuilder map = map().claim("a", FACT, SAID);
            map.document("two", "Again", "City", 2021).claim("b", FACT, other).supports("b", "a", 0.9);
            assertThat(found(rule, map)).containsExactly(Set.of("a"));
            MapBuilder twoVoices = map().claim("a", FACT, SAID);
            twoVoices
                    .document("two", "Again", "Union", 2021)
                    .claim("b", FACT, other)
                    .supports("b", "a", 0.9);
            assertThat(found(rule, twoVoices)).isEmpty();
        }
    }

    @Nested
    class ForAndAgainst {

        private final GraphRule rule = new BothWays();

        @Test
        void aClaimThatSupportsWhatItContradictsIsFoundAlsoThroughOthers() {
            assertThat(found(
                            rule,
                            claims(map(), "a", "b").supports("a", "b", 0.9).contradicts("a", "b", 0.9)))
                    .containsExactly(Set.of("a", "b"));
            MapBuilder chain = claims(map(), "a", "x", "b")
                    .supports("a", "x", 0.9)
                    .supports("x", "b", 0.9)
                    .contradicts("a", "b", 0.9);
            assertThat(found(rule, chain)).containsExactly(Set.of("a", "x", "b"));
        }

        @Test
        void supportForSomethingElseOrThroughALongChainIsNot() {
            MapBuilder map = claims(map(), "a", "b", "x", "y", "z")
                    .supports("a", "x", 0.9)
                    .supports("x", "y", 0.9)
                    .supports("y", "z", 0.9)
                    .supports("z", "b", 0.9)
                    .contradicts("a", "b", 0.9);
            assertThat(found(rule, map)).isEmpty();
        }
    }

    @Nested
    class DisagreeingNumbers {

        private final GraphRule rule = new NumbersDisagree(FiguresAtHand.with(new Tagger()));

        private MapBuilder said(String one, String other) {
            return map().claim("a", FACT, one)
                    .document("two", "Reply", "Union", 2021)
                    .claim("b", FACT, other);
        }

        @Test
        void differentFiguresForTheSameMatterAreFoundThoughNothingRelatesThem() {
            assertThat(found(
                            rule,
                            said(
                                    "The harbour bridge carries 30 per cent of the city's traffic.",
                                    "The harbour bridge carries 45 per cent of the city's traffic today.")))
                    .containsExactly(Set.of("a", "b"));
        }

        @Test
        void figuresForOtherMattersOtherYearsOrTheSameFigureAreNot() {
            assertThat(found(
                            rule,
                            said(
                                    "The harbour bridge carries 30 per cent of the city's traffic.",
                                    "The school bus serves 45 per cent of all pupils in the valley.")))
                    .isEmpty();
            assertThat(found(
                            rule,
                            said(
                                    "In 2010 the harbour bridge carried 30 per cent of the city's traffic.",
                                    "In 2020 the harbour bridge carried 45 per cent of the city's traffic.")))
                    .isEmpty();
            assertThat(found(
                            rule,
                            said(
                                    "The harbour bridge carries 30 per cent of the city's traffic.",
                                    "The harbour bridge carries 30 per cent of the city's traffic, we say.")))
                    .isEmpty();
        }
    }

    @Test
    void whatIsGoneFromTheTextsOrRejectedCountsNowhere() {
        MapBuilder map = claims(map(), "a", "b")
                .supports("a", "b", 0.9)
                .supports("b", "a", 0.9)
                .gone("b");
        assertThat(found(new CircularSupport(), map)).isEmpty();
    }
}
