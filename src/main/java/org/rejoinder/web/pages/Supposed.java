package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.analysis.reasoning.Change;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.springframework.stereotype.Component;

/** Tells what is supposed and what follows from that. */
@Component
class Supposed {

    /** Changes that are listed; the sentence above counts them all. */
    private static final int MOST_LISTED = 60;

    private final Reasoning reasoning;
    private final Relations relations;
    private final Arguments arguments;
    private final ArgumentViews views;

    Supposed(Reasoning reasoning, Relations relations, Arguments arguments, ArgumentViews views) {
        this.reasoning = reasoning;
        this.relations = relations;
        this.arguments = arguments;
        this.views = views;
    }

    /**
     * What is supposed, and all that changes by it.
     *
     * @param address of the page with something else supposed
     * @param leadsTo the address of a claim
     */
    Told told(
            ArgumentMap.Id map,
            Followed followed,
            Function<WhatIf, String> address,
            Function<Claim.Id, String> leadsTo) {
        WhatIf whatIf = followed.whatIf();
        List<Change> changes = others(map, followed);
        List<Change> listed = changes.subList(0, Math.min(MOST_LISTED, changes.size()));
        Names names = names(map, whatIf, listed);
        return new Told(
                names.suppositions(whatIf).stream()
                        .map(one -> new Chip(one.words(), one.what(), address.apply(whatIf.without(one.id()))))
                        .toList(),
                outcome(changes),
                listed.stream().map(change -> changed(change, names, leadsTo)).toList(),
                changes.size() - listed.size(),
                whatIf.toQuery(),
                address.apply(WhatIf.NOTHING),
                followed.passedOver().size());
    }

    /** What is supposed, one line each, and what follows, in a sentence. */
    Brief brief(ArgumentMap.Id map, Followed followed) {
        return new Brief(
                names(map, followed.whatIf(), List.of()).suppositions(followed.whatIf()).stream()
                        .map(one -> Wording.say("scenarios.supposed", one.words(), one.what()))
                        .toList(),
                outcome(others(map, followed)));
    }

    /** What changes, without the claims about which something is supposed. */
    private List<Change> others(ArgumentMap.Id map, Followed followed) {
        Set<Claim.Id> themselves = followed.whatIf().claims().keySet();
        return reasoning.differences(map, followed.basis(), WhatIf.NOTHING, followed.whatIf()).stream()
                .filter(change -> change.claims().stream().noneMatch(themselves::contains))
                .toList();
    }

    /** "Then 3 claims fall, 1 now stands, 5 grow weaker." */
    static String outcome(List<Change> changes) {
        List<String> parts = new ArrayList<>();
        for (Standing standing : List.of(Standing.FALLS, Standing.STANDS, Standing.OPEN, Standing.ABSENT)) {
            add(
                    parts,
                    "scenarios.outcome." + standing.label(),
                    changes.stream()
                            .filter(change -> change.before() != change.after() && change.after() == standing)
                            .count());
        }
        add(
                parts,
                "scenarios.outcome.weaker",
                changes.stream()
                        .filter(change ->
                                change.before() == change.after() && change.strengthAfter() < change.strengthBefore())
                        .count());
        add(
                parts,
                "scenarios.outcome.stronger",
                changes.stream()
                        .filter(change ->
                                change.before() == change.after() && change.strengthAfter() > change.strengthBefore())
                        .count());
        return parts.isEmpty()
                ? Wording.say("scenarios.outcome.nothing")
                : Wording.say("scenarios.outcome", String.join(", ", parts));
    }

    private static void add(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(Wording.say(key, number));
        }
    }

    private static Changed changed(Change change, Names names, Function<Claim.Id, String> leadsTo) {
        boolean weaker = change.strengthAfter() < change.strengthBefore();
        return new Changed(
                StandView.of(change.before()),
                StandView.of(change.after()),
                change.before() != change.after(),
                change.bandBefore() == change.bandAfter()
                        ? ""
                        : Wording.say(
                                weaker ? "scenarios.weaker" : "scenarios.stronger",
                                StrengthView.words(change.bandBefore()),
                                StrengthView.words(change.bandAfter())),
                new Sentence.Link(names.text(change.claim()), leadsTo.apply(change.claim())));
    }

    private Names names(ArgumentMap.Id map, WhatIf whatIf, List<Change> changes) {
        Set<Claim.Id> named = new HashSet<>(whatIf.claims().keySet());
        changes.forEach(change -> named.add(change.claim()));
        Map<Relation.Id, Relation> ties = relations.findAll(whatIf.relations().keySet()).stream()
                .collect(Collectors.toMap(Relation::id, relation -> relation));
        ties.values().forEach(relation -> named.addAll(List.of(relation.from(), relation.to())));
        Map<Argument.Id, Argument> drawn = whatIf.arguments().isEmpty()
                ? Map.of()
                : arguments.in(map).stream()
                        .filter(argument -> whatIf.arguments().containsKey(argument.id()))
                        .collect(Collectors.toMap(Argument::id, argument -> argument));
        drawn.values().forEach(argument -> named.add(argument.conclusion()));
        return new Names(views.parts(named, map), ties, drawn);
    }

    /** What things are called. */
    private record Names(
            Map<Claim.Id, ArgumentViews.Part> claims,
            Map<Relation.Id, Relation> relations,
            Map<Argument.Id, Argument> arguments) {

        String text(Claim.Id claim) {
            ArgumentViews.Part part = claims.get(claim);
            return part == null ? claim.value() : part.text();
        }

        List<Supposition> suppositions(WhatIf whatIf) {
            List<Supposition> all = new ArrayList<>();
            whatIf.claims()
                    .forEach((claim, supposed) -> all.add(new Supposition(
                            claim.value(),
                            Wording.say("scenarios.claim." + supposed.name().toLowerCase(Locale.ROOT)),
                            Wording.say("reasoning.quoted", text(claim)))));
            whatIf.relations()
                    .forEach((relation, supposed) ->
                            all.add(new Supposition(relation.value(), words(supposed), name(relation))));
            whatIf.arguments()
                    .forEach((argument, supposed) ->
                            all.add(new Supposition(argument.value(), words(supposed), name(argument))));
            return all;
        }

        private static String words(WhatIf.OfLink supposed) {
            return Wording.say("scenarios.link." + supposed.name().toLowerCase(Locale.ROOT));
        }

        private String name(Relation.Id id) {
            Relation relation = relations.get(id);
            return relation == null
                    ? id.value()
                    : Wording.say(
                            "scenarios.relation",
                            Because.cut(text(relation.from())),
                            Wording.verb(relation, true),
                            Because.cut(text(relation.to())));
        }

        private String name(Argument.Id id) {
            Argument argument = arguments.get(id);
            return argument == null
                    ? id.value()
                    : Wording.say("scenarios.argument", Because.cut(text(argument.conclusion())));
        }
    }

    /** One thing that is supposed: what in words, and of what. */
    private record Supposition(String id, String words, String what) {}

    /**
     * What is supposed, and what follows.
     *
     * @param changes the most important ones
     * @param more how many changes are not listed
     * @param query all that is supposed, as the query part of an address
     * @param clear address of the page with nothing supposed
     * @param passedOver how many things the address supposes that the map has no more
     */
    record Told(
            List<Chip> chips,
            String outcome,
            List<Changed> changes,
            int more,
            String query,
            String clear,
            int passedOver) {
        Told {
            chips = List.copyOf(chips);
            changes = List.copyOf(changes);
        }
    }

    /**
     * One thing that is supposed.
     *
     * @param words what is supposed
     * @param what of which claim, relation or argument
     * @param remove address of the page without that
     */
    record Chip(String words, String what, String remove) {}

    /**
     * A claim that changes.
     *
     * @param moved whether it stands otherwise, rather than merely stronger or weaker
     * @param strength how its strength changes, in words; empty if it does not by a whole step
     */
    record Changed(StandView before, StandView after, boolean moved, String strength, Sentence.Link claim) {}

    /** What is supposed, in lines, and what follows, in a sentence. */
    record Brief(List<String> supposed, String outcome) {
        Brief {
            supposed = List.copyOf(supposed);
        }
    }
}
