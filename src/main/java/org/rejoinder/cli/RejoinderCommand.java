package org.rejoinder.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself; it does something only through its commands. */
@Command(
        name = "rejoinder",
        mixinStandardHelpOptions = true,
        description = "Maps what documents claim, where, and how the claims support and contradict each other.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command the service starts (serve).",
            "",
            "Examples:",
            "  rejoinder serve --examples",
            "  rejoinder map statement.pdf reply.html --output map.html",
            "  rejoinder trace \"NATO was established to counter the Soviet Union\"",
            "",
            "Exit codes: 0 done, 1 unexpected failure, 2 wrong usage, 3 a document or",
            "map cannot be read, 4 not found, 5 store in use or out of reach, 6 the time was up,",
            "7 findings left, 8 a rule could not be used, 130 interrupted."
        })
final class RejoinderCommand {

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Tell every detail of a failure.")
    boolean verbose;
}
