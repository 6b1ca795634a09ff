package org.rejoinder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rejoinder.argumentation.acceptance.Answer;
import org.rejoinder.argumentation.acceptance.Deadline;
import org.rejoinder.argumentation.acceptance.Extensions;
import org.rejoinder.argumentation.acceptance.Found;
import org.rejoinder.argumentation.acceptance.Solver;
import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.argumentation.format.FrameworkLimits;
import org.rejoinder.argumentation.format.MalformedFramework;
import org.rejoinder.argumentation.format.NamedFramework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A solver as in the ICCMA competitions. Knows neither stores nor documents, so it starts without the application.
 *
 * <p>Rules of 2023: Matti Järvisalo, Tuomo Lehtonen, Andreas Niskanen: ICCMA 2023, 5th International Competition on Computational
 * Models of Argumentation (Artificial Intelligence 342, 2025).
 */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = "Solves a task of abstract argumentation, as in the ICCMA competitions.",
        footer = {
            "",
            "A task is what is asked and under which semantics, as DS-PR.",
            "  SE one extension, EE all, CE how many,",
            "  DC whether some extension accepts the argument, DS whether all do;",
            "  CO complete, GR grounded, PR preferred, ST stable, SST semi-stable, ID ideal.",
            "",
            "Examples:",
            "  rejoinder solve -p SE-GR -f debate.tgf",
            "  rejoinder solve -p DS-PR -f debate.apx -a a7 --timeout 60",
            "  rejoinder solve -p EE-ST -f debate.af"
        })
final class SolveCommand implements Callable<Integer> {

    private static final String FOUND_NONE = "NO";
    private static final double LONGEST_TIMEOUT = 1e9;

    private final Terminal terminal;

    @Option(
            names = {"-p", "--problem"},
            required = true,
            paramLabel = "TASK",
            description = "SE, DC, DS, CE or EE, a hyphen, and CO, GR, PR, ST, SST or ID.",
            converter = SolveTask.Converter.class)
    @Nullable
    SolveTask task;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The framework.")
    @Nullable
    Path file;

    @Option(
            names = {"-a", "--argument"},
            paramLabel = "ARG",
            description = "The argument that DC and DS ask about.")
    @Nullable
    String argument;

    @Option(
            names = {"--format"},
            paramLabel = "FORMAT",
            description = "apx, tgf or i23 (default: as the file begins).")
    @Nullable
    FrameworkFormat format;

    @Option(
            names = {"--timeout"},
            paramLabel = "SECONDS",
            description = "Stop after that time with what is known by then (default: no limit).")
    @Nullable
    Double timeout;

    @Option(
            names = {"--certificate"},
            description = "After YES of DC and NO of DS, also an extension that shows it.")
    boolean certificate;

    @Spec
    @Nullable
    CommandSpec spec;

    SolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> wrong = wrongWith();
        if (wrong.isPresent()) {
            throw wrong(wrong.get());
        }
        if (task == null || file == null) {
            throw new IllegalStateException("Not called from a command line");
        }
        Deadline deadline =
                timeout == null ? Deadline.never() : Deadline.in(Duration.ofMillis(Math.round(timeout * 1000)));
        NamedFramework framework;
        try {
            framework = read(file);
        } catch (MalformedFramework malformed) {
            terminal.say(file + ": " + malformed.getMessage());
            return ExitCodes.UNREADABLE;
        }
        return answer(task, framework, deadline);
    }

    private int answer(SolveTask task, NamedFramework framework, Deadline deadline) {
        int number = argument == null ? -1 : framework.number(argument);
        if (argument != null && number < 0) {
            throw new NotFound("There is no argument '%s' in %s.".formatted(argument, file));
        }
        Solver solver = Solver.of(framework.framework(), task.semantics());
        return switch (task.question()) {
            case SE -> one(solver.extension(deadline), framework);
            case EE -> all(solver.extensions(deadline), framework);
            case CE -> count(solver.count(deadline));
            case DC -> credulous(solver, number, framework, deadline);
            case DS -> sceptical(solver, number, framework, deadline);
        };
    }

    /** What is wrong with the options, if anything. */
    Optional<String> wrongWith() {
        if (task == null || file == null) {
            return Optional.of("A task and a file are needed: -p TASK -f FILE");
        }
        if (task.asksAboutOne() && argument == null) {
            return Optional.of("%s is about an argument: name it with -a".formatted(task));
        }
        if (!task.asksAboutOne() && argument != null) {
            return Optional.of("%s is about no argument: leave out -a".formatted(task));
        }
        if (timeout != null && !(timeout > 0 && timeout <= LONGEST_TIMEOUT)) {
            return Optional.of("--timeout has to be a number of seconds above 0");
        }
        return Optional.empty();
    }

    private NamedFramework read(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            throw new NotFound("%s is a folder, not a file.".formatted(source));
        }
        try (InputStream stream = Files.newInputStream(source)) {
            return format == null ? FrameworkFormat.readAny(stream) : format.read(stream, FrameworkLimits.USUAL);
        } catch (NoSuchFileException missing) {
            throw new NotFound("There is no file %s.".formatted(source));
        }
    }

    private int one(Found<Optional<BitSet>> found, NamedFramework framework) {
        if (found instanceof Found.StoppedEarly) {
            return timeIsUp("no extension was found");
        }
        terminal.data()
                .println(found.value()
                        .map(extension -> line(extension, framework))
                        .orElse(FOUND_NONE));
        return ExitCodes.OK;
    }

    private int all(Extensions extensions, NamedFramework framework) {
        long count = 0;
        while (extensions.hasNext()) {
            terminal.data().println(line(extensions.next(), framework));
            count++;
        }
        return extensions.stoppedEarly() ? timeIsUp("these %,d extensions were found".formatted(count)) : ExitCodes.OK;
    }

    private int count(Found<BigInteger> found) {
        if (found instanceof Found.StoppedEarly) {
            return timeIsUp("there are at least %s extensions".formatted(found.value()));
        }
        terminal.data().println(found.value());
        return ExitCodes.OK;
    }

    private int credulous(Solver solver, int number, NamedFramework framework, Deadline deadline) {
        if (certificate) {
            return withCertificate(solver.extensionWith(number, deadline), "YES", "NO", framework);
        }
        return yesOrNo(solver.acceptedBySome(number, deadline));
    }

    private int sceptical(Solver solver, int number, NamedFramework framework, Deadline deadline) {
        if (certificate) {
            return withCertificate(solver.extensionWithout(number, deadline), "NO", "YES", framework);
        }
        return yesOrNo(solver.acceptedByEvery(number, deadline));
    }

    private int withCertificate(
            Found<Optional<BitSet>> found, String answerIfThere, String answerIfNot, NamedFramework framework) {
        if (found instanceof Found.StoppedEarly) {
            return timeIsUp("neither YES nor NO is known");
        }
        found.value()
                .ifPresentOrElse(
                        extension -> {
                            terminal.data().println(answerIfThere);
                            terminal.data().println(line(extension, framework));
                        },
                        () -> terminal.data().println(answerIfNot));
        return ExitCodes.OK;
    }

    private int yesOrNo(Answer answer) {
        if (answer == Answer.UNKNOWN) {
            return timeIsUp("neither YES nor NO is known");
        }
        terminal.data().println(answer);
        return ExitCodes.OK;
    }

    private int timeIsUp(String known) {
        terminal.say("The time was up: " + known + ".");
        return ExitCodes.TIME_IS_UP;
    }

    private static String line(BitSet extension, NamedFramework framework) {
        StringBuilder line = new StringBuilder("w");
        extension.stream()
                .forEach(member -> line.append(' ').append(framework.names().get(member)));
        return line.toString();
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not called from a command line");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
