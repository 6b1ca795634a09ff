package org.rejoinder.argumentation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A framework written as text, {@code a -> b; b -> c; d}, its arguments numbered as they first appear; and random ones. */
public record Sketch(Framework framework, List<String> names) {

    public static Sketch of(String text) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<int[]> attacks = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String[] ends = part.strip().split("\\s*->\\s*", -1);
            for (String name : ends) {
                numbers.putIfAbsent(name, numbers.size());
            }
            for (int end = 1; end < ends.length; end++) {
                attacks.add(new int[] {numbers.get(ends[end - 1]), numbers.get(ends[end])});
            }
        }
        return new Sketch(
                Framework.of(
                        numbers.size(),
                        attacks.stream().mapToInt(attack -> attack[0]).toArray(),
                        attacks.stream().mapToInt(attack -> attack[1]).toArray()),
                List.copyOf(numbers.keySet()));
    }

    /** Attacks drawn with a density that is drawn as well, self-attacks among them; sparse and dense, with and without cycles. */
    public static Framework random(int size, Random random) {
        double each = (0.3 + 2.7 * random.nextDouble()) / Math.max(1, size);
        double mutual = random.nextInt(3) * 0.3;
        List<int[]> attacks = new ArrayList<>();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (random.nextDouble() < (from == to ? each * 0.3 : each)) {
                    attacks.add(new int[] {from, to});
                    if (random.nextDouble() < mutual) {
                        attacks.add(new int[] {to, from});
                    }
                }
            }
        }
        return Framework.of(
                size,
                attacks.stream().mapToInt(attack -> attack[0]).toArray(),
                attacks.stream().mapToInt(attack -> attack[1]).toArray());
    }

    public int number(String name) {
        return names.indexOf(name);
    }

    public BitSet set(String... members) {
        BitSet set = new BitSet();
        for (String member : members) {
            set.set(number(member));
        }
        return set;
    }

    public Set<String> names(BitSet members) {
        return members.stream().mapToObj(names::get).collect(Collectors.toSet());
    }

    /** Whether the set attacks the argument. */
    public static boolean attacks(Framework framework, BitSet set, int argument) {
        return IntStream.range(0, framework.attackerCount(argument))
                .anyMatch(place -> set.get(framework.attacker(argument, place)));
    }
}
