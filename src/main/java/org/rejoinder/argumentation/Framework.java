package org.rejoinder.argumentation;

import java.util.Arrays;

/**
 * An abstract argumentation framework: arguments, numbered from 0, and who attacks whom. A pair attacks at most once; an
 * argument may attack itself. Frameworks are equal if they have as many arguments and the same attacks.
 *
 * <p>Phan Minh Dung: On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic programming
 * and n-person games (Artificial Intelligence 77, 1995). Both directions are kept as compressed rows, so that a million
 * arguments take a few tens of megabytes.
 */
public final class Framework {

    private final int[] attackerStart;
    private final int[] attackers;
    private final int[] attackedStart;
    private final int[] attacked;

    private Framework(int[] attackerStart, int[] attackers, int[] attackedStart, int[] attacked) {
        this.attackerStart = attackerStart;
        this.attackers = attackers;
        this.attackedStart = attackedStart;
        this.attacked = attacked;
    }

    /**
     * The framework of {@code size} arguments in which {@code from[i]} attacks {@code to[i]}; attacks named twice count once.
     *
     * @throws IllegalArgumentException if both arrays are not equally long or a number is not an argument's
     */
    public static Framework of(int size, int[] from, int[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("Every attack needs two ends");
        }
        for (int attack = 0; attack < from.length; attack++) {
            if (from[attack] < 0 || from[attack] >= size || to[attack] < 0 || to[attack] >= size) {
                throw new IllegalArgumentException(
                        "There is no attack %d → %d among %d arguments".formatted(from[attack], to[attack], size));
            }
        }
        int[] attackedStart = new int[size + 1];
        int[] attacked = distinctRows(size, from, to, attackedStart);
        int[] sources = new int[attacked.length];
        for (int argument = 0; argument < size; argument++) {
            Arrays.fill(sources, attackedStart[argument], attackedStart[argument + 1], argument);
        }
        int[] attackerStart = new int[size + 1];
        int[] attackers = distinctRows(size, attacked, sources, attackerStart);
        return new Framework(attackerStart, attackers, attackedStart, attacked);
    }

    /** Rows of the second ends by the first, each row sorted and without doubles; fills where each row starts. */
    private static int[] distinctRows(int size, int[] first, int[] second, int[] start) {
        int[] counts = new int[size + 1];
        for (int end : first) {
            counts[end + 1]++;
        }
        for (int row = 0; row < size; row++) {
            counts[row + 1] += counts[row];
        }
        int[] next = Arrays.copyOf(counts, size);
        int[] rows = new int[first.length];
        for (int pair = 0; pair < first.length; pair++) {
            rows[next[first[pair]]++] = second[pair];
        }
        int kept = 0;
        for (int row = 0; row < size; row++) {
            int from = counts[row];
            int to = counts[row + 1];
            Arrays.sort(rows, from, to);
            start[row] = kept;
            for (int place = from; place < to; place++) {
                if (place == from || rows[place] != rows[place - 1]) {
                    rows[kept++] = rows[place];
                }
            }
        }
        start[size] = kept;
        return Arrays.copyOf(rows, kept);
    }

    /** How many arguments there are. */
    public int size() {
        return attackerStart.length - 1;
    }

    /** How many attacks there are. */
    public int attacks() {
        return attackers.length;
    }

    public int attackerCount(int argument) {
        return attackerStart[argument + 1] - attackerStart[argument];
    }

    /** One of those who attack {@code argument}, in rising order by {@code place} from 0. */
    public int attacker(int argument, int place) {
        return attackers[attackerStart[argument] + place];
    }

    public int attackedCount(int argument) {
        return attackedStart[argument + 1] - attackedStart[argument];
    }

    /** One of those whom {@code argument} attacks, in rising order by {@code place} from 0. */
    public int attacked(int argument, int place) {
        return attacked[attackedStart[argument] + place];
    }

    /** Whether {@code attacker} attacks {@code argument}. */
    public boolean attacks(int attacker, int argument) {
        return Arrays.binarySearch(attacked, attackedStart[attacker], attackedStart[attacker + 1], argument) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Framework framework
                && Arrays.equals(attackedStart, framework.attackedStart)
                && Arrays.equals(attacked, framework.attacked);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(attackedStart) + Arrays.hashCode(attacked);
    }

    /** Its strongly connected components by who attacks whom: nothing attacks the first from outside. */
    public StrongComponents components() {
        return StrongComponents.of(attackedStart, attacked);
    }
}
