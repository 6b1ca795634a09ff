package org.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Change;
import org.rejoinder.analysis.reasoning.NotInMap;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.ChangeView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = "Tells which claims would stand otherwise if something were otherwise.",
        footer = {
            "",
            "Claims are named by id or by words that say nearly the same, relations and arguments by id; each option may be",
            "given several times. The map itself is not changed.",
            "",
            "Examples:",
            "  rejoinder what-if --off \"the bridge halves the journey\"",
            "  rejoinder what-if --believe c-abcdefghijklmnop --cut r-abcdefghijklmnop --format json",
            "  rejoinder what-if --scenario \"Without the minister\""
        })
final class WhatIfCommand extends StoreCommand {

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the map (default: the only one).")
    @Nullable
    String map;

    @Option(names = "--off", paramLabel = "CLAIM", description = "Take this claim as rejected.")
    List<String> off = new ArrayList<>();

    @Option(names = "--believe", paramLabel = "CLAIM", description = "Believe this claim, whatever speaks against it.")
    List<String> believe = new ArrayList<>();

    @Option(names = "--on", paramLabel = "CLAIM", description = "Bring back this claim, which is rejected.")
    List<String> on = new ArrayList<>();

    @Option(names = "--cut", paramLabel = "ID", description = "Leave out this relation or argument.")
    List<String> cut = new ArrayList<>();

    @Option(names = "--restore", paramLabel = "ID", description = "Bring back this relation or argument.")
    List<String> restore = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "What is kept in the map under this name or id, in place of the options above.")
    @Nullable
    String scenario;

    @Mixin
    BasisOptions basis = new BasisOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv (default: table).")
    Listing.Form form = Listing.Form.TABLE;

    WhatIfCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    void checkOptions() {
        basis.basis();
        boolean supposed = !(off.isEmpty() && believe.isEmpty() && on.isEmpty() && cut.isEmpty() && restore.isEmpty());
        if (supposed == (scenario != null)) {
            throw wrong(
                    supposed
                            ? "Give a scenario or say what is otherwise, not both"
                            : "Say what is otherwise: --off, --believe, --on, --cut, --restore or --scenario");
        }
    }

    @Override
    int run(Application application) {
        ArgumentMap.Id chosen =
                MapChoice.map(application.get(ArgumentMaps.class), map).id();
        WhatIf whatIf = scenario == null ? supposed(application) : kept(application, chosen, scenario);
        List<Change> changes;
        try {
            changes = application.get(Reasoning.class).differences(chosen, basis.basis(), WhatIf.NOTHING, whatIf);
        } catch (NotInMap missing) {
            throw new NotFound(missing.getMessage() + ".");
        }
        List<ChangeView> views = ChangeView.of(changes, application.get(Claims.class));
        new Listing(
                        List.of("id", "before", "after", "strength before", "strength after", "text"),
                        views.stream().map(WhatIfCommand::row).toList(),
                        views)
                .print(form, terminal().data());
        terminal().say(views.isEmpty() ? "Nothing would change." : "%d claims would change.".formatted(views.size()));
        return ExitCodes.OK;
    }

    private WhatIf supposed(Application application) {
        try {
            return WhatIf.of(Map.of(
                    "off", ids(application, off),
                    "believe", ids(application, believe),
                    "on", ids(application, on),
                    "cut", cut,
                    "restore", restore));
        } catch (IllegalArgumentException unfit) {
            throw wrong(String.valueOf(unfit.getMessage()));
        }
    }

    private List<String> ids(Application application, List<String> claims) {
        return claims.stream()
                .map(claim -> ClaimChoice.claim(application, terminal(), claim).value())
                .toList();
    }

    private static WhatIf kept(Application application, ArgumentMap.Id map, String name) {
        return application.get(Scenarios.class).of(map).stream()
                .filter(one -> one.id().value().equals(name) || one.name().equalsIgnoreCase(name))
                .map(Scenario::whatIf)
                .findFirst()
                .orElseThrow(() -> new NotFound("The map keeps no scenario \"%s\".".formatted(name)));
    }

    private static List<String> row(ChangeView change) {
        return List.of(
                change.claim().value(),
                change.before().standing().label(),
                change.after().standing().label(),
                change.before().band(),
                change.after().band(),
                change.text());
    }
}
