package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

class ClashPropertyTests {

    private static final Party LEFT = Party.of(new Document.Id("d-left"));
    private static final Party RIGHT = Party.of(new Document.Id("d-right"));

    @Property(tries = 80)
    void everyStandingContradictionBetweenTheSidesIsInExactlyOneQuestion(
            @ForAll @IntRange(min = 1, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        MapContents contents = random(claims, seed);

        List<Relation.Id> found = Clash.of(contents, LEFT, RIGHT).questions().stream()
                .flatMap(question -> question.rebuttals().stream())
                .map(rebuttal -> rebuttal.relation().id())
                .toList();

        assertThat(found)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(contents.relations().stream()
                        .filter(relation -> relation.type() == RelationType.CONTRADICTS
                                && relation.status() != ReviewStatus.REJECTED
                                && isLeft(relation.from().value())
                                        != isLeft(relation.to().value()))
                        .map(Relation::id)
                        .toList());
        assertThat(ClashTable.ofDocuments(contents).contradictions(0, 1)).isEqualTo(found.size());
    }

    @Property(tries = 80)
    void noQuestionGrowsBeyondWhatCanBeReadUnlessOneClaimClashesWithSoMany(
            @ForAll @IntRange(min = 1, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Clash clash = Clash.of(random(claims, seed), LEFT, RIGHT);

        assertThat(clash.questions()).allSatisfy(question -> {
            assertThat(question.left()).hasSizeLessThanOrEqualTo(12);
            assertThat(question.words()).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
        });
    }

    @Property(tries = 80)
    void theOtherWayRoundTheSidesChangePlacesAndNothingElse(
            @ForAll @IntRange(min = 1, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        MapContents contents = random(claims, seed);
        Clash clash = Clash.of(contents, LEFT, RIGHT);
        Clash turned = Clash.of(contents, RIGHT, LEFT);

        assertThat(turned.contradictions()).isEqualTo(clash.contradictions());
        assertThat(turned.agreements()).hasSameSizeAs(clash.agreements());
        assertThat(turned.left().untouched()).isEqualTo(clash.right().untouched());
    }

    @Property(tries = 80)
    void everyClaimOfASideIsTouchedOrUntouched(
            @ForAll @IntRange(min = 1, max = 20) int claims, @ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Clash clash = Clash.of(random(claims, seed), LEFT, RIGHT);
        Set<String> inQuestions = new HashSet<>();
        clash.questions()
                .forEach(question -> question.left()
                        .forEach(point ->
                                inQuestions.add(point.held().claim().id().value())));

        assertThat(clash.left().untouched())
                .noneMatch(held -> inQuestions.contains(held.claim().id().value()));
        assertThat(clash.left().untouched().size() + inQuestions.size())
                .isLessThanOrEqualTo(clash.left().claims());
    }

    private static boolean isLeft(String claim) {
        return claim.startsWith("c-l");
    }

    private static MapContents random(int claims, long seed) {
        Random random = new Random(seed);
        MapBuilder map = MapBuilder.map("Random", null);
        for (String side : List.of("left", "right")) {
            map.document(side, side, null, 2020 + random.nextInt(3));
            for (int claim = 0; claim < claims; claim++) {
                map.claim(
                        side.charAt(0) + "" + claim,
                        ClaimType.FACT,
                        "Word" + random.nextInt(9) + " is at place " + claim);
            }
        }
        Set<String> pairs = new HashSet<>();
        for (int relation = 0; relation < 2 * claims; relation++) {
            String from = (random.nextBoolean() ? "l" : "r") + random.nextInt(claims);
            String to = (random.nextBoolean() ? "l" : "r") + random.nextInt(claims);
            RelationType type = List.of(RelationType.values()).get(random.nextInt(3));
            ReviewStatus status = List.of(ReviewStatus.values()).get(random.nextInt(3));
            if (!from.equals(to) && pairs.add(from + to) && pairs.add(to + from)) {
                map.relation(from, to, type, random.nextDouble(), random.nextBoolean(), "why", status);
            }
        }
        return map.contents();
    }
}
