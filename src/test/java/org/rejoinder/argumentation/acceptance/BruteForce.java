package org.rejoinder.argumentation.acceptance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Semantics;

/** Extensions straight from the definitions, by going through every set of arguments. A set is a number's bits. */
final class BruteForce {

    private final int size;
    private final int[] attackers;
    private final int[] attacked;
    private final List<Integer> admissible = new ArrayList<>();
    private final List<Integer> complete = new ArrayList<>();

    BruteForce(Framework framework) {
        this.size = framework.size();
        this.attackers = new int[size];
        this.attacked = new int[size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (framework.attacks(from, to)) {
                    attacked[from] |= 1 << to;
                    attackers[to] |= 1 << from;
                }
            }
        }
        for (int set = 0; set < 1 << size; set++) {
            int defended = defendedBy(set);
            if ((attackedBy(set) & set) == 0 && (set & ~defended) == 0) {
                admissible.add(set);
                if (defended == set) {
                    complete.add(set);
                }
            }
        }
    }

    private int attackedBy(int set) {
        int all = 0;
        for (int member = 0; member < size; member++) {
            if ((set >> member & 1) == 1) {
                all |= attacked[member];
            }
        }
        return all;
    }

    private int defendedBy(int set) {
        int attackedBySet = attackedBy(set);
        int defended = 0;
        for (int argument = 0; argument < size; argument++) {
            if ((attackers[argument] & ~attackedBySet) == 0) {
                defended |= 1 << argument;
            }
        }
        return defended;
    }

    List<BitSet> extensions(Semantics semantics) {
        List<Integer> found = switch (semantics) {
            case COMPLETE -> complete;
            case GROUNDED -> List.of(complete.stream().reduce(~0, (one, other) -> one & other));
            case PREFERRED -> preferred();
            case STABLE ->
                complete.stream()
                        .filter(set -> (set | attackedBy(set)) == (1 << size) - 1)
                        .toList();
            case SEMI_STABLE ->
                complete.stream()
                        .filter(set -> complete.stream()
                                .noneMatch(other -> isLess(set | attackedBy(set), other | attackedBy(other))))
                        .toList();
            case IDEAL -> List.of(ideal());
        };
        return found.stream().map(BruteForce::set).toList();
    }

    private List<Integer> preferred() {
        return admissible.stream()
                .filter(set -> admissible.stream().noneMatch(other -> isLess(set, other)))
                .toList();
    }

    private int ideal() {
        int common = preferred().stream().reduce(~0, (one, other) -> one & other);
        return admissible.stream().filter(set -> (set & ~common) == 0).reduce(0, (one, other) -> one | other);
    }

    private static boolean isLess(int set, int other) {
        return set != other && (set & ~other) == 0;
    }

    private static BitSet set(int bits) {
        return IntStream.range(0, 32)
                .filter(bit -> (bits >> bit & 1) == 1)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
