package org.rejoinder.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.ContentId;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Tagger;

class RelationClassifierTests {

    private static final RelationClassifier CLASSIFIER = new RelationClassifier(new Tagger());

    private static final List<String> RAILWAY_COMPANY = List.of(
            "The railway was founded in 1884 to bring the harvest of the valley to the coast.",
            "The company is committed to protecting the people who live along the line.",
            "Fares have fallen by 20 per cent since 2015.",
            "Every station is open to travellers in wheelchairs.",
            "The new tunnel will create 1,400 jobs.");

    private static final List<String> RAILWAY_CRITICS = List.of(
            "The railway was set up to carry soldiers into the valley and to break the miners' strikes.",
            "Fares have risen by 35 per cent since 2015.",
            "Half of the stations are closed to travellers in wheelchairs.",
            "Children cross the line on foot because the company took the footbridges away.",
            "Orchids grow on the old embankments.");

    @Test
    void proposesRivalAccountsOfAnOriginAsAContradiction() {
        List<Relation> relations = acrossRailway();
        assertThat(relations)
                .filteredOn(relation -> joins(relation, RAILWAY_COMPANY.getFirst(), RAILWAY_CRITICS.getFirst()))
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.type()).isEqualTo(RelationType.CONTRADICTS);
                    assertThat(relation.mutual()).isTrue();
                    assertThat(relation.reason())
                            .contains("why")
                            .contains("harvest")
                            .contains("soldiers");
                });
    }

    @Test
    void proposesFiguresThatDifferAsAContradictionAndNamesThem() {
        assertThat(acrossRailway())
                .filteredOn(relation -> joins(relation, RAILWAY_COMPANY.get(2), RAILWAY_CRITICS.get(1)))
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.type()).isEqualTo(RelationType.CONTRADICTS);
                    assertThat(relation.reason()).contains("20 per cent", "35 per cent");
                });
    }

    @Test
    void leavesAloneWhatHasNothingToDoWithAnything() {
        assertThat(acrossRailway()).noneMatch(relation -> touches(relation, RAILWAY_CRITICS.get(4)));
    }

    @Test
    void aMutualRelationIsStoredOnceFromTheSmallerId() {
        assertThat(acrossRailway())
                .filteredOn(Relation::mutual)
                .isNotEmpty()
                .allSatisfy(relation -> assertThat(relation.from()).isLessThan(relation.to()));
    }

    @Test
    void idsComeFromTheEndsAndTheTypeAndConfidencesAreProbabilities() {
        assertThat(acrossRailway()).allSatisfy(relation -> {
            assertThat(relation.id().value())
                    .isEqualTo(ContentId.of(
                            "r",
                            relation.from().value(),
                            relation.to().value(),
                            relation.type().label()));
            assertThat(relation.confidence()).isBetween(0.0, 1.0);
            assertThat(relation.reason()).isNotBlank();
        });
    }

    @Test
    void sameWordsAreEquivalentUnlessANegationOrAFigureDiffers() {
        PlacedClaim claim = other("a", 0, "The tunnel cost 90 million euros.");
        assertThat(single(claim, other("b", 0, "The tunnel, it is said, cost 90 million euros."))
                        .type())
                .isEqualTo(RelationType.EQUIVALENT);
        assertThat(classify(claim, other("b", 0, "The tunnel cost 190 million euros.")))
                .noneMatch(relation -> relation.type() == RelationType.EQUIVALENT);
        assertThat(classify(
                        other("a", 0, "The tunnel is safe for travellers."),
                        other("b", 0, "The tunnel is not safe for travellers.")))
                .noneMatch(relation -> relation.type() == RelationType.EQUIVALENT);
    }

    @Test
    void insideADocumentARebuttalPointsToTheReportItRebuts() {
        List<PlacedClaim> claims = List.of(
                Placed.claim(
                        "a",
                        0,
                        "",
                        "Safety",
                        org.rejoinder.claim.ClaimType.FACT,
                        org.rejoinder.claim.Holder.reported("The company"),
                        org.rejoinder.claim.Stance.REJECTED,
                        "The company claims that the tunnel is safe.",
                        Placed.words("the company claims that the tunnel is safe")),
                Placed.in(
                        "a", 60, "Safety", "In truth the tunnel is not safe.", Placed.words("the tunnel is not safe")));
        List<Relation> relations = CLASSIFIER.classify(new Pairing().within(claims), done -> {});
        assertThat(relations).singleElement().satisfies(relation -> {
            assertThat(relation.type()).isEqualTo(RelationType.CONTRADICTS);
            assertThat(relation.from()).isEqualTo(claims.get(1).claim().id());
            assertThat(relation.mutual()).isFalse();
        });
    }

    @Test
    void theOrderOfPairsDoesNotMatterAndARepetitionGivesTheSame() {
        List<CandidatePair> pairs = railwayPairs();
        List<CandidatePair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(CLASSIFIER.classify(shuffled, done -> {})).isEqualTo(CLASSIFIER.classify(pairs, done -> {}));
    }

    @Test
    void whichDocumentComesFirstDoesNotMatter() {
        List<PlacedClaim> company = document("company", RAILWAY_COMPANY);
        List<PlacedClaim> critics = document("critics", RAILWAY_CRITICS);
        assertThat(CLASSIFIER.classify(across(critics, company), done -> {}))
                .isEqualTo(CLASSIFIER.classify(across(company, critics), done -> {}));
    }

    @Test
    void tellsHowManyPairsAreBehind() {
        List<Integer> told = new ArrayList<>();
        List<CandidatePair> pairs = railwayPairs();
        assertThat(CLASSIFIER.classify(pairs, told::add)).isNotNull();
        assertThat(told).isSorted().last().isEqualTo(pairs.size());
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> CLASSIFIER.classify(railwayPairs(), done -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nothingToCompareGivesNothing() {
        assertThat(CLASSIFIER.classify(List.of(), done -> {})).isEmpty();
    }

    @Test
    void whatOneDocumentReportsOfAnotherAndTheOtherSaysItselfIsTheSameClaim() {
        PlacedClaim own = other(
                "policy",
                0,
                "The Harbour Board recognises the heavy and lasting burden that night freight puts on the old town.");
        PlacedClaim report = Placed.reported(
                "The Harbour Board",
                Stance.NEUTRAL,
                "The Harbour Board also claims that night freight puts the shops of the old town under a burden.");
        assertThat(single(own, report)).satisfies(relation -> {
            assertThat(relation.type()).isEqualTo(RelationType.EQUIVALENT);
            assertThat(relation.reason()).contains("in its own voice");
        });
    }

    @Test
    void aReportThatTurnsTheWordsRoundIsNotTheSameClaim() {
        PlacedClaim own =
                other("policy", 0, "The Harbour Board recognises the burden that night freight puts on the town.");
        PlacedClaim report = Placed.reported(
                "The Harbour Board",
                Stance.NEUTRAL,
                "The Harbour Board does not recognise the burden that night freight puts on the town.");
        assertThat(classify(own, report)).noneMatch(relation -> relation.type() == RelationType.EQUIVALENT);
    }

    private static List<Relation> acrossRailway() {
        return CLASSIFIER.classify(railwayPairs(), done -> {});
    }

    private static List<CandidatePair> railwayPairs() {
        return across(document("company", RAILWAY_COMPANY), document("critics", RAILWAY_CRITICS));
    }

    private static List<CandidatePair> across(List<PlacedClaim> claims, List<PlacedClaim> stored) {
        return new Pairing()
                .across(
                        claims,
                        claim -> stored.stream()
                                .map(placed -> new Claims.Near(
                                        placed, claim.embedding().cosine(placed.embedding())))
                                .toList());
    }

    private static List<PlacedClaim> document(String name, List<String> texts) {
        List<PlacedClaim> claims = new ArrayList<>();
        try (Embedder embedder = new Embedder()) {
            for (String text : texts) {
                claims.add(Placed.in(name, claims.size() * 200, null, text, embedder.embed(text)));
            }
        }
        return claims;
    }

    private static PlacedClaim other(String document, int start, String text) {
        return Placed.in(document, start, null, text, Placed.words(text));
    }

    private static List<Relation> classify(PlacedClaim one, PlacedClaim other) {
        return CLASSIFIER.classify(List.of(CandidatePair.across(one, other)), done -> {});
    }

    private static Relation single(PlacedClaim one, PlacedClaim other) {
        List<Relation> relations = classify(one, other);
        assertThat(relations).hasSize(1);
        return relations.getFirst();
    }

    private static boolean joins(Relation relation, String one, String other) {
        return touches(relation, one) && touches(relation, other);
    }

    private static boolean touches(Relation relation, String text) {
        String id = ContentId.of("c", text);
        return relation.from().value().equals(id) || relation.to().value().equals(id);
    }
}
