package org.rejoinder.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;

class ReaderTextTests {

    private static final Margin.Beside NOTHING = new Margin.Beside(Map.of(), Map.of());

    @Test
    void everyCharacterOfABlockIsShownOnce() {
        Snapshot snapshot = paragraph("Before 🙂 the claim, and after.");
        List<ReaderText.Part> parts =
                ReaderText.of(snapshot, occurrences(snapshot, "the claim", "🙂 the claim, and"), NOTHING);

        assertThat(parts)
                .singleElement()
                .satisfies(part -> assertThat(part.words()).isEqualTo("Before 🙂 the claim, and after."));
    }

    @Test
    void aStretchBelongsToTheShortestClaimOverIt() {
        Snapshot snapshot = paragraph("One that holds another inside.");
        List<Occurrence> both = occurrences(snapshot, "One that holds another inside.", "another");

        List<ReaderText.Run> runs =
                ReaderText.of(snapshot, both, NOTHING).getFirst().runs();

        assertThat(runs).extracting(ReaderText.Run::text).containsExactly("One that holds ", "another", " inside.");
        assertThat(runs)
                .extracting(run -> occurrenceIn(run))
                .containsExactly(
                        both.get(0).id().value(),
                        both.get(1).id().value(),
                        both.get(0).id().value());
        assertThat(runs)
                .extracting(run -> run.mark() != null && run.mark().first())
                .containsExactly(true, true, false);
    }

    @Test
    void listItemsNestByTheirDepthAndKeepTheirMarkers() {
        SnapshotText text = new SnapshotText("1. one\n2. two\n- two a\n3. three");
        Snapshot snapshot = new Snapshot(
                "sha",
                new Document.Id("d-x"),
                text,
                List.of(item(3, 6, 1), item(10, 13, 1), item(16, 21, 2), item(25, 30, 1)),
                Samples.TAKEN_AT);

        ReaderText.Part list = ReaderText.of(snapshot, List.of(), NOTHING).getFirst();

        assertThat(list.children()).extracting(ReaderText.Part::words).containsExactly("one", "two", "three");
        assertThat(list.children()).extracting(ReaderText.Part::marker).containsExactly("1.", "2.", "3.");
        assertThat(list.children().get(1).children())
                .singleElement()
                .satisfies(below -> assertThat(below.marker() + below.words()).isEqualTo("-two a"));
    }

    @Test
    void aClaimIsUnansweredOnlyIfNothingSupportsItAndNothingElseOpposesWhatContradictsIt() {
        assertThat(Bearing.of(false, true, false)).isEqualTo(Bearing.UNANSWERED);
        assertThat(Bearing.of(false, true, true)).isEqualTo(Bearing.CONTESTED);
        assertThat(Bearing.of(true, true, false)).isEqualTo(Bearing.BOTH);
        assertThat(Bearing.of(true, false, false)).isEqualTo(Bearing.SUPPORTED);
        assertThat(Bearing.of(false, false, false)).isEqualTo(Bearing.PLAIN);
    }

    @Test
    void everyStretchTellsWhereItBeginsInCodePoints() {
        Snapshot snapshot = paragraph("Before 🙂 the claim, and after.");

        List<ReaderText.Run> runs = ReaderText.of(snapshot, occurrences(snapshot, "the claim"), NOTHING)
                .getFirst()
                .runs();

        assertThat(runs)
                .allSatisfy(run -> assertThat(snapshot.text()
                                .substring(new Passage(
                                        run.at(),
                                        run.at()
                                                + run.text()
                                                        .codePointCount(
                                                                0, run.text().length()))))
                        .isEqualTo(run.text()));
    }

    private static @Nullable String occurrenceIn(ReaderText.Run run) {
        return run.mark() == null ? null : run.mark().occurrence();
    }

    private static Block item(int start, int end, int level) {
        return new Block(Block.Kind.LIST_ITEM, new Passage(start, end), level, null);
    }

    private static Snapshot paragraph(String words) {
        return Samples.snapshot(Samples.read("A title", words));
    }

    private static List<Occurrence> occurrences(Snapshot snapshot, String... quotes) {
        return Stream.of(quotes)
                .map(quote -> Samples.claim(snapshot, quote).occurrence())
                .toList();
    }

    /** Claims have ids of their own, so balances can be told apart by claim. */
    @Test
    void aMarkTellsHowItsClaimStands() {
        Snapshot snapshot = paragraph("A claim.");
        List<Occurrence> one = occurrences(snapshot, "A claim.");
        Claim.Id claim = one.getFirst().claim();

        ReaderText.Run run = ReaderText.of(
                        snapshot, one, new Margin.Beside(Map.of(claim, Bearing.UNANSWERED), Map.of()))
                .getFirst()
                .runs()
                .getFirst();

        assertThat(run.mark()).isNotNull();
        assertThat(run.mark().standing()).isEqualTo("unanswered");
    }
}
