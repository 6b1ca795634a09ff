package org.rejoinder.analysis.reasoning;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import org.rejoinder.argumentation.strength.StrengthBand;
import org.rejoinder.claim.Claim;

/**
 * A claim that stands otherwise under one what-if than under another, or is stronger or weaker by a band.
 *
 * @param claims the claim, with those accepted as equivalent to it
 * @param place of the claim in the map, from 0
 * @param strengthBefore 0..1
 * @param strengthAfter 0..1
 */
public record Change(
        List<Claim.Id> claims,
        int place,
        Standing before,
        Standing after,
        double strengthBefore,
        double strengthAfter) {

    /** Those that begin or cease to stand or fall first, then those whose strength changes most; then as in the map. */
    static final Comparator<Change> MOST_IMPORTANT_FIRST = comparingInt(Change::weight)
            .thenComparingDouble(change -> Math.abs(change.strengthAfter - change.strengthBefore))
            .reversed()
            .thenComparingInt(Change::place);

    public Change {
        claims = List.copyOf(claims);
    }

    /** The first of the claims. */
    public Claim.Id claim() {
        return claims.getFirst();
    }

    public StrengthBand bandBefore() {
        return StrengthBand.of(strengthBefore);
    }

    public StrengthBand bandAfter() {
        return StrengthBand.of(strengthAfter);
    }

    /** 2 from standing to falling or the reverse, 1 for any other change of standing, 0 for one of strength only. */
    private int weight() {
        if (before == after) {
            return 0;
        }
        return decided(before) && decided(after) ? 2 : 1;
    }

    private static boolean decided(Standing standing) {
        return standing == Standing.STANDS || standing == Standing.FALLS;
    }
}
