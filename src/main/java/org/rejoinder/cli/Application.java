package org.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its web server, up for the length of one command; parts start when first asked for. */
final class Application implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param main the class Spring starts from
     * @param settings as on Spring's command line: {@code --name=value}
     * @throws CancellationException if the thread was interrupted meanwhile
     */
    static Application start(Class<?> main, List<String> settings) {
        List<String> all = new ArrayList<>(List.of(
                "--rejoinder.examples=false",
                "--logging.level.root=error",
                "--logging.level.org.rejoinder=error",
                // What cannot start is told by the command line itself, once and without a stack trace.
                "--logging.level.org.springframework.boot=off"));
        all.addAll(settings);
        Application application = new Application(new SpringApplicationBuilder(main)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                // Ctrl-C lets the command end and close; a hook of Spring's own would close under its feet.
                .registerShutdownHook(false)
                .run(all.toArray(String[]::new)));
        if (Thread.interrupted()) {
            application.close();
            throw new CancellationException("Interrupted while starting");
        }
        return application;
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        // Files closed on an interrupted thread are torn off; the flag is put back for the caller.
        boolean interrupted = Thread.interrupted();
        context.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
