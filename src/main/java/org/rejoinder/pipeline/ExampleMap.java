package org.rejoinder.pipeline;

import java.util.concurrent.atomic.AtomicInteger;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.document.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Maps the bundled documents for whoever starts with an empty store, while the service already answers. */
@Component
@ConditionalOnBooleanProperty("rejoinder.examples")
class ExampleMap {

    private static final Logger log = LoggerFactory.getLogger(ExampleMap.class);
    private static final String TITLE = "NATO: three positions";

    private final Documents documents;
    private final ArgumentMaps maps;
    private final DocumentSources sources;
    private final IngestJobs jobs;

    ExampleMap(Documents documents, ArgumentMaps maps, DocumentSources sources, IngestJobs jobs) {
        this.documents = documents;
        this.maps = maps;
        this.sources = sources;
        this.jobs = jobs;
    }

    /** After {@link IngestJobs} has taken up what is left: examples cut off half-way are not queued twice. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void fill() {
        if (!documents.all().isEmpty() || !jobs.all().isEmpty()) {
            return;
        }
        ArgumentMap map = maps.findOrCreate(TITLE, null);
        IngestJobs.Job job = jobs.submit(map.id(), sources.examples());
        log.info(
                "Mapping {} example documents; the pages fill as they are done",
                job.items().size());
        AtomicInteger told = new AtomicInteger();
        jobs.watch(job.id(), now -> tell(now, told));
    }

    private static void tell(IngestJobs.Job job, AtomicInteger told) {
        for (; told.get() < job.items().size(); told.incrementAndGet()) {
            IngestJobs.Item item = job.items().get(told.get());
            if (item.problem() != null) {
                log.warn("{} could not be mapped: {}", item.source(), item.problem());
            } else if (item.result() instanceof IngestResult.Ingested ingested) {
                log.info(
                        "Mapped \"{}\": {} claims, {} relations ({} of {})",
                        ingested.document().title(),
                        ingested.claims(),
                        ingested.relations(),
                        told.get() + 1,
                        job.items().size());
            } else if (item.result() == null) {
                return;
            }
        }
    }
}
