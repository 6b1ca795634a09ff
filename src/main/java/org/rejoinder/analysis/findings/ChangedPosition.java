package org.rejoinder.analysis.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;

/**
 * Somebody says one thing at one time and at another what contradicts it. Only names count: "critics" of one text need not
 * be those of another.
 */
final class ChangedPosition implements GraphRule {

    private static final Set<String> NOBODY_IN_PARTICULAR = Set.of(
            "critics",
            "supporters",
            "opponents",
            "experts",
            "officials",
            "some",
            "many",
            "others",
            "people",
            "they",
            "he",
            "she",
            "it",
            "we",
            "one",
            "analysts",
            "observers",
            "sources",
            "researchers",
            "scientists",
            "studies",
            "reports",
            "residents",
            "activists",
            "proponents",
            "sceptics",
            "skeptics");

    @Override
    public Rule rule() {
        return Rule.builtIn("changed-position", Severity.FLAW);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        for (Attack attack : ground.attacks()) {
            match(ground, attack).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Match> match(Ground ground, Attack attack) {
        for (Occurrence one : ground.places(attack.from())) {
            for (Occurrence other : ground.places(attack.to())) {
                LocalDate then = ground.document(one).publishedOn();
                LocalDate now = ground.document(other).publishedOn();
                if (then != null && now != null && !then.equals(now) && isSameVoice(ground, one, other)) {
                    return Optional.of(Match.between(attack)
                            .telling(one.voice(ground.document(one)))
                            .at(then.isBefore(now) ? List.of(one, other) : List.of(other, one)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSameVoice(Ground ground, Occurrence one, Occurrence other) {
        String name = plain(one.voice(ground.document(one)));
        return says(one)
                && says(other)
                && name.equals(plain(other.voice(ground.document(other))))
                && !NOBODY_IN_PARTICULAR.contains(name);
    }

    /** What an author disputes or merely passes on in their own voice is not said by them. */
    private static boolean says(Occurrence place) {
        return !place.holder().isAuthor() || place.stance() == Stance.ENDORSED;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).strip().replaceFirst("^(the|a|an) ", "");
    }
}
