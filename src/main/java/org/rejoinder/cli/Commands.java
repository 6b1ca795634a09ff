package org.rejoinder.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rejoinder.analysis.ClaimSearch;
import org.rejoinder.analysis.findings.Severity;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.argumentation.SupportReading;
import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.argumentation.strength.GradualSemantics;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import picocli.CommandLine;

/** The command line: what the program's {@code main} calls. */
public final class Commands {

    private static final String SERVE = "serve";
    private static final Set<String> ASKING_ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");
    private static final Set<String> FOR_EVERY_COMMAND = Set.of("-v", "--verbose");
    /** What answers within a second: nothing is looked up for it that it does not need. */
    private static final Set<String> QUICK = Set.of("solve", "version");

    private static final long SECONDS_TO_END = 20;

    private Commands() {}

    /**
     * Runs the command that {@code arguments} name and answers the exit code. Standard output carries nothing but its
     * data: what libraries print goes to standard error.
     *
     * @param main the class Spring starts from
     */
    public static int run(Class<?> main, String... arguments) {
        PrintStream output = System.out;
        Terminal terminal =
                first(arguments).filter(QUICK::contains).isPresent() ? Terminal.unseen() : Terminal.ofProcess();
        System.setOut(System.err);
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = endOnInterrupt(Thread.currentThread(), ended);
        if (!serves(arguments)) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
        try {
            return run(main, terminal, arguments);
        } finally {
            terminal.data().flush();
            terminal.messages().flush();
            System.setOut(output);
            ended.countDown();
        }
    }

    /** As {@link #run(Class, String...)}, with other streams. */
    static int run(Class<?> main, Terminal terminal, String... arguments) {
        RejoinderCommand root = new RejoinderCommand();
        Failures failures = new Failures(terminal, root);
        Optional<SolveCommand> solve = SolveArguments.read(terminal, arguments);
        if (solve.isPresent()) {
            return solve(solve.get(), terminal, failures);
        }
        VersionCommand version = new VersionCommand(terminal);
        // Looks for Groovy otherwise, in all of the hundreds of jars inside the built one.
        System.setProperty("picocli.disable.closures", "true");
        CommandLine line = new CommandLine(root);
        needed(commands(main, terminal, version), arguments).forEach(line::addSubcommand);
        line.getCommandSpec().versionProvider(version);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(version));
        line.registerConverter(ClaimType.class, new Labels<>(ClaimType.class))
                .registerConverter(ReviewStatus.class, new Labels<>(ReviewStatus.class))
                .registerConverter(RelationType.class, new Labels<>(RelationType.class))
                .registerConverter(Scope.class, new Labels<>(Scope.class))
                .registerConverter(FrameworkFormat.class, new Labels<>(FrameworkFormat.class))
                .registerConverter(ClaimSearch.Order.class, new Labels<>(ClaimSearch.Order.class))
                .registerConverter(Severity.class, new Labels<>(Severity.class))
                .registerConverter(CheckCommand.FailOn.class, new Labels<>(CheckCommand.FailOn.class))
                .registerConverter(CheckCommand.Form.class, new Labels<>(CheckCommand.Form.class))
                .registerConverter(Listing.Form.class, new Labels<>(Listing.Form.class))
                .registerConverter(PositionsCommand.Form.class, new Labels<>(PositionsCommand.Form.class))
                .registerConverter(Standing.class, new Labels<>(Standing.class))
                .registerConverter(SupportReading.class, new Labels<>(SupportReading.class))
                .registerConverter(GradualSemantics.class, new Labels<>(GradualSemantics.class))
                .registerConverter(Semantics.class, new Labels<>(Semantics.class))
                .registerConverter(TraceCommand.Form.class, new Labels<>(TraceCommand.Form.class));
        line.setOut(new PrintWriter(terminal.data(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.messages(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler((wrong, given) -> failures.wrongUsage(wrong));
        int code = line.execute(withDefaultCommand(arguments));
        terminal.data().flush();
        return code;
    }

    private static int solve(SolveCommand command, Terminal terminal, Failures failures) {
        int code;
        try {
            code = command.call();
        } catch (Exception failure) { // As picocli does it.
            code = failures.tell(failure);
        }
        terminal.data().flush();
        return code;
    }

    private static Map<String, Supplier<Object>> commands(Class<?> main, Terminal terminal, VersionCommand version) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put(SERVE, () -> new ServeCommand(main, terminal));
        commands.put("map", () -> new MapCommand(main, terminal));
        commands.put("trace", () -> new TraceCommand(main, terminal));
        commands.put("clash", () -> new ClashCommand(main, terminal));
        commands.put("check", () -> new CheckCommand(main, terminal));
        commands.put("reason", () -> new ReasonCommand(main, terminal));
        commands.put("what-if", () -> new WhatIfCommand(main, terminal));
        commands.put("positions", () -> new PositionsCommand(main, terminal));
        commands.put("import", () -> new ImportCommand(main, terminal));
        commands.put("export", () -> new ExportCommand(main, terminal));
        commands.put("convert", () -> new ConvertCommand(terminal));
        commands.put("documents", () -> new DocumentsCommand(main, terminal));
        commands.put("claims", () -> new ClaimsCommand(main, terminal));
        commands.put("relations", () -> new RelationsCommand(main, terminal));
        commands.put("decisions", () -> new DecisionsCommand(main, terminal));
        commands.put("solve", () -> new SolveCommand(terminal));
        commands.put("version", () -> version);
        return commands;
    }

    /** The one command that is named, since making all of them takes a noticeable part of a second; else all. */
    private static Map<String, Object> needed(Map<String, Supplier<Object>> commands, String... arguments) {
        Optional<String> named = first(arguments).filter(commands::containsKey);
        Map<String, Object> needed = new LinkedHashMap<>();
        commands.forEach((name, command) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                needed.put(name, command.get());
            }
        });
        return needed;
    }

    private static String[] withDefaultCommand(String... arguments) {
        if (namesCommand(arguments) || !serves(arguments)) {
            return arguments;
        }
        List<String> serve = new ArrayList<>(List.of(SERVE));
        serve.addAll(List.of(arguments));
        return serve.toArray(String[]::new);
    }

    private static boolean serves(String... arguments) {
        return first(arguments)
                .map(first -> first.equals(SERVE) || (isOption(first) && !ASKING_ABOUT_THE_PROGRAM.contains(first)))
                .orElse(true);
    }

    private static boolean namesCommand(String... arguments) {
        return first(arguments).filter(first -> !isOption(first)).isPresent();
    }

    /** The argument that decides what is run: options that every command has may stand before it. */
    private static Optional<String> first(String... arguments) {
        return Stream.of(arguments)
                .filter(argument -> !FOR_EVERY_COMMAND.contains(argument))
                .findFirst();
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("-");
    }

    /** Ctrl-C interrupts the command, which then removes what it has begun, and waits until it has. */
    private static Thread endOnInterrupt(Thread command, CountDownLatch ended) {
        return new Thread(
                () -> {
                    if (ended.getCount() > 0) {
                        command.interrupt();
                        try {
                            boolean inTime = ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
                            if (!inTime) {
                                System.err.println("The command did not end in time.");
                            }
                        } catch (InterruptedException stop) {
                            Thread.currentThread().interrupt();
                        }
                    }
                },
                "end-on-interrupt");
    }
}
