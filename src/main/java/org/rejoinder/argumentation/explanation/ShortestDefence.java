package org.rejoinder.argumentation.explanation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.argumentation.Labelling;
import org.rejoinder.argumentation.Reduction;

/**
 * Explains why an argument is in or out by a defence without circles: of what is in, every attacker; of what is out, one
 * attacker that is in; chosen so that the whole, written out as a tree, has the fewest nodes.
 *
 * <p>An argument that is in costs 1 and what its attackers cost together, one that is out costs 1 and what its cheapest attacker
 * that is in costs; auxiliary arguments cost nothing themselves. Such costs are settled in rising order, each once: Donald
 * Knuth: A generalization of Dijkstra's algorithm (Information Processing Letters 6, 1977). Takes time near linear in the
 * arguments and attacks that the label can depend on.
 */
final class ShortestDefence implements Choice {

    private static final Comparator<Offer> CHEAPEST_FIRST = Comparator.comparingDouble(Offer::cost)
            .thenComparingInt(Offer::argument)
            .thenComparingInt(Offer::attacker);

    private final Reduction reduction;
    private final Framework framework;
    private final Labelling labelling;

    /** What matters here, in the order found, and for each argument its place there, from 1; 0 for those that do not matter. */
    private int[] relevant = new int[16];

    private final int[] places;
    private int count;

    private final double[] costs;
    private final int[] chosen;
    private final int[] unsettledAttackers;
    private final boolean[] settled;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>(CHEAPEST_FIRST);

    /** A cost at which an argument can be had, and the attacker that decides it if it is out. */
    private record Offer(double cost, int argument, int attacker) {}

    ShortestDefence(Reduction reduction, Labelling labelling, int argument) {
        this.reduction = reduction;
        this.framework = reduction.framework();
        this.labelling = labelling;
        places = new int[framework.size()];
        gather(argument);
        costs = new double[count];
        chosen = new int[count];
        unsettledAttackers = new int[count];
        settled = new boolean[count];
        Arrays.fill(chosen, -1);
        settleAll();
    }

    private void gather(int root) {
        reach(root);
        for (int next = 0; next < count; next++) {
            int argument = relevant[next];
            for (int place = 0; place < framework.attackerCount(argument); place++) {
                int attacker = framework.attacker(argument, place);
                if (labelling.isIn(argument) || labelling.isIn(attacker)) {
                    reach(attacker);
                }
            }
        }
    }

    private void reach(int argument) {
        if (places[argument] == 0) {
            if (count == relevant.length) {
                relevant = Arrays.copyOf(relevant, count * 2);
            }
            relevant[count++] = argument;
            places[argument] = count;
        }
    }

    private void settleAll() {
        for (int next = 0; next < count; next++) {
            unsettledAttackers[next] = framework.attackerCount(relevant[next]);
            if (unsettledAttackers[next] == 0) {
                offers.add(new Offer(ownCost(relevant[next]), relevant[next], -1));
            }
        }
        for (Offer offer = offers.poll(); offer != null; offer = offers.poll()) {
            int place = places[offer.argument()] - 1;
            if (!settled[place]) {
                settled[place] = true;
                costs[place] = offer.cost();
                chosen[place] = offer.attacker();
                offerOn(offer.argument());
            }
        }
    }

    /** Now that the cost of an argument is known, what it attacks may be had. */
    private void offerOn(int known) {
        for (int place = 0; place < framework.attackedCount(known); place++) {
            int attacked = framework.attacked(known, place);
            if (places[attacked] == 0) {
                continue;
            }
            if (labelling.isIn(known)) {
                offers.add(new Offer(ownCost(attacked) + cost(known), attacked, known));
            } else if (labelling.isIn(attacked) && --unsettledAttackers[places[attacked] - 1] == 0) {
                offers.add(new Offer(ownCost(attacked) + costOfAttackers(attacked), attacked, -1));
            }
        }
    }

    private int ownCost(int argument) {
        return reduction.isAuxiliary(argument) ? 0 : 1;
    }

    private double costOfAttackers(int argument) {
        double together = 0;
        for (int place = 0; place < framework.attackerCount(argument); place++) {
            together += cost(framework.attacker(argument, place));
        }
        return together;
    }

    /** How many nodes the explanation of an argument has as a tree; defined for those that matter here. */
    double cost(int argument) {
        return costs[places[argument] - 1];
    }

    @Override
    public int attacker(int argument) {
        return chosen[places[argument] - 1];
    }
}
