package org.rejoinder.exchange;

import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.reasoning.Conclusions;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;

/**
 * How a claim stands, as programs read it.
 *
 * @param sameAs claims accepted as equivalent to it
 * @param standing under the grounded semantics
 * @param strength 0..1 under the gradual semantics of the basis
 * @param band the strength in words, such as {@code very-strong}
 */
public record StandingView(
        Claim.Id claim, String text, List<Claim.Id> sameAs, Standing standing, double strength, String band) {

    public StandingView {
        sameAs = List.copyOf(sameAs);
    }

    /** In the same order; the texts are read at once. */
    public static List<StandingView> of(List<Conclusions.Row> rows, Claims store) {
        Map<Claim.Id, Claim> claims =
                store.findAll(rows.stream().map(Conclusions.Row::claim).toList());
        return rows.stream().map(row -> of(row, text(claims, row.claim()))).toList();
    }

    private static StandingView of(Conclusions.Row row, String text) {
        return new StandingView(
                row.claim(),
                text,
                row.claims().subList(1, row.claims().size()),
                row.standing(),
                row.strength(),
                Words.of(row.band()));
    }

    /** Empty if the claim was removed meanwhile. */
    static String text(Map<Claim.Id, Claim> claims, Claim.Id id) {
        Claim claim = claims.get(id);
        return claim == null ? "" : claim.text();
    }
}
