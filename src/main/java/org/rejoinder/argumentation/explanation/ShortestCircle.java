package org.rejoinder.argumentation.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Labelling;

/**
 * Explains why an argument is undecided by a shortest way along undecided attackers into a circle of them, where each waits for the
 * next: what is undecided always has an attacker that is, so that there is one.
 */
final class ShortestCircle implements Choice {

    /** So many attacks are looked at before the shortest found so far has to do. */
    private static final int MOST_LOOKS = 1_000_000;

    private final Framework framework;
    private final Labelling labelling;
    private final Map<Integer, Integer> next = new HashMap<>();
    private int looks;

    ShortestCircle(Framework framework, Labelling labelling, int argument) {
        this.framework = framework;
        this.labelling = labelling;
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        reachedFrom.put(argument, -1);
        List<Integer> nearestFirst = new ArrayList<>(List.of(argument));
        int shortest = Integer.MAX_VALUE;
        for (int place = 0; place < nearestFirst.size(); place++) {
            int entry = nearestFirst.get(place);
            List<Integer> way = way(entry, reachedFrom);
            if (way.size() >= shortest || (looks > MOST_LOOKS && shortest < Integer.MAX_VALUE)) {
                break;
            }
            List<Integer> circle = circle(entry, shortest - way.size());
            if (!circle.isEmpty()) {
                shortest = way.size() + circle.size() - 1;
                follow(way, circle);
            }
            for (int attacker : undecidedAttackers(entry)) {
                if (reachedFrom.putIfAbsent(attacker, entry) == null) {
                    nearestFirst.add(attacker);
                }
            }
        }
    }

    /** From the first one to this one, both included. */
    private static List<Integer> way(int to, Map<Integer, Integer> reachedFrom) {
        List<Integer> backwards = new ArrayList<>();
        for (int at = to; at >= 0; at = reachedFrom.getOrDefault(at, -1)) {
            backwards.add(at);
        }
        return backwards.reversed();
    }

    /** A shortest circle from here, this one first and not last, of {@code limit} arguments at most; empty if there is none. */
    private List<Integer> circle(int entry, int limit) {
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        reachedFrom.put(entry, -1);
        List<Integer> nearestFirst = new ArrayList<>(List.of(entry));
        Map<Integer, Integer> lengths = new HashMap<>(Map.of(entry, 1));
        for (int place = 0; place < nearestFirst.size(); place++) {
            int at = nearestFirst.get(place);
            int length = lengths.getOrDefault(at, 1);
            if (length > limit) {
                break;
            }
            for (int attacker : undecidedAttackers(at)) {
                if (attacker == entry) {
                    return way(at, reachedFrom);
                }
                if (reachedFrom.putIfAbsent(attacker, at) == null) {
                    lengths.put(attacker, length + 1);
                    nearestFirst.add(attacker);
                }
            }
        }
        return List.of();
    }

    private void follow(List<Integer> way, List<Integer> circle) {
        next.clear();
        for (int place = 0; place + 1 < way.size(); place++) {
            next.put(way.get(place), way.get(place + 1));
        }
        for (int place = 0; place < circle.size(); place++) {
            next.put(circle.get(place), circle.get((place + 1) % circle.size()));
        }
    }

    private int[] undecidedAttackers(int argument) {
        int attackers = framework.attackerCount(argument);
        looks += attackers;
        return IntStream.range(0, attackers)
                .map(place -> framework.attacker(argument, place))
                .filter(labelling::isUndecided)
                .toArray();
    }

    @Override
    public int attacker(int argument) {
        return next.getOrDefault(argument, -1);
    }
}
