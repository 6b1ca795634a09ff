package org.rejoinder;

import org.rejoinder.graph.Graph;
import org.rejoinder.pipeline.IngestJobs;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Stops the jobs of the test before and empties the graph, schema and its history excepted. */
final class EmptyGraphBeforeEachTest extends AbstractTestExecutionListener {

    private static final String EMPTY = "MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n";

    @Override
    public void beforeTestMethod(TestContext context) {
        IngestJobs jobs = context.getApplicationContext().getBean(IngestJobs.class);
        for (IngestJobs.Job job : jobs.all()) {
            jobs.cancel(job.id());
            jobs.ended(job.id()).join();
        }
        // Through the one door, so that whoever keeps what was read can tell that it is old.
        Graph graph = context.getApplicationContext().getBean(Graph.class);
        graph.update(transaction -> transaction.run(EMPTY).consume());
    }
}
