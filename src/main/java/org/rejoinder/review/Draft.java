package org.rejoinder.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Scope;

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

    private final Predicate<Occurrence.Id> stored;

    /** A draft of all there is. */
    Draft(Records all) {
        this(all, place -> false);
    }

    /**
     * @param records what the commands need
     * @param stored whether an occurrence has this id, one that is not among {@code records} included
     */
    Draft(Records records, Predicate<Occurrence.Id> stored) {
        this.stored = stored;
        claims = new Table<>(records.claims(), Claim::id);
        occurrences = new Table<>(records.occurrences(), Occurrence::id);
        relations = new Table<>(records.relations(), Relation::id);
        arguments = new Table<>(records.arguments(), Argument::id);
        List<Redirect> leads = new ArrayList<>();
        records.redirects().forEach((from, into) -> leads.add(new Redirect(from, into)));
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

    /** Whether an occurrence may not be given this id. */
    boolean isTaken(Occurrence.Id id) {
        return occurrences.get(id) != null || occurrences.stored(id) != null || stored.test(id);
    }

    /** Whether two claims stand in one document; the places of both must have been read. */
    Scope scope(Claim.Id one, Claim.Id other) {
        Set<Document.Id> documents = new HashSet<>();
        occurrencesOf(one).forEach(place -> documents.add(place.document()));
        return occurrencesOf(other).stream().anyMatch(place -> documents.contains(place.document()))
                ? Scope.WITHIN
                : Scope.CROSS;
    }

    /** Tells anew of a claim's relations, after its places have changed, whether each is inside one document. */
    void rescope(Claim.Id claim) {
        for (Relation relation : relationsOf(claim)) {
            Scope scope = scope(relation.from(), relation.to());
            if (relation.scope() != scope) {
                relations.put(relation.in(scope).at(relation.version() + 1));
            }
        }
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
