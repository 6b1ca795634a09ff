package org.rejoinder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Documents;
import org.rejoinder.relation.Relations;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pipeline does on any server. */
public abstract class PipelineContract {

    private static final String TEXT = """
            Trams cost the city 12 million euros in 2023. The city must not build more trams because trams are slow.

            Buses cause 30 percent of all accidents in the old town.
            """;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Autowired
    private Claims claims;

    @Autowired
    private Relations relations;

    @Test
    void takesInADocumentAndItsNextVersion() {
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        IngestResult first = ingest(map, TEXT);

        assertThat(first).isInstanceOfSatisfying(IngestResult.Ingested.class, ingested -> {
            assertThat(ingested.claims()).isEqualTo(claims.in(map.id()).size()).isGreaterThanOrEqualTo(3);
            assertThat(ingested.relations()).isEqualTo(relations.in(map.id()).size());
        });
        assertThat(ingest(map, TEXT)).isInstanceOf(IngestResult.AlreadyKnown.class);
        assertThat(ingest(map, TEXT + "\nFerries carried 900,000 passengers last year.\n"))
                .isInstanceOfSatisfying(IngestResult.Revised.class, revised -> {
                    assertThat(revised.document()).isEqualTo(first.document());
                    assertThat(revised.newClaims()).isPositive();
                });
        assertThat(documents.snapshots(first.document().id())).hasSize(2);
    }

    private IngestResult ingest(ArgumentMap map, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return pipeline.ingest(
                map.id(),
                new DocumentSource("traffic.txt", content, "text/plain", DocumentSource.About.NOTHING),
                Progress.Listener.NONE);
    }
}
