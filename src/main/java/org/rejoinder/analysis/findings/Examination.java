package org.rejoinder.analysis.findings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Relation;
import org.springframework.stereotype.Component;

/** Applies every rule to a map. The same map and rules give the same findings in the same order. */
@Component
class Examination {

    private final MapReader reader;
    private final RuleBook book;
    private final RuleQueries queries;

    Examination(MapReader reader, RuleBook book, RuleQueries queries) {
        this.reader = reader;
        this.book = book;
        this.queries = queries;
    }

    MapFindings of(ArgumentMap.Id map, RuleBook.Own own) {
        return reader.read(map)
                .map(contents -> new Round(Ground.of(contents), map).findings(own))
                .orElse(MapFindings.NONE);
    }

    /** The rules alone; those of the user are checked, not run. */
    MapFindings rules(RuleBook.Own own) {
        List<RuleFault> faults = new ArrayList<>(own.faults());
        List<Rule> rules = new ArrayList<>(builtIn());
        for (RuleFile file : own.files()) {
            try {
                queries.check(file, new ArgumentMap.Id(""));
                rules.add(file.rule());
            } catch (FaultyRule faulty) {
                faults.add(faulty.in(file.file()));
            }
        }
        return new MapFindings(
                rules.stream().sorted().toList(),
                List.of(),
                faults.stream().sorted().toList());
    }

    private List<Rule> builtIn() {
        return Stream.concat(
                        book.graphRules().stream().map(GraphRule::rule),
                        book.shippedFiles().stream().map(RuleFile::rule))
                .toList();
    }

    /** All rules on one map. */
    private final class Round {

        private final Ground ground;
        private final ArgumentMap.Id map;
        private final List<Rule> rules = new ArrayList<>();
        private final Map<Finding.Id, Finding> found = new LinkedHashMap<>();
        private final List<RuleFault> faults = new ArrayList<>();

        Round(Ground ground, ArgumentMap.Id map) {
            this.ground = ground;
            this.map = map;
        }

        MapFindings findings(RuleBook.Own own) {
            for (GraphRule rule : book.graphRules()) {
                Rule named = rule.rule();
                rules.add(named);
                rule.matches(ground).forEach(match -> add(named, match));
            }
            book.shippedFiles().forEach(this::apply);
            faults.addAll(own.faults());
            own.files().forEach(this::apply);
            return new MapFindings(
                    rules.stream().sorted().toList(),
                    found.values().stream().sorted(order()).toList(),
                    faults.stream().sorted().toList());
        }

        /** A faulty rule is told and left out; one that answers too much is used as far as it goes. */
        private void apply(RuleFile file) {
            try {
                if (!file.rule().builtIn()) {
                    queries.check(file, map);
                }
                RuleQueries.Answer answer = queries.run(file, map);
                List<Match> matches = new ArrayList<>();
                for (RuleQueries.Row row : answer.rows()) {
                    ground.match(row).ifPresent(matches::add);
                }
                rules.add(file.rule());
                matches.forEach(match -> add(file.rule(), match));
                if (!answer.complete() && !file.rule().builtIn()) {
                    faults.add(new RuleFault(
                            file.file(),
                            0,
                            "It returned more than %d rows; the others were left out."
                                    .formatted(RuleQueries.MOST_ROWS)));
                }
            } catch (FaultyRule faulty) {
                faults.add(faulty.in(file.file()));
            }
        }

        private void add(Rule rule, Match match) {
            List<Claim> claims = match.claims().stream().map(ground::claim).toList();
            Finding.Id id =
                    Finding.Id.of(rule.name(), claims.stream().map(Claim::id).toList());
            List<Occurrence> places = match.places().isEmpty()
                    ? match.claims().stream()
                            .map(claim -> ground.places(claim).getFirst())
                            .toList()
                    : match.places();
            List<Relation> relations =
                    match.relations().isEmpty() ? ground.relationsAmong(match.claims()) : match.relations();
            found.putIfAbsent(
                    id,
                    new Finding(
                            id,
                            rule,
                            claims,
                            match.subject().size(),
                            relations,
                            places,
                            ground.resting(match.subject()),
                            match.details(),
                            match.note()));
        }

        private Comparator<Finding> order() {
            return comparing((Finding finding) -> finding.rule().severity())
                    .thenComparing(comparingInt(Finding::resting).reversed())
                    .thenComparing(finding -> Objects.requireNonNull(
                            ground.at(finding.claims().getFirst().id())))
                    .thenComparing(finding -> finding.rule().name())
                    .thenComparing(Finding::id);
        }
    }
}
