package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.analysis.Carried;
import org.rejoinder.claim.Claim;
import org.rejoinder.exchange.Words;
import org.rejoinder.exchange.argdown.Plan.Group;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.RelationType;

/** Writes premises, inferences and conclusions; {@link Structure} reads them. */
final class StructureText {

    private final Plan plan;
    private final OwnData own;
    private final ArgdownText statements;
    private final StringBuilder text;

    StructureText(Plan plan, OwnData own, ArgdownText statements, StringBuilder text) {
        this.plan = plan;
        this.own = own;
        this.statements = statements;
        this.text = text;
    }

    /** Numbers given out, and what an inference that names none would draw on. */
    private static final class Numbering {
        private final Map<Claim.Id, Integer> numbers = new LinkedHashMap<>();
        private final Set<Integer> unused = new LinkedHashSet<>();
        private int last;
    }

    void write(Group group) {
        header(group);
        Numbering numbering = new Numbering();
        text.append('\n');
        for (Argument step : group.steps()) {
            premises(step, numbering);
            inference(group, step, numbering);
            conclusion(step, numbering, step.id().equals(group.steps().getLast().id()));
        }
    }

    private void header(Group group) {
        Argument last = group.steps().getLast();
        Carried carried = plan.kept.of(last.id());
        String source = Words.line(Objects.requireNonNullElse(Kept.text(carried, "source"), ""));
        boolean described = !source.isEmpty() && !Content.of(source).isBlank();
        text.append("\n<").append(group.title()).append('>');
        if (described) {
            text.append(": ").append(source);
        }
        Set<String> tags = new LinkedHashSet<>(Kept.texts(carried, "tags"));
        if (described) {
            Content.of(source).tags().forEach(tags::remove);
        }
        tags.forEach(tag -> text.append(' ').append(Syntax.tag(tag)));
        Map<String, Object> data = Kept.mapping(carried, "data");
        if (!data.isEmpty()) {
            text.append(' ').append(Flow.mapping(data));
        }
        text.append('\n');
        attackers(last).forEach(claim -> statements.line("-", plan.reference(claim)));
        plan.wholes
                .getOrDefault(group.title(), List.of())
                .forEach(relation -> statements.line("+", plan.reference(relation.from())));
    }

    /** Undercutters that came as attacks on the argument as a whole. */
    private List<Claim.Id> attackers(Argument argument) {
        List<String> attackers = Kept.texts(plan.kept.of(argument.id()), "attackers");
        return argument.undercutters().stream()
                .filter(claim -> attackers.contains(claim.value()) && plan.claims.containsKey(claim))
                .toList();
    }

    private void premises(Argument step, Numbering numbering) {
        for (Claim.Id premise : step.premises()) {
            if (!numbering.numbers.containsKey(premise)) {
                number(numbering);
                numbering.numbers.put(premise, numbering.last);
                numbering.unused.add(numbering.last);
                claim(premise);
            }
        }
        for (String words : step.unstated()) {
            number(numbering);
            numbering.unused.add(numbering.last);
            aside("unstated", words, words);
        }
    }

    private void number(Numbering numbering) {
        numbering.last++;
        text.append('(').append(numbering.last).append(") ");
    }

    private void claim(Claim.Id claim) {
        if (plan.inline.contains(claim)) {
            statements.statement(Objects.requireNonNull(plan.claims.get(claim)));
        } else {
            text.append(plan.reference(claim)).append('\n');
        }
    }

    /** A statement that Argdown needs and that is no claim of ours. */
    private void aside(String kind, String words, String exact) {
        String said = Words.line(words);
        String escaped = Syntax.escaped(said.isEmpty() ? "(no words)" : said);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("aside", kind);
        if (!Content.of(escaped).text().equals(exact)) {
            data.put("text", exact);
        }
        text.append(escaped)
                .append(' ')
                .append(Flow.mapping(Map.of(OwnRecords.KEY, data)))
                .append('\n');
    }

    private void inference(Group group, Argument step, Numbering numbering) {
        Carried carried = plan.kept.of(step.id());
        String scheme = step.scheme() == null ? "" : step.scheme();
        List<String> before = Kept.texts(carried, "rules");
        List<String> rules = String.join(", ", before).equals(scheme) ? before : List.of(scheme.split(",", -1));
        List<String> written =
                rules.stream().map(Words::line).filter(rule -> !rule.isEmpty()).toList();
        Map<String, Object> data = Kept.mapping(carried, "inference");
        boolean named = data.remove("uses") != null;
        List<Integer> uses = uses(step, numbering);
        if (named || !List.copyOf(numbering.unused).equals(uses)) {
            data.put("uses", uses);
        }
        uses.forEach(numbering.unused::remove);
        Map<String, Object> ours = own.argument(step, String.join(", ", written));
        if (!ours.isEmpty()) {
            data.put(OwnRecords.KEY, ours);
        }
        if (written.isEmpty() && data.isEmpty()) {
            text.append("----\n");
        } else {
            String line = written.stream().map(StructureText::rule).collect(Collectors.joining(", "));
            text.append("--\n").append(line);
            text.append(line.isEmpty() || data.isEmpty() ? "" : " ").append(data.isEmpty() ? "" : Flow.mapping(data));
            text.append("\n--\n");
        }
        List<Claim.Id> undercutters = new ArrayList<>(step.undercutters());
        if (step.id().equals(group.steps().getLast().id())) {
            undercutters.removeAll(attackers(step));
        }
        statements.undercuts(undercutters);
    }

    private static String rule(String rule) {
        return Syntax.escaped(rule);
    }

    private static List<Integer> uses(Argument step, Numbering numbering) {
        List<Integer> uses = new ArrayList<>();
        step.premises().forEach(premise -> uses.add(Objects.requireNonNull(numbering.numbers.get(premise))));
        int unstated = step.unstated().size();
        for (int number = numbering.last - unstated + 1; number <= numbering.last; number++) {
            uses.add(number);
        }
        return uses;
    }

    private void conclusion(Argument step, Numbering numbering, boolean last) {
        number(numbering);
        Claim.Id conclusion = step.conclusion();
        if (step.type() == RelationType.CONTRADICTS) {
            String words = "Not: " + Plan.said(Objects.requireNonNull(plan.claims.get(conclusion)));
            aside("denial", words, words);
            statements.line("->", plan.reference(conclusion));
            return;
        }
        numbering.numbers.putIfAbsent(conclusion, numbering.last);
        if (!last) {
            numbering.unused.add(numbering.last);
        }
        claim(conclusion);
    }
}
