package org.rejoinder.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/**
 * Puts records back as they stood before a decision, if they still stand as it left them. Versions go on counting, and a
 * passage that has moved with its document's text stays where it has moved to, or is looked for in it when it is put back.
 */
final class Undoing {

    private final Draft draft;
    private final NewestTexts texts;
    private final Anchoring anchoring;

    /** @param texts the newest snapshot of each document in which the decision removed a place */
    Undoing(Draft draft, NewestTexts texts, Anchoring anchoring) {
        this.draft = draft;
        this.texts = texts;
        this.anchoring = anchoring;
    }

    /** Takes {@code decision} back on the draft; null if something it touches does not stand as it left it. */
    @Nullable
    Step undo(Decision decision) {
        draft.begin();
        Records before = decision.before();
        Records after = decision.after();
        if (!stands(before, after) || !standsAlone(before, after)) {
            return null;
        }
        Map<Claim.Id, Claim.Id> merged = after.redirects();
        merged.keySet().stream()
                .filter(id -> !before.redirects().containsKey(id))
                .forEach(draft.redirects::remove);
        before.claims().forEach(claim -> draft.claims.put(claim.at(next(draft.claims.get(claim.id()), claim))));
        before.occurrences().forEach(this::putBack);
        before.relations()
                .forEach(relation ->
                        draft.relations.put(relation.at(next(draft.relations.get(relation.id()), relation))));
        before.arguments()
                .forEach(argument ->
                        draft.arguments.put(argument.at(next(draft.arguments.get(argument.id()), argument))));
        gone(after.arguments(), before.arguments(), Argument::id).forEach(draft.arguments::remove);
        gone(after.relations(), before.relations(), Relation::id).forEach(draft.relations::remove);
        gone(after.occurrences(), before.occurrences(), Occurrence::id).forEach(draft.occurrences::remove);
        gone(after.claims(), before.claims(), Claim::id).forEach(draft.claims::remove);
        before.redirects().forEach((from, into) -> draft.redirects.put(new Draft.Redirect(from, into)));
        return new Step(Action.UNDO, decision.about(), draft.before(), draft.after(), null);
    }

    private static int next(@Nullable Claim now, Claim then) {
        return (now == null ? then.version() : now.version()) + 1;
    }

    private static int next(@Nullable Relation now, Relation then) {
        return (now == null ? then.version() : now.version()) + 1;
    }

    private static int next(@Nullable Argument now, Argument then) {
        return (now == null ? then.version() : now.version()) + 1;
    }

    private void putBack(Occurrence then) {
        Occurrence now = draft.occurrences.get(then.id());
        if (now != null) {
            draft.occurrences.put(now.asserting(then.claim()));
            return;
        }
        Occurrence back = inNewest(then);
        // A run may have found the same place since.
        if (draft.occurrencesOf(back.claim()).stream().noneMatch(back::isAtPlaceOf)) {
            draft.occurrences.put(back);
        }
    }

    /** While it was away its document may have been given another text. */
    private Occurrence inNewest(Occurrence then) {
        Snapshot newest = texts.byDocument().get(then.document());
        return newest == null || newest.sha256().equals(then.snapshot()) ? then : then.in(newest, anchoring);
    }

    private boolean stands(Records before, Records after) {
        return stands(
                        before.claims(),
                        after.claims(),
                        Claim::id,
                        draft.claims,
                        (now, then) -> now.at(0).equals(then.at(0)))
                && stands(
                        before.occurrences(),
                        after.occurrences(),
                        Occurrence::id,
                        draft.occurrences,
                        (now, then) -> now.claim().equals(then.claim()))
                && stands(
                        before.relations(),
                        after.relations(),
                        Relation::id,
                        draft.relations,
                        (now, then) -> now.at(0).equals(then.at(0)))
                && stands(
                        before.arguments(),
                        after.arguments(),
                        Argument::id,
                        draft.arguments,
                        (now, then) -> now.at(0).equals(then.at(0)))
                && after.redirects().entrySet().stream().allMatch(lead -> {
                    Draft.Redirect now = draft.redirects.get(lead.getKey());
                    return now != null && now.into().equals(lead.getValue());
                });
    }

    private static <K, V> boolean stands(
            List<V> before, List<V> after, Function<V, K> id, Table<K, V> table, BiPredicate<V, V> alike) {
        for (V then : after) {
            V now = table.get(id.apply(then));
            if (now == null || !alike.test(now, then)) {
                return false;
            }
        }
        return gone(before, after, id).stream().allMatch(absent -> table.get(absent) == null);
    }

    /** Whether nothing has come to hang on the claims that the decision brought into being and that are to go again. */
    private boolean standsAlone(Records before, Records after) {
        Set<Occurrence.Id> places = ids(after.occurrences(), Occurrence::id);
        Set<Relation.Id> relations = ids(after.relations(), Relation::id);
        Set<Argument.Id> arguments = ids(after.arguments(), Argument::id);
        return gone(after.claims(), before.claims(), Claim::id).stream()
                .allMatch(claim -> draft.occurrencesOf(claim).stream().allMatch(place -> places.contains(place.id()))
                        && draft.relationsOf(claim).stream().allMatch(relation -> relations.contains(relation.id()))
                        && draft.argumentsOf(claim).stream().allMatch(argument -> arguments.contains(argument.id()))
                        && draft.redirects.all().stream()
                                .noneMatch(lead -> lead.into().equals(claim)));
    }

    /** The ids of {@code some} that {@code others} do not hold. */
    private static <K, V> List<K> gone(List<V> some, List<V> others, Function<V, K> id) {
        Set<K> kept = ids(others, id);
        return some.stream().map(id).filter(one -> !kept.contains(one)).toList();
    }

    private static <K, V> Set<K> ids(List<V> rows, Function<V, K> id) {
        Set<K> ids = new HashSet<>();
        rows.forEach(row -> ids.add(id.apply(row)));
        return ids;
    }
}
