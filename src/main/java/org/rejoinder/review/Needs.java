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
    final Set<Document.Id> documents = new LinkedHashSet<>();
    final Set<Subject> subjects = new LinkedHashSet<>();

    /** The new texts that claims may come to have. */
    final Set<String> texts = new LinkedHashSet<>();

    static Needs of(List<Command> commands) {
        Needs needs = new Needs();
        commands.forEach(needs::add);
        return needs;
    }

    // Fields that were left out are refused when the command is carried out.
    private void add(Command command) {
        switch (command) {
            case Command.JudgeClaim judge -> add(claims, judge.claim());
            case Command.RetypeClaim retype -> add(claims, retype.claim());
            case Command.RewordClaim reword -> {
                add(claims, reword.claim());
                addText(reword.text());
            }
            case Command.MergeClaims merge -> {
                add(whole, merge.into());
                add(whole, merge.from());
            }
            case Command.SplitClaim split -> {
                add(whole, split.claim());
                split.parts().forEach(part -> addText(part.text()));
            }
            case Command.AddClaim add -> {
                addText(add.text());
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
            }
            case Command.AddArgument add -> {
                claims.addAll(add.premises());
                claims.addAll(add.undercutters());
                add(whole, add.conclusion());
            }
            case Command.ReviseArgument revise -> {
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

    private void addText(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text.strip());
            whole.addAll(ClaimChanges.idsOf(text.strip()));
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
