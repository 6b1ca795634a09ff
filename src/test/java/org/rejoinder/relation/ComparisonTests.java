package org.rejoinder.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.Stance;
import org.rejoinder.language.Tagger;
import org.rejoinder.relation.Cue.Kind;

class ComparisonTests {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final ClaimReader READER = new ClaimReader(new Tagger(), LEXICON);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The dockers' union was founded in 1920 to protect its members from the shipowners. | The union was formed to keep newcomers out of the docks.
            The canal was built in 1870 to open the valley to trade.                           | Historians point out that the canal was built to move troops against the strikers, not goods.
            The tax was introduced in 1990 to pay for schools.                                 | Its purpose has always been to reward the landlords, and the tax does so.
            The agency was established in 1961 to counter the smuggling of weapons.            | From the first day the agency was created to spy on the neighbours.
            The curfew is not about safety.                                                    | The purpose of the curfew is to protect the young.
            """)
    void rivalAccountsOfWhySomethingWasMadeSpeakAgainstEachOther(String one, String other) {
        assertThat(cue(Kind.RIVAL_PURPOSE, one, other))
                .hasValueSatisfying(cue -> assertThat(cue.words()).startsWith("Both speak of "));
    }

    @Test
    void accountsThatNameTheSamePurposeAgree() {
        String one = "The fund was created to help farmers after floods.";
        String other = "The fund was set up to help farmers whom floods had ruined.";
        assertThat(cue(Kind.RIVAL_PURPOSE, one, other)).isEmpty();
        assertThat(cue(Kind.SAME_PURPOSE, one, other)).isPresent();
    }

    @Test
    void purposesOfDifferentThingsAreNotRivals() {
        assertThat(cue(
                        Kind.RIVAL_PURPOSE,
                        "The library was founded to lend books to miners.",
                        "The stadium was built to impress visitors."))
                .isEmpty();
    }

    @Test
    void comparableFiguresThatDifferSpeakAgainstEachOther() {
        assertThat(cue(
                        Kind.NUMBERS_DIFFER,
                        "Unemployment in the district stands at 18 per cent.",
                        "Only 12% of the district suffers from unemployment."))
                .hasValueSatisfying(cue -> assertThat(cue.words()).contains("18 per cent against 12%"));
    }

    @Test
    void theSameFigureAgrees() {
        String one = "The mill employs 900 people.";
        String other = "The mill gives work to 900 people.";
        assertThat(cue(Kind.NUMBERS_DIFFER, one, other)).isEmpty();
        assertThat(cue(Kind.SAME_NUMBER, one, other)).isPresent();
    }

    @Test
    void figuresOfDifferentKindsAreNotCompared() {
        assertThat(cue(Kind.NUMBERS_DIFFER, "The mill employs 900 people.", "The mill cost $12 million."))
                .isEmpty();
    }

    @Test
    void whatOneSaysAndTheOtherNegatesIsADenial() {
        assertThat(cue(Kind.DENIAL, "The cameras reduced crime.", "The cameras have not reduced crime."))
                .hasValueSatisfying(cue -> assertThat(cue.words()).contains("denies"));
        assertThat(cue(Kind.DENIAL, "The cameras reduced crime.", "The cameras reduced crime at night."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The treaty strengthens the courts. | The treaty weakens the courts.
            The levy will raise rents.         | The levy will cut rents.
            The dam protects the village.      | The dam harms the village.
            """)
    void oppositeWordsOfTheSameThingSpeakAgainstEachOther(String one, String other) {
        assertThat(cue(Kind.OPPOSITES, one, other))
                .hasValueSatisfying(cue -> assertThat(cue.words()).contains("against"));
    }

    @Test
    void aNegationTurnsOppositesRound() {
        assertThat(cue(Kind.OPPOSITES, "The treaty strengthens the courts.", "The treaty does not weaken the courts."))
                .isEmpty();
    }

    @Test
    void praiseAndBlameOfTheSameThingClash() {
        assertThat(cue(
                        Kind.EVALUATION_CLASH,
                        "The assembly is an essential and successful reform.",
                        "The assembly is a costly charade."))
                .hasValueSatisfying(cue -> assertThat(cue.words()).contains("essential", "costly"));
    }

    @Test
    void preventingHarmIsNoBlame() {
        ClaimReading reading = READER.read(Placed.fact("The vaccine prevents disease and reduces suffering."));
        assertThat(reading.tone()).isGreaterThan(0);
    }

    @Test
    void conductAgainstACommitmentBreaksIt() {
        Comparison comparison = compare(
                Placed.of(ClaimType.COMMITMENT, "The company is committed to protecting its workers."),
                Placed.of(ClaimType.FACT, "The company exposed its workers to dangerous dust for years."));
        assertThat(comparison.cues()).extracting(Cue::kind).contains(Kind.BROKEN_COMMITMENT);
    }

    @Test
    void anExceptionSpeaksAgainstARule() {
        assertThat(cue(
                        Kind.EXCEPTION,
                        "Every complaint was answered within a week.",
                        "Half of the complaints never received a reply."))
                .isPresent();
    }

    @Test
    void sameEffectWithAnotherCauseIsARivalCause() {
        assertThat(cue(
                        Kind.RIVAL_CAUSE,
                        "Rents rose because of new arrivals.",
                        "Rents rose because speculators bought the houses."))
                .isPresent();
    }

    @Test
    void callingSomethingAMythThrowsDoubtOnIt() {
        assertThat(cue(
                        Kind.REFUTATION,
                        "The canal brought wealth to the valley.",
                        "That the canal brought wealth to the valley is a myth."))
                .hasValueSatisfying(cue -> assertThat(cue.words()).contains("myth"));
    }

    @Test
    void aReportItsAuthorRejectsIsDisputed() {
        Comparison comparison = compare(
                Placed.reported("The mayor", Stance.REJECTED, "The bridge is safe."),
                Placed.fact("The bridge is cracked."));
        assertThat(comparison.cues())
                .filteredOn(cue -> cue.kind() == Kind.DISPUTED_REPORT)
                .singleElement()
                .satisfies(cue -> assertThat(cue.words()).contains("The mayor"));
    }

    @Test
    void whatIsFoundDoesNotDependOnWhichClaimComesFirst() {
        List<String> texts = List.of(
                "The tax was introduced to pay for schools.",
                "The tax was introduced to reward landlords.",
                "Rents rose by 18 per cent because of the tax.",
                "Rents fell by 12 per cent, and nobody was harmed.");
        for (String one : texts) {
            for (String other : texts) {
                if (!one.equals(other)) {
                    Features forth = new Features();
                    Features back = new Features();
                    compare(Placed.fact(one), Placed.fact(other)).describe(forth);
                    compare(Placed.fact(other), Placed.fact(one)).describe(back);
                    assertThat(forth.values().keySet()).isEqualTo(back.values().keySet());
                    forth.values()
                            .forEach((name, value) -> assertThat(back.values().get(name))
                                    .as(name)
                                    .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-9)));
                }
            }
        }
    }

    private static Optional<Cue> cue(Kind kind, String one, String other) {
        return compare(Placed.fact(one), Placed.fact(other)).cues().stream()
                .filter(cue -> cue.kind() == kind)
                .findFirst();
    }

    private static Comparison compare(PlacedClaim one, PlacedClaim other) {
        ClaimReading a = READER.read(one);
        ClaimReading b = READER.read(other);
        return new Comparison(
                a, b, one.embedding().cosine(other.embedding()), LEXICON, new IssueWeights(List.of(a, b)));
    }
}
