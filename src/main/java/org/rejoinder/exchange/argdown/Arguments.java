package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.argdown.Outline.Inference;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.RelationType;

/** Makes arguments of premise-conclusion structures: one for each inference. */
final class Arguments {

    private final MapDraft draft;
    private final OwnRecords own;
    private final Keepsakes keepsakes;
    private final Map<Member, Claim.Id> claims;
    private final Set<Claim.Id> known;
    private final Set<Argument.Id> taken = new HashSet<>();

    Arguments(MapDraft draft, OwnRecords own, Keepsakes keepsakes, Map<Member, Claim.Id> claims) {
        this.draft = draft;
        this.own = own;
        this.keepsakes = keepsakes;
        this.claims = claims;
        this.known = Set.copyOf(claims.values());
    }

    /** @param attackers those undercutters of the last step that attack the argument as a whole */
    void read(Member member, Map<Inference, Set<Claim.Id>> undercutters, Set<Claim.Id> attackers) {
        for (Inference inference : member.inferences) {
            boolean last = inference == member.inferences.getLast();
            step(
                    member,
                    inference,
                    List.copyOf(undercutters.getOrDefault(inference, Set.of())),
                    last ? attackers : Set.of());
        }
    }

    private void step(Member member, Inference inference, List<Claim.Id> undercutters, Set<Claim.Id> attackers) {
        Fields ours = own.among(inference.data, inference.start);
        Claim.Id conclusion = conclusion(inference, ours);
        Set<Claim.Id> premises = new LinkedHashSet<>();
        List<String> unstated = new ArrayList<>();
        for (Member premise : inference.premises) {
            if (own.isAside(premise)) {
                unstated.add(words(premise));
            } else {
                premises.add(Objects.requireNonNull(claims.get(premise)));
            }
        }
        if (premises.remove(conclusion) || premises.isEmpty()) {
            draft.lose(
                    "premises that are the conclusion as well", "A claim cannot be a reason for itself", title(member));
            if (premises.isEmpty()) {
                return;
            }
        }
        Argument argument = argument(inference, ours, List.copyOf(premises), unstated, conclusion, undercutters);
        if (!taken.add(argument.id())) {
            draft.lose(
                    "arguments that say the same", "The same premises and conclusion are one argument", title(member));
            return;
        }
        Argument.Id id = draft.add(argument);
        if (ours == null || ours.has("carried")) {
            keepsakes.step(ours == null ? null : ours.text("carried"), member, inference, id, attackers);
        }
    }

    private String words(Member unstated) {
        String plain = unstated.content() == null ? "" : unstated.content().text();
        Fields fields = own.among(unstated.data, unstated.start);
        return fields == null ? plain : fields.text("text", plain);
    }

    private static String title(Member member) {
        return "<" + (member.title == null ? "untitled" : member.title) + ">";
    }

    private Claim.Id conclusion(Inference inference, @Nullable Fields ours) {
        if (ours != null && ours.has("conclusion")) {
            Claim.Id named = new Claim.Id(ours.id("conclusion"));
            if (known.contains(named)) {
                return named;
            }
            throw new Flaw(
                    inference.start,
                    "The conclusion %s of this argument is no statement of the file. Write the statement, or take the argument out."
                            .formatted(named));
        }
        return Objects.requireNonNull(claims.get(Objects.requireNonNull(inference.conclusion)));
    }

    private static Argument argument(
            Inference inference,
            @Nullable Fields ours,
            List<Claim.Id> premises,
            List<String> unstated,
            Claim.Id conclusion,
            List<Claim.Id> undercutters) {
        RelationType type =
                ours == null ? RelationType.SUPPORTS : ours.constant("type", RelationType.class, RelationType.SUPPORTS);
        String rules = inference.rules.isEmpty() ? null : String.join(", ", inference.rules);
        return new Argument(
                ours != null && ours.has("id")
                        ? new Argument.Id(ours.id("id"))
                        : Argument.Id.of(premises, unstated, type, conclusion),
                premises,
                unstated,
                type == RelationType.EQUIVALENT ? RelationType.SUPPORTS : type,
                conclusion,
                ours != null && ours.has("scheme") ? ours.text("scheme") : rules,
                undercutters,
                ours == null
                        ? ReviewStatus.ACCEPTED
                        : ours.constant("status", ReviewStatus.class, ReviewStatus.ACCEPTED),
                ours == null ? 1 : ours.whole("version", 1));
    }
}
