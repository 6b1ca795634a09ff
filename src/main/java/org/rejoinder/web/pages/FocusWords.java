package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Lettering;
import org.rejoinder.analysis.Neighbourhood;
import org.rejoinder.analysis.Sight;
import org.rejoinder.analysis.Surroundings;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * What the boxes of a focus map say besides their claims' texts, and where pressing it leads.
 *
 * @param holders who holds each claim
 * @param elsewhere claims that stand in no document of the map
 * @param followed how claims stand; null if that is not shown
 */
record FocusWords(
        FocusAddress address,
        Surroundings surroundings,
        Map<Claim.Id, String> holders,
        Set<Claim.Id> elsewhere,
        @Nullable Followed followed) {

    private static final List<RelationType> ORDER =
            List.of(RelationType.SUPPORTS, RelationType.CONTRADICTS, RelationType.EQUIVALENT);

    Lettering lettering() {
        return Lettering.live(
                this::caption,
                type -> Wording.say("focus.line." + type.label()),
                claim -> toggles(claim).stream().map(Toggle::words).toList(),
                type -> Wording.say("focus.together." + type.label()),
                Wording.say("focus.unstated"));
    }

    /** Who holds the claim, and what else has to be known at a glance. */
    String caption(Claim claim) {
        List<String> parts = new ArrayList<>();
        StandView stand = stand(claim.id());
        if (stand != null) {
            parts.add(stand.inShort());
        }
        supposed(claim.id()).ifPresent(supposed -> parts.add(Wording.say("reasoning.supposed." + supposed)));
        if (elsewhere.contains(claim.id())) {
            parts.add(Wording.say("words.elsewhere"));
        }
        if (claim.status() != ReviewStatus.PROPOSED) {
            parts.add(Wording.say("focus.judged." + claim.status().label()));
        }
        parts.add(holders.getOrDefault(claim.id(), ""));
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** How a claim stands; null where that is not shown or nothing is said of it. */
    @Nullable
    StandView stand(Claim.Id claim) {
        return followed == null ? null : followed.view(claim);
    }

    /** Whether it stands otherwise because of what is supposed. */
    boolean isChanged(Claim.Id claim) {
        return followed != null && followed.isChanged(claim);
    }

    /** What is supposed of it, as addresses name it. */
    Optional<String> supposed(Claim.Id claim) {
        return Optional.ofNullable(
                        followed == null ? null : followed.whatIf().claims().get(claim))
                .map(supposed -> supposed.name().toLowerCase(Locale.ROOT));
    }

    /** Whether a relation has no effect on how claims stand. */
    boolean isWithoutEffect(@Nullable Relation relation) {
        return followed != null
                && relation != null
                && relation.type() != RelationType.EQUIVALENT
                && !followed.supposed().counts(relation.id());
    }

    String judged(Claim claim) {
        return claim.status() == ReviewStatus.ACCEPTED ? claim.status().label() : "";
    }

    /** For each type of relation what can be opened at a claim, then what can be folded. */
    List<Toggle> toggles(Claim.Id claim) {
        Neighbourhood.Folded folded =
                surroundings.shown().folded().getOrDefault(claim, new Neighbourhood.Folded(0, 0, 0));
        List<Toggle> toggles = new ArrayList<>();
        for (RelationType type : ORDER) {
            Sight.Opening place = new Sight.Opening(claim, type);
            int hidden = folded.of(type);
            Integer shown = surroundings.opened().get(place);
            if (hidden > 0) {
                // Where all of what was opened has been crowded out it is shown again, before any more.
                boolean again = shown != null && shown == 0;
                FocusAddress base = again ? address.folding(place) : address;
                toggles.add(new Toggle(type, hidden, true, base.opening(place).toString()));
            }
            if (shown != null && shown > 0) {
                toggles.add(
                        new Toggle(type, shown, false, address.folding(place).toString()));
            }
        }
        return toggles;
    }

    /**
     * A count that can be pressed.
     *
     * @param count how many relations are folded, or how many claims were opened
     * @param opens whether pressing it opens, rather than folds
     * @param address where pressing it leads
     */
    record Toggle(RelationType type, int count, boolean opens, String address) {

        String words() {
            return Wording.say((opens ? "focus.open." : "focus.fold.") + type.label(), count);
        }

        String label(Claim claim) {
            return Wording.say(opens ? "focus.open.at" : "focus.fold.at", words(), claim.text());
        }
    }
}
