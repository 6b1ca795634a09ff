package org.rejoinder.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rejoinder.Samples;
import org.rejoinder.graph.Graph;
import org.springframework.beans.factory.annotation.Autowired;

/** What the store of maps does on any server. */
public abstract class ArgumentMapsContract {

    @Autowired
    private Graph graph;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Test
    void createsAMapOnceForATitle() {
        ArgumentMap created = maps.findOrCreate("Trams", "Are they cheap?");

        assertThat(created.version()).isEqualTo(1);
        assertThat(maps.findOrCreate("Trams", "Something else?")).isEqualTo(created);
        assertThat(maps.find(created.id())).contains(created);
        assertThat(maps.findOrCreate("trams", null).id()).isNotEqualTo(created.id());
        assertThat(maps.all()).extracting(ArgumentMap::title).containsExactly("Trams", "trams");
    }

    @Test
    void findsAMapByTheTitleItHasNow() {
        ArgumentMap renamed = maps.findOrCreate("Trams", null);
        renamed = maps.change(new ArgumentMap(renamed.id(), "Streetcars", null, 1));

        assertThat(maps.titled("Streetcars")).contains(renamed);
        assertThat(maps.titled("Trams")).isEmpty();
        assertThat(maps.findOrCreate("Streetcars", null)).isEqualTo(renamed);

        ArgumentMap second = maps.findOrCreate("Trams", "Are they cheap?");
        assertThat(second.id()).isNotEqualTo(renamed.id());
        assertThat(second).isEqualTo(new ArgumentMap(second.id(), "Trams", "Are they cheap?", 1));
        assertThat(maps.findOrCreate("Trams", null)).isEqualTo(second);

        assertThat(maps.change(new ArgumentMap(second.id(), "Rails", null, 1)).title())
                .isEqualTo("Rails");
        assertThat(maps.findOrCreate("Trams", null).id()).isNotIn(renamed.id(), second.id());
        assertThat(maps.all()).extracting(ArgumentMap::title).containsExactly("Rails", "Streetcars", "Trams");
    }

    @Test
    void stripsWhatAMapIsCreatedWith() {
        ArgumentMap created = maps.findOrCreate(" Trams ", "  ");

        assertThat(created).isEqualTo(new ArgumentMap(created.id(), "Trams", null, 1));
        assertThat(maps.titled("Trams ")).contains(created);
        assertThat(maps.findOrCreate("Buses", " Cheap? ").question()).isEqualTo("Cheap?");
    }

    @Test
    void refusesATitleOrQuestionThatNoMapCanHave() {
        String tooLong = "a".repeat(ArgumentMap.LONGEST_QUESTION + 1);
        ArgumentMap created = maps.findOrCreate("a".repeat(ArgumentMap.LONGEST_TITLE), tooLong.substring(1));

        assertUnfit("title", () -> maps.findOrCreate(" ", null));
        assertUnfit("title", () -> maps.findOrCreate(created.title() + "a", null));
        assertUnfit("question", () -> maps.findOrCreate("Trams", tooLong));
        assertUnfit("title", () -> maps.change(new ArgumentMap(created.id(), " ", null, 1)));
        assertUnfit("question", () -> maps.change(new ArgumentMap(created.id(), "Trams", tooLong, 1)));
        assertThat(maps.all()).containsExactly(created);
    }

    private static void assertUnfit(String field, ThrowingCallable call) {
        assertThatExceptionOfType(UnfitMap.class)
                .isThrownBy(call)
                .extracting(UnfitMap::field)
                .isEqualTo(field);
    }

    @Test
    void changesARecordOnlyInTheVersionThatWasRead() {
        ArgumentMap created = maps.findOrCreate("Trams", null);
        ArgumentMap changed = maps.change(new ArgumentMap(created.id(), "Streetcars", "Cheap?", 1));

        assertThat(changed).isEqualTo(new ArgumentMap(created.id(), "Streetcars", "Cheap?", 2));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> maps.change(new ArgumentMap(created.id(), "Too late", null, 1)));
        assertThat(maps.find(created.id())).contains(changed);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> maps.change(new ArgumentMap(new ArgumentMap.Id("m-nothing"), "T", null, 1)));
    }

    @Test
    void ofManyChangesAtOnceOnlyOneSucceeds() throws Exception {
        ArgumentMap created = maps.findOrCreate("Trams", null);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var outcomes = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            return maps.change(new ArgumentMap(created.id(), "Title " + number, null, 1))
                                            .version()
                                    == 2;
                        } catch (StaleVersion late) {
                            return false;
                        }
                    })
                    .toList());
            int succeeded = 0;
            for (var outcome : outcomes) {
                succeeded += outcome.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
        assertThat(maps.find(created.id()))
                .get()
                .extracting(ArgumentMap::version)
                .isEqualTo(2);
    }

    @Test
    void includesDocumentsInTheOrderTheyCameEachOnce() {
        ArgumentMap map = maps.findOrCreate("Trams", null);
        Document second = store("A", "Rails rust.");
        Document first = store("B", "Trams are cheap.");
        include(map, first);
        include(map, second);
        include(map, first);

        assertThat(documents.in(map.id())).containsExactly(first, second);
    }

    @Test
    void refusesToIncludeWhatIsNotStored() {
        ArgumentMap map = maps.findOrCreate("Trams", null);
        Document read = Samples.read("A", "Rails rust.").document();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> include(map, read));
    }

    @Test
    void excludesADocumentAndDeletesAMapWithoutLosingTheDocument() {
        ArgumentMap map = maps.findOrCreate("Trams", null);
        Document document = store("A", "Rails rust.");
        include(map, document);

        assertThat(maps.exclude(map.id(), document.id())).isTrue();
        assertThat(maps.exclude(map.id(), document.id())).isFalse();
        assertThat(documents.in(map.id())).isEmpty();
        assertThat(maps.delete(map.id())).isTrue();
        assertThat(maps.delete(map.id())).isFalse();
        assertThat(maps.all()).isEmpty();
        assertThat(documents.all()).containsExactly(document);
    }

    private Document store(String title, String text) {
        ReadDocument read = Samples.read(title, text);
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, Samples.snapshot(read));
        });
        return read.document();
    }

    private void include(ArgumentMap map, Document document) {
        graph.update(transaction -> maps.include(transaction, map.id(), document.id()));
    }
}
