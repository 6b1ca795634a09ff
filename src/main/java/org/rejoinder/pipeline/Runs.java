package org.rejoinder.pipeline;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;
import org.rejoinder.document.ContentId;
import org.springframework.stereotype.Component;

/** The store of runs: which pipeline with which models found what. */
@Component
class Runs {

    /** Changes whenever the same document would give other claims or relations. */
    private static final String PIPELINE = "rejoinder-1";

    private static final List<String> MODELS = List.of(
            "opennlp-models-en 1.3.0",
            "all-MiniLM-L6-v2 (8 bit)",
            "rejoinder claim detection 1",
            "rejoinder relation classification 1");

    private static final String SAVE = """
            MERGE (run:Run {id: $id})
            ON CREATE SET run.startedAt = $startedAt, run.pipeline = $pipeline, run.models = $models
            """;

    private final Clock clock;

    Runs(Clock clock) {
        this.clock = clock;
    }

    /** A run over the text with this SHA-256; the same again gives the same id. */
    Run begin(String sha256) {
        return new Run(ContentId.of("n", PIPELINE, String.join("\n", MODELS), sha256), clock.instant());
    }

    /** Stores a run, or nothing if its id is there. */
    void save(TransactionContext transaction, Run run) {
        transaction
                .run(
                        SAVE,
                        Map.of(
                                "id",
                                run.id(),
                                "startedAt",
                                run.startedAt().atZone(ZoneOffset.UTC),
                                "pipeline",
                                PIPELINE,
                                "models",
                                MODELS))
                .consume();
    }
}
