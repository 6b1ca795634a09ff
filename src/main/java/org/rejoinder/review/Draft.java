package org.rejoinder.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * A working copy of the records that some commands need. Commands change it step by step; what has changed in all is
 * written at the end, in one transaction. Knows nothing of the store.
 */
final class Draft {

    final Table<Claim.Id, Claim> claims;
    final Table<Occurrence.Id, Occurrence> occurrences;
    final Table<Relation.Id, Relation> relations;
    final Table<Argument.Id, Argument> arguments;
    final Table<Claim.Id, Redirect> redirects;

    Draft(Records stored) {
        claims = new Table<>(stored.claims(), Claim::id);
        occurrences = new Table<>(stored.occurrences(), Occurrence::id);
        relations = new Table<>(stored.relations(), Relation::id);
        arguments = new Table<>(stored.arguments(), Argument::id);
        List<Redirect> leads = new ArrayList<>();
        stored.redirects().forEach((from, into) -> leads.add(new Redirect(from, into)));
        redirects = new Table<>(leads, Redirect::from);
    }

    /** A merged claim and the one it was merged into, which may have been merged itself. */
    record Redirect(Claim.Id from, Claim.Id into) {}

    void begin() {
        claims.begin();
        occurrences.begin();
        relations.begin();
        arguments.begin();
        redirects.begin();
    }

    /** What the present step touches, as it stood before. */
    Records before() {
        return new Records(
                claims.before(), occurrences.before(), relations.before(), arguments.before(), map(redirects.before()));
    }

    /** What the present step touches, as it stands now. */
    Records after() {
        return new Records(
                claims.after(), occurrences.after(), relations.after(), arguments.after(), map(redirects.after()));
    }

    /** Everything as it stands now. */
    Records now() {
        return new Records(claims.all(), occurrences.all(), relations.all(), arguments.all(), map(redirects.all()));
    }

    List<Occurrence> occurrencesOf(Claim.Id claim) {
        return occurrences.all().stream()
                .filter(occurrence -> occurrence.claim().equals(claim))
                .toList();
    }

    List<Relation> relationsOf(Claim.Id claim) {
        return relations.all().stream()
                .filter(relation ->
                        relation.from().equals(claim) || relation.to().equals(claim))
                .toList();
    }

    List<Argument> argumentsOf(Claim.Id claim) {
        return arguments.all().stream()
                .filter(argument -> argument.involves(claim))
                .toList();
    }

    private static Map<Claim.Id, Claim.Id> map(List<Redirect> leads) {
        Map<Claim.Id, Claim.Id> map = new TreeMap<>();
        leads.forEach(lead -> map.put(lead.from(), lead.into()));
        return map;
    }
}
