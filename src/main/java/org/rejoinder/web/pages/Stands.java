package org.rejoinder.web.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Conclusions;
import org.rejoinder.analysis.reasoning.Explanation;
import org.rejoinder.analysis.reasoning.Reasoning;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.argumentation.Semantics;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.springframework.stereotype.Component;

/** Tells of one claim whether it stands, why, and what one may suppose of it. */
@Component
class Stands {

    /** How long a reader waits for an answer about all positions. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    private final Reasoning reasoning;
    private final Reasons reasons;

    Stands(Reasoning reasoning, Reasons reasons) {
        this.reasoning = reasoning;
        this.reasons = reasons;
    }

    /**
     * How a claim stands.
     *
     * @param leadsTo the address of a claim that the explanation names
     * @param choices what can be supposed of the claim
     */
    Told told(
            ArgumentMap.Id map,
            Claim.Id claim,
            Followed followed,
            Function<Claim.Id, String> leadsTo,
            List<Choice> choices) {
        Conclusions.Row row = followed.supposed().of(claim).orElse(null);
        Explanation why = reasoning
                .explain(map, followed.basis(), followed.whatIf(), claim)
                .orElse(null);
        if (row == null || why == null) {
            return new Told(null, null, null, 0, List.of());
        }
        return new Told(
                followed.view(claim),
                StrengthView.of(row.strength()),
                reasons.told(map, why, leadsTo),
                row.claims().size() - 1,
                choices);
    }

    /** In which positions a claim stands, in a sentence; empty if it does not stand in the map. */
    String positions(ArgumentMap.Id map, Claim.Id claim, Basis basis, WhatIf whatIf) {
        return reasoning
                .acceptance(map, basis, whatIf, claim, Semantics.PREFERRED, LIMIT)
                .map(acceptance -> Wording.say(
                        "reasoning.positions." + acceptance.positions().label()))
                .orElse("");
    }

    /** What can be supposed of a claim in the focus map. */
    static List<Choice> choices(Claim claim, FocusAddress address) {
        StandingLayer layer = address.layer();
        WhatIf.OfClaim supposed = layer.whatIf().claims().get(claim.id());
        StandingLayer asReviewed = layer.without(claim.id().value()).shown();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                Wording.say("reasoning.suppose.nothing"),
                "",
                address.with(asReviewed).toString(),
                supposed == null));
        choices.add(choice("x", WhatIf.OfClaim.OFF, claim, address));
        choices.add(choice("b", WhatIf.OfClaim.BELIEVE, claim, address));
        if (claim.status() == ReviewStatus.REJECTED) {
            choices.add(choice("", WhatIf.OfClaim.ON, claim, address));
        }
        return choices;
    }

    private static Choice choice(String key, WhatIf.OfClaim what, Claim claim, FocusAddress address) {
        StandingLayer layer = address.layer();
        boolean current = layer.whatIf().claims().get(claim.id()) == what;
        // Pressed once more it is taken back.
        StandingLayer next = current ? layer.without(claim.id().value()).shown() : layer.supposing(claim.id(), what);
        return new Choice(
                Wording.say("reasoning.suppose." + what.name().toLowerCase(Locale.ROOT)),
                key,
                address.with(next).toString(),
                current);
    }

    /** What can be asked of a claim on a page of its own: the answers are in the focus map. */
    static List<Choice> questions(ArgumentMap.Id map, Claim.Id claim, Basis basis) {
        FocusAddress address = FocusAddress.plain(map, claim).with(new StandingLayer(true, basis, WhatIf.NOTHING));
        return List.of(
                new Choice(
                        Wording.say("reasoning.fell"),
                        "",
                        address.with(address.layer().supposing(claim, WhatIf.OfClaim.OFF))
                                .toString(),
                        false),
                new Choice(
                        Wording.say("reasoning.believed"),
                        "",
                        address.with(address.layer().supposing(claim, WhatIf.OfClaim.BELIEVE))
                                .toString(),
                        false),
                new Choice(Wording.say("reasoning.open.map"), "", address.toString(), false));
    }

    /**
     * How a claim stands; everything is null and nothing can be supposed if none of its words stand in a present text of the map.
     *
     * @param equivalents how many other claims count as one with it
     */
    record Told(
            @Nullable StandView stand,
            @Nullable StrengthView strength,
            Reasons.@Nullable Told why,
            int equivalents,
            List<Choice> choices) {
        Told {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something that can be supposed or asked.
     *
     * @param key that does the same; empty for none
     * @param current whether it is supposed now
     */
    record Choice(String words, String key, String address, boolean current) {}
}
