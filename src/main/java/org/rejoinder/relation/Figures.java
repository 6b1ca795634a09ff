package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.language.Embedding;
import org.rejoinder.language.Tagger;
import org.springframework.stereotype.Component;

/**
 * Finds claims that give different figures for the same matter, related or not: by their words alone, read as they are where
 * claims are related. Which of the figures is right it does not know.
 */
@Component
public class Figures {

    /** How much of their weighed words two claims must share to speak of the same matter. */
    private static final double SAME_MATTER = 0.6;

    /** A word that more claims with figures have than this says nothing about their matter. */
    private static final int COMMON = 60;

    private static final int LEAST_SHARED = 2;
    private static final int SHORTEST = 4;

    private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",}");

    private final ClaimReader reader;
    private final Lexicon lexicon = Lexicon.load();

    Figures(Tagger tagger) {
        this.reader = new ClaimReader(tagger, lexicon);
    }

    /**
     * Two claims that give different figures for the same matter.
     *
     * @param one its figure as written
     * @param other likewise
     */
    public record Disagreement(Claim.Id first, Claim.Id second, String one, String other) {}

    /**
     * The disagreements among claims, each at one of its places; in the order of the claims. Claims that name different
     * years do not disagree.
     */
    public List<Disagreement> among(Map<Claim, Occurrence> placed) {
        List<Candidate> candidates = placed.entrySet().stream()
                .map(entry -> Candidate.of(entry.getKey(), entry.getValue()))
                .filter(candidate -> !candidate.amounts.isEmpty())
                .toList();
        Map<Integer, Set<Integer>> pairs = pairs(candidates);
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<Integer, ClaimReading> readings = new TreeMap<>();
        pairs.forEach((first, others) -> {
            readings.computeIfAbsent(first, at -> read(candidates.get(at)));
            others.forEach(second -> readings.computeIfAbsent(second, at -> read(candidates.get(at))));
        });
        IssueWeights weights = new IssueWeights(readings.values());
        List<Disagreement> found = new ArrayList<>();
        pairs.forEach((first, others) -> others.forEach(second -> disagreement(
                        Objects.requireNonNull(readings.get(first)),
                        Objects.requireNonNull(readings.get(second)),
                        weights)
                .ifPresent(found::add)));
        return found;
    }

    private ClaimReading read(Candidate candidate) {
        // The meaning as a vector plays no part here.
        Embedding none = Embedding.of(new float[Embedding.DIMENSIONS]);
        return reader.read(new PlacedClaim(candidate.claim, candidate.place, none));
    }

    private Optional<Disagreement> disagreement(ClaimReading a, ClaimReading b, IssueWeights weights) {
        Comparison comparison = new Comparison(a, b, 0, lexicon, weights);
        Set<String> subjects = new HashSet<>(a.subjects());
        subjects.retainAll(b.subjects());
        if (comparison.overlap() < SAME_MATTER || subjects.isEmpty()) {
            return Optional.empty();
        }
        return Quantity.compare(a.quantities(), b.quantities())
                .filter(Quantity.Pair::differs)
                .map(pair -> new Disagreement(
                        a.placed().claim().id(),
                        b.placed().claim().id(),
                        pair.one().shown(),
                        pair.other().shown()));
    }

    /** Pairs worth reading closely, by position: they share words that few have, and their figures differ. */
    private static Map<Integer, Set<Integer>> pairs(List<Candidate> candidates) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int at = 0; at < candidates.size(); at++) {
            for (String word : candidates.get(at).words) {
                index.computeIfAbsent(word, key -> new ArrayList<>()).add(at);
            }
        }
        Map<Integer, Set<Integer>> pairs = new TreeMap<>();
        for (int at = 0; at < candidates.size(); at++) {
            Map<Integer, Integer> shared = new TreeMap<>();
            for (String word : candidates.get(at).words) {
                List<Integer> having = index.getOrDefault(word, List.of());
                if (having.size() <= COMMON) {
                    for (int other : having) {
                        if (other > at) {
                            shared.merge(other, 1, Integer::sum);
                        }
                    }
                }
            }
            for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
                if (entry.getValue() >= LEAST_SHARED
                        && candidates.get(at).disagreesWith(candidates.get(entry.getKey()))) {
                    pairs.computeIfAbsent(at, key -> new TreeSet<>()).add(entry.getKey());
                }
            }
        }
        return pairs;
    }

    /** A claim with figures. */
    private record Candidate(
            Claim claim, Occurrence place, List<Quantity> amounts, Set<Double> years, Set<String> words) {

        static Candidate of(Claim claim, Occurrence place) {
            List<Quantity> all = Quantity.in(claim.text());
            return new Candidate(
                    claim,
                    place,
                    all.stream()
                            .filter(amount -> amount.unit() != Quantity.Unit.YEAR)
                            .toList(),
                    all.stream()
                            .filter(amount -> amount.unit() == Quantity.Unit.YEAR)
                            .map(Quantity::value)
                            .collect(Collectors.toSet()),
                    all.isEmpty()
                            ? Set.of()
                            : WORD.matcher(claim.text().toLowerCase(Locale.ROOT))
                                    .results()
                                    .map(MatchResult::group)
                                    .collect(Collectors.toCollection(TreeSet::new)));
        }

        boolean disagreesWith(Candidate other) {
            return Quantity.compare(amounts, other.amounts)
                            .filter(Quantity.Pair::differs)
                            .isPresent()
                    && (years.isEmpty() || other.years.isEmpty() || meet(years, other.years));
        }

        private static boolean meet(Collection<Double> some, Collection<Double> others) {
            return some.stream().anyMatch(others::contains);
        }
    }
}
