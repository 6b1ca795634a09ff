package org.rejoinder.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.UnfitMap;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.graph.CannotStart;
import org.rejoinder.graph.StoreUnavailable;
import org.rejoinder.importing.ImportRefused;
import org.rejoinder.review.DecisionRefused;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/** The one place where a command's failure becomes a message and an exit code. */
final class Failures implements IExecutionExceptionHandler {

    private final Terminal terminal;
    private final RejoinderCommand root;

    Failures(Terminal terminal, RejoinderCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        return tell(failure);
    }

    /** Says what failed; answers the exit code. */
    int tell(Exception failure) {
        if (root.verbose) {
            failure.printStackTrace(terminal.messages());
        }
        Throwable known = causes(failure).filter(Failures::isKnown).findFirst().orElse(failure);
        return switch (known) {
            case ParameterException wrong -> wrongUsage(wrong);
            case UnfitMap unfit -> tell(ExitCodes.USAGE, unfit.detail(), null);
            case ImportRefused refused -> tell(ExitCodes.USAGE, refused.getMessage(), null);
            case DecisionRefused refused -> tell(ExitCodes.USAGE, sentence(refused.getMessage()), null);
            case NotFound missing -> tell(ExitCodes.NOT_FOUND, missing.getMessage(), null);
            case UnreadableDocument unreadable ->
                tell(ExitCodes.UNREADABLE, unreadable.source() + ": " + unreadable.getMessage(), null);
            case MalformedFile malformed -> tell(ExitCodes.UNREADABLE, malformed.getMessage(), null);
            case CannotStart explained ->
                tell(ExitCodes.CANNOT_START, sentence(explained.getMessage()), explained.remedy());
            case StoreUnavailable gone ->
                tell(ExitCodes.CANNOT_START, sentence(gone.getMessage()), "Check the server, then try again.");
            case PortInUseException taken ->
                tell(
                        ExitCodes.CANNOT_START,
                        "Port %d is in use by another program.".formatted(taken.getPort()),
                        "Choose another with --port, or stop that program.");
            case CancellationException stopped ->
                tell(ExitCodes.INTERRUPTED, "Interrupted; nothing was left half-done.", null);
            case InterruptedException stopped ->
                tell(ExitCodes.INTERRUPTED, "Interrupted; nothing was left half-done.", null);
            case IOException file -> tell(ExitCodes.FAILURE, describe(file), null);
            default ->
                tell(
                        ExitCodes.FAILURE,
                        "Unexpected failure: " + known,
                        root.verbose ? null : "Run it again with --verbose for the details.");
        };
    }

    /** A wrong option: what is wrong, and where to read what is right. */
    int wrongUsage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        terminal.say(String.valueOf(wrong.getMessage()));
        boolean suggested = CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        terminal.say((suggested ? "More: " : "Try: ") + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    private int tell(int code, @Nullable String what, @Nullable String remedy) {
        terminal.say(String.valueOf(what));
        if (remedy != null) {
            terminal.say(remedy);
        }
        return code;
    }

    private static String sentence(@Nullable String text) {
        String words = String.valueOf(text);
        return words.endsWith(".") ? words : words + ".";
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof ParameterException
                || cause instanceof UnfitMap
                || cause instanceof NotFound
                || cause instanceof ImportRefused
                || cause instanceof DecisionRefused
                || cause instanceof UnreadableDocument
                || cause instanceof MalformedFile
                || cause instanceof CannotStart
                || cause instanceof StoreUnavailable
                || cause instanceof PortInUseException
                || cause instanceof CancellationException
                || cause instanceof InterruptedException
                || cause instanceof IOException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String describe(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "No permission for " + denied.getFile() + ".";
            case NoSuchFileException missing -> "There is no folder for " + missing.getFile() + ".";
            case FileSystemException file -> "%s: %s.".formatted(file.getFile(), file.getReason());
            default -> "Reading or writing failed: " + failure.getMessage();
        };
    }
}
