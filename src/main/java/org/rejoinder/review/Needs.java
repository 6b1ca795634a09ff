package org.rejoinder.review;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/** Which records have to be read before commands can be carried out, or decisions taken back. */
final class Needs {

    /** Claims of which the record is enough. */
    final Set<Claim.Id> claims = new LinkedHashSet<>();

    /** Claims that are needed with their places, relations and arguments. */
    final Set<Claim.Id> whole = new LinkedHashSet<>();

    final Set<Occurrence.Id> occurrences = new LinkedHashSet<>();
    final Set<Relation.Id> relations = new LinkedHashSet<>();

    /** Relations that are needed with the others between the same claims. */
    final Set<Relation.Id> besides = new LinkedHashSet<>();

    final Set<Argument.Id> arguments = new LinkedHashSet<>();
    /** Documents of which the newest text is needed. */
    final Set<Document.Id> documents = new LinkedHashSet<>();

    final Set<Subject> subjects = new LinkedHashSet<>();

    /** The new texts that claims may come to have. */
    final Set<String> texts = new LinkedHashSet<>();

    /** Whether the places of claims are needed that are related to those needed whole. */
    boolean neighbours;

    /**
     * What these commands need. How much was entered is checked here, before anything is read or computed for it.
     *
     * @throws DecisionRefused if a command is missing, or holds more or longer texts than are taken
     */
    static Needs of(List<Command> commands) {
        Needs needs = new Needs();
        for (int index = 0; index < commands.size(); index++) {
            Command command = Limits.given("commands." + index, commands.get(index));
            try {
                needs.add(command);
            } catch (DecisionRefused refused) {
                throw refused.inCommand(index);
            }
        }
        return needs;
    }

    // Fields that were left out are refused when the command is carried out.
    private void add(Command command) {
        switch (command) {
            case Command.JudgeClaim judge -> add(claims, judge.claim());
            case Command.RetypeClaim retype -> add(claims, retype.claim());
            case Command.RewordClaim reword -> {
                add(claims, reword.claim());
                addText("text", reword.text());
            }
            case Command.MergeClaims merge -> {
                add(whole, merge.into());
                add(whole, merge.from());
                neighbours = true;
            }
            case Command.SplitClaim split -> {
                add(whole, split.claim());
                Limits.count("parts", split.parts().size(), 2, Limits.PARTS);
                split.parts().forEach(part -> addText("parts.text", part.text()));
                neighbours = true;
            }
            case Command.AddClaim add -> {
                addText("text", add.text());
                add(add.place());
            }
            case Command.AddOccurrence add -> {
                add(whole, add.claim());
                add(add.place());
            }
            case Command.JudgeRelation judge -> add(relations, judge.relation());
            case Command.FlipRelation flip -> add(besides, flip.relation());
            case Command.RetypeRelation retype -> add(besides, retype.relation());
            case Command.AddRelation add -> {
                add(whole, add.from());
                add(whole, add.to());
                if (add.from() != null && add.to() != null && add.type() != null) {
                    relations.addAll(Execution.idsOf(add.from(), add.to(), add.type()));
                    relations.addAll(Execution.idsOf(add.to(), add.from(), add.type()));
                }
            }
            case Command.AddArgument add -> {
                count(add.premises(), add.unstated(), add.undercutters());
                claims.addAll(add.premises());
                claims.addAll(add.undercutters());
                add(whole, add.conclusion());
            }
            case Command.ReviseArgument revise -> {
                count(revise.premises(), revise.unstated(), revise.undercutters());
                claims.addAll(revise.premises());
                claims.addAll(revise.undercutters());
                add(arguments, revise.argument());
            }
            case Command.JudgeArgument judge -> add(arguments, judge.argument());
            case Command.AddNote note -> {
                add(subjects, note.about());
                if (note.about() != null && note.about().kind() == Subject.Kind.RELATION) {
                    relations.add(new Relation.Id(note.about().id()));
                }
            }
        }
    }

    private void add(Command.@Nullable Place place) {
        if (place != null) {
            add(documents, place.document());
        }
    }

    private static void count(List<Claim.Id> premises, List<String> unstated, List<Claim.Id> undercutters) {
        Limits.count("premises", premises.size(), 1, Limits.PARTS);
        Limits.count("unstated", unstated.size(), 0, Limits.PARTS);
        Limits.count("undercutters", undercutters.size(), 0, Limits.PARTS);
    }

    private void addText(String field, @Nullable String entered) {
        String text = Limits.optional(field, entered, Limits.TEXT);
        if (text != null) {
            texts.add(text);
            whole.addAll(ClaimChanges.idsOf(text));
        }
    }

    private static <T> void add(Collection<T> needed, @Nullable T id) {
        if (id != null) {
            needed.add(id);
        }
    }

    /** What taking these decisions back needs: all that they touched. */
    static Needs toUndo(Collection<Decision> decisions) {
        Needs needs = new Needs();
        for (Decision decision : decisions) {
            needs.add(decision.before());
            needs.add(decision.after());
            decision.after().claims().forEach(claim -> needs.whole.add(claim.id()));
            decision.before().occurrences().forEach(place -> needs.documents.add(place.document()));
            decision.before().claims().forEach(claim -> needs.texts.add(claim.text()));
        }
        return needs;
    }

    private void add(Records records) {
        records.claims().forEach(claim -> claims.add(claim.id()));
        records.occurrences().forEach(occurrence -> occurrences.add(occurrence.id()));
        records.relations().forEach(relation -> relations.add(relation.id()));
        records.arguments().forEach(argument -> arguments.add(argument.id()));
        claims.addAll(records.redirects().keySet());
    }
}
