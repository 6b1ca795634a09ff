package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;

/** What formats that are looked at rather than read back do not say of a map, beside what is left out everywhere. */
final class Unsaid {

    private final MapContents standing;
    private final Shown shown;
    private final List<Loss> losses;

    Unsaid(MapContents contents) {
        standing = contents.standing();
        shown = Shown.of(standing);
        losses = new ArrayList<>(LeftOut.of(contents, ""));
    }

    /** That each argument is left out as one step, and what attacks the step with it. */
    Unsaid arguments() {
        return lose(
                "arguments: premises that only count together, unstated premises, schemes, and what attacks the step",
                "Only relations between two claims are written",
                standing.reviewed().arguments().stream()
                        .filter(argument -> argument.status() != ReviewStatus.REJECTED)
                        .map(Argument::id)
                        .map(Argument.Id::value));
    }

    /** That passages are left out. */
    Unsaid passages(String why) {
        return lose(
                "passages: where claims stand, the words there, stances",
                why,
                shown.byDocument().values().stream()
                        .flatMap(List::stream)
                        .flatMap(claim -> Shown.places(standing, claim).stream())
                        .map(place -> place.id().value()));
    }

    /** That something is left out of every claim that is shown. */
    Unsaid ofClaims(String what, String why) {
        return lose(what, why, claims().map(Claim.Id::value));
    }

    /** That something is left out of every relation that is shown. */
    Unsaid ofRelations(String what, String why) {
        return lose(what, why, shown.relations().stream().map(Relation::id).map(Relation.Id::value));
    }

    /** That claims without relations are not drawn. */
    Unsaid unrelated() {
        Set<Claim.Id> related = new HashSet<>();
        shown.relations().forEach(relation -> related.addAll(List.of(relation.from(), relation.to())));
        return lose(
                "claims without relations",
                "Only what hangs together is drawn",
                claims().filter(claim -> !related.contains(claim)).map(Claim.Id::value));
    }

    /** That whole texts are left out. */
    Unsaid texts() {
        return lose(
                "the texts of documents and their structure",
                "Only titles and, where there are passages, these are written",
                standing.documents().stream()
                        .map(Document::id)
                        .filter(standing.snapshots()::containsKey)
                        .map(Document.Id::value));
    }

    Unsaid lose(String what, String why, Stream<String> items) {
        Loss.note(losses, what, why, items);
        return this;
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    private Stream<Claim.Id> claims() {
        return shown.byDocument().values().stream().flatMap(List::stream).map(Claim::id);
    }
}
