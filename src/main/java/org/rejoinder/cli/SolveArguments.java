package org.rejoinder.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.argumentation.format.FrameworkFormat;

/**
 * Reads the arguments of {@code solve} as competitions give them, without picocli, whose preparations take longer than to solve
 * most frameworks. Whatever is unusual or wrong is left to picocli, which says what is wrong.
 */
final class SolveArguments {

    private final SolveCommand command;

    private SolveArguments(SolveCommand command) {
        this.command = command;
    }

    /** The command ready to run; empty if the arguments are not just the usual ones of {@code solve}. */
    static Optional<SolveCommand> read(Terminal terminal, String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("solve")) {
            return Optional.empty();
        }
        SolveCommand command = new SolveCommand(terminal);
        boolean usual = new SolveArguments(command).areUsual(arguments);
        return usual && command.wrongWith().isEmpty() ? Optional.of(command) : Optional.empty();
    }

    private boolean areUsual(String... arguments) {
        Set<String> given = new HashSet<>();
        for (int next = 1; next < arguments.length; next++) {
            String name = arguments[next];
            if (!given.add(name)) {
                return false;
            }
            if (name.equals("--certificate")) {
                command.certificate = true;
            } else if (++next == arguments.length || !set(name, arguments[next])) {
                return false;
            }
        }
        return true;
    }

    private boolean set(String name, String value) {
        if (value.startsWith("-") || value.startsWith("@")) {
            return false;
        }
        try {
            switch (name) {
                case "-p" -> command.task = SolveTask.of(value).orElse(null);
                case "-f" -> command.file = Path.of(value);
                case "-a" -> command.argument = value;
                case "--timeout" -> command.timeout = Double.valueOf(value);
                case "--format" -> {
                    command.format = Arrays.stream(FrameworkFormat.values())
                            .filter(format -> Labels.labelOf(format).equals(value))
                            .findFirst()
                            .orElse(null);
                    return command.format != null;
                }
                default -> {
                    return false;
                }
            }
            return true;
        } catch (NumberFormatException | InvalidPathException wrong) {
            return false;
        }
    }
}
