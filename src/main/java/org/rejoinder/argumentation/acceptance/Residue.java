package org.rejoinder.argumentation.acceptance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Grounded;
import org.rejoinder.argumentation.Label;
import org.rejoinder.argumentation.Labelling;

/**
 * A framework after everything is labelled that has the same label in all its complete labellings by a simple reason, and what
 * is left to decide, cut into parts that have nothing to do with each other. Takes linear time.
 *
 * <p>In and out are what the grounded labelling says. Undecided for good is an argument that cannot be in, because it attacks
 * itself or such an argument attacks it, all of whose attackers cannot be in either.
 *
 * @param accepted arguments of the whole that are in
 * @param undecided whether some argument is undecided in all complete labellings
 * @param parts the rest, by the smallest argument; each connected by attacks in either direction
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record Residue(int[] accepted, boolean undecided, List<Part> parts) {

    static Residue of(Part part) {
        return new Reducing(part).residue();
    }

    private static final class Reducing {

        private final Part part;
        private final Framework framework;
        private final Labelling grounded;
        private final BitSet open;
        private final BitSet barred = new BitSet();

        Reducing(Part part) {
            this.part = part;
            this.framework = part.framework();
            this.grounded = Grounded.of(framework);
            this.open = grounded.with(Label.UNDECIDED);
        }

        Residue residue() {
            boolean undecided = settleUndecided();
            return new Residue(part.inWhole(grounded.extension()), undecided, connected());
        }

        /** Takes those out of {@code open} that are undecided for good; whether there are any. */
        private boolean settleUndecided() {
            int[] hopeful = new int[framework.size()];
            ArrayDeque<Integer> justBarred = new ArrayDeque<>();
            for (int argument = open.nextSetBit(0); argument >= 0; argument = open.nextSetBit(argument + 1)) {
                for (int place = 0; place < framework.attackerCount(argument); place++) {
                    if (open.get(framework.attacker(argument, place))) {
                        hopeful[argument]++;
                    }
                }
                if (framework.attacks(argument, argument)) {
                    bar(argument, justBarred);
                }
            }
            BitSet settled = new BitSet();
            while (!justBarred.isEmpty()) {
                int argument = justBarred.remove();
                for (int place = 0; place < framework.attackedCount(argument); place++) {
                    int attacked = framework.attacked(argument, place);
                    if (open.get(attacked) && --hopeful[attacked] == 0 && barred.get(attacked)) {
                        settle(attacked, settled, justBarred);
                    }
                }
                if (hopeful[argument] == 0) {
                    settle(argument, settled, justBarred);
                }
            }
            open.andNot(settled);
            return !settled.isEmpty();
        }

        private void bar(int argument, ArrayDeque<Integer> justBarred) {
            if (!barred.get(argument)) {
                barred.set(argument);
                justBarred.add(argument);
            }
        }

        private void settle(int argument, BitSet settled, ArrayDeque<Integer> justBarred) {
            if (settled.get(argument)) {
                return;
            }
            settled.set(argument);
            for (int place = 0; place < framework.attackedCount(argument); place++) {
                int attacked = framework.attacked(argument, place);
                if (open.get(attacked)) {
                    bar(attacked, justBarred);
                }
            }
        }

        private List<Part> connected() {
            List<int[]> groups = new ArrayList<>();
            int[] queue = new int[framework.size()];
            BitSet seen = new BitSet();
            for (int first = open.nextSetBit(0); first >= 0; first = open.nextSetBit(first + 1)) {
                if (seen.get(first)) {
                    continue;
                }
                seen.set(first);
                queue[0] = first;
                int end = 1;
                for (int next = 0; next < end; next++) {
                    int argument = queue[next];
                    for (int place = 0; place < framework.attackerCount(argument); place++) {
                        end = reach(framework.attacker(argument, place), seen, queue, end);
                    }
                    for (int place = 0; place < framework.attackedCount(argument); place++) {
                        end = reach(framework.attacked(argument, place), seen, queue, end);
                    }
                }
                int[] members = Arrays.copyOf(queue, end);
                Arrays.sort(members);
                groups.add(members);
            }
            return part.of(groups, barred);
        }

        private int reach(int argument, BitSet seen, int[] queue, int end) {
            if (!open.get(argument) || seen.get(argument)) {
                return end;
            }
            seen.set(argument);
            queue[end] = argument;
            return end + 1;
        }
    }
}
