package org.rejoinder.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ContentId;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/** What commands do to a {@link Draft}: the rules, without the store. What concerns texts and places is in {@link ClaimChanges}. */
final class Execution {

    private final Draft draft;
    private final ClaimChanges claimChanges;
    private final Set<Subject> known;

    /**
     * @param draft with every record that the commands need, see {@link Needs}
     * @param texts the newest snapshot of each document in which a command points at a place
     * @param known which of the subjects of notes there are
     */
    Execution(Draft draft, NewestTexts texts, Set<Subject> known) {
        this.draft = draft;
        this.claimChanges = new ClaimChanges(draft, texts);
        this.known = known;
    }

    /**
     * Carries out one command on the draft; if it is refused the draft is of no more use.
     *
     * @throws DecisionRefused if the command cannot be carried out, or a record is at another version than it names
     */
    Step carryOut(Command command) {
        draft.begin();
        return switch (command) {
            case Command.JudgeClaim judge -> judge(judge);
            case Command.RetypeClaim retype -> {
                Claim claim = draftClaim("claim", retype.claim(), retype.version());
                draft.claims.put(claim.retyped(Limits.given("type", retype.type())));
                yield step(Action.RETYPE, Subject.of(claim.id()));
            }
            case Command.RewordClaim reword -> step(Action.REWORD, claimChanges.reword(reword));
            case Command.MergeClaims merge -> step(Action.MERGE, new Merging(draft).merge(merge));
            case Command.SplitClaim split -> step(Action.SPLIT, claimChanges.split(split));
            case Command.AddClaim add -> step(Action.ADD, claimChanges.add(add));
            case Command.AddOccurrence add -> step(Action.ADD, claimChanges.add(add));
            case Command.JudgeRelation judge -> judge(judge);
            case Command.FlipRelation flip -> flip(flip);
            case Command.RetypeRelation retype -> retype(retype);
            case Command.AddRelation add -> add(add);
            case Command.AddArgument add -> add(add);
            case Command.ReviseArgument revise -> revise(revise);
            case Command.JudgeArgument judge -> judge(judge);
            case Command.AddNote note -> note(note);
        };
    }

    private Step judge(Command.JudgeClaim judge) {
        Claim claim = draftClaim("claim", judge.claim(), judge.version());
        ReviewStatus status = Limits.given("status", judge.status());
        draft.claims.put(claim.judged(status));
        return step(verdict(status), Subject.of(claim.id()));
    }

    private Step judge(Command.JudgeRelation judge) {
        Relation relation = relation(judge.relation(), judge.version());
        ReviewStatus status = Limits.given("status", judge.status());
        draft.relations.put(relation.judged(status));
        return step(verdict(status), Subject.of(relation.id()));
    }

    private Step judge(Command.JudgeArgument judge) {
        Argument argument = argument(judge.argument(), judge.version());
        ReviewStatus status = Limits.given("status", judge.status());
        draft.arguments.put(argument.judged(status));
        return step(verdict(status), Subject.of(argument.id()));
    }

    private static Action verdict(ReviewStatus status) {
        return switch (status) {
            case ACCEPTED -> Action.ACCEPT;
            case REJECTED -> Action.REJECT;
            case PROPOSED -> Action.REOPEN;
        };
    }

    private Step flip(Command.FlipRelation flip) {
        Relation relation = relation(flip.relation(), flip.version());
        if (relation.mutual()) {
            throw DecisionRefused.invalid("relation", "reads both ways and has no direction to turn round");
        }
        draft.relations.put(relation.between(relation.to(), relation.from()));
        return step(Action.FLIP, Subject.of(relation.id()));
    }

    private Step retype(Command.RetypeRelation retype) {
        Relation relation = relation(retype.relation(), retype.version());
        RelationType type = Limits.given("type", retype.type());
        if (relation.type() == type) {
            throw DecisionRefused.invalid("type", "is \"%s\" already".formatted(type.label()));
        }
        Relation changed = relation.retyped(type);
        refuseDouble(changed);
        draft.relations.put(changed);
        return step(Action.RETYPE, Subject.of(relation.id()));
    }

    private Step add(Command.AddRelation add) {
        Claim from = ClaimChanges.stored(draft, "from", add.from());
        Claim to = ClaimChanges.stored(draft, "to", add.to());
        RelationType type = Limits.given("type", add.type());
        if (from.id().equals(to.id())) {
            throw DecisionRefused.invalid("to", "is the same claim as from");
        }
        Relation relation = byHand(from.id(), to.id(), type, add);
        refuseDouble(relation);
        draft.relations.put(relation);
        return step(Action.ADD, Subject.of(relation.id()));
    }

    private Relation byHand(Claim.Id from, Claim.Id to, RelationType type, Command.AddRelation add) {
        boolean mutual = switch (type) {
            case SUPPORTS -> false;
            case CONTRADICTS -> add.mutual();
            case EQUIVALENT -> true;
        };
        boolean turned = mutual && to.compareTo(from) < 0;
        Claim.Id first = turned ? to : from;
        Claim.Id second = turned ? from : to;
        String reason = Limits.optional("reason", add.reason(), Limits.TEXT);
        return new Relation(
                freeId(first, second, type),
                first,
                second,
                type,
                1,
                ReviewStatus.ACCEPTED,
                Origin.PERSON,
                reason == null ? "" : reason,
                draft.scope(first, second),
                mutual,
                1);
    }

    /**
     * The ids that a relation between these claims may have, likeliest first: a relation that was flipped, retyped or
     * moved with a claim keeps the id of what it was at first, so that this may be taken.
     */
    static List<Relation.Id> idsOf(Claim.Id from, Claim.Id to, RelationType type) {
        Relation.Id first = Relation.Id.of(from, to, type);
        return List.of(
                first,
                new Relation.Id(ContentId.of("r", first.value(), "2")),
                new Relation.Id(ContentId.of("r", first.value(), "3")));
    }

    private Relation.Id freeId(Claim.Id from, Claim.Id to, RelationType type) {
        return idsOf(from, to, type).stream()
                .filter(id -> draft.relations.get(id) == null)
                .findFirst()
                .orElseThrow(() -> DecisionRefused.exists(
                        "Three relations that are stored now were first stored as this one; retype one of them."));
    }

    private void refuseDouble(Relation wanted) {
        for (Relation there : draft.relationsOf(wanted.from())) {
            if (there.isDoubleOf(wanted) && !there.id().equals(wanted.id())) {
                throw DecisionRefused.exists(
                        "There is a relation \"%s\" between these claims (%s, %s); accept, reject or flip that one."
                                .formatted(
                                        there.type().label(),
                                        there.id(),
                                        there.status().label()));
            }
        }
    }

    private Step add(Command.AddArgument add) {
        RelationType type = Limits.given("type", add.type());
        if (type == RelationType.EQUIVALENT) {
            throw DecisionRefused.invalid("type", "must be supports or contradicts");
        }
        Claim.Id conclusion =
                ClaimChanges.stored(draft, "conclusion", add.conclusion()).id();
        Argument argument = parts(
                freeId(add, type, conclusion),
                add.premises(),
                add.unstated(),
                type,
                conclusion,
                add.scheme(),
                add.undercutters(),
                ReviewStatus.ACCEPTED,
                1);
        refuseDouble(argument);
        draft.arguments.put(argument);
        return step(Action.ADD, Subject.of(argument.id()));
    }

    /** An argument that was revised keeps the id of the parts it had at first; there may be several such. */
    private Argument.Id freeId(Command.AddArgument add, RelationType type, Claim.Id conclusion) {
        Argument.Id id = Argument.Id.of(add.premises(), add.unstated(), type, conclusion);
        for (int number = 2; draft.arguments.get(id) != null; number++) {
            id = new Argument.Id(ContentId.of("g", id.value(), Integer.toString(number)));
        }
        return id;
    }

    private void refuseDouble(Argument wanted) {
        for (Argument there : draft.argumentsOf(wanted.conclusion())) {
            if (there.isDoubleOf(wanted) && !there.id().equals(wanted.id())) {
                throw DecisionRefused.exists("There is an argument of these parts (%s, %s)."
                        .formatted(there.id(), there.status().label()));
            }
        }
    }

    private Step revise(Command.ReviseArgument revise) {
        Argument argument = argument(revise.argument(), revise.version());
        Argument revised = parts(
                argument.id(),
                revise.premises(),
                revise.unstated(),
                argument.type(),
                argument.conclusion(),
                revise.scheme(),
                revise.undercutters(),
                argument.status(),
                argument.version() + 1);
        refuseDouble(revised);
        draft.arguments.put(revised);
        return step(Action.REVISE, Subject.of(argument.id()));
    }

    private Argument parts(
            Argument.Id id,
            List<Claim.Id> premises,
            List<String> unstated,
            RelationType type,
            Claim.Id conclusion,
            @Nullable String scheme,
            List<Claim.Id> undercutters,
            ReviewStatus status,
            int version) {
        Limits.count("premises", premises.size(), 1, Limits.PARTS);
        Limits.count("unstated", unstated.size(), 0, Limits.PARTS);
        Limits.count("undercutters", undercutters.size(), 0, Limits.PARTS);
        refuseRepeats("premises", premises);
        refuseRepeats("undercutters", undercutters);
        premises.forEach(premise -> ClaimChanges.stored(draft, "premises", premise));
        undercutters.forEach(against -> ClaimChanges.stored(draft, "undercutters", against));
        if (premises.contains(conclusion)) {
            throw DecisionRefused.invalid("premises", "must not hold the conclusion");
        }
        return new Argument(
                id,
                premises,
                unstated.stream()
                        .map(words -> Limits.text("unstated", words, Limits.TEXT))
                        .toList(),
                type,
                conclusion,
                Limits.optional("scheme", scheme, Limits.SCHEME),
                undercutters,
                status,
                version);
    }

    private static void refuseRepeats(String field, List<Claim.Id> claims) {
        if (new HashSet<>(claims).size() < claims.size()) {
            throw DecisionRefused.invalid(field, "names a claim twice");
        }
    }

    private Step note(Command.AddNote note) {
        Subject about = Limits.given("about", note.about());
        if (!known.contains(about)) {
            throw DecisionRefused.unknown(
                    "about", "there is no %s \"%s\"".formatted(about.kind().label(), about.id()));
        }
        return new Step(
                Action.NOTE, List.of(about), Records.NONE, Records.NONE, Limits.text("text", note.text(), Limits.NOTE));
    }

    private Claim draftClaim(String field, Claim.@Nullable Id id, int version) {
        return ClaimChanges.stored(draft, field, id, version);
    }

    private Relation relation(Relation.@Nullable Id id, int version) {
        Relation relation = draft.relations.get(Limits.given("relation", id));
        if (relation == null) {
            throw DecisionRefused.unknown("relation", "there is no relation \"%s\"".formatted(id));
        }
        if (relation.version() != version) {
            throw DecisionRefused.stale(
                    "The relation %s (now %s, %s)"
                            .formatted(
                                    id,
                                    relation.type().label(),
                                    relation.status().label()),
                    version,
                    relation.version());
        }
        return relation;
    }

    private Argument argument(Argument.@Nullable Id id, int version) {
        Argument argument = draft.arguments.get(Limits.given("argument", id));
        if (argument == null) {
            throw DecisionRefused.unknown("argument", "there is no argument \"%s\"".formatted(id));
        }
        if (argument.version() != version) {
            throw DecisionRefused.stale(
                    "The argument %s (now %s)".formatted(id, argument.status().label()), version, argument.version());
        }
        return argument;
    }

    private Step step(Action action, Subject about) {
        return step(action, List.of(about));
    }

    private Step step(Action action, List<Subject> about) {
        return new Step(action, about, draft.before(), draft.after(), null);
    }
}
