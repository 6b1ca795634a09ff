package org.rejoinder.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that opens a store, works and closes it. */
abstract class StoreCommand implements Callable<Integer> {

    @Mixin
    StoreOptions store = new StoreOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Class<?> main;
    private final Terminal terminal;

    StoreCommand(Class<?> main, Terminal terminal) {
        this.main = main;
        this.terminal = terminal;
    }

    @Override
    public final Integer call() throws Exception {
        checkOptions();
        requireStore();
        try (Application application = Application.start(main, store.settingsOfStore())) {
            return run(application);
        }
    }

    /** Refuses options that do not go together, before anything is started. */
    void checkOptions() {}

    /** Refuses to go on without a store that is there; not so for a command that makes one. */
    void requireStore() {
        store.requireStore();
    }

    /** Does the work; answers the exit code. */
    abstract int run(Application application) throws Exception;

    final Terminal terminal() {
        return terminal;
    }

    final ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not called from a command line");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
