package org.rejoinder.argumentation.acceptance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.rejoinder.argumentation.Framework;

/**
 * Some arguments of a framework, looked at by themselves, with numbers of their own.
 *
 * <p>What lies outside has a label already. Attackers that are out have no effect and are left out with their attacks. An
 * argument that is attacked by an undecided one cannot be in and is out only if another attacker is in: just as if it attacked
 * itself, and so it does here. Such a part is a plain framework again, which is what lets it be divided further.
 *
 * @param framework the attacks among them
 * @param arguments which argument of the whole each one is, rising
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record Part(Framework framework, int[] arguments) {

    static Part whole(Framework framework) {
        int[] all = new int[framework.size()];
        Arrays.setAll(all, argument -> argument);
        return new Part(framework, all);
    }

    /**
     * The part of this part with the arguments {@code kept} (its own numbers, rising).
     *
     * @param barred those that an undecided argument outside attacks
     */
    Part of(int[] kept, BitSet barred) {
        return of(List.of(kept), barred).getFirst();
    }

    /** Several such parts that do not attack each other. */
    List<Part> of(List<int[]> groups, BitSet barred) {
        int[] number = new int[framework.size()];
        Arrays.fill(number, -1);
        for (int[] group : groups) {
            for (int own = 0; own < group.length; own++) {
                number[group[own]] = own;
            }
        }
        return groups.stream().map(group -> of(group, barred, number)).toList();
    }

    private Part of(int[] kept, BitSet barred, int[] number) {
        int most = kept.length;
        for (int argument : kept) {
            most += framework.attackerCount(argument);
        }
        int[] whole = new int[kept.length];
        int[] from = new int[most];
        int[] to = new int[most];
        int attacks = 0;
        for (int own = 0; own < kept.length; own++) {
            whole[own] = arguments[kept[own]];
            for (int place = 0; place < framework.attackerCount(kept[own]); place++) {
                int attacker = number[framework.attacker(kept[own], place)];
                if (attacker >= 0) {
                    from[attacks] = attacker;
                    to[attacks++] = own;
                }
            }
            if (barred.get(kept[own])) {
                from[attacks] = own;
                to[attacks++] = own;
            }
        }
        return new Part(Framework.of(kept.length, Arrays.copyOf(from, attacks), Arrays.copyOf(to, attacks)), whole);
    }

    /** What is left to decide once some arguments that nothing else attacks are labelled: {@code members} are in. */
    Part after(int[] labelled, BitSet members) {
        BitSet gone = new BitSet(framework.size());
        BitSet barred = new BitSet(framework.size());
        for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
            for (int place = 0; place < framework.attackedCount(member); place++) {
                gone.set(framework.attacked(member, place));
            }
        }
        for (int argument : labelled) {
            if (!members.get(argument) && !gone.get(argument)) {
                for (int place = 0; place < framework.attackedCount(argument); place++) {
                    barred.set(framework.attacked(argument, place));
                }
            }
        }
        for (int argument : labelled) {
            gone.set(argument);
        }
        barred.andNot(gone);
        gone.flip(0, framework.size());
        return of(gone.stream().toArray(), barred);
    }

    /** The part of all from which attacks lead to the argument: what its acceptance depends on; its own number among them. */
    Part behind(int argument) {
        BitSet reached = new BitSet(framework.size());
        int[] queue = new int[framework.size()];
        int end = 0;
        queue[end++] = argument;
        reached.set(argument);
        for (int next = 0; next < end; next++) {
            for (int place = 0; place < framework.attackerCount(queue[next]); place++) {
                int attacker = framework.attacker(queue[next], place);
                if (!reached.get(attacker)) {
                    reached.set(attacker);
                    queue[end++] = attacker;
                }
            }
        }
        return of(reached.stream().toArray(), new BitSet());
    }

    /** The number that an argument of the whole has here, or a negative one. */
    int numberOf(int argument) {
        return Arrays.binarySearch(arguments, argument);
    }

    /** Members by their own numbers as arguments of the whole. */
    int[] inWhole(BitSet members) {
        return members.stream().map(member -> arguments[member]).toArray();
    }
}
