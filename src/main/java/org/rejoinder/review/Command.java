package org.rejoinder.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * What a person can ask for; in JSON told apart by {@code action}. A command that changes a record names the version the person saw; if somebody else has
 * changed it since, the command is refused and nothing is written.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Command.JudgeClaim.class, name = "judge-claim"),
    @JsonSubTypes.Type(value = Command.RetypeClaim.class, name = "retype-claim"),
    @JsonSubTypes.Type(value = Command.RewordClaim.class, name = "reword-claim"),
    @JsonSubTypes.Type(value = Command.MergeClaims.class, name = "merge-claims"),
    @JsonSubTypes.Type(value = Command.SplitClaim.class, name = "split-claim"),
    @JsonSubTypes.Type(value = Command.AddClaim.class, name = "add-claim"),
    @JsonSubTypes.Type(value = Command.AddOccurrence.class, name = "add-occurrence"),
    @JsonSubTypes.Type(value = Command.JudgeRelation.class, name = "judge-relation"),
    @JsonSubTypes.Type(value = Command.FlipRelation.class, name = "flip-relation"),
    @JsonSubTypes.Type(value = Command.RetypeRelation.class, name = "retype-relation"),
    @JsonSubTypes.Type(value = Command.AddRelation.class, name = "add-relation"),
    @JsonSubTypes.Type(value = Command.AddArgument.class, name = "add-argument"),
    @JsonSubTypes.Type(value = Command.ReviseArgument.class, name = "revise-argument"),
    @JsonSubTypes.Type(value = Command.JudgeArgument.class, name = "judge-argument"),
    @JsonSubTypes.Type(value = Command.AddNote.class, name = "add-note")
})
public sealed interface Command {

    /** Accept, reject or reopen a claim. */
    record JudgeClaim(Claim.Id claim, int version, ReviewStatus status) implements Command {}

    /** Say what sort of proposition a claim is. */
    record RetypeClaim(Claim.Id claim, int version, ClaimType type) implements Command {}

    /** Put a claim into other words; its passages stay as they are. */
    record RewordClaim(Claim.Id claim, int version, String text) implements Command {}

    /** Let one claim take over the places and relations of another that says the same; the other's id leads on to it. */
    record MergeClaims(Claim.Id into, int intoVersion, Claim.Id from, int fromVersion) implements Command {}

    /**
     * Make several claims of one that says several things.
     *
     * @param parts at least two; the first keeps the id, the relations and the places that no part names
     */
    record SplitClaim(Claim.Id claim, int version, List<Part> parts) implements Command {
        public SplitClaim {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One of the claims that a claim is split into.
     *
     * @param occurrences of the split claim, at least one; a place may go to several parts
     */
    record Part(String text, List<Occurrence.Id> occurrences) {
        public Part {
            occurrences = List.copyOf(occurrences);
        }
    }

    /** Enter a claim that the machine missed, at a passage. */
    record AddClaim(Place place, String text, ClaimType type) implements Command {}

    /** Tell that a stored claim is asserted at one more passage. */
    record AddOccurrence(Claim.Id claim, int version, Place place) implements Command {}

    /**
     * A passage that a person chose.
     *
     * @param snapshot SHA-256 of the text that the offsets refer to
     * @param quote the passage verbatim; refused if the text has other words there
     * @param holder who asserts it there, as named in the text; null for the document's own voice
     */
    record Place(
            Document.Id document,
            String snapshot,
            Passage passage,
            String quote,
            @Nullable String holder,
            Stance stance) {}

    /** Accept, reject or reopen a relation. */
    record JudgeRelation(Relation.Id relation, int version, ReviewStatus status) implements Command {}

    /** Turn a relation's direction round. */
    record FlipRelation(Relation.Id relation, int version) implements Command {}

    /** Say what a relation is. */
    record RetypeRelation(Relation.Id relation, int version, RelationType type) implements Command {}

    /**
     * Link two claims by hand.
     *
     * @param mutual whether a contradiction reads both ways
     * @param reason why, in words; null if nothing was said
     */
    record AddRelation(
            Claim.Id from,
            Claim.Id to,
            RelationType type,
            boolean mutual,
            @Nullable String reason) implements Command {}

    /** Draw an argument; id, status and version are given by the store. */
    record AddArgument(
            List<Claim.Id> premises,
            List<String> unstated,
            RelationType type,
            Claim.Id conclusion,
            @Nullable String scheme,
            List<Claim.Id> undercutters)
            implements Command {
        public AddArgument {
            premises = List.copyOf(premises);
            unstated = List.copyOf(unstated);
            undercutters = List.copyOf(undercutters);
        }
    }

    /** Give an argument other parts; its conclusion and type stay. */
    record ReviseArgument(
            Argument.Id argument,
            int version,
            List<Claim.Id> premises,
            List<String> unstated,
            @Nullable String scheme,
            List<Claim.Id> undercutters)
            implements Command {
        public ReviseArgument {
            premises = List.copyOf(premises);
            unstated = List.copyOf(unstated);
            undercutters = List.copyOf(undercutters);
        }
    }

    /** Accept, reject or reopen an argument. */
    record JudgeArgument(Argument.Id argument, int version, ReviewStatus status) implements Command {}

    /** Remark on anything; changes nothing else. */
    record AddNote(Subject about, String text) implements Command {}
}
