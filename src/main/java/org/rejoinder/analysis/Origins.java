package org.rejoinder.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.document.TextLikeness;

/**
 * Groups places of a claim whose wording is so near that they go back to one: words shared in long runs, or nearly all
 * sequences of five words (after Broder's shingling, 1997). Two people who say the same in their own words share neither.
 */
public final class Origins {

    /** Words in a row that do not come together twice by chance. */
    private static final int LONG_RUN = 12;

    /** Words in a row that make up most of a shorter passage. */
    private static final int RUN = 6;

    /** Words in a row by which candidates are found: fewer than any of the rules below asks for. */
    private static final int SHINGLE = 5;

    private static final double MOST = 0.8;
    private static final double RESEMBLANCE = 0.7;

    private final int[] leader;

    private Origins(int size) {
        leader = new int[size];
        for (int index = 0; index < size; index++) {
            leader[index] = index;
        }
    }

    /** Every place in exactly one group; groups and the places in each keep the order given. */
    public static List<Spread.Origin> of(List<Spread.Place> places) {
        List<List<String>> words = places.stream()
                .map(place -> Wordings.words(place.occurrence().quote().exact()))
                .toList();
        Origins origins = new Origins(places.size());
        Map<List<String>, List<Integer>> index = new HashMap<>();
        for (int at = 0; at < places.size(); at++) {
            Set<Integer> sharing = new TreeSet<>();
            for (List<String> shingle : Wordings.shingles(words.get(at), SHINGLE)) {
                List<Integer> earlier = index.computeIfAbsent(shingle, key -> new ArrayList<>());
                sharing.addAll(earlier);
                earlier.add(at);
            }
            for (int other : sharing) {
                // Copies of copies end up together without holding each against each.
                if (origins.first(other) != origins.first(at) && near(words.get(at), words.get(other))) {
                    origins.join(at, other);
                }
            }
        }
        return origins.groups(places);
    }

    /** Whether two texts are so near in wording that they go back to one; symmetric. */
    public static boolean sameWording(String one, String other) {
        return near(Wordings.words(one), Wordings.words(other));
    }

    /** Whether the one wording goes back to the other, or both to a third; symmetric. */
    static boolean near(List<String> one, List<String> other) {
        int run = Wordings.longestRun(one, other);
        int shorter = Math.min(one.size(), other.size());
        if (run >= LONG_RUN || (run >= RUN && run >= MOST * shorter)) {
            return true;
        }
        return shorter >= RUN
                && TextLikeness.of(new SnapshotText(String.join(" ", one)), new SnapshotText(String.join(" ", other)))
                        >= RESEMBLANCE;
    }

    private int first(int place) {
        int at = place;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    private void join(int one, int other) {
        int left = first(one);
        int right = first(other);
        leader[Math.max(left, right)] = Math.min(left, right);
    }

    private List<Spread.Origin> groups(List<Spread.Place> places) {
        Map<Integer, List<Spread.Place>> groups = new TreeMap<>();
        for (int at = 0; at < places.size(); at++) {
            groups.computeIfAbsent(first(at), key -> new ArrayList<>()).add(places.get(at));
        }
        return groups.values().stream()
                .map(group -> new Spread.Origin(
                        group.stream().map(place -> place.occurrence().id()).toList(), (int) group.stream()
                                .map(place -> place.document().id())
                                .distinct()
                                .count()))
                .toList();
    }
}
