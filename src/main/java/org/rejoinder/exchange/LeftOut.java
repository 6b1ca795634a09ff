package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Snapshot;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.review.Decision;

/** What formats of other tools leave out of every map: what does not stand, and how the map came to be. */
public final class LeftOut {

    private LeftOut() {}

    /**
     * What of a map is left out.
     *
     * @param kept short name of the format of which what is carried is written back; empty if none is
     */
    public static List<Loss> of(MapContents contents, String kept) {
        List<Loss> losses = new ArrayList<>();
        Loss.note(losses, "what was rejected under review", "Only what stands is written", rejected(contents));
        Loss.note(
                losses,
                "passages that are gone from their documents, and claims that are left with none",
                "Only what stands in the newest texts is written",
                gone(contents));
        Loss.note(
                losses,
                "decisions, dismissals, kept what-ifs and merged claims",
                "The format has no place for how a map came to be; records begin at version 1 again",
                history(contents));
        Loss.note(
                losses,
                "which run found what",
                "The format has no place for it",
                contents.provenance().runs().stream().map(run -> run.id().toString()));
        Loss.note(
                losses,
                "older texts of documents",
                "Only the newest are written",
                contents.earlierSnapshots().stream().map(Snapshot::sha256));
        Loss.note(
                losses,
                "what came from other tools and has no place on a map",
                "It can only be written in the format that it came in",
                contents.carried().stream()
                        .filter(carried -> !carried.format().equals(kept))
                        .map(Carried::id));
        return losses;
    }

    private static Stream<String> rejected(MapContents contents) {
        return Stream.of(
                        contents.claims().stream()
                                .filter(claim -> claim.status() == ReviewStatus.REJECTED)
                                .map(Claim::id)
                                .map(Claim.Id::value),
                        contents.relations().stream()
                                .filter(relation -> relation.status() == ReviewStatus.REJECTED)
                                .map(Relation::id)
                                .map(Relation.Id::value),
                        contents.reviewed().arguments().stream()
                                .filter(argument -> argument.status() == ReviewStatus.REJECTED)
                                .map(Argument::id)
                                .map(Argument.Id::value))
                .flatMap(ids -> ids);
    }

    private static Stream<String> gone(MapContents contents) {
        return contents.claims().stream()
                .flatMap(claim -> contents.occurrences().getOrDefault(claim.id(), List.of()).stream())
                .filter(place -> place.anchorState() == AnchorState.ORPHANED)
                .map(Occurrence::id)
                .map(Occurrence.Id::value);
    }

    private static Stream<String> history(MapContents contents) {
        return Stream.of(
                        contents.reviewed().decisions().stream()
                                .map(Decision::id)
                                .map(Decision.Id::value),
                        contents.reviewed().dismissals().stream().map(Dismissal::finding),
                        contents.reviewed().scenarios().stream()
                                .map(Scenario::id)
                                .map(Scenario.Id::value),
                        contents.reviewed().merged().keySet().stream().map(Claim.Id::value))
                .flatMap(ids -> ids);
    }
}
