package org.rejoinder.analysis.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.analysis.Origins;

/**
 * What supports a claim only repeats it: it says the same, is worded nearly the same, or is the same holder elsewhere in
 * much the same words.
 */
final class SupportByRepetition implements GraphRule {

    /** Share of words both have, from which one holder's two claims are taken to repeat each other. */
    private static final double MUCH_THE_SAME = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

    @Override
    public Rule rule() {
        return Rule.builtIn("support-by-repetition", Severity.WEAKNESS);
    }

    @Override
    public List<Match> matches(Ground ground) {
        List<Match> found = new ArrayList<>();
        Map<Integer, Set<String>> words = new HashMap<>();
        for (Support support : ground.supports()) {
            if (ground.sayTheSame(support.from(), support.to())
                    || repeats(ground, words, support.from(), support.to())) {
                found.add(Match.about(
                        List.of(support.to()), List.of(support.from()), Support.relations(List.of(support))));
            }
        }
        return found;
    }

    private static boolean repeats(Ground ground, Map<Integer, Set<String>> words, int from, int to) {
        String one = ground.claim(from).text();
        String other = ground.claim(to).text();
        return inCommon(
                                words.computeIfAbsent(from, claim -> words(one)),
                                words.computeIfAbsent(to, claim -> words(other)))
                        >= MUCH_THE_SAME
                && (Origins.sameWording(one, other) || isOneHolderElsewhere(ground, from, to));
    }

    private static boolean isOneHolderElsewhere(Ground ground, int from, int to) {
        Set<String> voices = ground.voicesOf(List.of(from));
        return voices.size() == 1
                && voices.equals(ground.voicesOf(List.of(to)))
                && !ground.documentsOf(List.of(from)).equals(ground.documentsOf(List.of(to)));
    }

    private static double inCommon(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        int all = some.size() + others.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
