package org.rejoinder.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Clash;
import org.rejoinder.analysis.Clashes;
import org.rejoinder.analysis.Party;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.ClashFormats;
import org.rejoinder.exchange.ClashWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "clash",
        mixinStandardHelpOptions = true,
        description = "Sets two documents, holders or positions of a map head to head.",
        footer = {
            "",
            "Without --left and --right: the two documents that contradict each other most. Either may be given several",
            "times, which makes a position of several documents or holders.",
            "",
            "Examples:",
            "  rejoinder clash > handout.md",
            "  rejoinder clash --left statement.pdf --right \"Reply of the council\" --output handout.html",
            "  rejoinder clash --left \"holder:A. Mayor\" --right a.txt --right b.txt --right-name Critics --format csv"
        })
final class ClashCommand extends StoreCommand {

    private static final String DEFAULT_FORMAT = "markdown";

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the map (default: the only one).")
    @Nullable
    String map;

    @Option(
            names = {"-l", "--left"},
            paramLabel = "SIDE",
            description = "Title, file name or id of a document, or the name of a holder.")
    List<String> left = new ArrayList<>();

    @Option(
            names = {"-r", "--right"},
            paramLabel = "SIDE",
            description = "The same for the other side.")
    List<String> right = new ArrayList<>();

    @Option(
            names = {"--left-name"},
            paramLabel = "NAME",
            description = "What to call the left side.")
    @Nullable
    String leftName;

    @Option(
            names = {"--right-name"},
            paramLabel = "NAME",
            description = "What to call the right side.")
    @Nullable
    String rightName;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "markdown, html, csv or json (default: by the ending of --output, else markdown).")
    @Nullable
    String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write (default: standard output).")
    @Nullable
    Path output;

    ClashCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        if (left.isEmpty() != right.isEmpty()) {
            throw wrong("Name both sides, or neither for the two documents that contradict each other most");
        }
    }

    @Override
    int run(Application application) throws IOException {
        ClashWriter writer = writer(application.get(ClashFormats.class));
        ArgumentMap chosen = MapChoice.map(application.get(ArgumentMaps.class), map);
        Clashes clashes = application.get(Clashes.class);
        List<Document> documents = application.get(Documents.class).in(chosen.id());
        Clash clash = left.isEmpty()
                ? clashes.fiercest(chosen)
                        .orElseThrow(() -> new NotFound("No two documents of the map contradict each other."))
                : clashes.of(
                        chosen,
                        known(party(left, leftName, documents), chosen, clashes),
                        known(party(right, rightName, documents), chosen, clashes));
        if (!clash.left().party().shared(clash.right().party()).isEmpty()) {
            throw wrong("What is on one side cannot be on the other");
        }
        if (output == null) {
            writer.write(clash, terminal().data());
            terminal().data().flush();
        } else {
            OutputOptions.writeWhole(output, stream -> writer.write(clash, stream));
            terminal().say("Wrote " + output);
        }
        terminal()
                .say("%s / %s: %d questions, %d contradictions, %d agreements."
                        .formatted(
                                Listing.inOneLine(clash.left().title()),
                                Listing.inOneLine(clash.right().title()),
                                clash.questions().size(),
                                clash.contradictions(),
                                clash.agreements().size()));
        return ExitCodes.OK;
    }

    private ClashWriter writer(ClashFormats formats) {
        String wanted = format != null ? format : byEnding(formats);
        return formats.writer(wanted)
                .orElseThrow(() -> wrong("'%s' is not one of the formats %s"
                        .formatted(
                                wanted,
                                formats.writers().stream()
                                        .map(ClashWriter::format)
                                        .collect(Collectors.joining(", ")))));
    }

    private String byEnding(ClashFormats formats) {
        String name = String.valueOf(output);
        return formats.writers().stream()
                .filter(writer -> name.endsWith("." + writer.extension()))
                .map(ClashWriter::format)
                .findFirst()
                .orElse(DEFAULT_FORMAT);
    }

    private static Party party(List<String> members, @Nullable String name, List<Document> documents) {
        return Party.of(members.stream().map(member -> key(member, documents)).toList(), name);
    }

    private static Party known(Party party, ArgumentMap map, Clashes clashes) {
        List<String> strangers = clashes.strangers(map, party);
        if (!strangers.isEmpty()) {
            throw new NotFound("The map has no document and no holder %s; list them with: rejoinder documents"
                    .formatted(strangers.stream()
                            .map(stranger -> "\"" + stranger.replaceFirst("^holder:", "") + "\"")
                            .collect(Collectors.joining(", "))));
        }
        return party;
    }

    /** Documents by id, title or file name before holders of that name. */
    private static String key(String member, List<Document> documents) {
        return documents.stream()
                .filter(document -> document.id().value().equals(member)
                        || document.title().equalsIgnoreCase(member)
                        || document.source().equals(member))
                .map(document -> document.id().value())
                .findFirst()
                .orElse(member.startsWith("holder:") ? member : "holder:" + member);
    }
}
