package org.rejoinder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.document.Quote;
import org.rejoinder.document.SnapshotText;

class SpreadTests {

    private static final String LONG =
            "The new bridge will cut the average commuting time of workers in the northern districts by 18 percent";

    private final List<Trace.Appearance> appearances = new ArrayList<>();
    private final Map<Document.Id, String> texts = new HashMap<>();

    @Test
    void aReportOfSomebodysOwnWordsIsLedBackToThem() {
        said("speech", "Anna Keller", 2021, "Journeys get shorter.", Holder.AUTHOR, Stance.ENDORSED);
        said("report", "Post", 2022, "journeys get shorter", Holder.reported("Anna Keller"), Stance.NEUTRAL);

        assertThat(spread().handovers())
                .containsExactly(new Spread.Handover(
                        id("speech"), id("report"), List.of(new Spread.NamesSpeaker("Anna Keller"))));
        assertThat(spread().gaps()).doesNotContain(Spread.Gap.SPEAKER_NOT_HEARD, Spread.Gap.NEVER_ASSERTED);
    }

    @Test
    void wordsHandedOnTwiceMakeAChain() {
        said("speech", "Anna Keller", 2021, "Journeys get shorter.", Holder.AUTHOR, Stance.ENDORSED);
        said("report", "Post", 2022, LONG, Holder.reported("Keller"), Stance.NEUTRAL);
        said("copy", "Mirror", 2023, "It is known: " + LONG, Holder.AUTHOR, Stance.ENDORSED);

        assertThat(spread().handovers())
                .extracting(Spread.Handover::from, Spread.Handover::to)
                .containsExactly(tuple(id("speech"), id("report")), tuple(id("report"), id("copy")));
        assertThat(spread().handovers().getLast().clues()).containsExactly(new Spread.SameWords(18));
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Keller, Anna Keller, true",
        "Dr. Anna Keller, Anna Keller, true",
        "Keller, Anna Keller, true",
        "Berta Keller, Anna Keller, false",
        "Anna, Anna Keller, false",
        "Kellermann, Anna Keller, false",
        "Anna Keller Foundation, Anna Keller, false",
        "Port Authority, Anna Keller, true",
        "the Port Authority, Anna Keller, true",
        "Authority, Anna Keller, false",
        "General, Anna Keller, false"
    })
    void onlyTheNameItselfOrAnAuthorsFamilyNameIsTheSpeaker(String speaker, String author, boolean same) {
        assertThat(Handovers.speaks(speaker, document("x", author, "Port Authority", 2021, null)))
                .isEqualTo(same);
    }

    @Test
    void theSameMeaningInOtherWordsIsNoHandover() {
        said(
                "one",
                "Anna Keller",
                2021,
                "The bridge makes the way to work much shorter.",
                Holder.AUTHOR,
                Stance.ENDORSED);
        said("two", "Post", 2022, "People get to work sooner by the bridge.", Holder.AUTHOR, Stance.ENDORSED);

        assertThat(spread().handovers()).isEmpty();
        assertThat(spread().origins()).hasSize(2);
    }

    @Test
    void theSameWordsOnTheSameDayOrWithoutADateLeadNowhere() {
        said("one", "Post", 2022, LONG, Holder.AUTHOR, Stance.ENDORSED);
        said("two", "Mirror", 2022, LONG, Holder.AUTHOR, Stance.ENDORSED);
        said("three", "Blog", 0, LONG, Holder.AUTHOR, Stance.ENDORSED);

        assertThat(spread().handovers()).isEmpty();
        assertThat(spread().origins()).hasSize(1);
        assertThat(spread().origins().getFirst().documents()).isEqualTo(3);
        assertThat(spread().gaps()).contains(Spread.Gap.DATE_UNKNOWN);
    }

    @Test
    void anOlderTextNeverHasItFromANewerOne() {
        said("old", "Post", 2020, "journeys get shorter", Holder.reported("Anna Keller"), Stance.NEUTRAL);
        said("new", "Anna Keller", 2021, "Journeys get shorter.", Holder.AUTHOR, Stance.ENDORSED);

        assertThat(spread().handovers()).isEmpty();
        assertThat(spread().gaps()).contains(Spread.Gap.SPEAKER_NOT_HEARD);
    }

    @Test
    void anAddressInTheTextLeadsToItsDocumentAndALongerAddressDoesNot() {
        said("speech", "Anna Keller", 2021, "Journeys get shorter.", Holder.AUTHOR, Stance.ENDORSED);
        said("link", "Post", 2022, "The way is shorter now.", Holder.AUTHOR, Stance.ENDORSED);
        texts.put(new Document.Id("d-link"), "See https://www.example.org/speech, she says.");
        assertThat(spread().handovers().getFirst().clues())
                .containsExactly(new Spread.LinksTo(URI.create("https://example.org/speech")));

        texts.put(new Document.Id("d-link"), "See https://example.org/speech-of-another and example.org/speech/two.");
        assertThat(spread().handovers()).isEmpty();
    }

    @Test
    void twoUndatedTextsThatQuoteEachOtherMakeNoCircle() {
        said("one", "Anna Keller", 0, "Journeys get shorter.", Holder.AUTHOR, Stance.ENDORSED);
        said("two", "Berta Maas", 0, "Journeys get shorter, it is clear.", Holder.AUTHOR, Stance.ENDORSED);
        said("one", "Anna Keller", 0, "journeys get shorter", Holder.reported("Berta Maas"), Stance.NEUTRAL);
        said("two", "Berta Maas", 0, "journeys get shorter!", Holder.reported("Anna Keller"), Stance.NEUTRAL);

        assertThat(spread().handovers())
                .hasSize(2)
                .allSatisfy(handover -> assertThat(handover.from()).isNotEqualTo(handover.to()));
    }

    @Test
    void whatIsMissingIsSaid() {
        said("report", "Post", 2022, "journeys get shorter", Holder.reported("Anna Keller"), Stance.NEUTRAL);

        assertThat(spread().gaps())
                .containsExactly(
                        Spread.Gap.SPEAKER_NOT_HEARD,
                        Spread.Gap.NEVER_ASSERTED,
                        Spread.Gap.NOT_REPEATED,
                        Spread.Gap.UNANSWERED);
    }

    @Test
    void aFootnoteIsASourceAndABareClaimHasNone() {
        said("bare", "Post", 2022, "Journeys get shorter.", Holder.AUTHOR, Stance.ENDORSED);
        assertThat(spread().gaps()).contains(Spread.Gap.NO_SOURCE);

        appearances.clear();
        said("noted", "Post", 2022, "Journeys get shorter.[3]", Holder.AUTHOR, Stance.ENDORSED);
        assertThat(spread().gaps()).doesNotContain(Spread.Gap.NO_SOURCE);
    }

    private Spread spread() {
        return Spreads.of(appearances, List.of(), texts, false, false);
    }

    private Occurrence.Id id(String document) {
        return appearances.stream()
                .filter(at -> at.document().id().value().equals("d-" + document))
                .findFirst()
                .orElseThrow()
                .occurrence()
                .id();
    }

    private void said(String id, String author, int year, String words, Holder holder, Stance stance) {
        Document document =
                document(id, author, null, year, year == 0 ? null : URI.create("https://example.org/" + id));
        SnapshotText text = new SnapshotText("x ".repeat(appearances.size()) + words);
        appearances.add(new Trace.Appearance(
                new Occurrence(
                        new Occurrence.Id("o-" + id + appearances.size()),
                        new Claim.Id("c-1"),
                        document.id(),
                        text.sha256(),
                        Quote.of(
                                text,
                                text.passage(
                                        text.value().length() - words.length(),
                                        text.value().length())),
                        null,
                        holder,
                        stance,
                        false,
                        AnchorState.EXACT),
                document));
    }

    private static Document document(
            String id, String author, @Nullable String publisher, int year, @Nullable URI url) {
        return new Document(
                new Document.Id("d-" + id),
                id,
                publisher,
                author,
                year == 0 ? null : LocalDate.of(year, 3, 1),
                url,
                null,
                id + ".txt",
                "text/plain",
                "en",
                1);
    }
}
