package org.rejoinder;

import org.junit.jupiter.api.Nested;
import org.rejoinder.claim.ClaimsContract;
import org.rejoinder.document.ArgumentMapsContract;
import org.rejoinder.document.DocumentsContract;
import org.rejoinder.pipeline.PipelineContract;
import org.rejoinder.relation.RelationsContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** All stores and the pipeline on a server in another process, over {@code neo4j://}, as on a cluster. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ExternalServer.Routed.class)
@TestExecutionListeners(
        listeners = EmptyGraphBeforeEachTest.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
class RoutedServerIT {

    @Nested
    class OfMaps extends ArgumentMapsContract {}

    @Nested
    class OfDocuments extends DocumentsContract {}

    @Nested
    class OfClaims extends ClaimsContract {}

    @Nested
    class OfRelations extends RelationsContract {}

    @Nested
    class OfThePipeline extends PipelineContract {}
}
