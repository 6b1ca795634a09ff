package org.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.positions.Positioning;
import org.rejoinder.analysis.positions.Positions;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.PositionsMarkdown;
import org.rejoinder.exchange.PositionsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        description = "Tells who stands where in a map, and which claims most of the difference hangs on.",
        footer = {
            "",
            "Documents and reported holders are put in camps by what they agree on and contradict each other in. As a table:",
            "camps and cruxes; as csv: a line for each claim and participant that says something of it; json and markdown:",
            "everything.",
            "",
            "Examples:",
            "  rejoinder positions",
            "  rejoinder positions --accepted-only --camps 2 --format markdown > positions.md",
            "  rejoinder positions --format csv > stances.csv"
        })
final class PositionsCommand extends StoreCommand {

    /** In what form. */
    enum Form {
        TABLE,
        JSON,
        CSV,
        MARKDOWN
    }

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the map (default: the only one).")
    @Nullable
    String map;

    @Mixin
    BasisOptions basis = new BasisOptions();

    @Option(
            names = "--camps",
            paramLabel = "MOST",
            defaultValue = "0",
            description = "At most so many camps, 2 to 6 (default: as many as there are reasons for).")
    int camps;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json, csv or markdown (default: table).")
    Form form = Form.TABLE;

    PositionsCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        basis.basis();
        if (camps != 0 && (camps < 2 || camps > Positioning.MOST_CAMPS)) {
            throw wrong("--camps goes from 2 to " + Positioning.MOST_CAMPS);
        }
    }

    @Override
    int run(Application application) {
        ArgumentMap chosen = MapChoice.map(application.get(ArgumentMaps.class), map);
        Positions found = application.get(Positioning.class).of(chosen.id(), basis.basis(), camps);
        PositionsView view = PositionsView.of(found, 0, Integer.MAX_VALUE, application.get(Claims.class));
        switch (form) {
            case TABLE -> table(view);
            case JSON -> terminal().data().println(Listing.json(view));
            case CSV -> stands(view).print(Listing.Form.CSV, terminal().data());
            case MARKDOWN -> terminal().data().print(PositionsMarkdown.of(chosen.title(), view));
        }
        terminal()
                .say("%d participants in %d camps, %d contested claims, %d shared across camps, %d cruxes."
                        .formatted(
                                found.placed().size(),
                                found.camps().size(),
                                found.contested().size(),
                                found.shared().size(),
                                found.cruxes().size()));
        return ExitCodes.OK;
    }

    private void table(PositionsView view) {
        List<List<String>> rows = new ArrayList<>();
        for (PositionsView.Participant who : view.participants()) {
            rows.add(List.of(
                    who.camp() == null ? "-" : Integer.toString(who.camp() + 1),
                    who.camp() == null ? "undecided" : who.firmness(),
                    Integer.toString(who.claims()),
                    Integer.toString(who.evidence()),
                    who.name()));
        }
        new Listing(List.of("CAMP", "HOW", "CLAIMS", "EVIDENCE", "PARTICIPANT"), rows, view.participants())
                .print(Listing.Form.TABLE, terminal().data());
        if (!view.cruxes().isEmpty()) {
            terminal().data().println();
            new Listing(
                            List.of("CHANGES", "CRUX"),
                            view.cruxes().stream()
                                    .map(crux -> List.of(
                                            Integer.toString(crux.changes().size()), crux.text()))
                                    .toList(),
                            view.cruxes())
                    .print(Listing.Form.TABLE, terminal().data());
        }
    }

    private static Listing stands(PositionsView view) {
        List<List<String>> rows = new ArrayList<>();
        for (PositionsView.Row claim : view.contested().items()) {
            for (PositionsView.Stand stand : claim.stands()) {
                PositionsView.Participant who = view.participants().get(stand.participant());
                rows.add(List.of(
                        claim.claim().value(),
                        claim.text(),
                        who.name(),
                        who.camp() == null ? "" : Integer.toString(who.camp() + 1),
                        stand.attitude().label(),
                        stand.document().value(),
                        stand.occurrence().value()));
            }
        }
        return new Listing(
                List.of("claim", "text", "participant", "camp", "attitude", "document", "occurrence"),
                rows,
                view.contested().items());
    }
}
