package org.rejoinder.review;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/** How one claim takes over the places, relations and arguments of another that says the same. */
final class Merging {

    private final Draft draft;

    Merging(Draft draft) {
        this.draft = draft;
    }

    List<Subject> merge(Command.MergeClaims merge) {
        Claim into = ClaimChanges.stored(draft, "into", merge.into(), merge.intoVersion());
        Claim from = ClaimChanges.stored(draft, "from", merge.from(), merge.fromVersion());
        if (into.id().equals(from.id())) {
            throw DecisionRefused.invalid("from", "is the same claim as into");
        }
        draft.claims.put(into.judged(verdict(into, from)));
        draft.claims.remove(from.id());
        draft.redirects.put(new Draft.Redirect(from.id(), into.id()));
        draft.occurrencesOf(from.id()).forEach(place -> takeOver(place, into.id()));
        draft.relationsOf(from.id()).forEach(relation -> takeOver(relation, from.id(), into.id()));
        draft.argumentsOf(from.id()).forEach(argument -> takeOver(argument, from.id(), into.id()));
        draft.rescope(into.id());
        return List.of(Subject.of(into.id()), Subject.of(from.id()));
    }

    /** What people have decided of one of two that say the same holds for both. */
    private static ReviewStatus verdict(Claim into, Claim from) {
        if (conflict(into.status(), from.status())) {
            throw DecisionRefused.conflict("%s is %s and %s is %s: reopen or change one of the two before merging them."
                    .formatted(
                            into.id(),
                            into.status().label(),
                            from.id(),
                            from.status().label()));
        }
        return into.status() == ReviewStatus.PROPOSED ? from.status() : into.status();
    }

    private static boolean conflict(ReviewStatus one, ReviewStatus other) {
        return one != other && one != ReviewStatus.PROPOSED && other != ReviewStatus.PROPOSED;
    }

    private void takeOver(Occurrence place, Claim.Id into) {
        if (draft.occurrencesOf(into).stream().anyMatch(place::isAtPlaceOf)) {
            draft.occurrences.remove(place.id());
        } else {
            draft.occurrences.put(place.asserting(into));
        }
    }

    /** A relation between the two is gone with their difference; of two alike the one that a person has decided on stays. */
    private void takeOver(Relation relation, Claim.Id from, Claim.Id into) {
        Claim.Id far = relation.other(from);
        if (far.equals(into)) {
            draft.relations.remove(relation.id());
            return;
        }
        Relation between = relation.from().equals(from) ? relation.between(into, far) : relation.between(far, into);
        Relation moved = between.in(draft.scope(into, far));
        Relation there = alike(moved);
        if (there != null && conflict(there.status(), relation.status())) {
            throw DecisionRefused.conflict(
                    "The relations %s (%s) and %s (%s) would become one and the same: reopen or change one of the two before merging the claims."
                            .formatted(
                                    there.id(),
                                    there.status().label(),
                                    relation.id(),
                                    relation.status().label()));
        }
        if (there != null && (there.status() != ReviewStatus.PROPOSED || relation.status() == ReviewStatus.PROPOSED)) {
            draft.relations.remove(relation.id());
            return;
        }
        if (there != null) {
            draft.relations.remove(there.id());
        }
        draft.relations.put(moved);
    }

    private @Nullable Relation alike(Relation moved) {
        return draft.relations.all().stream()
                .filter(other -> !other.id().equals(moved.id()) && other.isDoubleOf(moved))
                .findFirst()
                .orElse(null);
    }

    /** An argument that would have its conclusion among its premises argues for nothing and is gone. */
    private void takeOver(Argument argument, Claim.Id from, Claim.Id into) {
        List<Claim.Id> premises = replaced(argument.premises(), from, into);
        Claim.Id conclusion = argument.conclusion().equals(from) ? into : argument.conclusion();
        if (premises.contains(conclusion)) {
            draft.arguments.remove(argument.id());
            return;
        }
        draft.arguments.put(new Argument(
                argument.id(),
                premises,
                argument.unstated(),
                argument.type(),
                conclusion,
                argument.scheme(),
                replaced(argument.undercutters(), from, into),
                argument.status(),
                argument.version() + 1));
    }

    private static List<Claim.Id> replaced(List<Claim.Id> claims, Claim.Id from, Claim.Id into) {
        LinkedHashSet<Claim.Id> replaced = new LinkedHashSet<>();
        claims.forEach(claim -> replaced.add(claim.equals(from) ? into : claim));
        return List.copyOf(replaced);
    }
}
