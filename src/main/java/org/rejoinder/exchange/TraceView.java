package org.rejoinder.exchange;

import java.util.List;
import org.rejoinder.analysis.Trace;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Relation;

/**
 * A claim traced, as programs read it: who asserts it where, oldest first, and what speaks for and against it.
 *
 * @param appearances every place of the claim, oldest publication first
 * @param supportedBy what supports it, most confident first
 * @param contradictedBy what contradicts it, either way, most confident first
 * @param supports what it supports
 * @param equivalents claims that say the same
 * @param spread how it travelled, the places of its equivalents included
 */
public record TraceView(
        Claim claim,
        List<Appearance> appearances,
        List<Link> supportedBy,
        List<Link> contradictedBy,
        List<Link> supports,
        List<Link> equivalents,
        SpreadView spread) {

    public static TraceView of(Trace trace) {
        return new TraceView(
                trace.claim(),
                appearances(trace.appearances()),
                links(trace.supportedBy()),
                links(trace.contradictedBy()),
                links(trace.supports()),
                links(trace.equivalents()),
                SpreadView.of(trace.spread()));
    }

    private static List<Appearance> appearances(List<Trace.Appearance> appearances) {
        return appearances.stream()
                .map(appearance -> new Appearance(OccurrenceView.of(appearance.occurrence()), appearance.document()))
                .toList();
    }

    private static List<Link> links(List<Trace.Link> links) {
        return links.stream()
                .map(link -> new Link(link.relation(), link.other(), appearances(link.appearances())))
                .toList();
    }

    /** A place and the document it is in. */
    public record Appearance(OccurrenceView occurrence, Document document) {}

    /** A relation, the claim at its other end and the places of that one. */
    public record Link(Relation relation, Claim claim, List<Appearance> appearances) {}
}
