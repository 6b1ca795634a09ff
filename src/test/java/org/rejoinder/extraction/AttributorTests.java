package org.rejoinder.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Snapshot;
import org.rejoinder.language.Embedder;

class AttributorTests {

    private static final Embedder EMBEDDER = new Embedder();

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The minister says that rents are falling. | The minister | rents are falling.",
                "Secretary of State Mary Vale said the port was safe. | Mary Vale | the port was safe.",
                "Vale claimed “the port is the safest in the world” last year. | Vale | “the port is the safest in the world” last year.",
                "“The port is safe,” said Mary Vale, an engineer. | Mary Vale | The port is safe,",
                "According to Professor Ana Sol, half of the wells are dry. | Ana Sol | half of the wells are dry.",
                "Half of the wells are dry, according to the city auditor. | the city auditor | Half of the wells are dry",
                "A survey commissioned by the city found that most residents want a park. | A survey commissioned by the city | most residents want a park.",
                "Dr Ana Sol, who led the review, told the board that the dam was cracked. | Ana Sol | the dam was cracked.",
                "In her latest speech, Vale argued that taxes must rise. | Vale | taxes must rise.",
                "It is argued that towns can defend themselves. | unnamed | towns can defend themselves.",
                "Critics say that the plan is too dear. | Critics | the plan is too dear.",
                "The Ministry claims that nobody was hurt. | The Ministry | nobody was hurt.",
                "Mary Vale defended the budget, arguing that the town would gain. | Mary Vale | the town would gain.",
                "As Ana Sol notes, the wells are dry. | Ana Sol | the wells are dry."
            })
    void findsWhoIsReportedToSayWhat(String text, String speaker, String content) {
        Attribution attribution = Texts.lastAttribution(text);
        assertThat(attribution.holder().name()).isEqualTo(speaker);
        assertThat(Objects.requireNonNull(attribution.content()).of(text)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rents are falling.",
                "We believe that rents are falling.",
                "The figures show that rents are falling.",
                "NATO recognises that climate change matters.",
                "If anyone tells you that rents are falling, look again.",
                "The Mayor did not say that rents are falling.",
                "She was promised a house, and it burned.",
                "Our coalition holds that rents are falling."
            })
    void leavesTheAuthorsOwnVoiceToTheAuthor(String text) {
        assertThat(Texts.lastAttribution(text).holder().isAuthor()).isTrue();
    }

    @Test
    void followsThePronounToTheLastSpeaker() {
        Attribution next =
                Texts.lastAttribution("Jon Adler claimed that the port is safe. He went on stating that it pays.");
        assertThat(next.holder().name()).isEqualTo("Jon Adler");
        assertThat(Texts.lastAttribution("Ana Sol studied forty wells. She found that half of them are dry.")
                        .holder()
                        .name())
                .isEqualTo("Ana Sol");
    }

    @Test
    void takesANameInTheFullestFormTheDocumentGives() {
        assertThat(Texts.lastAttribution("We met Jon Adler in May.\n\nAdler says that the port is safe.")
                        .holder()
                        .name())
                .isEqualTo("Jon Adler");
        assertThat(Texts.lastAttribution("We met Jon Adler and Ida Adler.\n\nAdler says that the port is safe.")
                        .holder()
                        .name())
                .isEqualTo("Adler");
    }

    @Test
    void carriesAQuotationOnToItsEnd() {
        List<Segment> segments =
                Texts.segments("Ana Sol said: “The wells are dry. The fields are bare.” The council met in June.");
        List<String> holders = segments.stream()
                .map(segment -> Attributor.attributions(segments)
                        .getOrDefault(segment.passage(), Attribution.AUTHOR)
                        .holder()
                        .name())
                .toList();
        assertThat(holders).containsExactly("Ana Sol", "Ana Sol", "author");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chief Adler claims that patrols cut crime. This is simply not true. | REJECTED",
                "Chief Adler falsely claims that patrols cut crime. | REJECTED",
                "They pretend that patrols cut crime. | REJECTED",
                "Chief Adler claims that patrols cut crime. | NEUTRAL",
                "Mary Vale said that patrols cut crime. | NEUTRAL",
                "The auditor found that patrols cut crime. | ENDORSED",
                "Mary Vale points out that patrols cut crime. | ENDORSED",
                "Patrols cut crime. | ENDORSED"
            })
    void readsTheAuthorsStance(String text, Stance stance) {
        List<Segment> segments = Texts.segments(text);
        assertThat(Attributor.attributions(segments)
                        .getOrDefault(segments.getFirst().passage(), Attribution.AUTHOR)
                        .stance())
                .isEqualTo(stance);
    }

    @Test
    void placesAReportedClaimOnItsVeryWords() {
        Snapshot snapshot = Texts.snapshot("🕊️ Vale said that the port\nis safe.");
        PlacedClaim placed = place(snapshot).getFirst();
        assertThat(placed.claim().text()).isEqualTo("The port is safe.");
        assertThat(placed.occurrence().quote().exact()).isEqualTo("the port\nis safe.");
        assertThat(placed.occurrence().quote().isVerbatimIn(snapshot.text())).isTrue();
        assertThat(placed.embedding()).isEqualTo(EMBEDDER.embed("The port is safe."));
    }

    @Test
    void turnsAReportedNeedIntoAProposition() {
        PlacedClaim placed = place(Texts.snapshot("Secretary Mary Vale emphasized a need for women in office."))
                .getFirst();
        assertThat(placed.claim().text()).isEqualTo("There is a need for women in office.");
        assertThat(placed.occurrence().holder().name()).isEqualTo("Mary Vale");
    }

    @Test
    void givesTheSameWordsTheSameClaimAtTwoPlaces() {
        List<PlacedClaim> placed = place(Texts.snapshot("The port is safe.\n\nBut the port is safe!"));
        assertThat(placed).hasSize(2);
        assertThat(placed.get(0).claim().id()).isEqualTo(placed.get(1).claim().id());
        assertThat(placed.get(0).occurrence().id())
                .isNotEqualTo(placed.get(1).occurrence().id());
        assertThat(place(Texts.snapshot("The port is safe.\n\nBut the port is safe!")))
                .isEqualTo(placed);
    }

    private static List<PlacedClaim> place(Snapshot snapshot) {
        List<Segment> segments = Texts.segments(snapshot.text().value());
        List<DetectedClaim> detected = segments.stream()
                .map(segment -> new DetectedClaim(segment, 0.9, ClaimType.FACT, 0.5, false))
                .toList();
        return new Attributor(EMBEDDER).attribute(snapshot, segments, detected, done -> {});
    }
}
