package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.findings.Finding;
import org.rejoinder.analysis.findings.Rule;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Relation;

/**
 * One finding on the page.
 *
 * @param severity what style sheets go by
 * @param claim the claim it is mainly about
 * @param words of that claim
 * @param passages the first few, numbered from 1
 * @param folded the others
 * @param links what holds between the passages
 * @param dismissed null unless somebody has dismissed it
 */
record FindingEntry(
        String id,
        String rule,
        String severity,
        String title,
        String says,
        String why,
        String settle,
        String claim,
        String words,
        List<Passage> passages,
        List<Passage> folded,
        List<Link> links,
        @Nullable Dismissed dismissed) {

    /** Passages that are read at a glance. */
    private static final int SHOWN = 3;

    FindingEntry {
        passages = List.copyOf(passages);
        folded = List.copyOf(folded);
        links = List.copyOf(links);
    }

    /** A numbered passage. */
    record Passage(int number, PlaceView at) {}

    /**
     * A relation between two of the passages.
     *
     * @param words what the one does to the other, with their numbers
     * @param percent confidence, 0..100
     */
    record Link(String kind, String sign, String words, String reason, String confidence, int percent) {}

    /** Who dismissed it, when and why. */
    record Dismissed(String by, String at, @Nullable String note) {}

    static FindingEntry of(Finding finding, @Nullable Dismissal dismissal, Shelf.Fetched fetched) {
        List<Passage> passages = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>();
        for (Occurrence place : finding.places()) {
            passages.add(new Passage(passages.size() + 1, fetched.place(place)));
            numbers.putIfAbsent(place.claim().value(), passages.size());
        }
        int shown = Math.min(passages.size(), passages.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN);
        return new FindingEntry(
                finding.id().value(),
                finding.rule().name(),
                finding.rule().severity().label(),
                title(finding.rule()),
                says(finding),
                words(finding.rule(), "why", finding.rule().why()),
                words(finding.rule(), "settle", finding.rule().settle()),
                finding.claims().getFirst().id().value(),
                finding.claims().getFirst().text(),
                passages.subList(0, shown),
                passages.subList(shown, passages.size()),
                finding.relations().stream()
                        .filter(relation -> numbers.containsKey(relation.from().value())
                                && numbers.containsKey(relation.to().value()))
                        .map(relation -> link(relation, numbers))
                        .toList(),
                dismissal == null
                        ? null
                        : new Dismissed(dismissal.by(), Wording.moment(dismissal.at()), dismissal.note()));
    }

    static String title(Rule rule) {
        return words(rule, "title", rule.title());
    }

    /** A user's rule speaks as its user wrote it. */
    private static String words(Rule rule, String part, String own) {
        return rule.builtIn() ? Wording.say("findings.rule.%s.%s".formatted(rule.name(), part)) : own;
    }

    private static String says(Finding finding) {
        return finding.rule().builtIn()
                ? Wording.say(
                        "findings.rule.%s.says".formatted(finding.rule().name()),
                        finding.facts().toArray())
                : finding.says();
    }

    private static Link link(Relation relation, Map<String, Integer> numbers) {
        return new Link(
                RelationView.kind(relation.type()),
                RelationView.sign(relation.type()),
                Wording.say(
                        "findings.link",
                        numbers.getOrDefault(relation.from().value(), 0),
                        Wording.verb(relation, true),
                        numbers.getOrDefault(relation.to().value(), 0)),
                relation.reason(),
                Wording.confidence(relation.confidence()),
                Wording.percent(relation.confidence()));
    }
}
