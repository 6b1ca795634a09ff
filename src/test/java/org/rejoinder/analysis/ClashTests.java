package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.relation.RelationType;

class ClashTests {

    private static final Party CITY = Party.of(new Document.Id("d-city"));
    private static final Party GROUP = Party.of(new Document.Id("d-group"));

    @Test
    void contradictionsThatHangTogetherAreOneQuestionNamedByTheirOwnWords() {
        Clash clash = Clash.of(debate().contents(), CITY, GROUP);

        assertThat(clash.questions()).hasSize(2);
        Clash.Question cost = clash.questions().getFirst();
        assertThat(cost.words()).contains("bridge", "costs").doesNotContain("the", "million");
        assertThat(texts(cost.left())).containsExactly("The bridge costs 12 million.");
        assertThat(texts(cost.right()))
                .containsExactly("The bridge costs at least 30 million.", "Nobody knows what the bridge costs.");
        assertThat(clash.contradictions()).isEqualTo(3);
    }

    @Test
    void whoAnswersWhomAndWhatStandsUnansweredIsTold() {
        Clash clash = Clash.of(debate().contents(), CITY, GROUP);
        Clash.Question cost = clash.questions().getFirst();

        assertThat(cost.rebuttals())
                .extracting(Clash.Rebuttal::direction)
                .containsExactly(Clash.Direction.RIGHT, Clash.Direction.BOTH);
        assertThat(cost.rebuttals().getFirst().first()).isEqualTo(Clash.Direction.LEFT);
        assertThat(cost.left().getFirst().answered()).isTrue();
        assertThat(cost.left().getFirst().reasons())
                .extracting(reason -> reason.held().claim().text())
                .containsExactly("Three firms have bid.");
        assertThat(claims(cost.unansweredLeft())).containsExactly("Three firms have bid.");
        assertThat(claims(cost.unansweredRight())).containsExactly("The bridge costs at least 30 million.");
    }

    @Test
    void whatBothSayIsAgreedOnAndWhatNobodyTouchesIsListed() {
        Clash clash = Clash.of(debate().contents(), CITY, GROUP);

        assertThat(clash.agreements())
                .extracting(agreement -> agreement.left().claim().text())
                .containsExactly("The river floods every spring.", "Ferries are slow.");
        assertThat(claims(clash.left().untouched())).containsExactly("Three firms have bid.", "Swans nest here.");
    }

    @Test
    void whatAPersonRejectedDoesNotCount() {
        MapContents contents = debate().relation(
                        "swans", "noise", RelationType.CONTRADICTS, 0.99, true, "rejected", ReviewStatus.REJECTED)
                .contents();

        assertThat(Clash.of(contents, CITY, GROUP).contradictions()).isEqualTo(3);
        assertThat(ClashTable.ofDocuments(contents).contradictions(0, 1)).isEqualTo(3);
    }

    @Test
    void anAcceptedContradictionComesBeforeAnyNumberOfProposedOnes() {
        MapContents contents = debate().relation(
                        "swans", "birds", RelationType.CONTRADICTS, 0.2, true, "accepted", ReviewStatus.ACCEPTED)
                .contents();

        Clash.Question first = Clash.of(contents, CITY, GROUP).questions().getFirst();
        assertThat(first.rebuttals().getFirst().accepted()).isTrue();
        assertThat(first.weight()).isEqualTo(1);
    }

    @Test
    void aDocumentDoesNotHoldWhatItDisputesButTheSpeakerDoes() {
        MapContents contents = debate().contents();
        Party mayor = Party.ofHolder("the Mayor");

        assertThat(Clash.of(contents, GROUP, mayor).right().claims()).isEqualTo(1);
        assertThat(claims(Clash.of(contents, GROUP, CITY).left().untouched())).doesNotContain("Noise is nothing.");
        assertThat(Clash.of(contents, mayor, GROUP).contradictions()).isEqualTo(1);
    }

    @Test
    void thePairThatClashesMostIsFoundAndPositionsByWhoContradictsWhom() {
        MapContents contents = debate().document("press", "Press", null, 2025)
                .claim("press", ClaimType.FACT, "The bridge will cost 40 million.")
                .contradicts("press", "cheap", 0.7)
                .contents();

        ClashTable table = ClashTable.ofDocuments(contents);
        assertThat(table.parties().get(table.fiercest().orElseThrow().one())).isEqualTo(CITY);
        ClashTable.Camps camps = table.camps().orElseThrow();
        assertThat(camps.left()).isEqualTo(CITY);
        assertThat(camps.right().documents()).containsExactly(new Document.Id("d-group"), new Document.Id("d-press"));
    }

    @Test
    void sidesKeepTheirNamesAndTheirKeysThereAndBack() {
        Party party = Party.of(List.of("d-city", "holder:Smith, John", " d-city "), " Friends ");

        assertThat(party.name()).isEqualTo("Friends");
        assertThat(party.keys()).containsExactly("d-city", "holder:Smith, John");
        assertThat(Party.of(party.keys(), null).keys()).isEqualTo(party.keys());
        assertThat(party.strangers(Set.of("d-city", "holder:City of Ahlen"))).containsExactly("holder:Smith, John");
    }

    private static MapBuilder debate() {
        return MapBuilder.map("The bridge", null)
                .document("city", "City", "City of Ahlen", 2023)
                .claim("cheap", ClaimType.STATISTIC, "The bridge costs 12 million.")
                .claim("bids", ClaimType.FACT, "Three firms have bid.")
                .claim("ferries", ClaimType.FACT, "Ferries are slow.")
                .claim("floods", ClaimType.FACT, "The river floods every spring.")
                .claim("jobs", ClaimType.PREDICTION, "Fishing will gain.")
                .claim("swans", ClaimType.FACT, "Swans nest here.")
                .document("group", "Group", null, 2024)
                .claim("dear", ClaimType.STATISTIC, "The bridge costs at least 30 million.")
                .claim("unknown", ClaimType.FACT, "Nobody knows what the bridge costs.")
                .claim("fish", ClaimType.PREDICTION, "Fishing will suffer.")
                .claim("slow", ClaimType.FACT, "The ferry takes an hour.")
                .claim("birds", ClaimType.FACT, "No bird lives at the river.")
                .claim(
                        "noise",
                        ClaimType.FACT,
                        "Noise is nothing.",
                        Holder.reported("the Mayor"),
                        Stance.REJECTED,
                        null)
                .claim("loud", ClaimType.FACT, "Noise makes ill.")
                .occurrence("floods", "The river floods every spring.", Holder.AUTHOR, Stance.ENDORSED, null)
                .relation("dear", "cheap", RelationType.CONTRADICTS, 0.9, false, "sums", ReviewStatus.PROPOSED)
                .contradicts("cheap", "unknown", 0.5)
                .contradicts("jobs", "fish", 0.6)
                .contradicts("noise", "loud", 0.6)
                .supports("bids", "cheap", 0.8)
                .supports("slow", "ferries", 0.8);
    }

    private static List<String> texts(List<Clash.Point> points) {
        return claims(points.stream().map(Clash.Point::held).toList());
    }

    private static List<String> claims(List<Clash.Held> held) {
        return held.stream().map(one -> one.claim().text()).toList();
    }
}
