package org.rejoinder.analysis.findings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.analysis.Origins;
import org.rejoinder.analysis.Spread;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;

/**
 * Several documents say it in voices of their own, and by their wording all of them have it from one. A document that names
 * whose words they are adds no voice.
 */
final class SameOrigin implements GraphRule {

    @Override
    public Rule rule() {
        return Rule.builtIn("same-origin", Severity.WEAKNESS);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        for (List<Integer> same : ground.propositions()) {
            if (ground.documentsOf(same).size() < 2) {
                continue;
            }
            List<Occurrence> oldestFirst = ground.placesOf(same).stream()
                    .filter(place -> place.stance() != Stance.REJECTED)
                    .sorted(comparing(
                                    (Occurrence place) -> ground.document(place).publishedOn(),
                                    nullsLast(naturalOrder()))
                            .thenComparing(place -> place.document().value())
                            .thenComparing(place -> place.id().value()))
                    .toList();
            long documents =
                    oldestFirst.stream().map(Occurrence::document).distinct().count();
            long voices = oldestFirst.stream()
                    .map(place -> place.voice(ground.document(place)))
                    .distinct()
                    .count();
            if (documents < 2 || voices < 2) {
                continue;
            }
            List<Spread.Origin> origins = Origins.of(oldestFirst.stream()
                    .map(place -> new Spread.Place(place, ground.document(place), null))
                    .toList());
            if (origins.size() == 1) {
                found.add(Match.about(same, List.of(), List.of())
                        .telling(Long.toString(documents))
                        .at(oldestFirst));
            }
        }
        return found;
    }
}
