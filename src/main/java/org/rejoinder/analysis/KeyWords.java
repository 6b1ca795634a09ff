package org.rejoinder.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.claim.Claim;

/**
 * What claims are about, in words they share: those that many of them have and few claims of the map besides (term frequency
 * by inverse document frequency, Spärck Jones 1972). Words are the claims' own, as they write them.
 */
final class KeyWords {

    private static final int MOST = 4;
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:[.’'-][\\p{L}\\p{N}]+)*|\\p{N}+(?:[.,]\\p{N}+)*(?:\\s?%)?");

    /** Words that tell nothing of what is spoken of, however rare they are in a small map. */
    private static final Set<String> EMPTY = Set.of(
            ("a about above according across actually after again against all allow almost alone along already also although"
                            + " always am among an and another any are around as at be became because become been before"
                            + " being below between both but by can cannot claim claims clearly could did do does done"
                            + " down due during each either else especially even ever every few for from further gave get"
                            + " give given go goes going had has have having he her here hers him his how however i if in"
                            + " including indeed instead into is it its itself just keep least less let like likely made"
                            + " make makes making many may me might more most much must my need needs neither never no nor"
                            + " not nothing now of off often on once one only onto or other others our out over own part"
                            + " particular per perhaps quite rather really said same say says see seen several shall she"
                            + " should show since so some something still such take taken than that the their them then"
                            + " there these they thing things this those though through thus to together too toward"
                            + " towards under unless until up upon us use used uses using very was way we well were what"
                            + " when where whether which while who whole whose why will with within without would yet you"
                            + " your hundred thousand million billion percent cent year years day days")
                    .split(" "));

    private final Map<String, Integer> claimsWith = new HashMap<>();
    private final Set<String> writtenSmall = new LinkedHashSet<>();
    private final int claims;

    KeyWords(List<Claim> claims) {
        this.claims = claims.size();
        for (Claim claim : claims) {
            Map<String, String> words = words(claim.text());
            words.forEach((word, written) -> {
                claimsWith.merge(word, 1, Integer::sum);
                if (written.equals(written.toLowerCase(Locale.ROOT))) {
                    writtenSmall.add(word);
                }
            });
        }
    }

    /** Words of both sides, the most telling first; where they share none, the most telling of each in turn. At most four. */
    List<String> shared(List<String> left, List<String> right) {
        Map<String, Integer> ours = counts(left);
        Map<String, Integer> theirs = counts(right);
        Map<String, Integer> both = new HashMap<>();
        ours.forEach((word, count) -> {
            if (theirs.containsKey(word)) {
                both.put(word, count + theirs.getOrDefault(word, 0));
            }
        });
        List<String> words = both.isEmpty()
                ? Stream.concat(
                                best(ours).stream().limit(MOST / 2),
                                best(theirs).stream().limit(MOST / 2))
                        .toList()
                : best(both).stream().limit(MOST).toList();
        Map<String, String> written = new HashMap<>();
        Stream.concat(left.stream(), right.stream())
                .forEach(text -> words(text).forEach((word, form) -> written.putIfAbsent(word, form)));
        return words.stream()
                .map(word -> writtenSmall.contains(word)
                        ? written.getOrDefault(word, word).toLowerCase(Locale.ROOT)
                        : written.getOrDefault(word, word))
                .toList();
    }

    private static Map<String, Integer> counts(Collection<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> words(text).keySet().forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private List<String> best(Map<String, Integer> counts) {
        return counts.keySet().stream()
                .sorted(comparingDouble((String word) -> -counts.getOrDefault(word, 0) * rarity(word))
                        .thenComparing(comparing((String word) -> word)))
                .toList();
    }

    private double rarity(String word) {
        return Math.log(1 + (double) claims / claimsWith.getOrDefault(word, 1));
    }

    /** The words of a text with how each is first written, by a form in which singular and plural are alike. */
    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        WORD.matcher(text)
                .results()
                .map(found -> found.group().replaceFirst("['’]s?$", ""))
                .filter(word -> word.length() > 1 && !EMPTY.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(word -> words.putIfAbsent(alike(word), word));
        return words;
    }

    private static String alike(String word) {
        String small = word.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return small.length() > 4 && small.endsWith("s") && !small.endsWith("ss")
                ? small.substring(0, small.length() - 1)
                : small;
    }
}
