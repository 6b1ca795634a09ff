package org.rejoinder.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Conclusions;
import org.rejoinder.analysis.reasoning.NotInMap;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;

/**
 * What follows in a map from what counts and what is supposed, beside what follows if nothing is supposed.
 *
 * @param passedOver ids of what is supposed in an address though the map has it no more
 */
record Followed(Conclusions asReviewed, Conclusions supposed, List<String> passedOver) {

    Followed {
        passedOver = List.copyOf(passedOver);
    }

    /** An address may be older than the map: what it supposes of things that are gone is passed over. */
    static Followed of(Reasoning reasoning, ArgumentMap.Id map, Basis basis, WhatIf whatIf) {
        Conclusions asReviewed = reasoning.evaluate(map, basis, WhatIf.NOTHING);
        try {
            return new Followed(
                    asReviewed, whatIf.isNothing() ? asReviewed : reasoning.evaluate(map, basis, whatIf), List.of());
        } catch (NotInMap gone) {
            WhatIf left = whatIf;
            for (String id : gone.ids()) {
                left = left.without(id);
            }
            return new Followed(asReviewed, reasoning.evaluate(map, basis, left), gone.ids());
        }
    }

    WhatIf whatIf() {
        return supposed.whatIf();
    }

    Basis basis() {
        return supposed.basis();
    }

    /** How a claim stands now; null if none of its words stand in a present text of the map. */
    @Nullable
    Standing standing(Claim.Id claim) {
        return supposed.of(claim).map(Conclusions.Row::standing).orElse(null);
    }

    /** Whether a claim stands otherwise than if nothing were supposed. */
    boolean isChanged(Claim.Id claim) {
        return !whatIf().isNothing()
                && supposed.of(claim)
                        .map(Conclusions.Row::standing)
                        .filter(standing -> asReviewed
                                .of(claim)
                                .map(Conclusions.Row::standing)
                                .filter(standing::equals)
                                .isEmpty())
                        .isPresent();
    }

    /** How a claim stands, with "now" where that is otherwise than before; null as {@link #standing}. */
    @Nullable
    StandView view(Claim.Id claim) {
        Standing standing = standing(claim);
        if (standing == null) {
            return null;
        }
        return isChanged(claim) && standing != Standing.ABSENT ? StandView.now(standing) : StandView.of(standing);
    }
}
