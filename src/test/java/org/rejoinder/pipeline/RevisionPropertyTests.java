package org.rejoinder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.Samples;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;

/** A document is edited and put back again and again; its texts are made of few sentences, so that many places fit. */
class RevisionPropertyTests {

    private static final List<String> SENTENCES = List.of(
            "Trams cost the city 12 million euros.",
            "Buses are slow.",
            "Cars pollute the air of the whole region.",
            "Ferries sink.");

    private final Anchoring anchoring = new Anchoring();

    /** Few texts and many changes: the document comes back to each of them. */
    @Provide
    Arbitrary<List<String>> histories() {
        Arbitrary<List<String>> texts = Arbitraries.of(SENTENCES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(sentences -> String.join(" ", sentences))
                .list()
                .ofMinSize(2)
                .ofMaxSize(3);
        return texts.flatMap(some -> Arbitraries.of(some).list().ofMinSize(2).ofMaxSize(8));
    }

    @Property
    void whateverTheEditsEveryClaimFoundHasOneOccurrenceAtItsPlace(@ForAll("histories") List<String> history) {
        Document.Id document = new Document.Id("d-history");
        List<Occurrence> stored = List.of();
        String newest = "";
        for (String text : history) {
            if (text.equals(newest)) {
                continue;
            }
            newest = text;
            ReadDocument read = Samples.read("History", text);
            Snapshot now = Samples.snapshot(read, document);
            List<PlacedClaim> found = found(now);
            Revision revision = Revision.of(stored, now, found, Map.of(), anchoring);

            Stream<Occurrence> added = revision.added().stream().map(PlacedClaim::occurrence);
            List<Occurrence> after =
                    Stream.concat(revision.occurrences().stream(), added).toList();
            assertThat(after).extracting(Occurrence::id).doesNotHaveDuplicates();
            assertThat(after)
                    .extracting(Occurrence::id)
                    .as("only what is said to be merged goes")
                    .containsAll(stored.stream()
                            .map(Occurrence::id)
                            .filter(id -> !revision.merged().contains(id))
                            .toList());
            assertEachPlaceIsTakenOnce(after, now, found);
            stored = after;
        }
    }

    private static void assertEachPlaceIsTakenOnce(List<Occurrence> after, Snapshot now, List<PlacedClaim> found) {
        List<Occurrence> here = after.stream()
                .filter(occurrence -> occurrence.snapshot().equals(now.sha256()))
                .toList();
        assertThat(here).allSatisfy(occurrence -> {
            assertThat(occurrence.quote().isVerbatimIn(now.text())).isTrue();
            assertThat(occurrence.anchorState()).isIn(AnchorState.EXACT, AnchorState.MOVED);
        });
        for (PlacedClaim claim : found) {
            assertThat(here)
                    .as("occurrences of \"%s\"", claim.claim().text())
                    .filteredOn(occurrence ->
                            occurrence.claim().equals(claim.claim().id()))
                    .filteredOn(occurrence -> occurrence
                            .quote()
                            .passage()
                            .overlaps(claim.occurrence().quote().passage()))
                    .hasSize(1);
        }
        Set<List<Object>> places = new HashSet<>();
        assertThat(here)
                .allMatch(occurrence -> places.add(
                        List.of(occurrence.claim(), occurrence.quote().passage())));
    }

    /** Every sentence at every place is a claim. */
    private static List<PlacedClaim> found(Snapshot snapshot) {
        List<PlacedClaim> found = new ArrayList<>();
        SnapshotText text = snapshot.text();
        for (String sentence : SENTENCES) {
            int start = text.value().indexOf(sentence);
            while (start >= 0) {
                found.add(at(Samples.claim(snapshot, sentence), text, new Passage(start, start + sentence.length())));
                start = text.value().indexOf(sentence, start + 1);
            }
        }
        return found;
    }

    private static PlacedClaim at(PlacedClaim claim, SnapshotText text, Passage passage) {
        Occurrence first = claim.occurrence();
        Occurrence.Id id = new Occurrence.Id(ContentId.of(
                "o",
                first.snapshot(),
                Integer.toString(passage.start()),
                Integer.toString(passage.end()),
                first.claim().value()));
        return new PlacedClaim(
                claim.claim(),
                new Occurrence(
                        id,
                        first.claim(),
                        first.document(),
                        first.snapshot(),
                        Quote.of(text, passage),
                        first.section(),
                        first.holder(),
                        first.stance(),
                        first.loaded(),
                        first.anchorState()),
                claim.embedding());
    }
}
