package org.rejoinder.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Prints the version of the program and of the Java it runs on.",
        footer = {"", "Example:", "  rejoinder version"})
final class VersionCommand implements Callable<Integer>, IVersionProvider {

    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (String line : getVersion()) {
            terminal.data().println(line);
        }
        return ExitCodes.OK;
    }

    @Override
    public String[] getVersion() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return new String[] {
            "rejoinder " + (version == null ? "(built from source)" : version), "Java " + Runtime.version()
        };
    }
}
