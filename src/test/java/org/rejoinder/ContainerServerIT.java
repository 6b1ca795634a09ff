package org.rejoinder;

import org.junit.jupiter.api.Nested;
import org.rejoinder.claim.ClaimsContract;
import org.rejoinder.document.ArgumentMapsContract;
import org.rejoinder.document.DocumentsContract;
import org.rejoinder.relation.RelationsContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** All stores on the server as it is published, in a container; skipped where there is no Docker engine. */
@Testcontainers(disabledWithoutDocker = true)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ContainerServerIT.Server.class)
@TestExecutionListeners(
        listeners = EmptyGraphBeforeEachTest.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
class ContainerServerIT {

    @Nested
    class OfMaps extends ArgumentMapsContract {}

    @Nested
    class OfDocuments extends DocumentsContract {}

    @Nested
    class OfClaims extends ClaimsContract {}

    @Nested
    class OfRelations extends RelationsContract {}

    static final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        // Stopped by Testcontainers' own watcher when the test process ends.
        @SuppressWarnings("resource")
        private static final Neo4jContainer CONTAINER = new Neo4jContainer("neo4j:2026.08.1-community");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            CONTAINER.start();
            new TemporaryData().initialize(context);
            TestPropertyValues.of(
                            "spring.neo4j.uri=" + CONTAINER.getBoltUrl(),
                            "spring.neo4j.authentication.username=neo4j",
                            "spring.neo4j.authentication.password=" + CONTAINER.getAdminPassword())
                    .applyTo(context);
        }
    }
}
