package org.rejoinder.exchange;

import java.util.List;
import java.util.Map;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;

/**
 * A claim with its places, as programs read it.
 *
 * @param occurrences oldest publication first
 */
public record ClaimView(
        Claim.Id id,
        String text,
        ClaimType type,
        double checkWorthiness,
        double confidence,
        ReviewStatus status,
        Origin origin,
        int version,
        List<OccurrenceView> occurrences) {

    public ClaimView {
        occurrences = List.copyOf(occurrences);
    }

    public static ClaimView of(Claim claim, List<Occurrence> occurrences) {
        return new ClaimView(
                claim.id(),
                claim.text(),
                claim.type(),
                claim.checkWorthiness(),
                claim.confidence(),
                claim.status(),
                claim.origin(),
                claim.version(),
                occurrences.stream().map(OccurrenceView::of).toList());
    }

    /** The same for several claims, in their order; their places are read at once. */
    public static List<ClaimView> of(List<Claim> claims, Claims store) {
        Map<Claim.Id, List<Occurrence>> occurrences =
                store.occurrencesOf(claims.stream().map(Claim::id).toList());
        return claims.stream()
                .map(claim -> of(claim, occurrences.getOrDefault(claim.id(), List.of())))
                .toList();
    }
}
