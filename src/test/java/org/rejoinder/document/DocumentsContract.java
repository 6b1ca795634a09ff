package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.graph.Graph;
import org.springframework.beans.factory.annotation.Autowired;

/** What the store of documents does on any server. */
public abstract class DocumentsContract {

    private static final String TEXT = "Trams are cheap to run. Buses are slow in the rain. Old roads last for ever.";

    @Autowired
    private Graph graph;

    @Autowired
    private Documents documents;

    @Test
    void givesBackWhatWasStored() {
        SnapshotText text = new SnapshotText("Heading\n• Emoji 🚋 e\u0301");
        Document document = new Document(
                new Document.Id("d-full"),
                "Trams",
                "City",
                "Ms Ode",
                LocalDate.of(2024, 2, 29),
                URI.create("https://city.example/trams?a=b"),
                "report",
                "trams.txt",
                "text/plain",
                "en",
                1);
        List<Block> blocks = List.of(
                new Block(Block.Kind.HEADING, new Passage(0, 7), 1, 3),
                new Block(Block.Kind.LIST_ITEM, new Passage(10, text.length()), 2, null));
        Snapshot snapshot = new Snapshot(text.sha256(), document.id(), text, blocks, Samples.TAKEN_AT);
        store(document, snapshot);

        assertThat(documents.find(document.id())).contains(document);
        assertThat(documents.snapshot(text.sha256())).contains(snapshot);
        assertThat(documents.newestSnapshot(document.id())).contains(snapshot);
        assertThat(documents.all()).containsExactly(document);
    }

    @Test
    void knowsNothingOfUnknownIds() {
        assertThat(documents.find(new Document.Id("d-nothing"))).isEmpty();
        assertThat(documents.snapshot("nothing")).isEmpty();
        assertThat(documents.newestSnapshot(new Document.Id("d-nothing"))).isEmpty();
        assertThat(documents.snapshots(new Document.Id("d-nothing"))).isEmpty();
    }

    @Test
    void storesNothingTwice() {
        ReadDocument read = Samples.read("Trams", TEXT);
        store(read);
        ReadDocument renamed = Samples.read("Other title", TEXT);
        store(renamed);

        assertThat(documents.all()).containsExactly(read.document());
        assertThat(documents.snapshots(read.document().id())).hasSize(1);
    }

    @Test
    void keepsSnapshotsInTheOrderTheyCameAndGoesBackToAnEarlierOne() {
        ReadDocument first = Samples.read("Trams", TEXT);
        store(first);
        Document.Id id = first.document().id();
        Snapshot second = Samples.snapshot(Samples.read("Trams", TEXT + " More."), id);
        graph.update(transaction -> documents.save(transaction, second));

        assertThat(documents.snapshots(id)).containsExactly(Samples.snapshot(first), second);
        assertThat(documents.taken(id))
                .containsExactly(
                        new Documents.Taken(first.text().sha256(), Samples.TAKEN_AT),
                        new Documents.Taken(second.sha256(), second.takenAt()));
        assertThat(documents.newestSnapshot(id)).contains(second);

        graph.update(
                transaction -> documents.makeNewest(transaction, first.text().sha256()));
        assertThat(documents.newestSnapshot(id)).contains(Samples.snapshot(first));
    }

    @Test
    void refusesASnapshotOfADocumentThatIsNotStored() {
        ReadDocument read = Samples.read("Trams", TEXT);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> graph.update(transaction -> documents.save(transaction, Samples.snapshot(read))));
        assertThat(documents.snapshot(read.text().sha256())).isEmpty();
    }

    @Test
    void recognisesANewerVersionByAddressOrByNameAndText() {
        URI address = URI.create("https://city.example/trams");
        Document addressed =
                store(Samples.read("Addressed", TEXT, null, address)).document();
        Document named = store(Samples.read("Named", TEXT + " Cars rust.")).document();

        assertThat(documents.earlierVersionOf(
                        Samples.read("New title", "Trams are cheap to run. Buses are fast.", null, address)))
                .contains(addressed);
        assertThat(documents.earlierVersionOf(Samples.read("Named", TEXT + " Cars rust quickly here.")))
                .contains(named);
        assertThat(documents.earlierVersionOf(Samples.read("Named", "All of this is about something else.")))
                .isEmpty();
        assertThat(documents.earlierVersionOf(Samples.read("Elsewhere", TEXT + " Cars rust quickly here.")))
                .isEmpty();
    }

    @Test
    void takesAnotherTextAtTheSameAddressForADocumentOfItsOwn() {
        URI address = URI.create("https://city.example/");
        store(Samples.read("Trams", TEXT, null, address));
        ReadDocument other = Samples.read("Harbour", "Ships leave the old port at noon on every day.", null, address);

        assertThat(documents.earlierVersionOf(other)).isEmpty();

        store(other);
        assertThat(documents.earlierVersionOf(
                        Samples.read("Ships", other.text().value() + " Few come back.", null, address)))
                .contains(other.document());
    }

    @Test
    void changesARecordOnlyInTheVersionThatWasRead() {
        Document stored = store(Samples.read("Trams", TEXT)).document();
        Document changed = documents.change(titled(stored, "Trams of the city"));

        assertThat(changed).isEqualTo(titled(stored, "Trams of the city", 2));
        assertThat(documents.find(stored.id())).contains(changed);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> documents.change(titled(stored, "Too late")))
                .withMessageContaining("version 2, not 1");
        assertThat(documents.find(stored.id())).contains(changed);
    }

    @Test
    void saysThatADocumentToChangeIsNotThere() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> documents.change(Samples.read("Trams", TEXT).document()));
    }

    @Test
    void searchesTitlesAndTexts() {
        Document trams = store(Samples.read("Trams", TEXT)).document();
        Document rails = store(Samples.read("Rails", "Iron rusts.")).document();

        assertThat(documents.search("rail", 10)).containsExactly(rails);
        assertThat(documents.search("the rain", 10)).containsExactly(trams);
        assertThat(documents.search("\"rain (", 10)).containsExactly(trams);
        assertThat(documents.search("rain iron", 1)).hasSize(1);
        assertThat(documents.search("**", 10)).isEmpty();
    }

    private static Document titled(Document document, String title) {
        return titled(document, title, document.version());
    }

    private static Document titled(Document document, String title, int version) {
        return new Document(
                document.id(),
                title,
                document.publisher(),
                document.author(),
                document.publishedOn(),
                document.url(),
                document.kind(),
                document.source(),
                document.mediaType(),
                document.language(),
                version);
    }

    @CanIgnoreReturnValue
    private ReadDocument store(ReadDocument read) {
        store(read.document(), Samples.snapshot(read));
        return read;
    }

    private void store(Document document, Snapshot snapshot) {
        graph.update(transaction -> {
            documents.save(transaction, document);
            documents.save(transaction, snapshot);
        });
    }
}
