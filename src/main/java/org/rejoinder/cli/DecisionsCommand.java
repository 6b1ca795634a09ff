package org.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.rejoinder.review.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description = "Lists what people have decided, newest first. Conditions add up.",
        footer = {
            "",
            "Examples:",
            "  rejoinder decisions --map \"NATO: three positions\"",
            "  rejoinder decisions --by Ana --action reject --format csv > rejected.csv",
            "  rejoinder decisions --about claim:c-abcdefghijklmnop --format json"
        })
final class DecisionsCommand extends StoreCommand {

    private static final int PAGE = 500;

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Only about this map and what stands in it (title or id).")
    @Nullable
    String map;

    @Option(names = "--by", paramLabel = "NAME", description = "Only of this person, the whole name.")
    @Nullable
    String by;

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description =
                    "accept, reject, reopen, retype, reword, flip, merge, split, add, revise, note, import or undo.")
    @Nullable
    Action action;

    @Option(
            names = "--about",
            paramLabel = "RECORD",
            description = "Only about this record: its kind and id, such as claim:c-… or relation:r-….")
    @Nullable
    String about;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv (default: table).")
    Listing.Form form = Listing.Form.TABLE;

    private @Nullable Subject subject;

    DecisionsCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        if (about != null) {
            subject = Subject.parse(about)
                    .orElseThrow(() -> wrong("--about takes a kind and an id, such as claim:c-… or relation:r-…"));
        }
    }

    @Override
    int run(Application application) {
        Decisions decisions = application.get(Decisions.class);
        ArgumentMap.Id inMap = MapChoice.optionalMap(application.get(ArgumentMaps.class), map);
        List<Decision> found = new ArrayList<>();
        Decisions.Page page;
        do {
            page = decisions.find(new Decisions.Filter(inMap, subject, by, action, found.size(), PAGE));
            found.addAll(page.decisions());
        } while (!page.decisions().isEmpty() && found.size() < page.total());
        new Listing(
                        List.of("id", "at", "by", "action", "undone", "about", "note"),
                        found.stream().map(DecisionsCommand::row).toList(),
                        found)
                .print(form, terminal().data());
        return ExitCodes.OK;
    }

    private static List<String> row(Decision decision) {
        String note = decision.note();
        return List.of(
                decision.id().value(),
                decision.at().toString(),
                decision.by(),
                decision.action().label(),
                decision.undone() ? "yes" : "no",
                decision.about().stream().map(Subject::toString).collect(Collectors.joining(" ")),
                note == null ? "" : note);
    }
}
