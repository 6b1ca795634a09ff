package org.rejoinder.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.rejoinder.Rejoinder;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSource;
import org.springframework.boot.SpringApplication;

/**
 * The main program of the process that the kill test kills: queues some documents if it finds nothing on its folder, goes
 * on with what it finds otherwise, prints each step, and at the end the whole graph.
 */
final class IngestProcess {

    static final String STEP = "step ";
    static final String GRAPH = "graph ";

    private static final List<String> SUBJECTS = List.of("trams", "buses", "ferries", "bicycles", "trains");

    private static final List<Progress.Step> STEPS = List.of(Progress.Step.values());

    private IngestProcess() {}

    static void main(String[] arguments) {
        var context = SpringApplication.run(Rejoinder.class, arguments);
        IngestJobs jobs = context.getBean(IngestJobs.class);
        List<IngestJobs.Job> pending = jobs.all();
        String job;
        if (!pending.isEmpty()) {
            job = pending.getFirst().id();
        } else if (context.getBean(ArgumentMaps.class).all().isEmpty()) {
            ArgumentMap map = context.getBean(ArgumentMaps.class).findOrCreate("Traffic", null);
            job = jobs.submit(map.id(), sources()).id();
        } else {
            throw new IllegalStateException("The job was lost");
        }
        jobs.watch(job, now -> {
            if (now.progress() != null) {
                System.out.println(
                        STEP + moment(now.progress().document(), now.progress().step()));
            }
        });
        IngestJobs.Job ended = jobs.ended(job).join();
        for (IngestJobs.Item item : ended.items()) {
            if (item.problem() != null) {
                throw new IllegalStateException(item.problem());
            }
        }
        GraphDump.of(context.getBean(Driver.class)).forEach(line -> System.out.println(GRAPH + line));
        System.exit(SpringApplication.exit(context));
    }

    /** Moments of the job as numbers that grow. */
    static int moment(String document, Progress.Step step) {
        return SUBJECTS.indexOf(document.replace(".txt", "")) * STEPS.size() + STEPS.indexOf(step);
    }

    /** Texts that contradict each other, so that every document gets relations to those before it. */
    private static List<DocumentSource> sources() {
        List<DocumentSource> sources = new ArrayList<>();
        for (int number = 0; number < SUBJECTS.size(); number++) {
            String subject = SUBJECTS.get(number);
            String text = """
                    Why %1$s matter

                    The city council says that %1$s cost taxpayers %2$d million euros last year. \
                    Public transport reduces traffic because it replaces thousands of cars. \
                    Our study of 2023 shows that %1$s cut emissions by %3$d percent.

                    The city must %4$s spending on %1$s. Spending on public transport %5$s the economy. \
                    Critics claimed that "%1$s are slower than cars". This is %6$s.
                    """.formatted(
                            subject,
                            10 + number,
                            20 + 3 * number,
                            number % 2 == 0 ? "increase" : "end all",
                            number % 2 == 0 ? "helps" : "does not help",
                            number % 2 == 0 ? "false" : "true");
            sources.add(new DocumentSource(
                    subject + ".txt",
                    text.getBytes(StandardCharsets.UTF_8),
                    "text/plain",
                    DocumentSource.About.NOTHING));
        }
        return sources;
    }
}
