package org.rejoinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.Dismissals;
import org.rejoinder.analysis.findings.Findings;
import org.rejoinder.analysis.findings.MapFindings;
import org.rejoinder.analysis.findings.Rule;
import org.rejoinder.analysis.findings.Severity;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Documents;
import org.rejoinder.exchange.FindingView;
import org.rejoinder.exchange.FindingsMarkdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Finds where the reasoning of a map is weak or unfinished, by named rules (docs/findings.md).",
        footer = {
            "",
            "For scripts: the exit code is 7 if findings of the severity of --fail-on or graver are left, and 8 if none is but",
            "a rule could not be used. Dismissed findings do not count; neither do those that --rule or --severity leave out.",
            "",
            "Examples:",
            "  rejoinder check",
            "  rejoinder check --severity weakness --format markdown > to-settle.md",
            "  rejoinder check --rule circular-support --rule self-contradiction --fail-on flaw"
        })
final class CheckCommand extends StoreCommand {

    @Option(
            names = {"-m", "--map"},
            paramLabel = "MAP",
            description = "Title or id of the map (default: the only one).")
    @Nullable
    String map;

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description = "Only findings of this rule; may be given several times.")
    List<String> rules = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "LEAST",
            description = "Only flaw, or weakness and graver, or remark and graver.")
    @Nullable
    Severity severity;

    @Option(
            names = "--fail-on",
            paramLabel = "LEAST",
            defaultValue = "flaw",
            description =
                    "flaw, weakness, remark or never: from which severity on findings make the exit code 7 (default: flaw).")
    FailOn failOn = FailOn.FLAW;

    @Option(names = "--dismissed", description = "List dismissed findings too.")
    boolean dismissed;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json, csv or markdown (default: table).")
    Form form = Form.TABLE;

    /** From which severity on findings fail a script. */
    enum FailOn {
        FLAW,
        WEAKNESS,
        REMARK,
        NEVER;

        boolean failsOn(Severity found) {
            return this != NEVER && found.isAtLeast(Severity.valueOf(name()));
        }
    }

    /** How to print. */
    enum Form {
        TABLE,
        JSON,
        CSV,
        MARKDOWN
    }

    CheckCommand(Class<?> main, Terminal terminal) {
        super(main, terminal);
    }

    @Override
    int run(Application application) {
        ArgumentMap chosen = MapChoice.map(application.get(ArgumentMaps.class), map);
        MapFindings findings = application.get(Findings.class).of(chosen.id());
        requireKnown(findings);
        Map<String, Dismissal> dismissals = application.get(Dismissals.class).of(chosen.id()).stream()
                .collect(Collectors.toMap(Dismissal::finding, Function.identity()));
        List<FindingView> wanted = FindingView.of(findings, dismissals).stream()
                .filter(finding -> rules.isEmpty() || rules.contains(finding.rule()))
                .filter(finding -> severity == null || finding.severity().isAtLeast(severity))
                .toList();
        List<FindingView> open =
                wanted.stream().filter(finding -> finding.dismissal() == null).toList();
        print(chosen, dismissed ? wanted : open, application);
        findings.faults().forEach(fault -> terminal().say("Rule not used: " + Listing.inOneLine(fault.toString())));
        terminal().say("%d findings, %d dismissed.".formatted(open.size(), wanted.size() - open.size()));
        if (open.stream().anyMatch(finding -> failOn.failsOn(finding.severity()))) {
            return ExitCodes.FINDINGS;
        }
        return findings.faults().isEmpty() ? ExitCodes.OK : ExitCodes.INCOMPLETE;
    }

    private void requireKnown(MapFindings findings) {
        for (String rule : rules) {
            if (findings.rules().stream().noneMatch(known -> known.name().equals(rule))) {
                throw new NotFound("There is no rule \"%s\" that can be used. There are: %s."
                        .formatted(
                                rule,
                                findings.rules().stream()
                                        .map(Rule::name)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    private void print(ArgumentMap chosen, List<FindingView> shown, Application application) {
        switch (form) {
            case TABLE -> listing(shown).print(Listing.Form.TABLE, terminal().data());
            case CSV -> listing(shown).print(Listing.Form.CSV, terminal().data());
            case JSON -> listing(shown).print(Listing.Form.JSON, terminal().data());
            case MARKDOWN ->
                terminal()
                        .data()
                        .print(FindingsMarkdown.of(
                                chosen, shown, application.get(Documents.class).in(chosen.id())));
        }
    }

    private static Listing listing(List<FindingView> shown) {
        return new Listing(
                List.of("id", "severity", "rule", "resting", "dismissed", "claim", "finding", "text"),
                shown.stream().map(CheckCommand::row).toList(),
                shown);
    }

    private static List<String> row(FindingView finding) {
        FindingView.DismissalView dismissal = finding.dismissal();
        return List.of(
                finding.id().value(),
                finding.severity().label(),
                finding.rule(),
                Integer.toString(finding.resting()),
                dismissal == null ? "" : dismissal.by(),
                finding.claims().getFirst().id().value(),
                finding.says(),
                finding.claims().getFirst().text());
    }
}
