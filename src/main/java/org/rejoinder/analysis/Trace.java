package org.rejoinder.analysis;

import java.util.List;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * One claim traced: who asserts it where, oldest first, and what speaks for and against it.
 *
 * @param appearances every occurrence with its document, oldest publication first
 * @param supportedBy relations that support the claim, most confident first, with the other claim
 * @param contradictedBy contradictions of the claim, either direction, most confident first
 * @param supports what the claim supports
 * @param equivalents claims proposed or accepted as saying the same
 * @param spread how it travelled, the places of its equivalents included
 */
public record Trace(
        Claim claim,
        List<Appearance> appearances,
        List<Link> supportedBy,
        List<Link> contradictedBy,
        List<Link> supports,
        List<Link> equivalents,
        Spread spread) {

    public Trace {
        appearances = List.copyOf(appearances);
        supportedBy = List.copyOf(supportedBy);
        contradictedBy = List.copyOf(contradictedBy);
        supports = List.copyOf(supports);
        equivalents = List.copyOf(equivalents);
    }

    /** An occurrence and the document it stands in. */
    public record Appearance(Occurrence occurrence, Document document) {}

    /** A relation, the claim at its other end, and where that one appears, oldest first. */
    public record Link(Relation relation, Claim other, List<Appearance> appearances) {
        public Link {
            appearances = List.copyOf(appearances);
        }
    }
}
