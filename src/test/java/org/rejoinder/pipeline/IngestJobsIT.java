package org.rejoinder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.RejoinderTest;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Documents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@RejoinderTest
class IngestJobsIT {

    private static final String TEXT =
            "Trams cost the city 12 million euros in 2023. Buses cause 30 percent of accidents.";

    @Autowired
    private IngestJobs jobs;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Value("${rejoinder.data}")
    private Path data;

    private ArgumentMap map;

    @BeforeEach
    void createMap() {
        map = maps.findOrCreate("Traffic", null);
    }

    @Test
    void takesInWhatCanBeReadAndSaysWhyTheRestCannot() throws Exception {
        IngestJobs.Job submitted =
                jobs.submit(map.id(), List.of(source("a.txt", TEXT), source("b.txt", ""), source("c.txt", TEXT + "!")));
        IngestJobs.Job ended = jobs.ended(submitted.id()).join();

        assertThat(ended.state()).isEqualTo(IngestJobs.State.DONE);
        assertThat(ended.progress()).isNull();
        assertThat(ended.items()).extracting(IngestJobs.Item::source).containsExactly("a.txt", "b.txt", "c.txt");
        assertThat(ended.items().get(0).result()).isInstanceOf(IngestResult.Ingested.class);
        assertThat(ended.items().get(1).result()).isNull();
        assertThat(ended.items().get(1).problem()).contains("b.txt");
        assertThat(ended.items().get(2).problem()).isNull();
        assertThat(documents.in(map.id())).extracting(Document::source).containsExactly("a.txt", "c.txt");
        assertThat(jobs.find(submitted.id())).contains(ended);
        assertThat(inbox()).isEmpty();
    }

    @Test
    void keepsAnAcceptedSourceOnDiskUntilItIsStored() throws Exception {
        List<List<Path>> kept = Collections.synchronizedList(new ArrayList<>());
        IngestJobs.Job job = jobs.submit(map.id(), List.of(source("a.txt", TEXT)));
        jobs.watch(job.id(), now -> {
            if (now.progress() != null && now.progress().step() == Progress.Step.RELATE) {
                kept.add(inbox());
            }
        });
        assertThat(jobs.ended(job.id()).join().state()).isEqualTo(IngestJobs.State.DONE);

        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(files -> assertThat(files)
                        .extracting(file -> file.getFileName().toString())
                        .containsExactlyInAnyOrder("0000", "job.json"));
        assertThat(inbox()).isEmpty();
    }

    @Test
    void stopsARunningJobAndGoesOnWithTheNext() {
        IngestJobs.Job first = jobs.submit(map.id(), List.of(source("a.txt", TEXT), source("b.txt", TEXT + "!")));
        List<Boolean> stopped = Collections.synchronizedList(new ArrayList<>());
        jobs.watch(first.id(), now -> {
            if (now.progress() != null && stopped.isEmpty()) {
                stopped.add(jobs.cancel(first.id()));
            }
        });
        IngestJobs.Job second = jobs.submit(map.id(), List.of(source("c.txt", TEXT + "?")));

        assertThat(jobs.ended(first.id()).join().state()).isEqualTo(IngestJobs.State.CANCELLED);
        assertThat(jobs.ended(second.id()).join().state()).isEqualTo(IngestJobs.State.DONE);
        assertThat(stopped).containsExactly(true);
        assertThat(documents.in(map.id())).extracting(Document::source).containsExactly("c.txt");
        assertThat(inbox()).isEmpty();
        assertThat(jobs.cancel(first.id())).as("it has ended").isFalse();
    }

    @Test
    void stopsAWaitingJobBeforeItBegins() {
        IngestJobs.Job first = jobs.submit(map.id(), List.of(source("a.txt", TEXT)));
        List<IngestJobs.Job> second = Collections.synchronizedList(new ArrayList<>());
        jobs.watch(first.id(), now -> {
            if (now.progress() != null && second.isEmpty()) {
                second.add(jobs.submit(map.id(), List.of(source("b.txt", TEXT + "!"))));
                jobs.cancel(second.getFirst().id());
            }
        });

        assertThat(jobs.ended(first.id()).join().state()).isEqualTo(IngestJobs.State.DONE);
        assertThat(second).isNotEmpty();
        assertThat(jobs.find(second.getFirst().id()))
                .get()
                .extracting(IngestJobs.Job::state)
                .isEqualTo(IngestJobs.State.CANCELLED);
        assertThat(documents.in(map.id())).extracting(Document::source).containsExactly("a.txt");
    }

    @Test
    void tellsAWatcherEveryChangeInOrderUntilTheEnd() {
        List<IngestJobs.Job> seen = Collections.synchronizedList(new ArrayList<>());
        IngestJobs.Job job = jobs.submit(map.id(), List.of(source("a.txt", TEXT)));
        jobs.watch(job.id(), seen::add);
        IngestJobs.Job ended = jobs.ended(job.id()).join();

        assertThat(seen.stream().map(IngestJobs.Job::state).toList())
                .isSortedAccordingTo(Enum::compareTo)
                .endsWith(IngestJobs.State.DONE);
        assertThat(seen.stream()
                        .filter(now -> now.progress() != null)
                        .map(now -> now.progress().step())
                        .toList())
                .isNotEmpty()
                .isSorted();
        assertThat(seen.getLast()).isEqualTo(ended);
        List<IngestJobs.Job> late = new ArrayList<>();
        jobs.watch(job.id(), late::add);
        assertThat(late).as("whoever comes late is told the end").containsExactly(ended);
    }

    @Test
    void refusesWhatIsMeantForAMapThatIsGoneBeforeAnyWorkIsDone() {
        List<Progress> steps = Collections.synchronizedList(new ArrayList<>());
        assertThat(maps.delete(map.id())).isTrue();
        IngestJobs.Job job = jobs.submit(map.id(), List.of(source("a.txt", TEXT)));
        jobs.watch(job.id(), now -> {
            if (now.progress() != null) {
                steps.add(now.progress());
            }
        });
        IngestJobs.Job ended = jobs.ended(job.id()).join();

        assertThat(ended.items())
                .singleElement()
                .satisfies(item -> assertThat(item.problem()).contains("a.txt", "no map"));
        assertThat(steps).isEmpty();
        assertThat(inbox()).isEmpty();
        assertThat(documents.all()).isEmpty();
    }

    @Test
    void knowsNothingOfUnknownJobs() {
        assertThat(jobs.find("nothing")).isEmpty();
        assertThat(jobs.cancel("nothing")).isFalse();
    }

    private List<Path> inbox() {
        Path inbox = data.resolve("inbox");
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DocumentSource source(String name, String text) {
        return new DocumentSource(
                name, text.getBytes(StandardCharsets.UTF_8), "text/plain", DocumentSource.About.NOTHING);
    }
}
