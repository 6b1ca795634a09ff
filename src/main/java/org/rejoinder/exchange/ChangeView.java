package org.rejoinder.exchange;

import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.reasoning.Change;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;

/**
 * How a claim stands before and after, as programs read it.
 *
 * @param sameAs claims accepted as equivalent to it
 */
public record ChangeView(Claim.Id claim, String text, List<Claim.Id> sameAs, Side before, Side after) {

    public ChangeView {
        sameAs = List.copyOf(sameAs);
    }

    /**
     * One of the two.
     *
     * @param strength 0..1
     * @param band the strength in words, such as {@code very-strong}
     */
    public record Side(Standing standing, double strength, String band) {}

    /** In the same order; the texts are read at once. */
    public static List<ChangeView> of(List<Change> changes, Claims store) {
        Map<Claim.Id, Claim> claims =
                store.findAll(changes.stream().map(Change::claim).toList());
        return changes.stream()
                .map(change -> new ChangeView(
                        change.claim(),
                        StandingView.text(claims, change.claim()),
                        change.claims().subList(1, change.claims().size()),
                        new Side(change.before(), change.strengthBefore(), Words.of(change.bandBefore())),
                        new Side(change.after(), change.strengthAfter(), Words.of(change.bandAfter()))))
                .toList();
    }
}
