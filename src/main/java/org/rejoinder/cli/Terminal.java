package org.rejoinder.cli;

import java.io.PrintStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes to.
 *
 * @param data standard output, in UTF-8: what was asked for and nothing else
 * @param messages standard error: everything said to the person
 * @param dataSeen whether data goes to a terminal
 * @param messagesSeen whether messages go to a terminal
 */
record Terminal(PrintStream data, PrintStream messages, boolean dataSeen, boolean messagesSeen) {

    private static final int OUTPUT = 1;
    private static final int ERROR = 2;

    /** The process's own streams. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal(OUTPUT),
                isTerminal(ERROR));
    }

    /** The process's own streams, without asking whether anybody looks: for what shows no progress. */
    static Terminal unseen() {
        return new Terminal(
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                false,
                false);
    }

    void say(String message) {
        messages.println(message);
    }

    /**
     * Java's own {@code Console} tells only whether input and output are both terminals, so that a bar would vanish as
     * soon as the data is written to a file; hence the C library is asked.
     */
    @SuppressWarnings("restricted") // Declared in the manifest: Enable-Native-Access.
    private static boolean isTerminal(int descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("isatty")
                .map(function -> linker.downcallHandle(
                        function, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
                .map(handle -> {
                    try {
                        return (int) handle.invokeExact(descriptor) == 1;
                    } catch (Throwable unknown) { // Declared so by method handles; without an answer there is no bar.
                        return false;
                    }
                })
                .orElse(false);
    }
}
