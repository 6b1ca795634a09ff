package org.rejoinder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.Samples;
import org.rejoinder.claim.NotVerbatim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.graph.StoreUnavailable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;

/** What becomes of an accepted source whose taking in fails. */
class IngestJobsTests {

    private static final ArgumentMap.Id MAP = new ArgumentMap.Id("m-test");
    private static final List<DocumentSource> SOURCES = List.of(source("a.txt"), source("b.txt"));

    private final Pipeline pipeline = mock(Pipeline.class);

    @TempDir
    private Path data;

    private IngestJobs jobs;

    @BeforeEach
    void start() {
        jobs = open();
    }

    @AfterEach
    void stop() throws InterruptedException {
        jobs.destroy();
    }

    @Test
    void anErrorEndsTheJobAsFailedAndWhatWasNotTriedIsKept() throws Exception {
        when(pipeline.ingest(any(), any(), any())).thenThrow(new StackOverflowError("too deep"));
        IngestJobs.Job ended = submit();

        assertThat(ended.state()).isEqualTo(IngestJobs.State.FAILED);
        assertThat(ended.items().get(0).problem()).contains("too deep");
        assertThat(ended.items().get(1)).isEqualTo(new IngestJobs.Item("b.txt", null, null));
        assertThat(sourcesKept()).containsExactly("0000", "0001");
    }

    @Test
    void aJobAfterOneThatFailedIsDone() throws Exception {
        IngestResult known =
                new IngestResult.AlreadyKnown(Samples.read("Trams", "Trams.").document());
        when(pipeline.ingest(any(), any(), any()))
                .thenThrow(new OutOfMemoryError("no room"))
                .thenReturn(known);
        assertThat(submit().state()).isEqualTo(IngestJobs.State.FAILED);
        IngestJobs.Job next = jobs.submit(MAP, SOURCES);

        assertThat(jobs.ended(next.id()).join().state()).isEqualTo(IngestJobs.State.DONE);
    }

    @Test
    void whatAnEndedJobKeepsCanBeGivenUp() throws Exception {
        when(pipeline.ingest(any(), any(), any())).thenThrow(new StoreUnavailable(new IllegalStateException()));
        IngestJobs.Job ended = submit();

        assertThat(sourcesKept()).hasSize(2);
        assertThat(jobs.cancel(ended.id())).isTrue();
        assertThat(jobs.find(ended.id()))
                .get()
                .extracting(IngestJobs.Job::state)
                .isEqualTo(IngestJobs.State.CANCELLED);
        assertThat(sourcesKept()).isEmpty();
        assertThat(jobs.cancel(ended.id())).isFalse();
    }

    @Test
    void aSourceThatFailsAtEveryStartIsGivenUpAtTheThird() throws Exception {
        when(pipeline.ingest(any(), any(), any())).thenThrow(new IllegalStateException("a fault"));
        assertThat(submit().items())
                .allSatisfy(item -> assertThat(item.problem()).contains("a fault", "tried again"));
        assertThat(restart().items())
                .allSatisfy(item -> assertThat(item.problem()).contains("tried again"));
        assertThat(sourcesKept()).hasSize(2);

        assertThat(restart().items())
                .allSatisfy(item -> assertThat(item.problem()).contains("a fault", "given up"));
        assertThat(data.resolve("inbox")).isEmptyDirectory();
    }

    @Test
    void aSourceIsKeptAsLongAsTheStoreIsAway() throws Exception {
        when(pipeline.ingest(any(), any(), any())).thenThrow(new StoreUnavailable(new IllegalStateException()));
        assertThat(submit().state()).isEqualTo(IngestJobs.State.DONE);
        for (int start = 0; start < 5; start++) {
            assertThat(restart().items())
                    .allSatisfy(item -> assertThat(item.problem()).contains("does not answer", "tried again"));
        }
        assertThat(sourcesKept()).hasSize(2);
    }

    @Test
    void aSourceWhoseMapIsGoneOrWhoseQuotesAreNotVerbatimIsNotTriedAgain() throws Exception {
        when(pipeline.ingest(any(), any(), any()))
                .thenThrow(new MapGone(MAP, "a.txt"))
                .thenThrow(new NotVerbatim(
                        Samples.claim(Samples.snapshot(Samples.read("Trams", "Trams are cheap.")), "Trams")
                                .occurrence()));
        IngestJobs.Job ended = submit();

        assertThat(ended.items().get(0).problem()).contains("a.txt", "no map m-test", "another map");
        assertThat(ended.items().get(1).problem()).contains("do not stand", "given up");
        assertThat(data.resolve("inbox")).isEmptyDirectory();
    }

    private IngestJobs.Job submit() {
        return jobs.ended(jobs.submit(MAP, SOURCES).id()).join();
    }

    private IngestJobs.Job restart() throws InterruptedException {
        jobs.destroy();
        jobs = open();
        jobs.resume(new ApplicationReadyEvent(
                new SpringApplication(),
                new String[0],
                mock(ConfigurableWebServerApplicationContext.class),
                Duration.ZERO));
        return jobs.ended(jobs.all().getFirst().id()).join();
    }

    private IngestJobs open() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        return new IngestJobs(pipeline, clock, data.toString());
    }

    /** Names of the sources' files, sorted. */
    private List<String> sourcesKept() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("inbox"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .sorted()
                    .toList();
        }
    }

    private static DocumentSource source(String name) {
        return new DocumentSource(
                name, name.getBytes(StandardCharsets.UTF_8), "text/plain", DocumentSource.About.NOTHING);
    }
}
