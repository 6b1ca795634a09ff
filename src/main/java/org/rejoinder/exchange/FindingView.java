package org.rejoinder.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.findings.Finding;
import org.rejoinder.analysis.findings.MapFindings;
import org.rejoinder.analysis.findings.Severity;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;

/**
 * A finding as programs read it.
 *
 * @param rule name of the rule
 * @param says what was found, in a sentence
 * @param why why it matters
 * @param settle what would settle it
 * @param resting how many claims rest on what it is about, 1,000 at most
 * @param claims those involved, the main one first
 * @param relations ids of those by which it holds
 * @param places passages of these claims
 * @param dismissal null unless somebody has dismissed it
 */
public record FindingView(
        Finding.Id id,
        String rule,
        Severity severity,
        String title,
        String says,
        String why,
        String settle,
        int resting,
        List<ClaimText> claims,
        List<Relation.Id> relations,
        List<OccurrenceView> places,
        @Nullable DismissalView dismissal) {

    public FindingView {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
        places = List.copyOf(places);
    }

    /** A claim by its words. */
    public record ClaimText(Claim.Id id, String text) {}

    /** Who dismissed a finding, when (ISO 8601, UTC) and why. */
    public record DismissalView(
            String by, String at, @Nullable String note) {

        public static DismissalView of(Dismissal dismissal) {
            return new DismissalView(dismissal.by(), dismissal.at().toString(), dismissal.note());
        }
    }

    public static FindingView of(Finding finding, @Nullable Dismissal dismissal) {
        return new FindingView(
                finding.id(),
                finding.rule().name(),
                finding.rule().severity(),
                finding.rule().title(),
                finding.says(),
                finding.rule().why(),
                finding.rule().settle(),
                finding.resting(),
                finding.claims().stream()
                        .map(claim -> new ClaimText(claim.id(), claim.text()))
                        .toList(),
                finding.relations().stream().map(Relation::id).toList(),
                finding.places().stream().map(OccurrenceView::of).toList(),
                dismissal == null ? null : DismissalView.of(dismissal));
    }

    /** All findings of a map, in their order, each with its dismissal if it has one. */
    public static List<FindingView> of(MapFindings findings, Map<String, Dismissal> dismissals) {
        return findings.findings().stream()
                .map(finding -> of(finding, dismissals.get(finding.id().value())))
                .toList();
    }
}
