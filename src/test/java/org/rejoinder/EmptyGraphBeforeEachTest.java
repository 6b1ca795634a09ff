package org.rejoinder;

import org.neo4j.driver.Driver;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Empties the graph, schema and its history excepted. */
final class EmptyGraphBeforeEachTest extends AbstractTestExecutionListener {

    private static final String EMPTY = "MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n";

    @Override
    public void beforeTestMethod(TestContext context) {
        Driver driver = context.getApplicationContext().getBean(Driver.class);
        driver.executableQuery(EMPTY).execute();
    }
}
