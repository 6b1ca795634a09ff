package org.rejoinder.argumentation.position;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rejoinder.argumentation.Assumptions;
import org.rejoinder.argumentation.BipolarGraph;
import org.rejoinder.argumentation.Presence;
import org.rejoinder.argumentation.evaluation.Evaluation;

/**
 * Looks for the few nodes whose fall changes most of what two sides differ on: every one that could bear on it is taken as
 * rejected, one at a time, and what then stands, and how strongly, is compared with what does now.
 *
 * <p>The name is that of the rationalist's "double crux" (Duncan Sabien, 2016), a claim that would change minds on both sides; here
 * it is counted from the map alone, which knows nothing of minds.
 *
 * @param found what changes most first, then by number
 * @param tried how many nodes were tried
 * @param left how many more could bear on it and were not, since less leads back to them
 */
public record Cruxes(List<Crux> found, int tried, int left) {

    /** Up to so many nodes are all tried; of more, those that most leads back to. */
    public static final int MOST_TRIED = 2_000;

    /** What trying may cost, in nodes and edges looked at: in a very large graph fewer are tried. */
    private static final int MOST_WORK = 25_000_000;

    /** A strength that moves less is not told. */
    public static final double NOTICEABLE = 0.1;

    public Cruxes {
        found = List.copyOf(found);
    }

    /**
     * Tries the fall of every candidate.
     *
     * @param now what stands as it is
     * @param candidates the nodes that may be tried
     * @param targets the nodes on which the sides differ
     * @param most how many to find
     */
    public static Cruxes of(Evaluation now, BitSet candidates, BitSet targets, int most) {
        int each = 1 + now.graph().size() + now.graph().edges();
        return of(now, candidates, targets, most, Math.min(MOST_TRIED, MOST_WORK / each));
    }

    static Cruxes of(Evaluation now, BitSet candidates, BitSet targets, int most, int mostTried) {
        int[] asked = targets.stream().toArray();
        int[] able = able(now, candidates, asked);
        int[] chosen = able.length <= mostTried ? able : foremost(able, asked, now, mostTried);
        List<Crux> found = new ArrayList<>();
        for (int node : chosen) {
            Crux crux = fall(node, now, asked);
            if (!crux.shifts().isEmpty()) {
                found.add(crux);
                if (found.size() > 2 * most) {
                    keepFirst(found, most);
                }
            }
        }
        keepFirst(found, most);
        return new Cruxes(found, chosen.length, able.length - chosen.length);
    }

    private static void keepFirst(List<Crux> found, int most) {
        found.sort(Comparator.comparingLong((Crux crux) -> -rank(crux)).thenComparingInt(Crux::node));
        if (found.size() > most) {
            found.subList(most, found.size()).clear();
        }
    }

    /** Rounded, so that the last bits of a sum do not decide. */
    private static long rank(Crux crux) {
        return Math.round(crux.worth() * 1e9);
    }

    /** Candidates that are there, not settled beforehand, and hang together with a target. */
    private static int[] able(Evaluation now, BitSet candidates, int[] targets) {
        Presence presence = Presence.of(now.graph(), now.assumptions());
        Components components = Components.of(now.graph(), presence);
        BitSet reached = new BitSet();
        for (int target : targets) {
            reached.set(components.of(target));
        }
        return candidates.stream()
                .filter(node -> presence.assumed(node) == Assumptions.OfNode.OPEN
                        && reached.get(components.of(node))
                        && touches(node, now.graph(), presence))
                .toArray();
    }

    private static boolean touches(int node, BipolarGraph graph, Presence presence) {
        return IntStream.range(0, graph.outgoingCount(node))
                        .anyMatch(place -> presence.hasEdge(graph.outgoing(node, place)))
                || IntStream.range(0, graph.incomingCount(node))
                        .anyMatch(place -> presence.hasEdge(graph.incoming(node, place)));
    }

    private static int[] foremost(int[] able, int[] targets, Evaluation now, int most) {
        Influence influence = Influence.on(targets, now.graph(), Presence.of(now.graph(), now.assumptions()));
        return Arrays.stream(able)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -influence.of(node))
                        .thenComparingInt(node -> node))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** What changes among the targets if the node falls. */
    private static Crux fall(int node, Evaluation now, int[] targets) {
        Evaluation then = now.after(now.assumptions().with(node, Assumptions.OfNode.REJECTED));
        List<Crux.Shift> shifts = new ArrayList<>();
        for (int target : targets) {
            boolean noticeable = now.label(target) != then.label(target)
                    || Math.abs(then.strength(target) - now.strength(target)) >= NOTICEABLE;
            if (target != node && noticeable) {
                shifts.add(new Crux.Shift(
                        target, now.label(target), then.label(target), now.strength(target), then.strength(target)));
            }
        }
        shifts.sort(
                Comparator.comparingDouble((Crux.Shift shift) -> -shift.worth()).thenComparingInt(Crux.Shift::node));
        return new Crux(node, shifts);
    }
}
